package dev.assay.value.stake.fix;

import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * What a fix is worth, by itself and in a plan. Immutable.
 *
 * @param fix the fix
 * @param savedPerYear what it saves in a year when it is live and no other is, before it costs anything
 * @param firstYearRoi what it returns in the twelve months from the decision, (saved − cost) / cost
 * @param npvAlone its net present value if no other is funded
 * @param npvInPlan what the plan would lose without it, other things equal; empty if it is not funded. Because effects are
 *     shared, these do not add up to what the plan is worth
 * @since 0.1
 */
public record FixLine(
        Fix fix, Money savedPerYear, Answer<Double> firstYearRoi, Money npvAlone, Optional<Money> npvInPlan) {
    /** Checks the components. */
    public FixLine {
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(savedPerYear, "savedPerYear");
        Objects.requireNonNull(firstYearRoi, "firstYearRoi");
        Objects.requireNonNull(npvAlone, "npvAlone");
        Objects.requireNonNull(npvInPlan, "npvInPlan");
    }

    /**
     * Returns whether the plan funds it.
     *
     * @return true if it does
     */
    public boolean isFunded() {
        return npvInPlan.isPresent();
    }
}
