package dev.assay.governance.oversight;

import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of something that is about to be done. Immutable. What is empty is unknown, and a rule that asks about it applies.
 *
 * @param severity how bad it would be if it went wrong
 * @param confidence how sure who does it is, in [0, 1]
 * @param drift how far the data have moved from those it was made for, in a unit of the host's own
 * @param tier the risk tier of the system, the lowest being 0
 * @param amount how much is at stake, in the organisation's currency
 * @param tools the tools that are used, and those that may be
 * @since 0.1
 */
public record Signals(
        Optional<Severity> severity,
        Optional<BigDecimal> confidence,
        Optional<BigDecimal> drift,
        Optional<Integer> tier,
        Optional<BigDecimal> amount,
        Tools tools) {
    /**
     * Checks how sure who does it is.
     *
     * @throws IllegalArgumentException if the confidence is not in [0, 1], or the tier is negative
     */
    public Signals {
        confidence
                .filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(value -> {
                    throw new ValueException(
                            "confidence must be in [0, 1], but was " + value,
                            "confidence는 0과 1 사이여야 하지만 " + value + "입니다");
                });
        tier.filter(value -> value < 0).ifPresent(value -> {
            throw new ValueException("tier must be 0 or more, but was " + value, "tier는 0 이상이어야 하지만 " + value + "입니다");
        });
    }

    /**
     * The tools of an agent. Immutable.
     *
     * @param used those that are used
     * @param listed those that may be
     * @since 0.1
     */
    public record Tools(Set<String> used, Set<String> listed) {
        /** Copies the sets. */
        public Tools {
            used = Set.copyOf(used);
            listed = Set.copyOf(listed);
        }
    }

    /**
     * Returns signals of which nothing is known.
     *
     * @return no signals
     */
    public static Signals none() {
        return new Signals(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Tools(Set.of(), Set.of()));
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
     */
    public Signals confidence(String value) {
        return new Signals(severity, Optional.of(new BigDecimal(value)), drift, tier, amount, tools);
    }

    /**
     * Returns the signals with a drift.
     *
     * @param value as decimal text
     * @return new signals
     */
    public Signals drift(String value) {
        return new Signals(severity, confidence, Optional.of(new BigDecimal(value)), tier, amount, tools);
    }

    /**
     * Returns the signals with a risk tier.
     *
     * @param value from 0
     * @return new signals
     */
    public Signals tier(int value) {
        return new Signals(severity, confidence, drift, Optional.of(value), amount, tools);
    }

    /**
     * Returns the signals with an amount.
     *
     * @param value as decimal text
     * @return new signals
     */
    public Signals amount(String value) {
        return new Signals(severity, confidence, drift, tier, Optional.of(new BigDecimal(value)), tools);
    }

    /**
     * Returns the signals with tools.
     *
     * @param used those that are used
     * @param listed those that may be
     * @return new signals
     */
    public Signals tools(Set<String> used, Set<String> listed) {
        return new Signals(severity, confidence, drift, tier, amount, new Tools(used, listed));
    }
}
