package dev.assay.governance.card;

import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.quality.finding.ValueException;
import java.util.List;
import java.util.Objects;

/**
 * The audit log whose checkpoints people give their word with. Immutable.
 *
 * @param origin the log's name for the world
 * @param keys the keys whose signatures count, at least one
 * @since 0.1
 */
public record TrustedLog(String origin, List<CheckpointKey> keys) {
    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if there is no key
     */
    public TrustedLog {
        Objects.requireNonNull(origin, "origin");
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new ValueException("keys must not be empty", "keys는 비어 있으면 안 됩니다");
        }
    }

    /**
     * Returns the log that an anchoring makes checkpoints of.
     *
     * @param anchoring the anchoring
     * @return the log, with the key that signs now and those before it
     */
    public static TrustedLog of(Anchoring anchoring) {
        return new TrustedLog(anchoring.origin(), anchoring.trusted());
    }
}
