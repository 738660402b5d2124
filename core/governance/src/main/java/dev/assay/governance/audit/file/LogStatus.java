package dev.assay.governance.audit.file;

import dev.assay.governance.audit.anchor.UnanchoredWindow;
import dev.assay.governance.audit.verify.Verification;
import java.util.Optional;

/**
 * How a log is. Immutable.
 *
 * @param size how many records it has
 * @param opened what was found when it was opened
 * @param refusal why nothing can be appended; empty if something can
 * @param anchorFault why no checkpoint could be made the last time, or which sinks did not keep it; when nothing was made since the
 *     log was opened, which sinks could not be asked then; empty if all is well
 * @param window what no sink can prove yet; empty if no checkpoints are made
 * @since 0.1
 */
public record LogStatus(
        long size,
        Verification opened,
        Optional<String> refusal,
        Optional<String> anchorFault,
        Optional<UnanchoredWindow> window) {
    /**
     * Returns whether the log takes events.
     *
     * @return true if it does
     */
    public boolean isWritable() {
        return refusal.isEmpty();
    }
}
