package dev.assay.checks.kernel;

import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.source.ColumnFailure;
import dev.assay.checks.vector.Batch;
import dev.assay.quality.engine.Query;
import java.util.List;
import java.util.Map;

/** All that one worker measures, each thing once. Confined to one thread. */
final class Program {
    private final Frame frame;
    private final List<Slice> slices;
    private final List<Task> tasks;
    private final Map<Query, Task> byQuery;

    Program(Frame frame, List<Slice> slices, List<Task> tasks, Map<Query, Task> byQuery) {
        this.frame = frame;
        this.slices = slices;
        this.tasks = tasks;
        this.byQuery = byQuery;
    }

    /** Measures a batch. */
    void accept(Batch batch, List<ColumnFailure> failures) {
        frame.load(batch);
        for (Slice slice : slices) {
            slice.select();
        }
        for (Task task : tasks) {
            task.accept(batch.firstRow());
        }
        for (ColumnFailure failure : failures) {
            for (Task task : tasks) {
                if (task.columns().contains(failure.column())) {
                    task.fail(new Fault(failure.row(), failure.cause()));
                }
            }
        }
    }

    /** Adds what another worker's program has measured, which was made from the same blueprint. */
    void absorb(Program other) {
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            int[] groups = slice.absorb(other.slices.get(i));
            for (int j = 0; j < tasks.size(); j++) {
                if (tasks.get(j).slice() == slice) {
                    tasks.get(j).absorb(other.tasks.get(j), groups);
                }
            }
        }
    }

    Task task(Query query) {
        return java.util.Objects.requireNonNull(byQuery.get(query));
    }

    List<Task> tasks() {
        return tasks;
    }
}
