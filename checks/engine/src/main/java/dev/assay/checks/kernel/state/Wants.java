package dev.assay.checks.kernel.state;

import dev.assay.quality.measure.Measure;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * What must be remembered of a column's values for the figures asked of it.
 *
 * @param power the highest power whose sum is needed: 0 for none, 1, 2 or 4
 * @param extremes whether the least and the greatest value are needed
 * @param quantiles the shares at which quantiles are needed, each in [0, 1]
 * @since 0.1
 */
public record Wants(int power, boolean extremes, Set<BigDecimal> quantiles) {
    /** Nothing but the number of values. */
    public static final Wants NOTHING = new Wants(0, false, Set.of());

    private static final Wants EXTREMES = new Wants(0, true, Set.of());

    /** Copies the set. */
    public Wants {
        quantiles = Set.copyOf(quantiles);
    }

    /** Returns what a statistic takes; nothing for one that is made of occurrences. */
    public static Wants of(Measure.Stat stat) {
        return switch (stat) {
            case MIN, MAX, RANGE, AGE_OF_NEWEST -> EXTREMES;
            case SUM, MEAN -> sums(1);
            case VARIANCE, POPULATION_VARIANCE, STANDARD_DEVIATION, POPULATION_STANDARD_DEVIATION -> sums(2);
            case SKEWNESS, KURTOSIS -> sums(4);
            case INTERQUARTILE_RANGE -> new Wants(0, false, Set.of(Quantiles.QUARTER, Quantiles.THREE_QUARTERS));
            case ENTROPY -> NOTHING;
        };
    }

    private static Wants sums(int power) {
        return new Wants(power, false, Set.of());
    }

    /** Returns what a quantile takes. */
    public static Wants ofQuantile(BigDecimal q) {
        return new Wants(0, false, Set.of(q));
    }

    /** Returns what both take. */
    public Wants and(Wants other) {
        Set<BigDecimal> all = new HashSet<>(quantiles);
        all.addAll(other.quantiles);
        return new Wants(Math.max(power, other.power), extremes || other.extremes, all);
    }
}
