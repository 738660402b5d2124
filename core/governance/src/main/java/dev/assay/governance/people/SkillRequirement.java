package dev.assay.governance.people;

import dev.assay.quality.finding.ValueException;
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
        @NotBlank String skill, @Min(1) int level, Period evidenceMaxAge) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the age is not positive
     */
    public SkillRequirement {
        if (evidenceMaxAge.isZero() || evidenceMaxAge.isNegative()) {
            throw new ValueException(
                    "evidenceMaxAge must be positive, but was " + evidenceMaxAge,
                    "evidenceMaxAge는 0보다 커야 하지만 " + evidenceMaxAge + "입니다");
        }
    }
}
