package dev.assay.checks.source;

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
}
