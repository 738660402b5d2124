package dev.assay.quality;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.row;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.rows;
import static dev.assay.quality.Expectations.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.data.DataType;
import dev.assay.quality.format.StandardFormat;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that files hold for ever: a change here breaks what users have stored. */
class KindsTest {
    private static final Dimension VALID = Dimension.VALIDITY;
    private static final Dimension COMPLETE = Dimension.COMPLETENESS;
    private static final Dimension CONSISTENT = Dimension.CONSISTENCY;
    private static final Dimension TIMELY = Dimension.TIMELINESS;
    private static final Dimension UNIQUE = Dimension.UNIQUENESS;
    private static final Dimension ACCURATE = Dimension.ACCURACY;

    static Stream<Arguments> comparisons() {
        return Stream.of(
                arguments(column("a").isNull(), "is-null", "a-is-null", COMPLETE),
                arguments(column("a").isNotNull(), "is-not-null", "a-is-not-null", COMPLETE),
                arguments(column("a").isEqualTo(1), "is-equal-to", "a-is-equal-to", VALID),
                arguments(column("a").isNotEqualTo(1), "is-not-equal-to", "a-is-not-equal-to", VALID),
                arguments(holds("not (a = 1)"), "is-not-equal-to", "a-is-not-equal-to", VALID),
                arguments(holds("not (a <> 1)"), "is-equal-to", "a-is-equal-to", VALID),
                arguments(column("a").isLessThan(1), "is-less-than", "a-is-less-than", VALID),
                arguments(column("a").isAtMost(1), "is-at-most", "a-is-at-most", VALID),
                arguments(column("a").isGreaterThan(1), "is-greater-than", "a-is-greater-than", VALID),
                arguments(column("a").isAtLeast(1), "is-at-least", "a-is-at-least", VALID),
                arguments(column("a").isAtLeast(column("b")), "is-at-least", "a-is-at-least-b", CONSISTENT),
                arguments(column("a").isBetween(1, 2), "is-between", "a-is-between", VALID),
                arguments(column("a").isBetween(Range.openClosed(1, 2)), "is-between", "a-is-between", VALID),
                arguments(column("a").isStrictlyBetween(1, 2), "is-strictly-between", "a-is-strictly-between", VALID),
                arguments(column("a").isNotBetween(1, 2), "is-not-between", "a-is-not-between", VALID),
                arguments(column("a").isCloseTo(1, BigDecimal.ONE), "is-close-to", "a-is-close-to", VALID),
                arguments(column("a").isIn(1, 2), "is-in", "a-is-in", VALID),
                arguments(column("a").isNotIn(1, 2), "is-not-in", "a-is-not-in", VALID),
                arguments(column("a").isFinite(), "is-finite", "a-is-finite", VALID));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(column("a").matches("x"), "matches", "a-matches", VALID),
                arguments(column("a").doesNotMatch("x"), "does-not-match", "a-does-not-match", VALID),
                arguments(column("a").contains("x"), "contains", "a-contains", VALID),
                arguments(column("a").doesNotContain("x"), "does-not-contain", "a-does-not-contain", VALID),
                arguments(column("a").matchesAnyOf("x", "y"), "matches-any-of", "a-matches-any-of", VALID),
                arguments(column("a").matchesAllOf("x", "y"), "matches-all-of", "a-matches-all-of", VALID),
                arguments(column("a").matchesNoneOf("x", "y"), "matches-none-of", "a-matches-none-of", VALID),
                arguments(column("a").isLike("x"), "is-like", "a-is-like", VALID),
                arguments(column("a").isNotLike("x"), "is-not-like", "a-is-not-like", VALID),
                arguments(column("a").isLikeAnyOf("x", "y"), "is-like-any-of", "a-is-like-any-of", VALID),
                arguments(column("a").isLikeNoneOf("x", "y"), "is-like-none-of", "a-is-like-none-of", VALID),
                arguments(column("a").hasFormat(StandardFormat.UUID), "has-format", "a-has-format-uuid", VALID),
                arguments(column("a").isNotEmpty(), "is-greater-than", "length-a-is-greater-than", VALID));
    }

    static Stream<Arguments> wholeRows() {
        return Stream.of(
                arguments(column("a").isNotInFuture(), "is-at-most", "a-is-at-most-now", TIMELY),
                arguments(column("a").isUnique(), "is-unique", "a-is-unique", UNIQUE),
                arguments(column("a").isPrimaryKey(), "is-primary-key", "a-is-primary-key", UNIQUE),
                arguments(columns("a", "b").areUnique(), "are-unique", "a-b-are-unique", UNIQUE),
                arguments(columns("a", "b").arePrimaryKey(), "are-primary-key", "a-b-are-primary-key", UNIQUE),
                arguments(columns("a", "b").areAllNotNull(), "are-all-not-null", "a-b-are-all-not-null", COMPLETE),
                arguments(columns("a", "b").areNotAllNull(), "are-not-all-null", "a-b-are-not-all-null", COMPLETE),
                arguments(columns("a", "b").areEqual(), "is-equal-to", "a-is-equal-to-b", CONSISTENT),
                arguments(columns("a", "b", "c").areEqual(), "are-equal", "a-b-c-are-equal", CONSISTENT),
                arguments(columns("a", "b").areIn(List.of(1, 2)), "are-in", "a-b-are-in", CONSISTENT),
                arguments(holds("a = 1 or a > 5"), "holds", "a-holds", VALID),
                arguments(holds("a = 1 or b > 5"), "holds", "a-b-holds", CONSISTENT),
                arguments(holds("not (a < 1)"), "holds", "a-holds", VALID),
                arguments(
                        row("looks right", List.of("a", "b"), any -> true),
                        "satisfies",
                        "a-b-satisfies-looks-right",
                        CONSISTENT),
                arguments(column("a").isNull().atMost(rows(5)), "is-null", "a-is-null", COMPLETE),
                arguments(
                        column("a").isNull().share().isAtMost(percent("5")),
                        "is-null",
                        "a-is-null-share-is-at-most",
                        COMPLETE),
                arguments(
                        column("a").isNull().count().isEqualTo(5), "is-null", "a-is-null-count-is-equal-to", COMPLETE));
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                arguments(rowCount().isAtLeast(1), "row-count", "row-count-is-at-least", COMPLETE),
                arguments(column("a").sum().isEqualTo(1), "sum", "a-sum-is-equal-to", ACCURATE),
                arguments(column("a").mean().isBetween(1, 2), "mean", "a-mean-is-between", ACCURATE),
                arguments(column("a").min().isGreaterThan(1), "min", "a-min-is-greater-than", ACCURATE),
                arguments(column("a").max().isLessThan(1), "max", "a-max-is-less-than", ACCURATE),
                arguments(
                        column("a").range().isStrictlyBetween(1, 2), "range", "a-range-is-strictly-between", ACCURATE),
                arguments(column("a").median().isAtMost(1), "median", "a-median-is-at-most", ACCURATE),
                arguments(column("a").quantile("0.99").isAtMost(1), "quantile", "a-quantile-0-99-is-at-most", ACCURATE),
                arguments(
                        column("a").standardDeviation().isCloseTo(1, BigDecimal.ONE),
                        "standard-deviation",
                        "a-standard-deviation-is-close-to",
                        ACCURATE),
                arguments(
                        column("a").ageOfNewest().isAtMost(Duration.ofDays(1)),
                        "age-of-newest",
                        "a-age-of-newest-is-at-most",
                        TIMELY),
                arguments(
                        column("a").distinctCount().isAtMost(1),
                        "distinct-count",
                        "a-distinct-count-is-at-most",
                        UNIQUE),
                arguments(
                        columns("a", "b").surplusCopies().isAtMost(1),
                        "surplus-copies",
                        "a-b-surplus-copies-is-at-most",
                        UNIQUE),
                arguments(column("a").distinctValues().areIn(1), "distinct-values", "a-distinct-values-are-in", VALID),
                arguments(
                        column("a").mostCommonValues().containAnyOf(1),
                        "most-common-values",
                        "a-most-common-values-contain-any-of",
                        VALID));
    }

    static Stream<Arguments> schemas() {
        return Stream.of(
                arguments(table().hasColumn("a"), "has-column", "has-column-a", VALID),
                arguments(table().hasNoColumn("a"), "has-no-column", "has-no-column-a", VALID),
                arguments(column("a").hasType(DataType.DATE), "has-type", "a-has-type", VALID),
                arguments(table().hasColumnsInOrder("a", "b"), "columns-in-order", "columns-in-order", VALID),
                arguments(table().hasExactlyColumns("a", "b"), "columns-exactly", "columns-exactly", VALID),
                arguments(table().hasColumns("a", "b"), "columns-contain", "columns-contain", VALID),
                arguments(table().hasNoColumnsBut("a", "b"), "columns-within", "columns-within", VALID),
                arguments(table().columnNamesMatch("x"), "column-names-match", "column-names-match", VALID),
                arguments(table().hasColumnCount(3), "column-count", "column-count-is-equal-to", VALID));
    }

    @ParameterizedTest
    @MethodSource({"comparisons", "texts", "wholeRows", "figures", "schemas"})
    void names_each_kind(Expectation expectation, String kind, String id, Dimension dimension) {
        Suite suite = Suite.named("any").expect(expectation);

        assertThat(expectation.kind()).isEqualTo(kind);
        assertThat(expectation.dimension()).isEqualTo(dimension);
        assertThat(suite.expectations()).containsOnlyKeys(id);
    }

    @Test
    void prefers_the_dimension_that_is_given() {
        assertThat(column("a").isNull().dimension(Dimension.TIMELINESS).dimension())
                .isEqualTo(TIMELY);
    }
}
