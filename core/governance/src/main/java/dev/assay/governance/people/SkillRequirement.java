package dev.assay.governance.people;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Period;

/**
 * What someone must be able to do to act in a persona. Immutable.
 *
 * @param skill what
 * @param level how well, 1 or more
 * @param evidenceMaxAge how old the evidence may be
 * @since 0.1
 */
public record SkillRequirement(
        @NotBlank String skill, @Min(1) int level, Period evidenceMaxAge) {}
