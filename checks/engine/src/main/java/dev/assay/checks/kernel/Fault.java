package dev.assay.checks.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Why a query cannot be answered.
 *
 * @param row the number of the first row in which that shows; greater than any row if it shows in none
 * @param cause why, without data values
 */
record Fault(long row, String cause) {
    static final long NO_ROW = Long.MAX_VALUE;

    /** Returns the fault of the earlier row. */
    static @Nullable Fault earlier(@Nullable Fault a, @Nullable Fault b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.row < a.row ? b : a;
    }
}
