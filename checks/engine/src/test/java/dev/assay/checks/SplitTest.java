package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.matching;
import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.rowCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.RowExpectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.measure.NullPolicy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    record Trip(Integer id, Integer passengers, double fare) {}

    private static final Trip GOOD = new Trip(1, 1, 5);
    private static final Trip CROWDED = new Trip(2, 12, 5);
    private static final Trip CHEAP = new Trip(3, null, -1);
    private static final Trip BAD = new Trip(4, 10, -2);
    private static final List<Trip> TRIPS = List.of(GOOD, CROWDED, CHEAP, BAD);

    private static final Suite SUITE = Suite.named("trips")
            .expect(rowCount().isAtLeast(100))
            .expect(number(Trip::passengers).isBetween(0, 9).as("seats"))
            .expect(number(Trip::fare).isAtLeast(0).severity(Severity.WARNING).as("fare"))
            .expect(column("id").isUnique().as("id"));

    private static Csv csv(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Csv.of("trips.csv", () -> new ByteArrayInputStream(bytes));
    }

    @Test
    void parts_rows_by_what_they_break() {
        Split<Trip> split = Checks.of(TRIPS).split(SUITE);

        assertThat(split.accepted()).containsExactly(GOOD, CHEAP);
        assertThat(split.rejected()).extracting(FailingRow::row).containsExactly(CROWDED, BAD);
        assertThat(split.rejected()).extracting(FailingRow::number).containsExactly(2L, 4L);
        assertThat(split.rejected().get(1).breaches()).extracting(Breach::id).containsExactly("seats", "fare");
    }

    @Test
    void hands_rows_to_receivers_in_order() {
        List<Object> received = new ArrayList<>();

        Split.Counts counts = Checks.of(TRIPS).split(SUITE, received::add, rejected -> received.add(rejected.number()));

        assertThat(received).containsExactly(GOOD, 2L, CHEAP, 4L);
        assertThat(counts).isEqualTo(new Split.Counts(2, 2));
    }

    @Test
    void rejects_every_row_of_a_duplicate_group() {
        List<Trip> trips =
                List.of(new Trip(7, 1, 1), GOOD, new Trip(7, 2, 2), new Trip(null, 1, 1), new Trip(null, 1, 1));

        Split<Trip> split = Checks.of(trips).inBatchesOf(2).split(SUITE);

        assertThat(split.rejected()).extracting(FailingRow::number).containsExactly(1L, 3L);
    }

    @Test
    void judges_nulls_in_unique_columns_by_the_policy() {
        List<Trip> trips = List.of(new Trip(null, 1, 1), new Trip(null, 2, 1), new Trip(null, null, 1));
        RowExpectation both = columns("id", "passengers").areUnique();

        assertThat(rejected(trips, both.nulls(NullPolicy.FAIL))).containsExactly(1L, 2L, 3L);
        assertThat(rejected(trips, both.nulls(NullPolicy.PASS))).isEmpty();
        trips = List.of(new Trip(null, 1, 1), new Trip(null, 1, 1), new Trip(null, null, 1), new Trip(null, null, 1));
        assertThat(rejected(trips, both)).isEmpty();
        assertThat(rejected(trips, both.nulls(NullPolicy.IGNORE_IF_ALL_NULL))).containsExactly(1L, 2L);
        assertThat(rejected(trips, both.nulls(NullPolicy.EQUAL))).containsExactly(1L, 2L, 3L, 4L);
    }

    private static List<Long> rejected(List<Trip> trips, RowExpectation expectation) {
        return Checks.of(trips).split(Suite.named("s").expect(expectation)).rejected().stream()
                .map(FailingRow::number)
                .toList();
    }

    @Test
    void judges_as_the_suite_says_of_all_its_expectations() {
        Suite suite = Suite.named("s")
                .missingWhen("passengers", 12)
                .expect(number(Trip::passengers).isBetween(0, 9))
                .expect(number(Trip::fare).isAtLeast(0).disabled());

        assertThat(Checks.of(TRIPS).split(suite).accepted()).containsExactly(GOOD, CROWDED, CHEAP);
    }

    @Test
    void keeps_the_lines_and_all_columns_of_a_file() {
        Csv file = csv("id,note,passengers,fare\n1,\"a\nb\",1,5\n2,x,12,5\n3,,1,1\n");

        Split<Map<String, Object>> split = Checks.of(file).split(SUITE);

        FailingRow<Map<String, Object>> rejected = split.rejected().get(0);
        assertThat(rejected.number()).isEqualTo(2);
        assertThat(rejected.line()).hasValue(4);
        assertThat(rejected.row().toString()).isEqualTo("{id=2, note=x, passengers=12, fare=5}");
        assertThat(split.accepted()).hasSize(2);
        assertThat(split.accepted().get(1)).containsEntry("note", null);
    }

    @Test
    void rejects_rows_of_which_nobody_can_tell() {
        record Odd(int a) {
            @Override
            public int a() {
                throw new IllegalStateException();
            }
        }

        Split<Odd> split = Checks.of(List.of(new Odd(1)))
                .split(Suite.named("s").expect(column("a").isNotNull().severity(Severity.WARNING)));

        assertThat(split.rejected().get(0).breaches().get(0).cause())
                .hasValue("accessor Odd.a() threw java.lang.IllegalStateException in row 1");
    }

    @Test
    void streams_the_rows_that_break_one_expectation() {
        try (Stream<FailingRow<Trip>> failing = Checks.of(TRIPS).inBatchesOf(1).failing(SUITE, "fare")) {
            assertThat(failing.map(FailingRow::row)).containsExactly(CHEAP, BAD);
        }
    }

    @Test
    void does_not_look_further_than_it_is_asked() {
        Stream<Trip> endless = Stream.generate(() -> CROWDED);

        try (Stream<FailingRow<Trip>> failing = Checks.of(endless).failing(SUITE, "seats")) {
            assertThat(failing.limit(3)).hasSize(3);
        }
    }

    @Test
    void refuses_uniqueness_of_rows_that_are_read_once() {
        assertThatThrownBy(() -> Checks.of(TRIPS.stream()).split(SUITE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rows must be readable twice to tell which are unique, but those of Trip can be read once;"
                        + " collect them into a list first");
    }

    @Test
    void refuses_expectations_without_failing_rows() {
        assertThatThrownBy(() -> Checks.of(TRIPS).failing(SUITE, "seat"))
                .hasMessage("no expectation \"seat\" in suite \"trips\";"
                        + " known ids: row-count-is-at-least, seats, fare, id; did you mean \"seats\"?");
        assertThatThrownBy(() -> Checks.of(TRIPS).failing(SUITE, "row-count-is-at-least"))
                .hasMessageStartingWith(
                        "expectation must be about rows to have failing ones, but \"row-count-is-at-least\" is about a figure: ");
    }

    @Test
    void tells_all_faults_before_it_hands_out_a_row() {
        Suite suite = Suite.named("s")
                .expect(column("fares").isNotNull())
                .expect(column("flag").isNotNull());

        assertThatThrownBy(() -> Checks.of(TRIPS).split(suite))
                .isInstanceOf(FaultsException.class)
                .hasMessageStartingWith("2 problems in ");
    }

    record Moody(int a, int b) {
        @Override
        public int a() {
            if (a % 2 == 0) {
                throw new IllegalStateException();
            }
            return a;
        }
    }

    private static final List<Moody> MOODY =
            List.of(new Moody(1, 1), new Moody(2, 1), new Moody(3, 1), new Moody(4, 1), new Moody(5, 1));

    private static Optional<String> moody(int row) {
        return Optional.of("accessor Moody.a() threw java.lang.IllegalStateException in row " + row);
    }

    private static List<Optional<String>> causes(List<? extends FailingRow<?>> rejected) {
        return rejected.stream().map(row -> row.breaches().get(0).cause()).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1024})
    void rejects_no_row_for_what_another_did(int batchRows) {
        Suite suite = Suite.named("s").expect(column("a").isPositive().as("a"));
        Checks<Moody> checks = Checks.of(MOODY).inBatchesOf(batchRows);

        Split<Moody> split = checks.split(suite);

        assertThat(split.accepted()).extracting(Moody::b).hasSize(3);
        assertThat(split.rejected()).extracting(FailingRow::number).containsExactly(2L, 4L);
        assertThat(causes(split.rejected())).containsExactly(moody(2), moody(4));
        try (Stream<FailingRow<Moody>> failing = checks.failing(suite, "a")) {
            assertThat(causes(failing.toList())).containsExactly(moody(2), moody(4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1024})
    void names_the_row_in_which_a_predicate_threw(int batchRows) {
        Suite suite = Suite.named("s").expect(column("b").satisfies("odd", row -> {
            if (Long.valueOf(2).equals(row.get("b"))) {
                throw new IllegalStateException();
            }
            return true;
        }));
        List<Moody> rows = List.of(new Moody(1, 1), new Moody(1, 2), new Moody(1, 3), new Moody(1, 2));

        Split<Moody> split = Checks.of(rows).inBatchesOf(batchRows).split(suite);

        assertThat(causes(split.rejected()))
                .containsExactly(
                        Optional.of("predicate \"odd\" threw java.lang.IllegalStateException in row 2"),
                        Optional.of("predicate \"odd\" threw java.lang.IllegalStateException in row 4"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1024})
    void names_the_row_whose_value_cannot_be_computed(int batchRows) {
        List<Map<String, Object>> rows = List.of(
                Map.of("box", Map.of("a", "x")),
                Map.of("box", Map.of("a", 7)),
                Map.of("box", Map.of("a", "y")),
                Map.of("box", Map.of("a", 8.5)));

        Split<Map<String, Object>> split =
                Checks.of(rows).inBatchesOf(batchRows).split(Suite.named("s").expect(holds("length(box.a) = 1")));

        assertThat(split.accepted()).containsExactly(rows.get(0), rows.get(2));
        assertThat(causes(split.rejected()))
                .containsExactly(
                        Optional.of("length takes text, but there was another value in row 2"),
                        Optional.of("length takes text, but there was another value in row 4"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1024})
    void rejects_every_row_after_a_missing_code_that_came_to_no_end(int batchRows) {
        List<Map<String, Object>> rows =
                List.of(Map.of("s", "ok"), Map.of("s", "x".repeat(60)), Map.of("s", "a"), Map.of("s", "b"));
        Suite suite = Suite.named("s")
                .missingWhen("s", matching("(x+x+)+y\\1"))
                .expect(column("s").isNotNull());
        RunOptions options =
                RunOptions.builder().patternLimit(Duration.ofMillis(500)).build();

        Split<Map<String, Object>> split = Checks.of(Records.of(rows).typed(Schema.of(new Field("s", DataType.STRING))))
                .with(options)
                .inBatchesOf(batchRows)
                .split(suite);

        assertThat(split.accepted()).containsExactly(rows.get(0));
        assertThat(causes(split.rejected()))
                .hasSize(3)
                .containsOnly(Optional.of("pattern of a missing code took longer than PT0.5S in row 2"));
    }

    @Test
    void rejects_all_rows_where_one_of_a_unique_column_cannot_be_had() {
        Suite suite = Suite.named("s").expect(column("a").isUnique().where("b = 1"));
        List<Moody> rows = List.of(new Moody(1, 1), new Moody(2, 1), new Moody(3, 2));

        Split<Moody> split = Checks.of(rows).split(suite);

        assertThat(split.accepted()).extracting(Moody::b).containsExactly(2);
        assertThat(causes(split.rejected())).containsExactly(moody(2), moody(2));
    }

    @Test
    void rejects_all_rows_where_a_constant_cannot_be_computed() {
        String digits = "9".repeat(900);
        Suite suite = Suite.named("s").expect(holds("b < " + String.join(" * ", Collections.nCopies(12, digits))));

        Split<Moody> split = Checks.of(MOODY).split(suite);

        assertThat(causes(split.rejected()))
                .hasSize(5)
                .containsOnly(Optional.of("arithmetic needs too many digits in row 1"));
    }
}
