package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.anchor.SignedCheckpoint;
import java.util.Objects;

/**
 * What a log was found to be, and the checkpoint with which anybody can find it again. Immutable.
 *
 * @param checkpoint the newest checkpoint, kept outside the log
 * @param found what the verification found
 * @since 0.1
 */
public record Attestation(SignedCheckpoint checkpoint, Verification found) {
    /** Checks the components. */
    public Attestation {
        Objects.requireNonNull(checkpoint, "checkpoint");
        Objects.requireNonNull(found, "found");
    }

    /**
     * Returns whether every record up to the checkpoint that is left is as it was written, and none follows it. Of records that
     * were pruned, {@link #found} tells.
     *
     * @return true for a log that is intact and anchored
     */
    public boolean isIntact() {
        Verification left = found instanceof Verification.Pruned pruned ? pruned.otherwise() : found;
        return left.kind() == Verification.Kind.INTACT_ANCHORED;
    }
}
