package dev.assay.value.stake.book;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import java.util.Objects;
import java.util.Optional;

/**
 * Under which terms fixes are funded. Immutable.
 *
 * @param years for how many years savings count, from 1 to 50
 * @param rate what they are discounted with
 * @param budget the most that is spent at the decision; empty if there is no limit
 * @param runningBudget the most that all that is funded may cost to run in a year; empty if there is no limit
 * @since 0.1
 */
public record FixTerms(int years, Rate rate, Optional<Money> budget, Optional<Money> runningBudget) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the years are out of range or a budget is negative
     */
    public FixTerms {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(runningBudget, "runningBudget");
        if (years < 1 || years > 50) {
            throw new ValueException(
                    "years must be in [1, 50], but was " + years, "연수는 1 이상 50 이하여야 하지만 " + years + "입니다");
        }
        checkLimit(Text.of("budget", "예산"), budget);
        checkLimit(Text.of("runningBudget", "연간 비용 한도"), runningBudget);
    }

    private static void checkLimit(Text name, Optional<Money> limit) {
        if (limit.filter(most -> most.signum() < 0).isPresent()) {
            throw new ValueException(
                    name.en() + " must be 0 or more, but was " + limit.get(),
                    Particle.TOPIC.after(name.ko()) + " 0 이상이어야 하지만 " + limit.get() + "입니다");
        }
    }

    /**
     * Returns terms without limits.
     *
     * @param years for how many years savings count
     * @param rate what they are discounted with
     * @return the terms
     * @throws IllegalArgumentException if the years are out of range
     */
    public static FixTerms of(int years, Rate rate) {
        return new FixTerms(years, rate, Optional.empty(), Optional.empty());
    }

    /**
     * Limits what is spent at the decision.
     *
     * @param most the most
     * @return new terms
     * @throws IllegalArgumentException if it is negative
     */
    public FixTerms within(Money most) {
        return new FixTerms(years, rate, Optional.of(most), runningBudget);
    }
}
