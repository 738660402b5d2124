package dev.assay.value.stake.book;

import dev.assay.value.stake.ExpectationLoss;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.fix.FixPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a run's failures cost in a year, and what to fix first. Immutable.
 *
 * @param book the prices
 * @param losses the loss of every expectation that has a price, whether it is met or not
 * @param notMet the ids of the expectations that did not pass, in the suite's order
 * @param unpriced those of them that have no price
 * @param plan what to fix first; empty if there is nothing to choose from
 * @param byReturn what the same budget would fund in the order of the first-year return, to compare with; empty with the plan
 * @since 0.1
 */
public record Valuation(
        StakeBook book,
        LossReport losses,
        List<String> notMet,
        List<String> unpriced,
        Optional<FixPlan> plan,
        Optional<FixPlan> byReturn) {
    /** Copies the lists. */
    public Valuation {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(losses, "losses");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(byReturn, "byReturn");
        notMet = List.copyOf(notMet);
        unpriced = List.copyOf(unpriced);
    }

    /**
     * Returns what is lost: by expectations that are not met, by failures that a tolerance lets pass, and what is unknown.
     *
     * @return the losses that are more than 0 or unknown, or of expectations that are not met
     */
    public LossReport atStake() {
        return filtered(this::isAtStake);
    }

    /**
     * Returns what is not lost as far as anybody can see: met without a single failure, or without a loss.
     *
     * @return the other losses, whose upper ends still are more than 0, because a run that finds no failure does not prove that
     *     there is none
     */
    public LossReport quiet() {
        return filtered(loss -> !isAtStake(loss));
    }

    private LossReport filtered(Predicate<ExpectationLoss> wanted) {
        return new LossReport(losses.losses().stream().filter(wanted).toList());
    }

    private boolean isAtStake(ExpectationLoss loss) {
        boolean costs = loss.yearly()
                .map(range -> range.expected().signum() > 0)
                .value()
                .orElse(true);
        return costs || notMet.contains(loss.stake().expectation());
    }
}
