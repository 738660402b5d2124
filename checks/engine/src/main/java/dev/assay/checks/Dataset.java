package dev.assay.checks;

import dev.assay.checks.source.Source;

/**
 * Data that can be checked, and how they are read. Immutable; reading begins with a run.
 *
 * @param <T> what a row is to the application
 * @since 0.1
 */
public abstract sealed class Dataset<T> permits Records, Csv {
    Dataset() {}

    /** Returns a new source for one run. */
    abstract Source source();
}
