package dev.assay.governance.audit.verify;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a store says of records that it no longer has, for those who write stores. Immutable.
 *
 * @param stub the checkpoint of the log at the last of them, which stands in their place
 * @param record the number of the record that tells that they were pruned
 * @param genesis the hash with which the chain of the log began
 * @since 0.1
 */
public record Pruning(SignedCheckpoint stub, long record, Hash genesis) {
    /** The type of the event that tells that records were pruned. */
    public static final String EVENT = "audit.pruned";

    private static final String RECORDS = "records";
    private static final String ROOT = "root";
    private static final String GENESIS = "genesis";

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the record would be one of those that are gone
     */
    public Pruning {
        Objects.requireNonNull(genesis, "genesis");
        if (record <= stub.checkpoint().size()) {
            throw new IllegalArgumentException(
                    "record must be one after the " + stub.checkpoint().size() + " that are gone, but was " + record);
        }
    }

    /**
     * Returns how many records are gone from the beginning, by this pruning and all before it.
     *
     * @return the number
     */
    public long records() {
        return stub.checkpoint().size();
    }

    /**
     * Returns the event that tells of it.
     *
     * @param actor who wants it
     * @param reason why
     * @param through the highest time of any record that is gone
     * @param retention how long records are kept at least
     * @return the event
     */
    public AuditEvent event(Actor actor, String reason, Instant through, Retention retention) {
        Map<String, Object> details = new HashMap<>();
        details.put(RECORDS, Long.toString(records()));
        details.put(ROOT, stub.checkpoint().root().base64());
        details.put(GENESIS, genesis.hex());
        details.put("through", Moments.print(through));
        details.put("retention", retention.least().toString());
        retention.exception().ifPresent(because -> details.put("exception", because));
        return AuditEvent.of(
                        EVENT, actor, Subject.of("audit-log", stub.checkpoint().origin()))
                .because(reason)
                .withDetails(details);
    }

    /**
     * Returns whether an event tells of it.
     *
     * @param event the event of the record with the number {@link #record}
     * @return true if it names the same records of the same log
     */
    public boolean isToldBy(AuditEvent event) {
        return event.type().equals(EVENT)
                && Long.toString(records()).equals(event.details().get(RECORDS))
                && stub.checkpoint().root().base64().equals(event.details().get(ROOT))
                && genesis.hex().equals(event.details().get(GENESIS));
    }

    /**
     * Refuses to read records that are gone.
     *
     * @param first the number of the first record that is left
     * @param from the number of the first record wanted
     * @throws AuditException if the one wanted is before the one that is left
     */
    public static void requireLeft(long first, long from) {
        if (from < first) {
            throw new AuditException("records 1 to " + (first - 1) + " were pruned, so the log is read from " + first
                    + " on, and what it no longer tells from a snapshot");
        }
    }
}
