package dev.assay.governance.system;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import java.util.Optional;

/**
 * In which tier a system is, and why. Immutable.
 *
 * @param tier the tier
 * @param rationale why
 * @param practice the id of the prohibited practice that it is, such as {@code Art. 5(1)(c)}; empty if none
 * @param area the id of the area of high risk that it is used in, such as {@code Annex III.4}; empty if none
 * @param profiling whether it profiles people
 * @param ground the id of the legal ground for a lower tier, such as {@code Art. 6(3)(a)}; empty if none is claimed
 * @since 0.1
 */
public record Tiering(
        RiskTier tier,
        String rationale,
        Optional<String> practice,
        Optional<String> area,
        Profiling profiling,
        Optional<String> ground) {
    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if the rationale has more than {@value Reasons#LONGEST} characters, or the practice, the area
     *     or the ground has no name that can be read, of 200 characters at most
     */
    public Tiering {
        Reasons.requireKept("rationale", rationale);
        practice.ifPresent(id -> Ids.requireName("practice", id));
        area.ifPresent(id -> Ids.requireName("area", id));
        ground.ifPresent(id -> Ids.requireName("ground", id));
    }

    /** Whether a system profiles people. */
    public enum Profiling {
        /** It does not. */
        NONE,
        /** It does. */
        OF_PEOPLE
    }

    /**
     * Returns a tier outside all areas of high risk, without profiling.
     *
     * @param tier the tier
     * @param rationale why
     * @return the tiering
     */
    public static Tiering of(RiskTier tier, String rationale) {
        return new Tiering(tier, rationale, Optional.empty(), Optional.empty(), Profiling.NONE, Optional.empty());
    }

    /** What a decision about it is about, without the words that say why. */
    String target() {
        return "tier " + tier + ", area " + area.orElse("none") + ", practice " + practice.orElse("none")
                + ", profiling " + profiling + ", ground " + ground.orElse("none");
    }
}
