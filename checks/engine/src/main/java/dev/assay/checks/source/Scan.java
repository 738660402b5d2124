package dev.assay.checks.source;

import java.util.OptionalLong;

/**
 * One pass over the rows of a dataset. Thread-safe: any number of threads take batches, each through a reader of its
 * own, and every row goes to exactly one of them.
 *
 * @since 0.1
 */
public interface Scan extends AutoCloseable {
    /** Returns a new reader for one thread. */
    BatchReader reader();

    /** Returns how many rows the readers have taken together. */
    long rowsRead();

    /** Returns how many rows there are, or empty if nobody knows before the end. */
    OptionalLong totalRows();

    /**
     * Throws what is wrong with the rows that were taken so far; at the end, readers do so by themselves.
     *
     * @throws dev.assay.quality.data.FaultsException if something is
     */
    default void requireSound() {}

    /** Lets go of files and the like. Readers must not be used afterwards. */
    @Override
    void close();
}
