package dev.assay.governance.staffing;

import dev.assay.governance.store.Kind;
import java.time.Instant;

/**
 * That evidence of a skill has lapsed and it was recorded, so that it is recorded once.
 *
 * @param evidence the id of the evidence
 * @param at when it was recorded
 */
record SkillLapse(String evidence, Instant at) {
    static final Kind<SkillLapse> KIND = Kind.of("skill-lapse", SkillLapse.class, SkillLapse::evidence);
}
