package dev.assay.quality.outcome;

import java.util.Objects;

/**
 * What became of an expectation on one group of rows; without groups there is one, with an empty key.
 *
 * @param verdict the verdict on the group
 * @param measured what was measured
 * @since 0.1
 */
public record GroupResult(Verdict verdict, Measured measured) {
    /** Checks the components. */
    public GroupResult {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(measured, "measured");
    }
}
