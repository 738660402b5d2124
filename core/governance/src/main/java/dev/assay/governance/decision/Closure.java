package dev.assay.governance.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That what was to be decided is no longer so. Immutable.
 *
 * @param proposed when a run passed again, or when somebody withdrew it
 * @param evidence the digest of that run; empty if there was none
 * @param beside the digests of the last runs by then of the other suites of the asset that had seen it, in the order of their names
 * @param by who closed it; empty while it is only proposed
 * @param at when it was closed; empty while it is only proposed
 * @param reason why; empty while it is only proposed
 * @since 0.1
 */
public record Closure(
        Instant proposed,
        String evidence,
        List<String> beside,
        Optional<String> by,
        Optional<Instant> at,
        String reason) {
    /** Copies the list. */
    public Closure {
        beside = List.copyOf(beside);
    }

    static Closure proposed(Instant now, String run, List<String> beside) {
        return new Closure(now, run, beside, Optional.empty(), Optional.empty(), "");
    }

    Closure closed(Instant now, String who, String why) {
        return new Closure(proposed, evidence, beside, Optional.of(who), Optional.of(now), why);
    }
}
