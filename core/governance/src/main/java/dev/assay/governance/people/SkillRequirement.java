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
    /** How old evidence may be at most: older than any career, and short enough to be reckoned with. */
    public static final Period LONGEST = Period.ofYears(100);

    private static final long LONGEST_MONTHS = LONGEST.toTotalMonths();
    private static final int LONGEST_DAYS = 36_525;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the age is not positive, or above {@link #LONGEST}
     */
    public SkillRequirement {
        if (evidenceMaxAge.isZero() || evidenceMaxAge.isNegative()) {
            throw new ValueException(
                    "evidenceMaxAge must be positive, but was " + evidenceMaxAge,
                    "evidenceMaxAge는 0보다 커야 하지만 " + evidenceMaxAge + "입니다");
        }
        if (evidenceMaxAge.toTotalMonths() > LONGEST_MONTHS || evidenceMaxAge.getDays() > LONGEST_DAYS) {
            throw new ValueException(
                    "evidenceMaxAge must be at most " + LONGEST + ", but was " + evidenceMaxAge,
                    "evidenceMaxAge는 " + LONGEST + " 이하여야 하지만 " + evidenceMaxAge + "입니다");
        }
    }
}
