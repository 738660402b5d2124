package dev.assay.checks.conformance;

import java.util.Objects;

/**
 * A case that an engine answers differently on purpose. The kit checks that the difference is still there.
 *
 * @param topic the case's topic
 * @param name the case's name
 * @param reason why the engine cannot answer as written, for its users to read
 * @since 0.1
 */
public record KnownDifference(String topic, String name, String reason) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public KnownDifference {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(name, "name");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason must have a visible character, but was \"" + reason + "\"");
        }
    }
}
