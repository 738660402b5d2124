package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.StateRecords;

/**
 * What must hold before records are pruned, for those who write stores.
 *
 * @since 0.1
 */
public final class PruningRules {
    private PruningRules() {}

    /**
     * Refuses to let records go whose loss could not be told from damage, or from which alone a store could be rebuilt.
     *
     * @param verifier knows the keys and checkpoints of the log
     * @param source gives its records
     * @param records how many are to go from the beginning
     * @throws AuditException if the log is not intact, or if the records carry states and the log knows of no snapshot taken after
     *     them
     */
    public static void require(Verifier verifier, RecordSource source, long records) {
        Verification found = verifier.verify(source);
        Verification left = found instanceof Verification.Pruned pruned ? pruned.otherwise() : found;
        switch (left.kind()) {
            case INTACT_ANCHORED, INTACT_UNANCHORED_TAIL, CLOCK_REGRESSION -> requireStates(source, records);
            default ->
                throw new AuditException(
                        "log must be intact to be pruned. " + found.message().en());
        }
    }

    private static void requireStates(RecordSource source, long records) {
        States states = new States(records);
        try {
            source.scan(1, states);
        } catch (DamagedException e) {
            throw new AuditException("log must be readable to be pruned", e);
        }
        if (states.carried && states.kept < records) {
            throw new AuditException("records 1 to " + records + " carry states, so a snapshot taken after them must be"
                    + " recorded in the log before they are pruned");
        }
    }

    /** Looks for states that would be gone, and for snapshots that have them. */
    private static final class States implements RecordVisitor {
        private final long records;
        private boolean carried;
        private long kept;

        States(long records) {
            this.records = records;
        }

        @Override
        public Next record(StoredRecord found) {
            AuditEvent event = ChainedRecord.decode(found.bytes()).event();
            carried |= found.seq() <= records && event.details().containsKey(StateRecords.CHANGES);
            if (found.seq() > records && event.type().equals(StateRecords.SNAPSHOT)) {
                kept = Math.max(kept, upTo(event));
            }
            return Next.CONTINUE;
        }

        private static long upTo(AuditEvent event) {
            String text = String.valueOf(event.details().get(StateRecords.UP_TO));
            return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
        }

        @Override
        public Next state(SourceState claimed) {
            return Next.CONTINUE;
        }
    }
}
