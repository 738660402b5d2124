package dev.assay.governance.audit.anchor;

import java.util.List;

/**
 * What the sinks of a log could tell of it. Immutable.
 *
 * @param checkpoints the newest checkpoint of each sink that has one, in the order of the sinks; their signatures are verified
 * @param unread the names of the sinks that could not be asked, whose checkpoints nobody knows
 * @since 0.1
 */
public record KnownCheckpoints(List<SignedCheckpoint> checkpoints, List<String> unread) {
    /** Copies the lists. */
    public KnownCheckpoints {
        checkpoints = List.copyOf(checkpoints);
        unread = List.copyOf(unread);
    }
}
