package dev.assay.governance.audit;

import java.time.Instant;

/**
 * Follows the records of a log one after another and refuses the first that is not as it was written. Confined to one thread.
 *
 * @since 0.1
 */
public final class RecordChecker {
    private ChainHead head;
    private Instant at;
    private Instant highest;

    /**
     * Creates a checker.
     *
     * @param head where the log stands before the first record to follow
     * @param highest the highest time of any record until then; {@link Instant#MIN} if there is none
     */
    public RecordChecker(ChainHead head, Instant highest) {
        this.head = head;
        this.at = highest;
        this.highest = highest;
    }

    /**
     * Follows the next record.
     *
     * @param bytes its bytes
     * @return its leaf hash
     * @throws IllegalArgumentException if it is not the next record, or not in its written form
     */
    public Hash follow(byte[] bytes) {
        ChainedRecord found = head.accept(bytes);
        head = found.after();
        at = found.added().at();
        highest = at.isAfter(highest) ? at : highest;
        return found.leaf();
    }

    /**
     * Returns where the log stands.
     *
     * @return the head after the newest record that was followed
     */
    public ChainHead head() {
        return head;
    }

    /**
     * Returns when the newest record was appended.
     *
     * @return the time
     */
    public Instant at() {
        return at;
    }

    /**
     * Returns the highest time of any record so far.
     *
     * @return the time; {@link Instant#MIN} if there is none
     */
    public Instant highest() {
        return highest;
    }
}
