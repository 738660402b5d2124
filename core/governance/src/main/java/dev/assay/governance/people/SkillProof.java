package dev.assay.governance.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the skills that a persona asks for are shown. Immutable.
 *
 * @param missing the skills without evidence that is high, new and valid enough, in the order of the card
 * @param shown what shows the others, with its digest, in the order of the card: of several what counts longest
 * @param until when the first of the others ceases to be shown, exclusive; empty if none ever does
 * @since 0.1
 */
public record SkillProof(List<SkillRequirement> missing, List<SkillEvidence> shown, Optional<Instant> until) {
    /** Copies the lists. */
    public SkillProof {
        missing = List.copyOf(missing);
        shown = List.copyOf(shown);
    }

    /**
     * Returns whether all skills are shown.
     *
     * @return true if none is missing
     */
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
