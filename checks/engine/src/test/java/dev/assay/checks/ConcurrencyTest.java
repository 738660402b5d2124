package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.rowCount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One suite and one dataset serve any number of threads. */
class ConcurrencyTest {
    private static final int THREADS = 8;

    record Trip(int id, String flag, double fare) {}

    private static final List<Trip> TRIPS = IntStream.range(0, 3_000)
            .mapToObj(i -> new Trip(i % 2_900, i % 7 == 0 ? "?" : "Y", i / 8.0))
            .toList();

    private static final Suite SUITE = Suite.named("trips")
            .missingWhen("flag", "?")
            .expect(rowCount().isEqualTo(3_000))
            .expect(column("id").isUnique())
            .expect(columns("id", "flag").areAllNotNull())
            .expect(column("flag").matches("[A-Z]"))
            .expect(column("fare").mean().isBetween(180, 190))
            .expect(column("fare").quantile("0.9").isAtMost(340))
            .expect(column("fare").isAtMost(300).where("flag = 'Y'").groupedBy("flag"));

    private static List<Checks<?>> datasets() {
        String csv = TRIPS.stream()
                .map(trip -> trip.id() + "," + trip.flag() + "," + trip.fare())
                .collect(Collectors.joining("\n", "id,flag,fare\n", "\n"));
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        List<Map<String, Object>> maps = TRIPS.stream()
                .map(trip -> Map.<String, Object>of("id", trip.id(), "flag", trip.flag(), "fare", trip.fare()))
                .toList();
        return List.of(
                Checks.of(TRIPS).named("t"),
                Checks.of(maps).named("t"),
                Checks.of(Csv.of("t", () -> new ByteArrayInputStream(bytes))));
    }

    @Test
    void threads_that_share_everything_get_the_same_outcome() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);

        try {
            for (Checks<?> checks : datasets()) {
                Outcome alone = checks.run(SUITE);
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Future<Outcome>> together = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    together.add(executor.submit(() -> {
                        start.await();
                        return checks.run(SUITE);
                    }));
                }
                for (Future<Outcome> outcome : together) {
                    assertThat(outcome.get().results()).isEqualTo(alone.results());
                }
            }
        } finally {
            executor.shutdown();
        }
    }

    /** A worker that runs before the calling thread leaves that one nothing to see. */
    @Test
    void what_another_worker_saw_of_a_type_counts() {
        byte[] text = "a\n1\n2.5\n".getBytes(StandardCharsets.UTF_8);
        Suite suite = Suite.named("s").expect(column("a").hasType(DataType.DECIMAL));

        Outcome outcome = Checks.of(Csv.of("trips.csv", () -> new ByteArrayInputStream(text)))
                .parallel(Runnable::run, 2)
                .run(suite);

        assertThat(outcome.status()).isEqualTo(Status.PASSED);
    }
}
