package dev.assay.quality.data;

import java.util.Objects;

/**
 * One thing that is wrong with a suite, a file or a dataset.
 *
 * @param where the place: an expectation's id, a path in a file, or a line and column; empty if the whole is meant
 * @param message what is wrong there, with the rule, the value and the nearest right name
 * @since 0.1
 */
public record Fault(String where, String message) {
    /** Checks the components. */
    public Fault {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return where.isEmpty() ? message : where + ": " + message;
    }
}
