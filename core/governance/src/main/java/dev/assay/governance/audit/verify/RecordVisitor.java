package dev.assay.governance.audit.verify;

/**
 * Takes what a store gives back. Confined to one thread.
 *
 * @since 0.1
 */
public interface RecordVisitor {
    /**
     * Takes a record.
     *
     * @param found the record
     * @return whether to go on
     */
    Next record(StoredRecord found);

    /**
     * Takes a state that the store keeps, at the place where it belongs.
     *
     * @param claimed the state
     * @return whether to go on
     */
    Next state(SourceState claimed);

    /** Whether a scan goes on. */
    enum Next {
        /** It does. */
        CONTINUE,
        /** It has ended. */
        STOP
    }
}
