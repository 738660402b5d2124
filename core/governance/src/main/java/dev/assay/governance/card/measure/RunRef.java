package dev.assay.governance.card.measure;

import java.time.Instant;
import java.util.Objects;

/**
 * The run that measured something. Immutable.
 *
 * @param run its id
 * @param version the version of what it looked at
 * @param at when it was finished
 * @param suite the fingerprint of its suite
 * @since 0.1
 */
public record RunRef(String run, String version, Instant at, String suite) {
    /** Checks the components. */
    public RunRef {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(suite, "suite");
    }
}
