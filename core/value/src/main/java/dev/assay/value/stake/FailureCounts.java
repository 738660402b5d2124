package dev.assay.value.stake;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Interval;
import dev.assay.value.statistics.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How many units failed of those that were judged. Immutable.
 *
 * @param failing how many failed, from 0 to {@code evaluated}
 * @param evaluated how many were judged, more than 0
 * @param leftOut how many there were besides that nobody judged, 0 or more
 * @param clusterSize how many units fail together, 1 or more: 1 for rows, the hours of an incident for hours; the interval is
 *     that of as many fewer units (the design effect of Kish with full correlation inside a cluster)
 * @since 0.1
 */
public record FailureCounts(BigDecimal failing, BigDecimal evaluated, BigDecimal leftOut, BigDecimal clusterSize) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public FailureCounts {
        Checks.notNegative(Text.of("failing", "실패 수"), failing);
        Checks.notNegative(Text.of("leftOut", "제외한 수"), leftOut);
        if (evaluated.signum() <= 0) {
            throw new ValueException(
                    "evaluated must be more than 0, but was " + evaluated, "평가 수는 0보다 커야 하지만 " + evaluated + "입니다");
        }
        if (failing.compareTo(evaluated) > 0) {
            throw new ValueException(
                    "failing must be at most " + evaluated + ", but was " + failing,
                    "실패 수는 " + evaluated + " 이하여야 하지만 " + failing + "입니다");
        }
        if (clusterSize.compareTo(BigDecimal.ONE) < 0) {
            throw new ValueException(
                    "clusterSize must be 1 or more, but was " + clusterSize,
                    "군집 크기는 1 이상이어야 하지만 " + clusterSize + "입니다");
        }
    }

    static FailureCounts of(long failing, long evaluated, long leftOut) {
        return new FailureCounts(
                BigDecimal.valueOf(failing),
                BigDecimal.valueOf(evaluated),
                BigDecimal.valueOf(leftOut),
                BigDecimal.ONE);
    }

    /**
     * Returns the share that failed.
     *
     * @return in [0, 1], to 34 digits
     */
    public BigDecimal share() {
        return failing.divide(evaluated, MathContext.DECIMAL128);
    }

    /**
     * Returns the range in which the true share lies, by the score interval of Wilson.
     *
     * @param confidence how often it shall hold the true share
     * @return within [0, 1]
     * @see Proportion#wilson(double, double, Confidence)
     */
    public Interval interval(Confidence confidence) {
        double independent = evaluated.doubleValue() / clusterSize.doubleValue();
        return Proportion.wilson(share().doubleValue(), independent, confidence).get();
    }

    /**
     * Returns how many groups of units that fail together failed, such as incidents of some hours each.
     *
     * @return failing ÷ cluster size, to 34 digits; empty if each unit fails by itself
     */
    public Optional<BigDecimal> clusters() {
        return clusterSize.compareTo(BigDecimal.ONE) == 0
                ? Optional.empty()
                : Optional.of(failing.divide(clusterSize, MathContext.DECIMAL128));
    }

    /** Returns both counts, such as {@code 60 of 1,000}. */
    @Override
    public String toString() {
        return Words.number(failing) + " of " + Words.number(evaluated);
    }
}
