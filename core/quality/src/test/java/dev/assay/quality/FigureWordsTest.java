package dev.assay.quality;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Bound.ColumnRelation;
import dev.assay.quality.measure.Bound.Relation;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Measure.Interpolation;
import dev.assay.quality.measure.Measure.Occurrence;
import dev.assay.quality.measure.Measure.Stat;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word about figures, against the measure and bound that it stands for, written out. */
class FigureWordsTest {
    private static final Expr A = new Expr.Column("a");
    private static final Bound AT_MOST_FIVE = new Bound.Within(Range.atMost(5));

    private static Measure stat(Stat stat) {
        return new Measure.Statistic(stat, A);
    }

    private static Measure occurrence(Occurrence what, Expr... key) {
        return new Measure.Occurrences(what, List.of(key), NullPolicy.IGNORE);
    }

    private static Measure quantile(String q, Interpolation interpolation) {
        return new Measure.Quantile(A, new BigDecimal(q), interpolation);
    }

    static Stream<Arguments> measures() {
        return Stream.of(
                arguments(rowCount(), new Measure.RowCount()),
                arguments(column("a").sum(), stat(Stat.SUM)),
                arguments(column("a").mean(), stat(Stat.MEAN)),
                arguments(column("a").range(), stat(Stat.RANGE)),
                arguments(column("a").variance(), stat(Stat.VARIANCE)),
                arguments(column("a").populationVariance(), stat(Stat.POPULATION_VARIANCE)),
                arguments(column("a").standardDeviation(), stat(Stat.STANDARD_DEVIATION)),
                arguments(column("a").populationStandardDeviation(), stat(Stat.POPULATION_STANDARD_DEVIATION)),
                arguments(column("a").skewness(), stat(Stat.SKEWNESS)),
                arguments(column("a").kurtosis(), stat(Stat.KURTOSIS)),
                arguments(column("a").interquartileRange(), stat(Stat.INTERQUARTILE_RANGE)),
                arguments(column("a").entropy(), stat(Stat.ENTROPY)),
                arguments(column("a").median(), quantile("0.5", Interpolation.LINEAR)),
                arguments(column("a").quantile("0.99"), quantile("0.99", Interpolation.LINEAR)),
                arguments(column("a").quantile("0.9", Interpolation.HIGHER), quantile("0.9", Interpolation.HIGHER)),
                arguments(column("a").distinctCount(), occurrence(Occurrence.DISTINCT_COUNT, A)),
                arguments(column("a").rowsInDuplicateGroups(), occurrence(Occurrence.ROWS_IN_DUPLICATE_GROUPS, A)),
                arguments(column("a").surplusCopies(), occurrence(Occurrence.SURPLUS_COPIES, A)),
                arguments(
                        columns("a", "b").distinctCount(),
                        occurrence(Occurrence.DISTINCT_COUNT, A, new Expr.Column("b"))));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void a_word_stands_for_its_measure(Figures.NumberFigure figure, Measure measure) {
        assertThat(figure.isAtMost(5).rule()).isEqualTo(Rule.of(measure, AT_MOST_FIVE));
    }

    static Stream<Arguments> bounds() {
        Figures.NumberFigure mean = column("a").mean();
        BigDecimal half = new BigDecimal("0.5");
        return Stream.of(
                arguments(mean.isBetween(1, 2), new Bound.Within(Range.closed(1, 2))),
                arguments(mean.isStrictlyBetween(1, 2), new Bound.Within(Range.open(1, 2))),
                arguments(mean.isBetween(Range.closedOpen(1, 2)), new Bound.Within(Range.closedOpen(1, 2))),
                arguments(mean.isAtLeast(1), new Bound.Within(Range.atLeast(1))),
                arguments(mean.isGreaterThan(1), new Bound.Within(Range.greaterThan(1))),
                arguments(mean.isLessThan(1), new Bound.Within(Range.lessThan(1))),
                arguments(mean.isEqualTo(1), new Bound.EqualTo(1L, BigDecimal.ZERO, BigDecimal.ZERO)),
                arguments(mean.isCloseTo(1, half), new Bound.EqualTo(1L, half, BigDecimal.ZERO)),
                arguments(mean.isWithin(percent("50"), 1), new Bound.EqualTo(1L, BigDecimal.ZERO, half)),
                arguments(column("a").distinctRatio().isAtLeast(percent("50")), new Bound.Within(Range.atLeast(half))),
                arguments(
                        column("a").ageOfNewest().isAtMost(Duration.ofHours(1)),
                        new Bound.Within(Range.atMost(Duration.ofHours(1)))),
                arguments(
                        column("a").distinctValues().areIn(1),
                        new Bound.Values(Relation.WITHIN, List.of(new Expr.Literal(1)))),
                arguments(
                        column("a").distinctValues().contain(1),
                        new Bound.Values(Relation.CONTAINS, List.of(new Expr.Literal(1)))),
                arguments(
                        column("a").distinctValues().areExactly(1),
                        new Bound.Values(Relation.EQUALS, List.of(new Expr.Literal(1)))),
                arguments(
                        column("a").mostCommonValues().containAnyOf(1),
                        new Bound.Values(Relation.OVERLAPS, List.of(new Expr.Literal(1)))));
    }

    static Stream<Arguments> schemaBounds() {
        return Stream.of(
                arguments(table().hasColumn("a"), new Bound.HasColumn("a", OptionalInt.empty())),
                arguments(table().hasColumn("a", 2), new Bound.HasColumn("a", OptionalInt.of(2))),
                arguments(table().hasNoColumn("a"), new Bound.HasNoColumn("a")),
                arguments(table().hasColumns("a"), new Bound.ColumnsAre(ColumnRelation.CONTAINS, List.of("a"))),
                arguments(table().hasNoColumnsBut("a"), new Bound.ColumnsAre(ColumnRelation.WITHIN, List.of("a"))),
                arguments(table().hasExactlyColumns("a"), new Bound.ColumnsAre(ColumnRelation.EXACTLY, List.of("a"))),
                arguments(
                        table().hasColumnsInOrder("b", "a"),
                        new Bound.ColumnsAre(ColumnRelation.IN_ORDER, List.of("b", "a"))),
                arguments(table().columnNamesMatch("[a-z]+"), new Bound.ColumnNamesMatch("[a-z]+")),
                arguments(table().hasColumnCount(3), new Bound.ColumnCount(Range.closed(3, 3))),
                arguments(column("a").hasType(DataType.DATE), new Bound.HasType("a", Set.of(DataType.DATE))));
    }

    @ParameterizedTest
    @MethodSource({"bounds", "schemaBounds"})
    void a_word_stands_for_its_bound(FigureExpectation sentence, Bound bound) {
        assertThat(sentence.rule().bound()).isEqualTo(bound);
    }

    @Test
    void a_share_of_rows_keeps_what_was_said_of_them() {
        FigureExpectation sentence = column("a")
                .isNull()
                .where(new Condition.IsNull(new Expr.Column("b")))
                .because("half the sensors are off")
                .share()
                .isBetween(percent("40"), percent("60"));

        assertThat(sentence.rule().bound())
                .isEqualTo(new Bound.PassingWithin(
                        Bound.Unit.SHARE, Range.closed(new BigDecimal("0.4"), new BigDecimal("0.6"))));
        assertThat(sentence.rule().where()).contains(new Condition.IsNull(new Expr.Column("b")));
        assertThat(sentence.traits().because()).contains("half the sensors are off");
    }

    @Test
    void a_count_of_rows_cannot_be_tolerated_as_well() {
        RowExpectation tolerant = column("a").isNull().atLeast(percent("50"));

        assertThatThrownBy(() -> tolerant.count().isAtMost(3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a tolerance cannot be combined with a bound on how many rows pass");
    }
}
