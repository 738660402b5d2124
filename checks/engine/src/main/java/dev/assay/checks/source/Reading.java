package dev.assay.checks.source;

import dev.assay.checks.column.Codes;
import dev.assay.quality.Suite;

/**
 * How a run reads its dataset.
 *
 * @param settings the suite's settings, for their missing codes
 * @param watch the run's clock, limits and progress
 * @param parallelism the threads that work
 * @param batchRows how many rows a batch holds, 1 or more; changes no outcome
 * @since 0.1
 */
public record Reading(Suite.Settings settings, Watch watch, Parallelism parallelism, int batchRows) {
    /** Rows that keep the columns of a wide table within a processor's cache. */
    public static final int BATCH_ROWS = 1024;

    /** Returns the values of a column that mean missing. */
    public Codes codes(String column) {
        return Codes.of(column, settings, watch.options().patternLimit());
    }
}
