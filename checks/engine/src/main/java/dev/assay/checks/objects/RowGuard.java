package dev.assay.checks.objects;

import dev.assay.checks.source.FaultLog;
import dev.assay.quality.data.Fault;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Takes rows from the application and lets only sound ones pass: not null, and of the class expected. */
final class RowGuard {
    private final Iterator<?> rows;
    private final Class<?> rowClass;
    private final FaultLog faults;
    private long number;
    private boolean ended;

    RowGuard(Iterator<?> rows, Class<?> rowClass, FaultLog faults) {
        this.rows = rows;
        this.rowClass = rowClass;
        this.faults = faults;
    }

    /** Returns the next sound row, or null at the end. */
    @Nullable
    Object next() {
        while (advance()) {
            Object row = take();
            if (rowClass.isInstance(row)) {
                return row;
            }
            if (!ended) {
                faults.add(number, 0, new Fault("row " + number, describe(row)));
            }
        }
        return null;
    }

    /** Returns the number of the row that came last, counted from 1, unsound ones included. */
    long number() {
        return number;
    }

    private boolean advance() {
        number++;
        try {
            return !ended && rows.hasNext();
        } catch (RuntimeException e) {
            end(e);
            return false;
        }
    }

    private @Nullable Object take() {
        try {
            return rows.next();
        } catch (RuntimeException e) {
            end(e);
            return null;
        }
    }

    /** What the application's iterator throws ends the rows, but is told like everything else that is wrong with them. */
    private void end(RuntimeException thrown) {
        ended = true;
        faults.setCause(thrown);
        faults.add(
                number,
                0,
                new Fault(
                        "row " + number,
                        "could not be had: " + thrown.getClass().getName()));
    }

    private String describe(@Nullable Object row) {
        return row == null
                ? "must not be null"
                : "must be " + rowClass.getName() + ", but was "
                        + row.getClass().getName();
    }
}
