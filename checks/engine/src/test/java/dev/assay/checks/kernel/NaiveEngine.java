package dev.assay.checks.kernel;

import dev.assay.quality.data.Values;
import dev.assay.quality.engine.Answer;
import dev.assay.quality.engine.Query;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.SampleRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers queries row by row in the most obvious way, to compare the real thing with. */
final class NaiveEngine {
    private final Table table;
    private final int sampleRows;

    NaiveEngine(Table table, int sampleRows) {
        this.table = table;
        this.sampleRows = sampleRows;
    }

    /** What became of the rows of a group. */
    private record Judged(List<Integer> passed, List<Integer> failed, List<Integer> skipped) {
        Judged() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    Answer answer(Query query) {
        if (query.groupedBy().isEmpty()) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < table.rows().size(); i++) {
                all.add(i);
            }
            return new Answer.Measurement(List.of(measure(query, List.of(), all)));
        }
        Map<List<@Nullable Object>, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<@Nullable Object> key = new ArrayList<>();
            for (Expr expr : query.groupedBy()) {
                Object value = value(expr, i);
                key.add(value == null ? null : NaiveFigures.canonical(value));
            }
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
        }
        List<Measured> measured = new ArrayList<>();
        groups.forEach((key, rows) -> measured.add(measure(query, key, rows)));
        measured.removeIf(group -> group.counts().selected() == 0);
        measured.sort((a, b) -> compare(a.group(), b.group()));
        return new Answer.Measurement(measured);
    }

    private static int compare(List<@Nullable Object> a, List<@Nullable Object> b) {
        for (int i = 0; i < a.size(); i++) {
            Object x = a.get(i);
            Object y = b.get(i);
            int rank = Integer.compare(rank(x), rank(y));
            if (rank != 0) {
                return rank;
            }
            int sign = rank(x) == 0 ? Values.compare(Objects.requireNonNull(x), Objects.requireNonNull(y)) : 0;
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }

    private static int rank(@Nullable Object value) {
        return value == null ? 2 : Values.isNaN(value) ? 1 : 0;
    }

    private @Nullable Object value(Expr expr, int row) {
        return expr.fold(new NaiveValues(table.schema(), table.rows().get(row)));
    }

    private @Nullable Boolean truth(Condition condition, int row, boolean nullsEqual) {
        return condition.fold(
                new NaiveTruth(new NaiveValues(table.schema(), table.rows().get(row)), false, nullsEqual));
    }

    private Measured measure(Query query, List<@Nullable Object> group, List<Integer> rows) {
        Optional<Condition> where = query.where();
        List<Integer> selected = rows.stream()
                .filter(row -> where.isEmpty() || Boolean.TRUE.equals(truth(where.get(), row, false)))
                .toList();
        long filtered = rows.size() - selected.size();
        if (query.measure() instanceof Measure.Satisfying satisfying) {
            Judged judged = judge(satisfying, selected);
            List<Expr> operands = References.operands(satisfying.condition());
            return tally(query, group, new Counting(rows.size(), filtered, operands), judged);
        }
        if (query.measure() instanceof Measure.Occurrences occurrences) {
            return occurrences(query, group, occurrences, selected, rows.size());
        }
        if (query.measure() instanceof Measure.RowCount) {
            Counts counts = new Counts(rows.size(), filtered, 0, 0);
            return new Measured(group, counts, new Figure.Scalar((long) selected.size()), List.of());
        }
        return figure(query, group, selected, rows.size());
    }

    /** What the counts of a tally are made of. */
    private record Counting(int rows, long filtered, List<Expr> operands) {}

    private Judged judge(Measure.Satisfying measure, List<Integer> rows) {
        Judged judged = new Judged();
        for (int row : rows) {
            List<@Nullable Object> operands = new ArrayList<>();
            References.operands(measure.condition()).forEach(expr -> operands.add(value(expr, row)));
            boolean any = operands.contains(null);
            boolean all = !operands.isEmpty() && operands.stream().allMatch(Objects::isNull);
            Boolean truth = truth(measure.condition(), row, measure.nulls() == NullPolicy.EQUAL);
            boolean open = truth == null;
            List<Integer> fate = switch (measure.nulls()) {
                case IGNORE -> any || open ? judged.skipped : truth ? judged.passed : judged.failed;
                case FAIL -> !any && !open && truth ? judged.passed : judged.failed;
                case PASS -> any || open || truth ? judged.passed : judged.failed;
                case IGNORE_IF_ALL_NULL -> all ? judged.skipped : !open && truth ? judged.passed : judged.failed;
                case EQUAL -> !open && truth ? judged.passed : judged.failed;
            };
            fate.add(row);
        }
        return judged;
    }

    private Measured tally(Query query, List<@Nullable Object> group, Counting counting, Judged judged) {
        List<Integer> evaluated = new ArrayList<>(judged.passed);
        evaluated.addAll(judged.failed);
        long nans = evaluated.stream()
                .filter(row -> counting.operands.stream().anyMatch(expr -> Values.isNaN(value(expr, row))))
                .count();
        Counts counts = new Counts(counting.rows, counting.filtered, judged.skipped.size(), nans);
        Figure figure = new Figure.Tally(judged.passed.size(), judged.failed.size());
        Set<String> columns = query.measure().columns();
        return new Measured(group, counts, figure, sample(judged.failed, columns));
    }

    private List<SampleRow> sample(List<Integer> failed, Set<String> columns) {
        List<Integer> first = new ArrayList<>(failed);
        Collections.sort(first);
        return first.stream()
                .limit(sampleRows)
                .map(row -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    columns.forEach(name -> {
                        Object value = value(new Expr.Column(name), row);
                        values.put(name, value == null ? null : NaiveFigures.canonical(value));
                    });
                    return new SampleRow(row + 1, Map.of(), values);
                })
                .toList();
    }

    private List<@Nullable Object> tuple(Measure.Occurrences measure, int row) {
        List<@Nullable Object> tuple = new ArrayList<>();
        measure.values().forEach(expr -> tuple.add(value(expr, row)));
        return tuple;
    }

    private Measured occurrences(
            Query query, List<@Nullable Object> group, Measure.Occurrences measure, List<Integer> selected, int rows) {
        Map<List<@Nullable Object>, List<Integer>> tuples = new LinkedHashMap<>();
        Judged judged = new Judged();
        for (int row : selected) {
            List<@Nullable Object> tuple = tuple(measure, row);
            boolean any = tuple.contains(null);
            boolean all = tuple.stream().allMatch(Objects::isNull);
            boolean counted = switch (measure.nulls()) {
                case IGNORE, FAIL, PASS -> !any;
                case IGNORE_IF_ALL_NULL -> !all;
                case EQUAL -> true;
            };
            if (counted) {
                tuple.replaceAll(value -> value == null ? null : NaiveFigures.key(value));
                tuples.computeIfAbsent(tuple, unused -> new ArrayList<>()).add(row);
            } else {
                List<Integer> fate = switch (measure.nulls()) {
                    case FAIL -> judged.failed;
                    case PASS -> judged.passed;
                    case IGNORE, IGNORE_IF_ALL_NULL, EQUAL -> judged.skipped;
                };
                fate.add(row);
            }
        }
        tuples.values().forEach(same -> (same.size() == 1 ? judged.passed : judged.failed).addAll(same));
        long filtered = rows - selected.size();
        Measured tally = tally(query, group, new Counting(rows, filtered, measure.values()), judged);
        if (measure.what() == Measure.Occurrence.UNIQUE_ROWS) {
            return tally;
        }
        return new Measured(group, tally.counts(), figure(measure.what(), tuples), List.of());
    }

    private static Figure figure(Measure.Occurrence what, Map<?, List<Integer>> tuples) {
        long rows = tuples.values().stream().mapToLong(List::size).sum();
        long distinct = tuples.size();
        long singles = tuples.values().stream().filter(same -> same.size() == 1).count();
        return switch (what) {
            case ROWS_IN_DUPLICATE_GROUPS -> new Figure.Scalar(rows - singles);
            case SURPLUS_COPIES -> new Figure.Scalar(rows - distinct);
            case DISTINCT_COUNT -> new Figure.Scalar(distinct);
            case DISTINCT_RATIO -> NaiveFigures.share(distinct, rows);
            case UNIQUENESS_RATIO -> NaiveFigures.share(singles, rows);
            case UNIQUE_VALUE_RATIO -> NaiveFigures.share(singles, distinct);
            case UNIQUE_ROWS -> throw new AssertionError();
        };
    }

    private Measured figure(Query query, List<@Nullable Object> group, List<Integer> selected, int rows) {
        Expr of = query.measure() instanceof Measure.Statistic statistic
                ? statistic.of()
                : query.measure() instanceof Measure.Quantile quantile
                        ? quantile.of()
                        : ((Measure.ValueSet) query.measure()).of();
        List<Object> values = new ArrayList<>();
        for (int row : selected) {
            Object value = value(of, row);
            if (value != null) {
                values.add(value);
            }
        }
        long nans = values.stream().filter(Values::isNaN).count();
        Counts counts = new Counts(rows, rows - selected.size(), selected.size() - values.size(), nans);
        return new Measured(group, counts, figure(query.measure(), values), List.of());
    }

    private static Figure figure(Measure measure, List<Object> values) {
        if (measure instanceof Measure.Statistic statistic) {
            return new NaiveFigures(values).statistic(statistic.stat());
        }
        if (measure instanceof Measure.Quantile quantile) {
            BigDecimal q = quantile.q();
            return new NaiveFigures(values).quantileFigure(q, quantile.interpolation());
        }
        return valueSet(((Measure.ValueSet) measure).which(), values);
    }

    private static Figure valueSet(Measure.Selection which, List<Object> values) {
        Map<Object, Object> shown = new HashMap<>();
        Map<Object, Long> counts = new HashMap<>();
        for (Object value : values) {
            Object key = NaiveFigures.key(value);
            shown.put(key, NaiveFigures.canonical(value));
            counts.merge(key, 1L, Long::sum);
        }
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Map<Object, Long> chosen = new LinkedHashMap<>();
        counts.entrySet().stream()
                .filter(entry -> which == Measure.Selection.DISTINCT || entry.getValue() == most)
                .sorted((a, b) -> compare(List.of(shown.get(a.getKey())), List.of(shown.get(b.getKey()))))
                .forEach(entry -> chosen.put(shown.get(entry.getKey()), entry.getValue()));
        return new Figure.ValueCounts(chosen);
    }
}
