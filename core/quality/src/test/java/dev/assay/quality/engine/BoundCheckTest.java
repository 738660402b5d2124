package dev.assay.quality.engine;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.ratio;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.table;
import static dev.assay.quality.engine.Verdicts.engine;
import static dev.assay.quality.engine.Verdicts.ofRows;
import static dev.assay.quality.engine.Verdicts.ofValue;
import static dev.assay.quality.engine.Verdicts.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.binding.Binding;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BoundCheckTest {
    private static void assertPasses(Expectation expectation, Object... values) {
        for (Object value : values) {
            assertThat(ofValue(expectation, value))
                    .as("%s with %s", expectation, value)
                    .isEqualTo(Status.PASSED);
        }
    }

    private static void assertFails(Expectation expectation, Object... values) {
        for (Object value : values) {
            assertThat(ofValue(expectation, value))
                    .as("%s with %s", expectation, value)
                    .isEqualTo(Status.FAILED);
        }
    }

    private static Expectation distinctRatio(Bound bound) {
        Measure measure = new Measure.Occurrences(
                Measure.Occurrence.DISTINCT_RATIO, List.of(new Expr.Column("fare")), NullPolicy.IGNORE);
        return Binding.figure(measure, bound);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @Nested
    class Ranges {
        @Test
        void hold_closed_ends_and_leave_open_ones_out() {
            assertPasses(rowCount().isBetween(2, 4), 2L, 3L, 4L);
            assertFails(rowCount().isBetween(2, 4), 1L, 5L);
            assertPasses(rowCount().isStrictlyBetween(2, 4), 3L);
            assertFails(rowCount().isStrictlyBetween(2, 4), 2L, 4L);
            assertPasses(rowCount().isBetween(Range.closedOpen(2, 4)), 2L);
            assertFails(rowCount().isBetween(Range.closedOpen(2, 4)), 4L);
        }

        @Test
        void may_have_one_end() {
            assertPasses(rowCount().isAtLeast(2), 2L, Long.MAX_VALUE);
            assertFails(rowCount().isAtLeast(2), 1L);
            assertPasses(rowCount().isLessThan(2), 1L);
            assertFails(rowCount().isLessThan(2), 2L);
        }

        @Test
        void take_a_double_beside_an_exact_figure_for_its_decimal_text() {
            Expectation tenth = column("fare").sum().isBetween(0.1, 0.1);

            assertPasses(tenth, decimal("0.1"), decimal("0.100"));
            assertFails(tenth, decimal("0.1000000000000000055511151231257827021181583404541015625"));
        }

        @Test
        void compare_doubles_as_doubles() {
            assertPasses(column("speed").mean().isBetween(0.1, 0.1), 0.1);
            assertFails(column("speed").mean().isAtMost(0.1), Math.nextUp(0.1));
        }

        @Test
        void compare_a_double_figure_with_an_exact_end_by_numeric_value() {
            // The double nearest to 0.1 is a little more than one tenth.
            assertFails(column("speed").mean().isAtMost(decimal("0.1")), 0.1);
            assertPasses(column("speed").mean().isAtLeast(decimal("0.1")), 0.1);
            assertPasses(column("speed").mean().isAtMost(5), 5.0);
        }

        @Test
        void compare_shares_by_cross_multiplication() {
            Expectation third = column("fare").distinctRatio().isAtLeast(ratio("0.3333333333333333333333"));
            Expectation more = column("fare").distinctRatio().isAtLeast(ratio("0.3333333333333333333334"));

            assertPasses(third, new Fraction(1, 3));
            assertFails(more, new Fraction(1, 3));
        }

        @Test
        void of_shares_take_whole_and_double_ends() {
            Expectation whole = distinctRatio(new Bound.Within(Range.closedOpen(0L, 1L)));
            Expectation binary = distinctRatio(new Bound.Within(Range.closed(0.1, 0.1)));

            assertPasses(whole, new Fraction(0, 3), new Fraction(2, 3));
            assertFails(whole, new Fraction(3, 3));
            assertPasses(binary, new Fraction(1, 10));
            assertFails(binary, new Fraction(1, 11));
        }

        @Test
        void of_infinite_ends_hold_every_finite_number() {
            Expectation below = column("fare").sum().isBetween(5, Double.POSITIVE_INFINITY);

            assertPasses(below, 5L, decimal("1e400"), new BigInteger("9".repeat(400)));
            assertPasses(column("speed").sum().isBetween(0, Double.POSITIVE_INFINITY), Double.POSITIVE_INFINITY);
            assertFails(column("speed").sum().isAtMost(5), Double.POSITIVE_INFINITY);
        }

        @Test
        void hold_no_nan() {
            assertFails(column("speed").mean().isAtLeast(0), Double.NaN);
            assertFails(column("speed").mean().isAtMost(0), Double.NaN);
        }

        @Test
        void hold_dates_text_and_durations() {
            assertPasses(column("day").min().isAtLeast(LocalDate.EPOCH), LocalDate.EPOCH);
            assertFails(column("day").min().isGreaterThan(LocalDate.EPOCH), LocalDate.EPOCH);
            assertPasses(column("seen").max().isLessThan(Instant.EPOCH), Instant.MIN);
            assertPasses(column("note").max().isAtMost("b"), "abc");
            assertFails(column("note").max().isAtMost("b"), "ba");
            assertPasses(column("seen").ageOfNewest().isAtMost(Duration.ofHours(1)), Duration.ofMinutes(60));
            assertFails(column("seen").ageOfNewest().isAtMost(Duration.ofHours(1)), Duration.ofMinutes(61));
        }
    }

    @Nested
    class PassingRows {
        @Test
        void are_counted() {
            Expectation some = column("fare").isPositive().count().isBetween(2, 3);

            assertThat(ofRows(some, 2, 8)).isEqualTo(Status.PASSED);
            assertThat(ofRows(some, 4, 6)).isEqualTo(Status.FAILED);
        }

        @Test
        void have_a_share() {
            Expectation third = column("fare").isPositive().share().isEqualTo(ratio("0.25"));

            assertThat(ofRows(third, 1, 3)).isEqualTo(Status.PASSED);
            assertThat(ofRows(third, 1, 4)).isEqualTo(Status.FAILED);
        }
    }

    @Nested
    class Closeness {
        @Test
        void without_tolerance_is_equality() {
            assertPasses(column("fare").sum().isEqualTo(0.3), decimal("0.3"));
            assertFails(column("fare").sum().isEqualTo(0.3), decimal("0.30000000000000001"));
            assertPasses(column("note").min().isEqualTo("a"), "a");
            assertFails(column("note").min().isEqualTo("a"), "A");
            assertPasses(column("seen").ageOfNewest().isEqualTo(Duration.ZERO), Duration.ZERO);
        }

        @Test
        void is_exact_for_exact_figures() {
            Expectation near = column("fare").sum().isCloseTo(0.3, decimal("0.1"));

            assertPasses(near, decimal("0.2"), decimal("0.4"));
            assertFails(near, decimal("0.4000000000000000001"), decimal("0.1999999999999999999"));
        }

        @Test
        void takes_the_larger_tolerance() {
            Expectation tenth = column("fare").sum().isWithin(percent("10"), -200);

            assertPasses(tenth, -180L, -220L, decimal("-219.99"));
            assertFails(tenth, -179L, -221L, 200L);
        }

        @Test
        void of_doubles_is_computed_in_doubles() {
            Expectation near = column("speed").mean().isCloseTo(1.0, decimal("0.25"));

            assertPasses(near, 0.75, 1.25, 1.0);
            assertFails(near, 1.2500001, 0.7499999);
            assertPasses(column("speed").mean().isWithin(percent("50"), 2), 1.0, 3.0);
            assertFails(column("speed").mean().isWithin(percent("50"), 2), 0.99, 3.01);
        }

        @Test
        void never_reaches_nan_or_from_infinity() {
            Expectation near = column("speed").mean().isCloseTo(1.0, decimal("0.25"));

            assertFails(near, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
            assertPasses(
                    column("speed").mean().isCloseTo(Double.POSITIVE_INFINITY, decimal("1")), Double.POSITIVE_INFINITY);
            assertFails(column("speed").sum().isCloseTo(Double.POSITIVE_INFINITY, decimal("1")), 5L);
        }

        @Test
        void of_shares_is_exact() {
            Expectation third = distinctRatio(new Bound.EqualTo(decimal("0.3"), decimal("0.05"), BigDecimal.ZERO));

            assertPasses(third, new Fraction(1, 3), new Fraction(1, 4), new Fraction(35, 100));
            assertFails(third, new Fraction(36, 100), new Fraction(24, 100));
        }
    }

    @Nested
    class ValueSets {
        private Status of(Expectation expectation, Object... found) {
            Map<Object, Long> counts = new LinkedHashMap<>();
            for (Object value : found) {
                counts.put(value, 1L);
            }
            Counts rows = new Counts(found.length, 0, 0, 0);
            return result(expectation, engine().figure(expectation, rows, new Figure.ValueCounts(counts)))
                    .status();
        }

        @Test
        void may_lie_within_the_wanted() {
            Expectation within = column("note").distinctValues().areIn("a", "b");

            assertThat(of(within, "a")).isEqualTo(Status.PASSED);
            assertThat(of(within, "a", "c")).isEqualTo(Status.FAILED);
        }

        @Test
        void may_contain_the_wanted() {
            Expectation contains = column("note").distinctValues().contain("a", "b");

            assertThat(of(contains, "a", "b", "c")).isEqualTo(Status.PASSED);
            assertThat(of(contains, "a", "c")).isEqualTo(Status.FAILED);
        }

        @Test
        void may_be_the_wanted() {
            Expectation equal = column("note").distinctValues().areExactly("a", "b");

            assertThat(of(equal, "b", "a")).isEqualTo(Status.PASSED);
            assertThat(of(equal, "a")).isEqualTo(Status.FAILED);
            assertThat(of(equal, "a", "b", "c")).isEqualTo(Status.FAILED);
        }

        @Test
        void may_overlap_the_wanted() {
            Expectation overlap = column("note").mostCommonValues().containAnyOf("a", "b");

            assertThat(of(overlap, "b", "c")).isEqualTo(Status.PASSED);
            assertThat(of(overlap, "c")).isEqualTo(Status.FAILED);
        }
    }

    @Nested
    class Columns {
        private Verdict of(Expectation expectation, String... columns) {
            Schema schema = Schema.of();
            for (String column : columns) {
                String[] parts = column.split(" ");
                schema = schema.with(parts[0], parts.length == 1 ? DataType.INTEGER : DataType.valueOf(parts[1]));
            }
            return result(expectation, new FakeEngine(schema)).verdict();
        }

        private void assertPasses(Expectation expectation, String... columns) {
            assertThat(of(expectation, columns)).isEqualTo(Verdict.of(Status.PASSED));
        }

        private void assertFails(Expectation expectation, String... columns) {
            assertThat(of(expectation, columns)).isEqualTo(Verdict.of(Status.FAILED));
        }

        @Test
        void are_there_at_a_position_if_one_is_given() {
            assertPasses(table().hasColumn("b"), "a", "b");
            assertFails(table().hasColumn("B"), "a", "b");
            assertPasses(table().hasColumn("b", 1), "a", "b");
            assertFails(table().hasColumn("b", 0), "a", "b");
            assertPasses(table().hasColumn("a", 0), "a", "b");
            assertFails(table().hasColumn("c", 1), "a", "b");
        }

        @Test
        void are_not_there() {
            assertPasses(table().hasNoColumn("c"), "a", "b");
            assertFails(table().hasNoColumn("a"), "a", "b");
        }

        @Test
        void have_a_type() {
            assertPasses(column("a").hasType(DataType.INTEGER, DataType.DECIMAL), "a DECIMAL");
            assertFails(column("a").hasType(DataType.INTEGER), "a STRING");
            assertFails(column("a").hasType(DataType.INTEGER), "b INTEGER");
        }

        @Test
        void without_a_value_have_no_type_to_judge() {
            Expectation type = column("a").hasType(DataType.INTEGER);

            assertThat(of(type, "a NULL")).isEqualTo(Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.ALL_NULL));
            assertThat(of(column("a").hasType(DataType.INTEGER).onEmpty(EmptyPolicy.PASS), "a NULL"))
                    .isEqualTo(Verdict.nothingToJudge(Status.PASSED, Reason.ALL_NULL));
            assertPasses(table().hasColumn("a"), "a NULL");
        }

        @Test
        void relate_to_the_wanted_ones() {
            assertPasses(table().hasColumnsInOrder("a", "b"), "a", "b");
            assertFails(table().hasColumnsInOrder("a", "b"), "b", "a");
            assertPasses(table().hasExactlyColumns("a", "b"), "b", "a");
            assertFails(table().hasExactlyColumns("a", "b"), "a", "b", "c");
            assertFails(table().hasExactlyColumns("a", "b"), "a");
            assertPasses(table().hasColumns("a", "b"), "c", "b", "a");
            assertFails(table().hasColumns("a", "b"), "c", "b");
            assertPasses(table().hasNoColumnsBut("a", "b"), "b");
            assertFails(table().hasNoColumnsBut("a", "b"), "b", "c");
        }

        @Test
        void have_names_that_match_as_a_whole() {
            assertPasses(table().columnNamesMatch("[a-z_]+"), "a", "b_c");
            assertFails(table().columnNamesMatch("[a-z_]+"), "a", "b-c");
        }

        @Test
        void are_counted() {
            assertPasses(table().hasColumnCount(2), "a", "b");
            assertFails(table().hasColumnCount(Range.atMost(1)), "a", "b");
        }
    }
}
