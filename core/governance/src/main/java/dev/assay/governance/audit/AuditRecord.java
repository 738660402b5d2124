package dev.assay.governance.audit;

import java.time.Instant;

/**
 * An event in its place in the log. Immutable.
 *
 * @param seq its number in the stream, from 1 without gaps
 * @param at when it was appended, to the microsecond
 * @param event what happened
 * @since 0.1
 */
public record AuditRecord(long seq, Instant at, AuditEvent event) {}
