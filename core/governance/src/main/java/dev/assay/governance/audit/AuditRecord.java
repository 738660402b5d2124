package dev.assay.governance.audit;

import dev.assay.governance.Moments;
import java.time.Instant;
import java.util.Objects;

/**
 * An event in its place in the log. Immutable.
 *
 * @param seq its number in the stream, from 1 without gaps
 * @param at when it was appended, to the microsecond
 * @param clock how far that time is to be trusted
 * @param event what happened
 * @since 0.1
 */
public record AuditRecord(long seq, Instant at, ClockReading clock, AuditEvent event) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public AuditRecord {
        if (seq < 1) {
            throw new IllegalArgumentException("seq must be 1 or more, but was " + seq);
        }
        at = Moments.micros(at);
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(event, "event");
    }
}
