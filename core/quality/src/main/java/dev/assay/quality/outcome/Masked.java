package dev.assay.quality.outcome;

/**
 * Stands where a value of a sensitive column would.
 *
 * @since 0.1
 */
public enum Masked {
    /** The only mask. */
    MASKED;

    @Override
    public String toString() {
        return "***";
    }
}
