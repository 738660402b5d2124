package dev.assay.governance.incident;

import dev.assay.governance.Reasons;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;

/**
 * That an authority was told. Immutable.
 *
 * @param clock which duty was met
 * @param type how much it was told
 * @param at when
 * @param by who told it
 * @param evidence the digest of what it was told
 * @since 0.1
 */
public record Filing(String clock, Type type, Instant at, PrincipalId by, String evidence) {
    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one has more than {@value Reasons#LONGEST} characters
     */
    public Filing {
        Reasons.requireKept("clock", clock);
        Reasons.requireKept("evidence", evidence);
    }

    /** How much an authority was told. */
    public enum Type {
        /** What is known so far; it stops the clock. */
        INITIAL,
        /** Everything. */
        COMPLETE
    }
}
