package dev.assay.governance.decision;

import java.time.Instant;
import java.util.Optional;

/**
 * That what was to be decided is no longer so. Immutable.
 *
 * @param proposed when a run passed again, or when somebody withdrew it
 * @param evidence the digest of that run; empty if there was none
 * @param by who closed it; empty while it is only proposed
 * @param at when it was closed; empty while it is only proposed
 * @param reason why; empty while it is only proposed
 * @since 0.1
 */
public record Closure(Instant proposed, String evidence, Optional<String> by, Optional<Instant> at, String reason) {
    static Closure proposed(Instant now, String run) {
        return new Closure(now, run, Optional.empty(), Optional.empty(), "");
    }

    Closure closed(Instant now, String who, String why) {
        return new Closure(proposed, evidence, Optional.of(who), Optional.of(now), why);
    }
}
