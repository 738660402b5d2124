package dev.assay.checks.jdbc;

import java.sql.ResultSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A result set that one run can read. Thread-safe, other than the result set.
 *
 * @since 0.1
 */
public final class Cursor {
    private final ResultSet rows;
    private final AtomicBoolean taken = new AtomicBoolean();

    /** Creates a cursor of a result set of which nobody has read since. */
    public Cursor(ResultSet rows) {
        this.rows = rows;
    }

    ResultSet rows() {
        return rows;
    }

    /** Notes that the rows are read, and returns whether they are for the first time. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }
}
