package dev.assay.governance.store;

import java.util.function.Function;

/**
 * Keeps governed things. Thread-safe.
 *
 * @since 0.1
 */
public interface GovernanceStore {
    /**
     * Changes things. What the work throws undoes all of it, its records included.
     *
     * @param work reads, inserts, updates and records; it may run more than once, so it must do nothing else
     * @param <R> what it returns
     * @return what the work returned
     * @throws ConflictException if somebody else changed the same things again and again
     * @throws IllegalStateException if the work changed something and did not record it, or if the thread is within a change or a
     *     read of this store already
     * @throws dev.assay.governance.audit.AuditException if the records could not be written
     */
    <R> R change(Function<? super Change, ? extends R> work);

    /**
     * Reads things.
     *
     * @param query reads
     * @param <R> what it returns
     * @return what the query returned
     */
    <R> R read(Function<? super Reader, ? extends R> query);

    /**
     * Returns everything that is stored, and how far the log had come.
     *
     * @return both as they were at one moment
     */
    Snapshot snapshot();
}
