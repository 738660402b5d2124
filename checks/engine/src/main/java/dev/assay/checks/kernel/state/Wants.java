package dev.assay.checks.kernel.state;

import dev.assay.quality.measure.Measure;

/**
 * What must be remembered of a column's values for the figures asked of it.
 *
 * @param power the highest power whose sum is needed: 0 for none, 1, 2 or 4
 * @param extremes whether the least and the greatest value are needed
 * @param order whether all values are needed in their order
 * @since 0.1
 */
public record Wants(int power, boolean extremes, boolean order) {
    /** Nothing but the number of values. */
    public static final Wants NOTHING = new Wants(0, false, false);

    private static final Wants EXTREMES = new Wants(0, true, false);
    private static final Wants ORDER = new Wants(0, false, true);

    /** Returns what a statistic takes; nothing for one that is made of occurrences. */
    public static Wants of(Measure.Stat stat) {
        return switch (stat) {
            case MIN, MAX, RANGE, AGE_OF_NEWEST -> EXTREMES;
            case SUM, MEAN -> new Wants(1, false, false);
            case VARIANCE, POPULATION_VARIANCE, STANDARD_DEVIATION, POPULATION_STANDARD_DEVIATION ->
                new Wants(2, false, false);
            case SKEWNESS, KURTOSIS -> new Wants(4, false, false);
            case INTERQUARTILE_RANGE -> ORDER;
            case ENTROPY -> NOTHING;
        };
    }

    /** Returns what a quantile takes. */
    public static Wants ofQuantile() {
        return ORDER;
    }

    /** Returns what both take. */
    public Wants and(Wants other) {
        return new Wants(Math.max(power, other.power), extremes || other.extremes, order || other.order);
    }
}
