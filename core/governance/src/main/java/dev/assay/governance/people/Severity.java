package dev.assay.governance.people;

/**
 * How bad something is for those who depend on it, the least bad first.
 *
 * @since 0.1
 */
public enum Severity {
    /** Nobody would notice. */
    LOW,
    /** Somebody has to work around it. */
    MEDIUM,
    /** Somebody is harmed if it goes on. */
    HIGH,
    /** Somebody is being harmed. */
    CRITICAL;

    /**
     * Returns the next worse severity.
     *
     * @return the next; the worst stays as it is
     */
    public Severity lifted() {
        return values()[Math.min(ordinal() + 1, CRITICAL.ordinal())];
    }
}
