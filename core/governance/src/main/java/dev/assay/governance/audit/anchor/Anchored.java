package dev.assay.governance.audit.anchor;

import java.util.List;

/**
 * A checkpoint that was made, and who did not take it. Immutable.
 *
 * @param checkpoint the checkpoint
 * @param kept the names of the sinks that keep it now
 * @param failed the names of the sinks that could not
 * @since 0.1
 */
public record Anchored(SignedCheckpoint checkpoint, List<String> kept, List<String> failed) {
    /** Copies the lists. */
    public Anchored {
        kept = List.copyOf(kept);
        failed = List.copyOf(failed);
    }
}
