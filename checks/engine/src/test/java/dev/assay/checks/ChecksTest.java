package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Suite;
import dev.assay.quality.engine.Cancellation;
import dev.assay.quality.engine.Progress;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksTest {
    record Trip(int passengers, String flag, double fare) {}

    private static final List<Trip> TRIPS =
            List.of(new Trip(1, "Y", 5.0), new Trip(12, "N", 7.5), new Trip(2, "?", 2.5));

    private static final Suite SUITE = Suite.named("trips")
            .expect(rowCount().isEqualTo(3).as("count"))
            .expect(number(Trip::passengers).isBetween(0, 9).as("passengers"))
            .expect(text(Trip::flag).isIn("Y", "N", "?").as("flags"))
            .expect(number(Trip::fare).mean().isBetween(4, 6).as("mean"));

    private static Csv csv(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Csv.of("trips.csv", () -> new ByteArrayInputStream(bytes));
    }

    @Test
    void runs_on_records() {
        Outcome outcome = Checks.of(TRIPS).run(SUITE);

        assertThat(outcome.run().dataset()).isEqualTo("Trip");
        assertThat(outcome.run().engine()).isEqualTo("in-process");
        assertThat(outcome.run().rows()).isEqualTo(3);
        assertThat(outcome.results())
                .extracting(result -> result.status())
                .containsExactly(Status.PASSED, Status.FAILED, Status.PASSED, Status.PASSED);
        assertThat(outcome.result("passengers")
                        .orElseThrow()
                        .measured()
                        .orElseThrow()
                        .sample()
                        .get(0)
                        .number())
                .isEqualTo(2);
    }

    @Test
    void means_the_same_on_every_source() {
        List<Map<String, Object>> maps = TRIPS.stream()
                .map(trip -> Map.<String, Object>of(
                        "passengers", trip.passengers(), "flag", trip.flag(), "fare", trip.fare()))
                .toList();
        String json =
                "{\"passengers\":1,\"flag\":\"Y\",\"fare\":5e0}\n{\"passengers\":12,\"flag\":\"N\",\"fare\":75e-1}\n"
                        + "{\"passengers\":2,\"flag\":\"?\",\"fare\":25e-1}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        List<Checks<?>> all = List.of(
                Checks.of(TRIPS),
                Checks.of(TRIPS.stream()),
                Checks.of(Records.of(TRIPS.iterator())),
                Checks.of(Records.ofAll(TRIPS.toArray(Trip[]::new))),
                Checks.of(maps),
                Checks.of(maps.stream()),
                Checks.of(csv("passengers,flag,fare\n1,Y,5e0\n12,N,7.5\n2,?,2.5\n")),
                Checks.of(Json.of("trips.json", () -> new ByteArrayInputStream(bytes))));

        for (Checks<?> checks : all) {
            Outcome outcome = checks.named("t").run(SUITE);
            assertThat(outcome.results().toString())
                    .isEqualTo(Checks.of(TRIPS).named("t").run(SUITE).results().toString());
        }
    }

    @Test
    void knows_the_columns_of_no_rows_when_it_is_told_their_class() {
        Checks<Trip> told = Checks.of(Records.of(List.<Trip>of()).as(Trip.class));

        assertThat(told.run(Suite.named("s").expect(column("passengers").isNotNull()))
                        .status())
                .isEqualTo(Status.NOT_EVALUATED);
        assertThatThrownBy(() ->
                        told.run(Suite.named("s").expect(column("passenger").isNotNull())))
                .hasMessageContaining("did you mean \"passengers\"?");
    }

    @Test
    void names_columns_in_snake_case() {
        record Ride(int dropoffLocationId, int puLocationID, boolean URL2Known) {}
        Records<Ride> rides = Records.of(List.of(new Ride(1, 2, true))).inSnakeCase();

        Outcome outcome = Checks.of(rides)
                .run(Suite.named("s")
                        .expect(columns("dropoff_location_id", "pu_location_id", "url2_known")
                                .areAllNotNull()));

        assertThat(outcome.status()).isEqualTo(Status.PASSED);
    }

    @Test
    void gives_the_same_outcome_on_threads_and_in_batches_of_any_size() {
        List<Trip> many = IntStream.range(0, 5_000)
                .mapToObj(i -> new Trip(i % 11, i % 3 == 0 ? "Y" : "N", i / 7.0))
                .toList();
        ExecutorService executor = Executors.newFixedThreadPool(3);
        Outcome alone = Checks.of(many).run(SUITE);

        try {
            for (int batch : new int[] {1, 7, 1000, 1024, 4096, 65_536}) {
                Outcome together =
                        Checks.of(many).parallel(executor, 3).inBatchesOf(batch).run(SUITE);
                assertThat(together.results()).isEqualTo(alone.results());
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void goes_on_without_threads_that_never_come() {
        Outcome outcome = Checks.of(TRIPS).parallel(task -> {}, 4).run(SUITE);

        assertThat(outcome.results()).isEqualTo(Checks.of(TRIPS).run(SUITE).results());
    }

    @Test
    void reports_progress() {
        List<Progress> seen = new ArrayList<>();
        RunOptions options = RunOptions.builder().listener(seen::add).build();

        Checks.of(csv("passengers,flag,fare\n1,Y,5\n2,N,6\n3,N,7\n"))
                .with(options)
                .run(SUITE);

        assertThat(seen).extracting(Progress::phase).contains(Progress.Phase.INFERRING, Progress.Phase.MEASURING);
        assertThat(seen.get(seen.size() - 1).done()).isEqualTo(3);
    }

    @Test
    void ends_with_errors_when_it_is_cancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        RunOptions options = RunOptions.builder().cancellation(cancellation).build();

        Outcome records = Checks.of(TRIPS).with(options).run(SUITE);
        Outcome file =
                Checks.of(csv("passengers,flag,fare\n1,Y,5\n")).with(options).run(SUITE);

        assertThat(records.results())
                .allSatisfy(result -> assertThat(result.verdict().cause()).hasValue("cancelled after 0 rows"));
        assertThat(file.results())
                .allSatisfy(result -> assertThat(result.verdict().cause()).hasValue("cancelled after 0 rows"));
    }

    @Test
    void ends_with_errors_when_its_time_is_over() {
        Stream<Trip> endless = Stream.generate(() -> new Trip(1, "Y", 1.0));
        RunOptions options =
                RunOptions.builder().timeLimit(Duration.ofMillis(500)).build();

        Outcome outcome = Checks.of(endless).with(options).run(SUITE);

        assertThat(outcome.results())
                .allSatisfy(result -> assertThat(result.verdict().cause().orElseThrow())
                        .matches("time limit of PT0.5S exceeded after [1-9]\\d* rows"));
    }

    @Test
    void fails_only_the_expectations_whose_accessor_throws() {
        record Odd(int a, int b) {
            @Override
            public int b() {
                if (a > 1) {
                    throw new IllegalStateException("secret " + b);
                }
                return b;
            }
        }
        List<Odd> odd = List.of(new Odd(1, 1), new Odd(2, 2), new Odd(3, 3));
        Suite suite = Suite.named("s")
                .expect(column("a").isNotNull())
                .expect(column("b").isNotNull());

        Outcome outcome = Checks.of(odd).run(suite);

        assertThat(outcome.results())
                .extracting(result -> result.status())
                .containsExactly(Status.PASSED, Status.ERROR);
        assertThat(outcome.results().get(1).verdict().cause())
                .hasValue("accessor Odd.b() threw java.lang.IllegalStateException in row 2");
    }

    @Test
    void fits_a_suite_to_a_file_with_an_empty_column() {
        Suite suite = Suite.named("s")
                .expect(column("fee").isBetween(0, 5))
                .expect(column("fee").mean().isAtMost(5))
                .expect(column("fee").contains("[0-9]+"))
                .expect(column("fee").isNull())
                .expect(column("fee").distinctCount().isEqualTo(0));

        Outcome outcome = Checks.of(csv("id,fee\n1,\n2,\n")).run(suite);

        assertThat(outcome.results())
                .extracting(result -> result.status())
                .containsExactly(
                        Status.NOT_EVALUATED, Status.NOT_EVALUATED, Status.NOT_EVALUATED, Status.PASSED, Status.PASSED);
    }

    @Test
    void explains_without_reading() {
        assertThat(Checks.of(TRIPS).explain(SUITE).queries()).hasSize(4);
    }
}
