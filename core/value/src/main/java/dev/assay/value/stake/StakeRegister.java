package dev.assay.value.stake;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.value.statistics.Confidence;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that is at stake, priced anew whenever something was measured. Immutable.
 *
 * <pre>{@code
 * LossReport report = StakeRegister.of(List.of(email, duplicates)).losses(outcome);
 * ValueGate.maxLossPerDay(Money.of("1000000", "KRW")).judge(report).orThrow();
 * }</pre>
 *
 * @since 0.1
 */
public final class StakeRegister {
    private final List<ValueAtStake> stakes;
    private final Confidence confidence;

    private StakeRegister(List<ValueAtStake> stakes, Confidence confidence) {
        this.stakes = stakes;
        this.confidence = confidence;
    }

    /**
     * Returns a register at the usual confidence of 95%.
     *
     * @param stakes what is at stake, in one currency; an expectation may be there once by each basis
     * @return the register
     * @throws FindingsException with all that is wrong
     */
    public static StakeRegister of(List<ValueAtStake> stakes) {
        List<Finding> findings = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (ValueAtStake stake : stakes) {
            if (!seen.add(List.of(stake.expectation(), stake.basis()))) {
                findings.add(Finding.error(
                        "STAKE-TWICE",
                        stake.expectation(),
                        Text.of(
                                "stake by " + stake.basis() + " must be given once, but is given again",
                                stake.basis() + " 기준의 가치는 한 번만 있어야 하지만 다시 나옵니다")));
            }
        }
        Set<String> currencies = stakes.stream()
                .map(stake -> stake.unit().currency())
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toCollection(TreeSet::new));
        if (currencies.size() > 1) {
            findings.add(Finding.error(
                    "STAKE-CURRENCIES",
                    "",
                    Text.of(
                            "stakes must be in one currency, but were in " + String.join(", ", currencies),
                            "통화는 하나여야 하지만 " + String.join(", ", currencies) + "입니다")));
        }
        FindingsException.throwErrors("stakes", findings);
        return new StakeRegister(List.copyOf(stakes), Confidence.PERCENT_95);
    }

    /**
     * Sets how often the intervals of shares shall hold the true one.
     *
     * @param other the confidence
     * @return a new register
     */
    public StakeRegister at(Confidence other) {
        return new StakeRegister(stakes, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns what is at stake.
     *
     * @return in the order given
     */
    public List<ValueAtStake> stakes() {
        return stakes;
    }

    /**
     * Prices what a run found.
     *
     * @param outcome the run's outcome
     * @return a loss for everything at stake; unknown where the run did not judge it
     */
    public LossReport losses(Outcome outcome) {
        return losses(expectation -> MeasuredFailure.of(outcome, expectation));
    }

    /**
     * Prices what was measured in whatever way.
     *
     * @param measured returns what was measured of an expectation, by its id
     * @return a loss for everything at stake
     */
    public LossReport losses(Function<String, MeasuredFailure> measured) {
        return new LossReport(stakes.stream()
                .map(stake -> new ExpectationLoss(stake, measured.apply(stake.expectation()), confidence))
                .toList());
    }
}
