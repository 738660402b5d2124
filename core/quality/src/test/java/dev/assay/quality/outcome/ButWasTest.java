package dev.assay.quality.outcome;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.ratio;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.table;
import static dev.assay.quality.outcome.Results.fact;
import static dev.assay.quality.outcome.Results.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Expectation;
import dev.assay.quality.RowExpectation;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ButWasTest {
    private static final RowExpectation POSITIVE = column("fare").isPositive();

    private static String was(Expectation expectation, Figure figure) {
        return fact(failed(expectation, figure), FactKey.BUT_WAS);
    }

    private static String was(Expectation expectation, Object value) {
        return was(expectation, new Figure.Scalar(value));
    }

    private static Figure found(Object... values) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        for (Object value : values) {
            counts.put(value, 1L);
        }
        return new Figure.ValueCounts(counts);
    }

    private static Figure columns(String... names) {
        Schema schema = Schema.of();
        for (String name : names) {
            schema = schema.with(name, DataType.INTEGER);
        }
        return new Figure.Shape(schema);
    }

    @Test
    void groups_the_digits_of_counts_but_not_of_values() {
        assertThat(was(rowCount().isAtMost(5), 12345L)).isEqualTo("12,345");
        assertThat(was(column("x").distinctCount().isEqualTo(12346), 12345L)).isEqualTo("12,345");
        assertThat(was(column("x").max().isAtMost(2023), 2024L)).isEqualTo("2024");
    }

    @Test
    void tells_rows_from_the_side_that_the_bound_takes() {
        Figure tally = new Figure.Tally(7, 3);

        assertThat(was(POSITIVE, tally)).isEqualTo("3 of 10 rows failed (30 %)");
        assertThat(was(POSITIVE.atLeast(percent("99")), tally)).isEqualTo("7 of 10 rows passed (70 %)");
        assertThat(was(POSITIVE.count().isEqualTo(5), tally)).isEqualTo("7 of 10 rows passed (70 %)");
        assertThat(was(POSITIVE.share().isAtLeast(ratio("0.9")), tally)).isEqualTo("7 of 10 rows passed (70 %)");
    }

    @Test
    void tells_values_as_they_are() {
        assertThat(was(rowCount().isAtLeast(20), 10L)).isEqualTo("10");
        assertThat(was(column("fare").sum().isEqualTo(5), new BigDecimal("5.10")))
                .isEqualTo("5.10");
        assertThat(was(column("fare").mean().isAtMost(5), Double.NaN)).isEqualTo("NaN");
        assertThat(was(column("day").max().isAtMost(LocalDate.EPOCH), LocalDate.MAX.withYear(2026)))
                .isEqualTo("2026-12-31");
        assertThat(was(column("note").max().isAtMost("a"), "b\n")).isEqualTo("\"b\\n\"");
        assertThat(was(column("seen").ageOfNewest().isAtMost(Duration.ofHours(1)), Duration.ofHours(26)))
                .isEqualTo("PT26H");
        assertThat(was(column("fare").distinctRatio().isAtLeast(ratio("0.99")), new Fraction(48, 50)))
                .isEqualTo("96 % (48 of 50)");
        assertThat(was(column("fare").max().isAtMost(5), Masked.MASKED)).isEqualTo("***");
    }

    @Test
    void tells_what_is_missing_and_what_is_unexpected_in_a_set() {
        Figure values = found("a", "x", "y");

        assertThat(was(column("note").distinctValues().areIn("a", "b"), values)).isEqualTo("unexpected: \"x\", \"y\"");
        assertThat(was(column("note").distinctValues().contain("a", "b"), values))
                .isEqualTo("missing: \"b\"");
        assertThat(was(column("note").distinctValues().areExactly("a", "b"), values))
                .isEqualTo("missing: \"b\"; unexpected: \"x\", \"y\"");
        assertThat(was(column("note").distinctValues().containAnyOf("b", "c"), values))
                .isEqualTo("\"a\", \"x\", \"y\"");
        assertThat(was(column("note").distinctValues().areIn("a", "x", "y"), values))
                .isEqualTo("\"a\", \"x\", \"y\"");
        assertThat(was(column("note").distinctValues().areIn("a"), Masked.MASKED))
                .isEqualTo("***");
    }

    @Test
    void lists_ten_values_at_most() {
        Object[] twelve = IntStream.rangeClosed(1, 12).mapToObj(i -> (long) i).toArray();
        Object[] ten = IntStream.rangeClosed(1, 10).mapToObj(i -> (long) i).toArray();
        Expectation zero = column("vendor").distinctValues().areIn(0);

        assertThat(was(zero, found(twelve))).isEqualTo("unexpected: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … (12 in all)");
        assertThat(was(zero, found(ten))).isEqualTo("unexpected: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10");
        assertThat(fact(failed(zero, found(twelve)), FactKey.BUT_WAS, Locale.KOREAN))
                .isEqualTo("예상 밖: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … (모두 12개)");
    }

    @Test
    void tells_where_a_column_is_or_what_there_is_instead() {
        assertThat(was(table().hasColumn("fair"), columns("fare", "tip")))
                .isEqualTo("no column \"fair\"; known columns: fare, tip; did you mean \"fare\"?");
        assertThat(was(table().hasColumn("zone"), columns("fare", "tip")))
                .isEqualTo("no column \"zone\"; known columns: fare, tip");
        assertThat(was(table().hasColumn("tip", 0), columns("fare", "tip"))).isEqualTo("\"tip\" at position 1");
        assertThat(was(table().hasNoColumn("fare"), columns("fare", "tip"))).isEqualTo("\"fare\" at position 0");
        assertThat(was(table().hasNoColumn("zone"), columns("fare", "tip"))).isEqualTo("no column \"zone\"");
        assertThat(was(column("fare").hasType(DataType.DATE), columns("fare"))).isEqualTo("integer");
        assertThat(was(column("fair").hasType(DataType.DATE), columns("fare")))
                .isEqualTo("no column \"fair\"; known columns: fare; did you mean \"fare\"?");
    }

    @Test
    void tells_how_columns_differ() {
        Figure found = columns("b", "a", "x");

        assertThat(was(table().hasColumns("a", "c"), found)).isEqualTo("missing: c");
        assertThat(was(table().hasNoColumnsBut("a", "c"), found)).isEqualTo("unexpected: b, x");
        assertThat(was(table().hasExactlyColumns("a", "c"), found)).isEqualTo("missing: c; unexpected: b, x");
        assertThat(was(table().hasColumnsInOrder("a", "b", "x"), found)).isEqualTo("b, a, x");
        assertThat(was(table().hasColumnsInOrder("a", "b", "c"), found)).isEqualTo("missing: c; unexpected: x");
        assertThat(was(table().columnNamesMatch("[a-m]"), found)).isEqualTo("unexpected: x");
        assertThat(was(table().columnNamesMatch("[a-z]"), found)).isEqualTo("b, a, x");
        assertThat(was(table().hasColumnCount(2), found)).isEqualTo("3");
    }

    @Test
    void lists_ten_columns_at_most() {
        String[] twelve = IntStream.rangeClosed(1, 12).mapToObj(i -> "c" + i).toArray(String[]::new);

        assertThat(was(table().hasNoColumnsBut("a"), columns(twelve)))
                .isEqualTo("unexpected: c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, … (12 in all)");
    }
}
