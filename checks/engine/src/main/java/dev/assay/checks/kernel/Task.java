package dev.assay.checks.kernel;

import dev.assay.checks.kernel.state.FigureException;
import dev.assay.checks.kernel.value.RowFault;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a worker measures over a slice, for all queries that ask for it. One that fails does not take the others
 * down. Confined to one thread.
 */
abstract class Task {
    private final Slice slice;
    private final Set<Integer> columns;
    private @Nullable Fault fault;

    /** Takes the positions of the columns that are read, those of the slice included. */
    Task(Slice slice, Set<Integer> columns) {
        this.slice = slice;
        this.columns = columns;
    }

    final Slice slice() {
        return slice;
    }

    final Set<Integer> columns() {
        return columns;
    }

    /** Measures the current batch, whose first row has the given number, unless something has failed already. */
    final void accept(long firstRow) {
        if (fault != null) {
            return;
        }
        try {
            measure();
        } catch (RowFault e) {
            fail(new Fault(firstRow + e.index(), e.cause()));
        } catch (FigureException e) {
            fail(new Fault(Fault.NO_ROW, e.cause()));
        }
        Fault common = slice.fault();
        if (common != null) {
            fail(common);
        }
    }

    /** Measures the selected rows of the current batch. */
    abstract void measure();

    /** Makes the queries of this task fail, for the earliest reason told. */
    final void fail(Fault other) {
        fault = Fault.earlier(fault, other);
    }

    final @Nullable Fault fault() {
        return fault;
    }

    /** Adds what another worker's task has measured, whose groups have the given numbers here. */
    final void absorb(Task other, int[] groups) {
        if (other.fault != null) {
            fail(other.fault);
        }
        if (fault == null) {
            absorbMeasured(other, groups);
        }
    }

    abstract void absorbMeasured(Task other, int[] groups);
}
