package dev.assay.governance.audit.verify;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditQuery;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Subject;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
        return read(reader, reason, from, AuditQuery.all());
    }

    /**
     * Reads the records that are wanted of those that were not pruned, after {@code audit.read} was recorded with what was asked:
     * who is not recorded does not read.
     *
     * @param reader who reads
     * @param reason what for
     * @param query which, such as those of a person, about an asset, or of a time
     * @return the records up to the newest of now, to be closed after use
     * @throws AuditException if it cannot be recorded, or records cannot be read
     */
    public Stream<AuditRecord> read(Actor reader, String reason, AuditQuery query) {
        return read(reader, reason, log.first(), query);
    }

    private Stream<AuditRecord> read(Actor reader, String reason, long from, AuditQuery query) {
        long to = log.size();
        Map<String, Object> details = new TreeMap<>(asked(query));
        details.put("from", Long.toString(from));
        details.put("to", Long.toString(to));
        log.append(AuditEvent.of("audit.read", reader, subject).because(reason).withDetails(details));
        return log.read(from, query).takeWhile(found -> found.seq() <= to);
    }

    private static Map<String, String> asked(AuditQuery query) {
        Map<String, String> asked = new TreeMap<>();
        query.principal().ifPresent(id -> asked.put("principal", id));
        query.person().ifPresent(id -> asked.put("person", id));
        query.subject().ifPresent(about -> asked.put("subject", about.type() + "/" + about.id()));
        query.asset().ifPresent(id -> asked.put("asset", id));
        query.from().ifPresent(time -> asked.put("since", Moments.print(time)));
        query.until().ifPresent(time -> asked.put("until", Moments.print(time)));
        return asked;
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
