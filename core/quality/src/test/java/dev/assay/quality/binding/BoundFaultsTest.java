package dev.assay.quality.binding;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.table;
import static dev.assay.quality.Expectations.within;
import static dev.assay.quality.binding.Binding.assertFault;
import static dev.assay.quality.binding.Binding.assertFits;
import static dev.assay.quality.binding.Binding.figure;
import static dev.assay.quality.binding.Binding.messages;
import static dev.assay.quality.binding.Binding.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.Expectation;
import dev.assay.quality.RowExpectation;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BoundFaultsTest {
    @Test
    void bounds_of_values_must_be_of_the_values_type() {
        assertFault(column("day").min().isAtLeast(5), "min of day must be bounded by a date, but 5 is a number");
        assertFault(
                column("fare").max().isAtMost("5"),
                "max of fare must be bounded by a number, but \"5\" is text; assay never reads text as a number");
        assertFault(
                column("seen").max().isAtMost(LocalDateTime.MIN.withYear(2026)),
                "max of seen must be bounded by a point in time, but 2026-01-01T00:00 is a date and time without a zone;"
                        + " it needs a zone: use atZone");
        assertFault(
                column("day").max().isAtMost(Duration.ofDays(1)),
                "max of day must be bounded by a date, but PT24H is a duration");
        assertFault(
                column("address").field("zip").max().isAtMost(Duration.ofDays(1)),
                "max of address.zip must be bounded by a value, but PT24H is a duration");
        assertFits(column("seen").max().isAtMost(Instant.EPOCH));
        assertFits(column("note").max().isEqualTo("z"));
    }

    @Test
    void bounds_of_numbers_must_be_numbers() {
        assertFault(figure(new Measure.RowCount(), within(Range.closed("a", "b"))), new String[] {
            "row count must be bounded by a number, but \"a\" is text",
            "row count must be bounded by a number, but \"b\" is text"
        });
        assertFault(
                figure(
                        new Measure.Statistic(Measure.Stat.MEAN, name("fare")),
                        new Bound.EqualTo(LocalDate.EPOCH, BigDecimal.ZERO, BigDecimal.ZERO)),
                "mean of fare must be bounded by a number, but 1970-01-01 is a date");
    }

    @Test
    void bounds_of_ages_must_be_durations() {
        assertFault(
                figure(new Measure.Statistic(Measure.Stat.AGE_OF_NEWEST, name("seen")), within(Range.atMost(5L))),
                "age of newest of seen must be bounded by a duration, but 5 is a number");
    }

    @Test
    void bounds_of_shares_must_be_shares() {
        Measure ratio = new Measure.Occurrences(
                Measure.Occurrence.DISTINCT_RATIO, List.of(name("fare"), name("note")), NullPolicy.IGNORE);

        assertFault(
                figure(ratio, within(Range.atLeast(95L))),
                "distinct ratio of fare, note must be bounded by a share in [0, 1], but 95 is not one");
        assertFault(
                figure(ratio, within(Range.closed("x", "x"))),
                "distinct ratio of fare, note must be bounded by a number, but \"x\" is text");
        assertFits(figure(ratio, within(Range.closed(0L, new BigDecimal("0.5")))));
    }

    @Test
    void bounds_of_value_sets_must_be_of_the_values_type() {
        assertThat(messages(column("vendor").distinctValues().areIn(1, "2", LocalDate.EPOCH)))
                .containsExactly(
                        "distinct values of vendor must be compared with a number, but \"2\" is text;"
                                + " assay never reads text as a number",
                        "distinct values of vendor must be compared with a number, but 1970-01-01 is a date");
        assertFits(column("address").field("zip").distinctValues().areIn(1, "2"));
    }

    @Test
    void bounds_of_warnings_are_looked_at_too() {
        Expectation warned = rowCount().isAtLeast(5).warnUnless(within(Range.open(6, 7)));

        assertFault(
                warned,
                "row count must have a bound that can be met, but it is a whole number and the bound was (6, 7)");
    }

    @Test
    void bounds_must_be_within_reach_of_the_figure() {
        assertFault(
                rowCount().isLessThan(0),
                "row count must have a bound that can be met, but it always lies in [0, ∞) and the bound was (-∞, 0)");
        assertFault(
                column("fare").variance().isAtMost(-1),
                "variance of fare must have a bound that can be met,"
                        + " but it lies in [0, ∞] unless it is NaN and the bound was (-∞, -1]");
        assertFault(
                column("fare").kurtosis().isLessThan(-2),
                "kurtosis of fare must have a bound that can be met,"
                        + " but it lies in [-2, ∞] unless it is NaN and the bound was (-∞, -2)");
        assertFault(
                rowCount().isCloseTo(-5, BigDecimal.ONE),
                "row count must have a bound that can be met, but it always lies in [0, ∞) and the bound was [-6, -4]");
        assertFits(rowCount().isAtMost(0));
        assertFits(rowCount().isCloseTo(-5, BigDecimal.valueOf(5)));
        assertFits(column("fare").skewness().isAtMost(-7));
        assertFault(
                rowCount().isAtLeast(Double.POSITIVE_INFINITY),
                "row count must have a bound that can be met, but it always lies in [0, ∞) and the bound was [∞, ∞)");
        assertFits(column("speed").max().isAtLeast(Double.POSITIVE_INFINITY));
        assertFits(column("fare").kurtosis().isBetween(-7, 7));
        assertFits(rowCount().isBetween(-3, 10));
    }

    @Test
    void bounds_must_be_such_that_a_figure_can_break_them() {
        assertFault(
                rowCount().isAtLeast(0),
                "row count must have a bound that can be broken, but it always lies in [0, ∞) and the bound was [0, ∞)");
        assertFault(
                column("fare").distinctCount().isGreaterThan(-1),
                "distinct count of fare must have a bound that can be broken,"
                        + " but it always lies in [0, ∞) and the bound was (-1, ∞)");
        assertFault(
                column("fare").distinctRatio().isAtMost(percent("100")),
                "distinct ratio of fare must have a bound that can be broken,"
                        + " but it always lies in (0, 1] and the bound was (-∞, 1]");
        assertFits(rowCount().isGreaterThan(0));
        assertFits(column("fare").distinctRatio().isAtMost(percent("99.9")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void bounds_that_only_nan_can_break_are_none(Expectation expectation, String message) {
        assertFault(expectation, message);
    }

    /** What each figure can be follows from its formula; -2 is the excess of the least fourth standardised moment, 1. */
    static Stream<Arguments> bounds_that_only_nan_can_break_are_none() {
        String positive =
                " must have a bound that can be broken, but it lies in [0, ∞] unless it is NaN and the bound was ";
        return Stream.of(
                arguments(column("fare").variance().isAtLeast(-1), "variance of fare" + positive + "[-1, ∞)"),
                arguments(
                        column("fare").standardDeviation().isAtLeast(-0.5),
                        "standard deviation of fare" + positive + "[-0.5, ∞)"),
                arguments(
                        column("fare").populationStandardDeviation().isAtLeast(0),
                        "population standard deviation of fare" + positive + "[0, ∞)"),
                arguments(column("fare").range().isGreaterThan(-1), "range of fare" + positive + "(-1, ∞)"),
                arguments(
                        column("fare").interquartileRange().isBetween(0, Double.POSITIVE_INFINITY),
                        "interquartile range of fare" + positive + "[0, ∞]"),
                arguments(column("fare").absolute().mean().isAtLeast(0), "mean of abs(fare)" + positive + "[0, ∞)"),
                arguments(
                        column("fare").kurtosis().isAtLeast(-2),
                        "kurtosis of fare must have a bound that can be broken, but it lies in [-2, ∞] unless it is NaN"
                                + " and the bound was [-2, ∞)"),
                arguments(
                        column("fare").sum().isAtMost(Double.POSITIVE_INFINITY),
                        "sum of fare must have a bound that can be broken, but it lies in [-∞, ∞] unless it is NaN"
                                + " and the bound was (-∞, ∞]"),
                arguments(
                        column("speed").min().isAtLeast(Double.NEGATIVE_INFINITY),
                        "min of speed must have a bound that can be broken, but it lies in [-∞, ∞] unless it is NaN"
                                + " and the bound was [-∞, ∞)"));
    }

    @Test
    void bounds_that_nothing_can_break_are_none() {
        assertFault(
                rowCount().isAtLeast(-3),
                "row count must have a bound that can be broken, but it always lies in [0, ∞) and the bound was [-3, ∞)");
        assertFault(
                rowCount().isLessThan(Double.POSITIVE_INFINITY),
                "row count must have a bound that can be broken, but it always lies in [0, ∞) and the bound was (-∞, ∞)");
        assertFault(
                column("note").entropy().isAtLeast(0),
                "entropy of note must have a bound that can be broken, but it always lies in [0, ∞)"
                        + " and the bound was [0, ∞)");
        assertFault(
                column("note").length().min().isAtLeast(0),
                "min of length(note) must have a bound that can be broken, but it always lies in [0, ∞)"
                        + " and the bound was [0, ∞)");
        assertFault(
                column("note").min().isAtLeast(""),
                "min of note must have a bound that can be broken, but it always lies in [\"\", ∞)"
                        + " and the bound was [\"\", ∞)");
        assertFault(
                column("paid").max().isAtMost(true),
                "max of paid must have a bound that can be broken, but it always lies in [false, true]"
                        + " and the bound was (-∞, true]");
        assertFault(
                column("fare").distinctRatio().isGreaterThan(percent("0")),
                "distinct ratio of fare must have a bound that can be broken, but it always lies in (0, 1]"
                        + " and the bound was (0, ∞)");
        assertFits(column("fare").uniquenessRatio().isGreaterThan(percent("0")));
        assertFits(column("speed").sum().isLessThan(Double.POSITIVE_INFINITY));
        assertFits(column("day").min().isAtLeast(LocalDate.MIN));
    }

    @Test
    void sets_of_both_truth_values_are_none() {
        String message =
                "distinct values of paid must have a bound that can be broken, but the set had both truth values";

        assertFault(column("paid").distinctValues().areIn(true, false), message);
        assertFault(column("paid").distinctValues().containAnyOf(true, false), message);
        assertFits(column("paid").distinctValues().areExactly(true, false));
        assertFits(column("paid").distinctValues().contain(true, false));
        assertFits(column("paid").distinctValues().areIn(true));
    }

    @Test
    void bounds_of_counts_must_hold_a_whole_number() {
        assertFault(
                rowCount().isStrictlyBetween(3, 4),
                "row count must have a bound that can be met, but it is a whole number and the bound was (3, 4)");
        assertFault(
                rowCount().isEqualTo(2.5),
                "row count must have a bound that can be met, but it is a whole number and the bound was [2.5, 2.5]");
        assertFault(
                column("fare").distinctCount().isBetween(2.1, 2.9),
                "distinct count of fare must have a bound that can be met,"
                        + " but it is a whole number and the bound was [2.1, 2.9]");
        assertFault(
                table().hasColumnCount(Range.openClosed(3, 3.5)),
                "column count must have a bound that can be met, but it is a whole number and the bound was (3, 3.5]");
        assertFits(rowCount().isStrictlyBetween(3, 5));
        assertFits(rowCount().isBetween(2.5, 3));
        assertFits(rowCount().isBetween(Range.closedOpen(3, 3.5)));
    }

    @Test
    void bounds_of_passing_rows_must_fit_their_unit() {
        RowExpectation positive = column("fare").isPositive();
        Measure measure = positive.rule().measure();

        assertFault(
                figure(measure, new Bound.PassingWithin(Bound.Unit.ROWS, Range.atMost(-1L))),
                "count of passing rows must have a bound that can be met,"
                        + " but it always lies in [0, ∞) and the bound was (-∞, -1]");
        assertFault(
                figure(measure, new Bound.PassingWithin(Bound.Unit.SHARE, Range.atLeast(2L))),
                "share of passing rows must be bounded by a share in [0, 1], but 2 is not one");
        assertFits(figure(measure, new Bound.PassingWithin(Bound.Unit.SHARE, Range.atLeast(new BigDecimal("0.5")))));
        assertFits(positive.atLeast(percent("99")));
    }
}
