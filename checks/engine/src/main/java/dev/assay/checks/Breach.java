package dev.assay.checks;

import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import java.util.Objects;
import java.util.Optional;

/**
 * An expectation that a row breaks. Immutable.
 *
 * @param id the expectation's id in its suite
 * @param expectation the expectation
 * @param cause why nobody can tell whether the row breaks it, for example because an accessor threw; empty if it does break
 *     it; never holds data values
 * @since 0.1
 */
public record Breach(String id, Expectation expectation, Optional<String> cause) {
    /** Checks the components. */
    public Breach {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(cause, "cause");
    }

    /**
     * Returns whether a row with this breach is to be rejected.
     *
     * @return false for an expectation of severity WARNING that could be evaluated, true for any other
     */
    public boolean isRejecting() {
        return cause.isPresent() || expectation.traits().severity() != Severity.WARNING;
    }
}
