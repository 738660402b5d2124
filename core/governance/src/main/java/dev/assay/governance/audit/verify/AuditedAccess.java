package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Subject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets people read and verify a log, and records in it that they did. As thread-safe as the log.
 *
 * <p>What is handed out ends before the record of its handing out, so reading does not feed itself.
 *
 * @since 0.1
 */
public final class AuditedAccess {
    private final AuditLog log;
    private final Subject subject;

    /**
     * Creates the access to a log.
     *
     * @param log the log
     * @param stream the log's name
     */
    public AuditedAccess(AuditLog log, String stream) {
        this.log = log;
        this.subject = Subject.of("audit-log", stream);
    }

    /**
     * Reads records, after {@code audit.read} was recorded: who is not recorded does not read.
     *
     * @param reader who reads
     * @param reason what for
     * @param from the number of the first record wanted, from 1
     * @return the records up to the newest of now, to be closed after use
     * @throws AuditException if it cannot be recorded, or records cannot be read
     * @throws IllegalArgumentException if {@code from} is less than 1
     */
    public Stream<AuditRecord> read(Actor reader, String reason, long from) {
        if (from < 1) {
            throw new IllegalArgumentException("from must be 1 or more, but was " + from);
        }
        long to = log.size();
        log.append(AuditEvent.of("audit.read", reader, subject)
                .because(reason)
                .withDetails(Map.of("from", Long.toString(from), "to", Long.toString(to))));
        return log.read(from).takeWhile(found -> found.seq() <= to);
    }

    /**
     * Verifies records and records {@code audit.verified} with what was found as its outcome. A log that is found damaged may
     * not take the record; then the finding is returned all the same.
     *
     * @param auditor who verifies
     * @param verifier how
     * @param source the records of the log
     * @return what was found
     * @throws AuditException if the log is intact and cannot take the record, or cannot be read
     */
    public Verification verify(Actor auditor, Verifier verifier, RecordSource source) {
        Verification found = verifier.verify(source);
        AuditEvent event = AuditEvent.of("audit.verified", auditor, subject)
                .withOutcome(found.kind().name().toLowerCase(Locale.ROOT))
                .withDetails(Map.of("found", found.message().en()));
        try {
            log.append(event);
        } catch (AuditException e) {
            if (isIntact(found)) {
                throw e;
            }
        }
        return found;
    }

    private static boolean isIntact(Verification found) {
        if (found instanceof Verification.Pruned pruned) {
            return isIntact(pruned.otherwise());
        }
        return found.kind() == Verification.Kind.INTACT_ANCHORED
                || found.kind() == Verification.Kind.INTACT_UNANCHORED_TAIL;
    }
}
