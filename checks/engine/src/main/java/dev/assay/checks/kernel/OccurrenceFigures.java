package dev.assay.checks.kernel;

import dev.assay.quality.data.PlainOrder;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a table of occurrences, group by group. Confined to one thread. */
final class OccurrenceFigures {
    private static final Figure NO_VALUES = new Figure.Undefined(Text.of("there are no values", "값이 없음"));

    private final OccurrenceTask task;
    private final Map<Integer, Occurred> byGroup = new HashMap<>();
    private @Nullable Map<Integer, List<ValueCount>> values;

    /** A value and how often it occurs. */
    private record ValueCount(Object value, long count) {}

    OccurrenceFigures(OccurrenceTask task) {
        this.task = task;
        if (task.groupParts() == 0) {
            Occurred all = new Occurred();
            task.table().forEach(all);
            byGroup.put(0, all);
        } else {
            task.table()
                    .forEach((count, parts) -> byGroup.computeIfAbsent(group(parts), key -> new Occurred())
                            .add(count));
        }
    }

    private int group(dev.assay.checks.kernel.table.OccurrenceTable.Parts parts) {
        List<@Nullable Object> group = new ArrayList<>();
        for (int i = 0; i < task.groupParts(); i++) {
            group.add(parts.at(i));
        }
        return task.slice().numbers().of(group);
    }

    private Occurred occurred(int group) {
        return byGroup.getOrDefault(group, new Occurred());
    }

    /** Returns how many rows were judged under a null policy. */
    long evaluated(int group, NullPolicy nulls) {
        return occurred(group).rows() + judgedByNull(group, nulls);
    }

    private long judgedByNull(int group, NullPolicy nulls) {
        return switch (nulls) {
            case FAIL, PASS -> task.incomplete(group);
            case IGNORE, IGNORE_IF_ALL_NULL, EQUAL -> 0;
        };
    }

    /** Returns how many of the judged rows hold a NaN. */
    long nans(int group, NullPolicy nulls) {
        return task.nans(group)
                + switch (nulls) {
                    case FAIL, PASS -> task.nansOfIncomplete(group);
                    case IGNORE, IGNORE_IF_ALL_NULL, EQUAL -> 0;
                };
    }

    Figure figure(Measure.Occurrences measure, int group) {
        Occurred occurred = occurred(group);
        return switch (measure.what()) {
            case UNIQUE_ROWS -> tally(measure.nulls(), group);
            case ROWS_IN_DUPLICATE_GROUPS -> new Figure.Scalar(occurred.repeatedRows());
            case SURPLUS_COPIES -> new Figure.Scalar(occurred.rows() - occurred.distinct());
            case DISTINCT_COUNT -> new Figure.Scalar(occurred.distinct());
            case DISTINCT_RATIO -> share(occurred.distinct(), occurred.rows());
            case UNIQUENESS_RATIO -> share(occurred.singles(), occurred.rows());
            case UNIQUE_VALUE_RATIO -> share(occurred.singles(), occurred.distinct());
        };
    }

    private static Figure share(long part, long whole) {
        return whole == 0 ? NO_VALUES : new Figure.Scalar(new Fraction(part, whole));
    }

    private Figure tally(NullPolicy nulls, int group) {
        Occurred occurred = occurred(group);
        long byNull = judgedByNull(group, nulls);
        long passedByNull = nulls == NullPolicy.PASS ? byNull : 0;
        return new Figure.Tally(occurred.singles() + passedByNull, occurred.repeatedRows() + byNull - passedByNull);
    }

    Figure entropy(int group) {
        Occurred occurred = occurred(group);
        return occurred.rows() == 0 ? NO_VALUES : new Figure.Scalar(occurred.entropy());
    }

    Figure values(Measure.Selection which, int group) {
        List<ValueCount> all = new ArrayList<>(values().getOrDefault(group, List.of()));
        if (which == Measure.Selection.MOST_COMMON) {
            long most = all.stream().mapToLong(ValueCount::count).max().orElse(0);
            all.removeIf(value -> value.count() < most);
        }
        all.sort((a, b) -> PlainOrder.ASCENDING.compare(a.value(), b.value()));
        Map<Object, Long> counts = new LinkedHashMap<>();
        all.forEach(value -> counts.put(value.value(), value.count()));
        return new Figure.ValueCounts(counts);
    }

    private Map<Integer, List<ValueCount>> values() {
        Map<Integer, List<ValueCount>> known = values;
        if (known == null) {
            Map<Integer, List<ValueCount>> found = new HashMap<>();
            int part = task.groupParts();
            task.table().forEach((count, parts) -> {
                int group = part == 0 ? 0 : group(parts);
                Object value = java.util.Objects.requireNonNull(parts.at(part));
                found.computeIfAbsent(group, key -> new ArrayList<>()).add(new ValueCount(value, count));
            });
            known = found;
            values = known;
        }
        return known;
    }
}
