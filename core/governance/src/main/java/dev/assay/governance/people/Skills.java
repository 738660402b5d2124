package dev.assay.governance.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds evidence against what cards ask for. */
final class Skills {
    private Skills() {}

    static SkillProof prove(List<SkillRequirement> required, List<SkillEvidence> evidence, Instant time) {
        List<SkillRequirement> missing = new ArrayList<>();
        List<SkillEvidence> shown = new ArrayList<>();
        Optional<Instant> until = Optional.empty();
        for (SkillRequirement skill : required) {
            Optional<SkillEvidence> proof = proof(skill, evidence, time);
            if (proof.isEmpty()) {
                missing.add(skill);
                continue;
            }
            shown.add(proof.get());
            Instant end = end(skill, proof.get());
            until = until.filter(earlier -> !end.isBefore(earlier)).or(() -> Optional.of(end));
        }
        return new SkillProof(missing, shown, until);
    }

    private static Optional<SkillEvidence> proof(SkillRequirement skill, List<SkillEvidence> evidence, Instant time) {
        return evidence.stream()
                .filter(shown -> shown.skill().equals(skill.skill()) && shown.level() >= skill.level())
                .filter(shown -> !time.isBefore(shown.obtained()))
                .filter(shown -> time.isBefore(end(skill, shown)))
                .max(Comparator.comparing(shown -> end(skill, shown)));
    }

    /** Periods are counted in the calendar of UTC, in which a year is a year wherever the evidence was obtained. */
    private static Instant end(SkillRequirement skill, SkillEvidence shown) {
        Instant stale = shown.obtained()
                .atOffset(ZoneOffset.UTC)
                .plus(skill.evidenceMaxAge())
                .toInstant();
        return stale.isBefore(shown.expires()) ? stale : shown.expires();
    }
}
