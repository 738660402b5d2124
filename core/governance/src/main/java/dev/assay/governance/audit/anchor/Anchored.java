package dev.assay.governance.audit.anchor;

import dev.assay.quality.finding.Finding;
import java.util.List;

/**
 * A checkpoint that was made, and who did not take it. Immutable.
 *
 * @param checkpoint the checkpoint
 * @param kept the names of the sinks that keep it now
 * @param failed the names of the sinks that could not
 * @param findings a warning {@code SOD-6} unless somebody other than those who can write the log is known to hold its checkpoints
 * @since 0.1
 */
public record Anchored(SignedCheckpoint checkpoint, List<String> kept, List<String> failed, List<Finding> findings) {
    /** Copies the lists. */
    public Anchored {
        kept = List.copyOf(kept);
        failed = List.copyOf(failed);
        findings = List.copyOf(findings);
    }
}
