package dev.assay.governance.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A log to which events are appended. None is ever changed or taken out of it, but its oldest records may be pruned, which the log
 * tells. Thread-safe.
 *
 * @since 0.1
 */
public interface AuditLog {
    /**
     * Appends events that belong together, durably: all of them or none.
     *
     * @param events what happened, in order
     * @return the records, one after another
     * @throws AuditException if they could not be written; whether they were is then known when the log is opened again,
     *     and nothing more will be appended until then
     * @throws IllegalArgumentException if an event has no written form or is too large; then none was written, and the log
     *     goes on
     */
    List<AuditRecord> append(List<AuditEvent> events);

    /**
     * Appends an event durably.
     *
     * @param event what happened
     * @return the record
     * @throws AuditException if it could not be written
     */
    default AuditRecord append(AuditEvent event) {
        return append(List.of(event)).get(0);
    }

    /**
     * Appends events durably, as {@link #append(List)} does, for a caller that holds a lock for which others wait. It calls {@link
     * #afterAppending} when it has let go of it. A log that does nothing after appending needs neither method.
     *
     * @param events what happened, in order
     * @return the records, one after another
     * @throws AuditException if they could not be written
     * @throws IllegalArgumentException if an event has no written form or is too large
     */
    default List<AuditRecord> appendLocked(List<AuditEvent> events) {
        return append(events);
    }

    /**
     * Does what a log does after appending and what may take its time, such as to hand a checkpoint to somebody far away. What goes
     * wrong is no fault of the records, which are there.
     */
    default void afterAppending() {}

    /**
     * Returns how many records there are.
     *
     * @return the number of the newest record; 0 if there is none
     */
    long size();

    /**
     * Returns the highest time of any record, which is never behind what was promised before.
     *
     * @return the time; {@link Instant#MIN} if there is no record
     */
    Instant highestTime();

    /**
     * Returns the number of the first record that is left.
     *
     * @return 1 unless records were pruned
     */
    default long first() {
        return 1;
    }

    /**
     * Reads records.
     *
     * @param from the number of the first record wanted, from 1
     * @return the records in their order, to be closed after use
     * @throws AuditException if records from there on were pruned, or cannot be read
     * @throws IllegalArgumentException if {@code from} is less than 1
     */
    Stream<AuditRecord> read(long from);

    /**
     * Reads the records that are wanted. A log without an index reads all and passes over the others.
     *
     * @param from the number of the first record that is looked at, from 1
     * @param query which are wanted
     * @return the records in their order, to be closed after use
     * @throws AuditException if records from there on were pruned, or cannot be read
     * @throws IllegalArgumentException if {@code from} is less than 1
     */
    default Stream<AuditRecord> read(long from, AuditQuery query) {
        return read(from).filter(query::matches);
    }
}
