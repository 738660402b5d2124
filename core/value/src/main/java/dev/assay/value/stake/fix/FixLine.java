package dev.assay.value.stake.fix;

import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What a fix is worth, by itself and in a plan. Immutable.
 *
 * @param fix the fix
 * @param savedPerYear what it saves in a year when it is live and no other is, before it costs anything; or
 *     {@code FIX-UNKNOWN-LOSS} if nobody knows what any of the expectations costs that it mends. Where some are known, it is
 *     what is saved on them, and the plan has a finding for each of the others
 * @param firstYearRoi what it returns in the twelve months from the decision, (saved − cost) / cost; or why that is unknown
 * @param npvAlone its net present value if no other is funded; or why that is unknown
 * @param npvInPlan what the plan would lose without it, other things equal; empty if it is not funded. Because effects are
 *     shared, these do not add up to what the plan is worth
 * @since 0.1
 */
public record FixLine(
        Fix fix,
        Answer<Money> savedPerYear,
        Answer<Double> firstYearRoi,
        Answer<Money> npvAlone,
        Optional<Money> npvInPlan) {
    /** Checks the components. */
    public FixLine {
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(savedPerYear, "savedPerYear");
        Objects.requireNonNull(firstYearRoi, "firstYearRoi");
        Objects.requireNonNull(npvAlone, "npvAlone");
        Objects.requireNonNull(npvInPlan, "npvInPlan");
    }

    /**
     * Returns the order in which a reader looks for the best.
     *
     * @return the largest net present value alone first; what cannot be judged last
     */
    public static Comparator<FixLine> byNpvAlone() {
        return Comparator.comparing(
                line -> line.npvAlone().value(),
                (one, other) -> one.isPresent() && other.isPresent()
                        ? other.get().compareTo(one.get())
                        : Boolean.compare(other.isPresent(), one.isPresent()));
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
