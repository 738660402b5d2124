package dev.assay.governance.people;

/**
 * Where something runs.
 *
 * @since 0.1
 */
public enum Environment {
    /** Where it is made. */
    DEV,
    /** Where it is tried. */
    STAGE,
    /** Where it matters. */
    PROD,
    /** All of them; for eligibilities, never for a request or a grant. */
    ANY;

    /**
     * Returns whether this covers another.
     *
     * @param other the other
     * @return true if it is the same or {@link #ANY}
     */
    public boolean covers(Environment other) {
        return this == ANY || this == other;
    }
}
