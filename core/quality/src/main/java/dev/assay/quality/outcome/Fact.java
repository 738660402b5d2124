package dev.assay.quality.outcome;

import java.util.Objects;

/**
 * One thing that happened, as a key and a value.
 *
 * @param key what it is about
 * @param value what happened, one line
 * @since 0.1
 */
public record Fact(FactKey key, String value) {
    /** Checks the components. */
    public Fact {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return key.label(java.util.Locale.ROOT) + ": " + value;
    }
}
