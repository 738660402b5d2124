package dev.assay.governance.audit.verify;

import java.util.List;
import java.util.Optional;

/**
 * Gives the records of a log as they are stored. Thread-safe.
 *
 * @since 0.1
 */
public interface RecordSource {
    /**
     * Finds a place from which records can be read.
     *
     * @param most the most records that may come before it
     * @return the nearest state with range and time that the store keeps, with as many records or fewer, or the first one after
     *     records that were pruned; empty if there is no log
     * @throws DamagedException if it cannot be read
     */
    Optional<SourceState> start(long most) throws DamagedException;

    /**
     * Finds the places from which records can be read apart from each other, so that they can be verified at the same time.
     *
     * @param most the most records that may come before the first of them
     * @return the state that {@link #start} returns, and those that the store keeps after it, in order; what cannot be read is
     *     left out; empty if there is no log
     * @throws DamagedException if the first cannot be read
     */
    default List<SourceState> starts(long most) throws DamagedException {
        return start(most).stream().toList();
    }

    /**
     * Returns what the store says of records that it no longer has.
     *
     * @return that they were pruned; empty if all records are there
     * @throws DamagedException if it cannot be read
     */
    default Optional<Pruning> pruned() throws DamagedException {
        return Optional.empty();
    }

    /**
     * Reads records in order.
     *
     * @param from the number of the first, from 1; the first that is left if it was pruned
     * @param visitor takes them
     * @return how many bytes of an incomplete record stand at the end; 0 in a store that has no such thing
     * @throws DamagedException if what is stored cannot be read any further
     */
    long scan(long from, RecordVisitor visitor) throws DamagedException;
}
