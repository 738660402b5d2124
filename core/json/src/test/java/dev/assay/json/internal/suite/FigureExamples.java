package dev.assay.json.internal.suite;

import static dev.assay.json.internal.suite.Example.of;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;

import dev.assay.quality.measure.Measure.Interpolation;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Examples of words about a figure of many rows. */
final class FigureExamples {
    private FigureExamples() {}

    static Stream<Example> all() {
        return Stream.of(statistics(), shapes(), sets()).flatMap(examples -> examples);
    }

    private static Stream<Example> statistics() {
        return Stream.of(
                of("row-count: {is-between: [9000, 11000]}", rowCount().isBetween(9000, 11000)),
                of(
                        "column: a\nmin: {is-at-least: {date: '2019-01-01'}}",
                        column("a").min().isAtLeast(LocalDate.of(2019, 1, 1))),
                of("column: a\nmax: {is-at-most: z}", column("a").max().isAtMost("z")),
                of("column: a\nrange: {is-greater-than: 0}", column("a").range().isGreaterThan(0)),
                of(
                        "column: a\nsum: {is-close-to: {target: 1000, tolerance: 0.5}}",
                        column("a").sum().isCloseTo(1000, new BigDecimal("0.5"))),
                of("column: a\nmean: {is-between: [5, 20]}", column("a").mean().isBetween(5, 20)),
                of(
                        "column: a\nmean: {is-strictly-between: [5, 20]}",
                        column("a").mean().isStrictlyBetween(5, 20)),
                of(
                        "column: a\nmean: {is-between: {greater-than: 5, at-most: 20}}",
                        column("a").mean().isBetween(Range.openClosed(5, 20))));
    }

    private static Stream<Example> shapes() {
        return Stream.of(
                of(
                        "column: a\nmean: {is-close-to: {target: 5, tolerance: 1%}}",
                        column("a").mean().isWithin(percent("1"), 5)),
                of(
                        "column: a\nvariance: {is-less-than: 2.5}",
                        column("a").variance().isLessThan(2.5)),
                of(
                        "column: a\npopulation-variance: {is-less-than: 2}",
                        column("a").populationVariance().isLessThan(2)),
                of(
                        "column: a\nstandard-deviation: {is-less-than: 2}",
                        column("a").standardDeviation().isLessThan(2)),
                of(
                        "column: a\npopulation-standard-deviation: {is-less-than: 2}",
                        column("a").populationStandardDeviation().isLessThan(2)),
                of(
                        "column: a\nskewness: {is-between: [-1, 1]}",
                        column("a").skewness().isBetween(-1, 1)),
                of(
                        "column: a\nkurtosis: {is-between: [-1, 1]}",
                        column("a").kurtosis().isBetween(-1, 1)),
                of(
                        "column: a\ninterquartile-range: {is-less-than: 2}",
                        column("a").interquartileRange().isLessThan(2)));
    }

    private static Stream<Example> sets() {
        return Stream.of(
                of(
                        "column: a\nentropy: {is-at-least: 0.7}",
                        column("a").entropy().isAtLeast(0.7)),
                of("column: a\nmedian: {is-equal-to: 5}", column("a").median().isEqualTo(5)),
                of(
                        "column: a\nquantile: {q: 0.99, is-at-most: 60}",
                        column("a").quantile("0.99").isAtMost(60)),
                of(
                        "column: a\nquantile: {q: 0.5, interpolation: nearest, is-at-most: 60}",
                        column("a").quantile("0.5", Interpolation.NEAREST).isAtMost(60)),
                of(
                        "column: a\ndistinct-values: {are-in: [1, 2]}",
                        column("a").distinctValues().areIn(1, 2)),
                of(
                        "column: a\ndistinct-values: {contain: [1, 2]}",
                        column("a").distinctValues().contain(1, 2)),
                of(
                        "column: a\ndistinct-values: {are-exactly: [1, 2]}",
                        column("a").distinctValues().areExactly(1, 2)),
                of(
                        "column: a\nmost-common-values: {contain-any-of: [1, 2]}",
                        column("a").mostCommonValues().containAnyOf(1, 2)));
    }
}
