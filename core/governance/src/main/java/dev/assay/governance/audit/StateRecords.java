package dev.assay.governance.audit;

/**
 * How records tell what stores keep, for those who write stores and those who prune logs.
 *
 * @since 0.1
 */
public final class StateRecords {
    /** The detail with the states that an event changed; without them nobody rebuilds a store from its log. */
    public static final String CHANGES = "changes";

    /** The type of an event that tells that a snapshot of a store was taken. */
    public static final String SNAPSHOT = "snapshot.taken";

    /** Its detail with the number of the newest record that the snapshot holds. */
    public static final String UP_TO = "upTo";

    private StateRecords() {}
}
