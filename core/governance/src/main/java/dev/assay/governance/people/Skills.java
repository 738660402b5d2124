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
        Optional<Instant> until = Optional.empty();
        for (SkillRequirement skill : required) {
            Optional<Instant> end = provenUntil(skill, evidence, time);
            if (end.isEmpty()) {
                missing.add(skill);
            } else if (until.isEmpty() || end.get().isBefore(until.get())) {
                until = end;
            }
        }
        return new SkillProof(missing, until);
    }

    private static Optional<Instant> provenUntil(SkillRequirement skill, List<SkillEvidence> evidence, Instant time) {
        return evidence.stream()
                .filter(shown -> shown.skill().equals(skill.skill()) && shown.level() >= skill.level())
                .filter(shown -> !time.isBefore(shown.obtained()))
                .map(shown -> end(skill, shown))
                .filter(time::isBefore)
                .max(Comparator.naturalOrder());
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
