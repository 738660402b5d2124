package dev.assay.governance.card.measure;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the outcome of a run says in numbers. Thread-safe.
 *
 * <p>Only what was measured on all rows counts; expectations with a condition do not. Metrics:
 *
 * <ul>
 *   <li>{@value #ROW_COUNT}: how many rows there were;
 *   <li>{@value #COLUMN_COUNT}: how many columns, if the suite looks at columns;
 *   <li>{@value #MISSING_SHARE}: the share of missing values in the column with most of them, and
 *       {@code missing-share:<column>} for each column that must not be null;
 *   <li>{@value #DUPLICATE_SHARE}: the share of rows that are not unique, in the worst expectation that rows are.
 * </ul>
 *
 * @since 0.1
 */
public final class Metrics {
    /** How many rows there are. */
    public static final String ROW_COUNT = "row-count";

    /** How many columns there are. */
    public static final String COLUMN_COUNT = "column-count";

    /** The share of missing values in the column with most of them. */
    public static final String MISSING_SHARE = "missing-share";

    /** The share of rows that are not unique. */
    public static final String DUPLICATE_SHARE = "duplicate-share";

    private static final int DIGITS = 10;

    private Metrics() {}

    /**
     * Returns what an outcome says about all rows.
     *
     * @param outcome the outcome
     * @return the measurements, one for each metric, in the order of their names
     */
    public static List<Measurement> of(Outcome outcome) {
        long rows = outcome.run().rows();
        Map<String, Measurement> found = new TreeMap<>();
        found.put(ROW_COUNT, Measurement.count(ROW_COUNT, rows, rows));
        for (Result result : outcome.results()) {
            boolean allRows = result.expectation().rule().where().isEmpty()
                    && result.expectation().rule().groupedBy().isEmpty();
            if (allRows) {
                result.measured().ifPresent(measured -> add(result, measured, found));
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Result result, Measured measured, Map<String, Measurement> found) {
        Measure measure = result.expectation().rule().measure();
        if (measured.figure() instanceof Figure.Shape shape) {
            int columns = shape.schema().fields().size();
            found.put(
                    COLUMN_COUNT,
                    Measurement.count(COLUMN_COUNT, columns, measured.counts().rows()));
        }
        if (measured.figure() instanceof Figure.Tally tally && tally.evaluated() > 0) {
            notNullColumn(measure).ifPresent(column -> {
                worst(MISSING_SHARE, tally, found);
                worst(MISSING_SHARE + ":" + column, tally, found);
            });
            if (measure instanceof Measure.Occurrences) {
                worst(DUPLICATE_SHARE, tally, found);
            }
        }
    }

    private static void worst(String metric, Figure.Tally tally, Map<String, Measurement> found) {
        Measurement share = Measurement.share(metric, tally.failed(), tally.evaluated());
        found.merge(metric, share, (one, other) -> other.value().compareTo(one.value()) > 0 ? other : one);
    }

    private static Optional<String> notNullColumn(Measure measure) {
        if (measure instanceof Measure.Satisfying satisfying
                && satisfying.condition() instanceof Condition.Not not
                && not.of() instanceof Condition.IsNull isNull
                && isNull.value() instanceof Expr.Column column) {
            return Optional.of(column.name());
        }
        return Optional.empty();
    }

    /**
     * Returns what an outcome says about parts of the rows, for expectations that are grouped.
     *
     * @param outcome the outcome
     * @return a share of passing rows or a number for each group, under the id of the expectation; none is dropped
     */
    public static List<SliceFigure> slices(Outcome outcome) {
        List<SliceFigure> slices = new ArrayList<>();
        for (Result result : outcome.results()) {
            List<Expr> by = result.expectation().rule().groupedBy();
            if (!by.isEmpty()) {
                for (GroupResult group : result.groups()) {
                    slices.add(slice(result.id(), by, group.measured()));
                }
            }
        }
        return slices;
    }

    private static SliceFigure slice(String metric, List<Expr> by, Measured measured) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            String name = by.get(i) instanceof Expr.Column column
                    ? column.name()
                    : by.get(i).toString();
            parts.add(name + " = " + measured.group().get(i));
        }
        String slice = String.join(", ", parts);
        long n = measured.counts().evaluated();
        if (measured.figure() instanceof Figure.Tally tally && tally.evaluated() > 0) {
            BigDecimal share = BigDecimal.valueOf(tally.passed())
                    .divide(BigDecimal.valueOf(tally.evaluated()), DIGITS, RoundingMode.DOWN)
                    .stripTrailingZeros();
            return new SliceFigure(slice, metric, share, tally.evaluated());
        }
        if (measured.figure() instanceof Figure.Scalar scalar && scalar.value() instanceof Number number) {
            return new SliceFigure(slice, metric, new BigDecimal(number.toString()), n);
        }
        return new SliceFigure(slice, metric, BigDecimal.ZERO, 0);
    }
}
