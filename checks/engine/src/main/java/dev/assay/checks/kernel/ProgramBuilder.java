package dev.assay.checks.kernel;

import dev.assay.checks.kernel.sample.RowPicture;
import dev.assay.checks.kernel.state.Wants;
import dev.assay.checks.kernel.truth.Conditions;
import dev.assay.checks.kernel.truth.PolicyTruth;
import dev.assay.checks.kernel.truth.Truth;
import dev.assay.checks.kernel.value.Expressions;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import dev.assay.quality.engine.Query;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a worker's program, in which what several queries need exists once. Confined to one thread. */
final class ProgramBuilder {
    private final Blueprint blueprint;
    private final Measuring measuring;
    private final Expressions expressions;
    private final Conditions conditions;
    private final Map<SliceKey, Slice> slices = new LinkedHashMap<>();
    private final Map<TaskKey, Task> tasks = new LinkedHashMap<>();
    private final Map<Query, Task> byQuery = new HashMap<>();

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
        public boolean equals(@Nullable Object other) {
            return other instanceof TaskKey key && slice.equals(key.slice) && what.equals(key.what);
        }

        @Override
        public int hashCode() {
            return 31 * slice.hashCode() + what.hashCode();
        }
    }

    /** What makes two tables of occurrences the same. */
    private record Counting(List<Expr> values, Keeping keeping) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Counting counting && keeping == counting.keeping && values.equals(counting.values);
        }

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
        conditions = new Conditions(expressions, watch);
    }

    static Program build(Blueprint blueprint) {
        return new ProgramBuilder(blueprint).build();
    }

    private Program build() {
        for (Query query : blueprint.plan().queries()) {
            byQuery.put(query, task(query));
        }
        for (Map.Entry<TaskKey, Task> entry : tasks.entrySet()) {
            if (entry.getValue() instanceof OccurrenceTask counting) {
                counting.use(blueprint.table(entry.getKey(), counting.rowsNeeded()));
            }
        }
        return new Program(measuring.frame(), List.copyOf(slices.values()), List.copyOf(tasks.values()), byQuery);
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
            Truth where = key.where().isPresent() ? conditions.of(key.where().get()) : null;
            slice = new Slice(expressions, where, key.groupedBy());
            slices.put(key, slice);
        }
        return slice;
    }

    /** Finds the task that answers a query, or makes it. */
    private final class TaskFinder implements Measure.Cases<Task> {
        private final Query query;
        private final SliceKey sliceKey;
        private final Slice slice;
        private final Set<Integer> columns = new HashSet<>();

        TaskFinder(Query query) {
            this.query = query;
            sliceKey = new SliceKey(query.where(), query.groupedBy());
            slice = slice(sliceKey);
            for (String name : query.columns()) {
                columns.add(blueprint.position(name));
            }
        }

        /** Returns the task that measures something in the slice already, or null. */
        private @Nullable Task known(Object what) {
            return tasks.get(new TaskKey(sliceKey, what));
        }

        private <T extends Task> T keep(Object what, T task) {
            tasks.put(new TaskKey(sliceKey, what), task);
            return task;
        }

        private Task counting() {
            Task known = known(CountTask.class);
            return known == null ? keep(CountTask.class, new CountTask(slice, columns)) : known;
        }

        private RowPicture picture() {
            return new RowPicture(expressions, blueprint.keys(), query.measure().columns());
        }

        @Override
        public Task rowCount(Measure.RowCount measure) {
            return counting();
        }

        @Override
        public Task columns(Measure.Columns measure) {
            return counting();
        }

        @Override
        public Task satisfying(Measure.Satisfying measure) {
            Task known = known(measure);
            if (known != null) {
                return known;
            }
            PolicyTruth truth = conditions.of(measure.condition(), measure.nulls());
            return keep(measure, new TallyTask(slice, columns, measuring, truth, picture()));
        }

        @Override
        public Task occurrences(Measure.Occurrences measure) {
            OccurrenceTask task = occurrences(measure.values(), measure.nulls());
            if (measure.what() == Measure.Occurrence.UNIQUE_ROWS) {
                task.show(picture());
            }
            return task;
        }

        private OccurrenceTask occurrences(List<Expr> exprs, NullPolicy nulls) {
            Keeping keeping = Keeping.under(nulls);
            Counting what = new Counting(exprs, keeping);
            OccurrenceTask known = (OccurrenceTask) known(what);
            return known == null
                    ? keep(what, new OccurrenceTask(slice, columns, measuring, expressions.all(exprs), keeping))
                    : known;
        }

        @Override
        public Task statistic(Measure.Statistic measure) {
            return measure.stat() == Measure.Stat.ENTROPY
                    ? occurrences(List.of(measure.of()), NullPolicy.IGNORE)
                    : remembering(measure.of(), Wants.of(measure.stat()));
        }

        @Override
        public Task quantile(Measure.Quantile measure) {
            return remembering(measure.of(), Wants.ofQuantile(measure.q()));
        }

        private Task remembering(Expr of, Wants wants) {
            ValueTask task = (ValueTask) known(of);
            if (task == null) {
                task = keep(of, new ValueTask(slice, columns, measuring.frame(), expressions.of(of)));
            }
            task.want(wants);
            return task;
        }

        @Override
        public Task valueSet(Measure.ValueSet measure) {
            return occurrences(List.of(measure.of()), NullPolicy.IGNORE);
        }
    }
}
