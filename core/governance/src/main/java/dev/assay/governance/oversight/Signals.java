package dev.assay.governance.oversight;

import dev.assay.governance.Numbers;
import dev.assay.governance.people.Severity;
import dev.assay.governance.system.RiskTier;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of something that is about to be done. Immutable. What is empty is unknown, and a rule that asks about it applies,
 * unless the store knows.
 *
 * @param severity how bad it would be if it went wrong
 * @param confidence how sure who does it is, in [0, 1]
 * @param drift how far the data have moved from those it was made for, in a unit of the host's own
 * @param tier the risk tier of the system; a higher one that is registered counts instead
 * @param amount how much is at stake, in the organisation's currency
 * @param tools the tools that are used; which may be, grants tell
 * @since 0.1
 */
public record Signals(
        Optional<Severity> severity,
        Optional<BigDecimal> confidence,
        Optional<BigDecimal> drift,
        Optional<RiskTier> tier,
        Optional<BigDecimal> amount,
        Set<String> tools) {
    /**
     * Checks the numbers, and copies the tools.
     *
     * @throws IllegalArgumentException if the confidence is not in [0, 1], or a number has more than 40 digits before the point or
     *     behind it
     */
    public Signals {
        confidence.ifPresent(value -> Numbers.require("confidence", value));
        drift.ifPresent(value -> Numbers.require("drift", value));
        amount.ifPresent(value -> Numbers.require("amount", value));
        confidence
                .filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(value -> {
                    throw new ValueException(
                            "confidence must be in [0, 1], but was " + value,
                            "confidence는 0과 1 사이여야 하지만 " + value + "입니다");
                });
        tools = Set.copyOf(tools);
    }

    /**
     * Returns signals of which nothing is known.
     *
     * @return no signals
     */
    public static Signals none() {
        return new Signals(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /**
     * Returns the signals with a severity.
     *
     * @param value how bad it would be
     * @return new signals
     */
    public Signals severity(Severity value) {
        return new Signals(Optional.of(value), confidence, drift, tier, amount, tools);
    }

    /**
     * Returns the signals with a confidence.
     *
     * @param value in [0, 1], as decimal text
     * @return new signals
     * @throws IllegalArgumentException if it is not
     */
    public Signals confidence(String value) {
        return new Signals(severity, Optional.of(Numbers.of("confidence", value)), drift, tier, amount, tools);
    }

    /**
     * Returns the signals with a drift.
     *
     * @param value as decimal text of at most 40 digits before the point, and behind it
     * @return new signals
     * @throws IllegalArgumentException if it is not
     */
    public Signals drift(String value) {
        return new Signals(severity, confidence, Optional.of(Numbers.of("drift", value)), tier, amount, tools);
    }

    /**
     * Returns the signals with a risk tier.
     *
     * @param value the tier
     * @return new signals
     */
    public Signals tier(RiskTier value) {
        return new Signals(severity, confidence, drift, Optional.of(value), amount, tools);
    }

    /**
     * Returns the signals with an amount.
     *
     * @param value as decimal text of at most 40 digits before the point, and behind it
     * @return new signals
     * @throws IllegalArgumentException if it is not
     */
    public Signals amount(String value) {
        return new Signals(severity, confidence, drift, tier, Optional.of(Numbers.of("amount", value)), tools);
    }

    /**
     * Returns the signals with tools.
     *
     * @param used those that are used
     * @return new signals
     */
    public Signals tools(Set<String> used) {
        return new Signals(severity, confidence, drift, tier, amount, used);
    }
}
