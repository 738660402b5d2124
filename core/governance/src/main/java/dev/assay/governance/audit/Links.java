package dev.assay.governance.audit;

import java.util.Objects;
import java.util.Optional;

/**
 * What joins an event to others and to what is kept outside the log. Immutable.
 *
 * @param correlation what joins events of one process; empty if none
 * @param cause the number of the record that led to the event; empty if none did
 * @param payloadDigest the digest of text that is kept apart so that it can be erased; empty if there is none
 * @since 0.1
 */
public record Links(Optional<String> correlation, Optional<Long> cause, Optional<String> payloadDigest) {
    private static final Links NONE = new Links(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the cause is not the number of a record
     */
    public Links {
        Objects.requireNonNull(correlation, "correlation");
        Objects.requireNonNull(payloadDigest, "payloadDigest");
        if (cause.isPresent() && cause.get() < 1) {
            throw new IllegalArgumentException("cause must be 1 or more, but was " + cause.get());
        }
    }

    /**
     * Returns the links of an event that stands alone.
     *
     * @return no links
     */
    public static Links none() {
        return NONE;
    }
}
