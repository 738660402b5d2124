package dev.assay.checks.kernel;

import dev.assay.checks.kernel.sample.RowPicture;
import dev.assay.checks.kernel.state.Wants;
import dev.assay.checks.kernel.truth.Conditions;
import dev.assay.checks.kernel.value.Expressions;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import dev.assay.checks.kernel.value.Value;
import dev.assay.quality.engine.Query;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a worker's program, in which what several queries need exists once. Confined to one thread. */
final class ProgramBuilder {
    private final Blueprint blueprint;
    private final Measuring measuring;
    private final Expressions expressions;
    private final Conditions conditions;
    private final Map<SliceKey, Slice> slices = new LinkedHashMap<>();
    private final Map<Object, Task> tasks = new LinkedHashMap<>();
    private final Map<Query, Task> byQuery = new LinkedHashMap<>();

    /** What makes two slices the same. */
    private record SliceKey(Optional<Condition> where, List<Expr> groupedBy) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SliceKey key && where.equals(key.where) && groupedBy.equals(key.groupedBy);
        }

        @Override
        public int hashCode() {
            return 31 * where.hashCode() + groupedBy.hashCode();
        }
    }

    /** What makes two tasks the same: the slice, and what is measured in it. */
    private record TaskKey(SliceKey slice, Object what) {
        @Override
        public int hashCode() {
            return 31 * slice.hashCode() + what.hashCode();
        }
    }

    /** What makes two tables of occurrences the same. */
    private record Counting(List<Expr> values, Keeping keeping) {
        @Override
        public int hashCode() {
            return 31 * values.hashCode() + keeping.hashCode();
        }
    }

    private ProgramBuilder(Blueprint blueprint) {
        this.blueprint = blueprint;
        var watch = blueprint.reading().watch();
        measuring = new Measuring(
                new Frame(),
                watch.now(),
                watch.options().sampleRows(),
                blueprint.reading().parallelism().threads());
        expressions = new Expressions(measuring.frame(), blueprint.columns(), watch.now());
        conditions = new Conditions(expressions, watch.options().patternLimit());
    }

    static Program build(Blueprint blueprint) {
        return new ProgramBuilder(blueprint).build();
    }

    private Program build() {
        for (Query query : blueprint.plan().queries()) {
            byQuery.put(query, task(query));
        }
        tasks.forEach((key, task) -> {
            if (task instanceof OccurrenceTask counting) {
                counting.use(blueprint.table(key, counting.rowsNeeded()));
            }
        });
        return new Program(
                measuring.frame(), List.copyOf(slices.values()), List.copyOf(tasks.values()), Map.copyOf(byQuery));
    }

    private Task task(Query query) {
        try {
            return query.measure().fold(new TaskFinder(query));
        } catch (RowFault e) {
            // What does not depend on rows was computed and went wrong.
            Task failed = new CountTask(slice(new SliceKey(Optional.empty(), List.of())), Set.of());
            failed.fail(new Fault(0, e.cause()));
            return failed;
        }
    }

    private Slice slice(SliceKey key) {
        Slice slice = slices.get(key);
        if (slice == null) {
            slice = new Slice(expressions, key.where().map(conditions::of).orElse(null), key.groupedBy());
            slices.put(key, slice);
        }
        return slice;
    }

    /** Finds the task that answers a query, or makes it. */
    private final class TaskFinder implements Measure.Cases<Task> {
        private final Query query;
        private final SliceKey sliceKey;
        private final Slice slice;
        private final Set<Integer> columns;

        TaskFinder(Query query) {
            this.query = query;
            sliceKey = new SliceKey(query.where(), query.groupedBy());
            slice = slice(sliceKey);
            columns =
                    query.columns().stream().map(blueprint.columns()::indexOf).collect(Collectors.toUnmodifiableSet());
        }

        private <T extends Task> T find(Class<T> type, Object what, Supplier<T> maker) {
            TaskKey key = new TaskKey(sliceKey, what);
            Task task = tasks.get(key);
            if (task == null) {
                task = maker.get();
                tasks.put(key, task);
            }
            return type.cast(task);
        }

        private RowPicture picture() {
            return new RowPicture(expressions, blueprint.keys(), query.measure().columns());
        }

        @Override
        public Task rowCount(Measure.RowCount measure) {
            return find(CountTask.class, CountTask.class, () -> new CountTask(slice, columns));
        }

        @Override
        public Task columns(Measure.Columns measure) {
            return find(CountTask.class, CountTask.class, () -> new CountTask(slice, columns));
        }

        @Override
        public Task satisfying(Measure.Satisfying measure) {
            return find(
                    TallyTask.class,
                    measure,
                    () -> new TallyTask(
                            slice, columns, measuring, conditions.of(measure.condition(), measure.nulls()), picture()));
        }

        @Override
        public Task occurrences(Measure.Occurrences measure) {
            OccurrenceTask task = counting(measure.values(), measure.nulls());
            if (measure.what() == Measure.Occurrence.UNIQUE_ROWS) {
                task.show(picture());
            }
            return task;
        }

        private OccurrenceTask counting(List<Expr> exprs, NullPolicy nulls) {
            Keeping keeping = Keeping.under(nulls);
            List<Value> values = exprs.stream().map(expressions::of).toList();
            return find(
                    OccurrenceTask.class,
                    new Counting(exprs, keeping),
                    () -> new OccurrenceTask(slice, columns, measuring, values, keeping));
        }

        @Override
        public Task statistic(Measure.Statistic measure) {
            return measure.stat() == Measure.Stat.ENTROPY
                    ? counting(List.of(measure.of()), NullPolicy.IGNORE)
                    : remembering(measure.of(), Wants.of(measure.stat()));
        }

        @Override
        public Task quantile(Measure.Quantile measure) {
            return remembering(measure.of(), Wants.ofQuantile(measure.q()));
        }

        private Task remembering(Expr of, Wants wants) {
            ValueTask task = find(
                    ValueTask.class, of, () -> new ValueTask(slice, columns, measuring.frame(), expressions.of(of)));
            task.want(wants);
            return task;
        }

        @Override
        public Task valueSet(Measure.ValueSet measure) {
            return counting(List.of(measure.of()), NullPolicy.IGNORE);
        }
    }
}
