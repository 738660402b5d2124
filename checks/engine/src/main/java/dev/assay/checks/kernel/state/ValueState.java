package dev.assay.checks.kernel.state;

import dev.assay.checks.kernel.value.Plain;
import dev.assay.quality.data.DataType;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure.Interpolation;
import dev.assay.quality.measure.Measure.Stat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the values of one column in one group: one set of sums for the mean, the deviations and the
 * shape, one pair of extremes, one list for all quantiles. Confined to one thread.
 *
 * @since 0.1
 */
public final class ValueState {
    private static final Figure NO_VALUES = new Figure.Undefined(Text.of("there are no values", "값이 없음"));
    private static final Figure ONE_VALUE =
            new Figure.Undefined(Text.of("one value alone has no deviation", "값이 하나뿐이면 편차가 없음"));
    private static final Figure NO_VARIANCE =
            new Figure.Undefined(Text.of("values that are all equal have no shape", "값이 모두 같으면 분포의 모양이 없음"));

    private final @Nullable PowerSums sums;
    private final @Nullable Extremes extremes;
    private final @Nullable OrderedValues order;
    private final Set<BigDecimal> quantiles;
    private @Nullable Quantiles selected;
    private long count;
    private long nans;
    private DataType type = DataType.INTEGER;

    /** Prepares to remember what is wanted. */
    public ValueState(Wants wants) {
        sums = wants.power() == 0 ? null : new PowerSums(wants.power());
        extremes = wants.extremes() ? new Extremes() : null;
        order = wants.quantiles().isEmpty() ? null : new OrderedValues();
        quantiles = wants.quantiles();
    }

    /** Adds values, none of which is null or NaN. */
    public void add(Cells cells, int from, int to) {
        count += to - from;
        type = cells.type();
        if (sums != null) {
            sums.add(cells, from, to);
        }
        if (extremes != null) {
            extremes.add(cells, from, to);
        }
        if (order != null) {
            order.add(cells, from, to);
        }
    }

    /** Adds so many values that are NaN. */
    public void addNans(long number) {
        nans += number;
    }

    /** Adds all values of another state with the same wants, which must not be used afterwards. */
    public void absorb(ValueState other) {
        type = other.count > 0 ? other.type : type;
        count += other.count;
        nans += other.nans;
        if (sums != null && other.sums != null) {
            sums.absorb(other.sums);
        }
        if (extremes != null && other.extremes != null) {
            extremes.absorb(other.extremes);
        }
        if (order != null && other.order != null) {
            order.absorb(other.order);
        }
    }

    /** Returns how many values there are, NaN included. */
    public long evaluated() {
        return count + nans;
    }

    /** Returns how many values are NaN. */
    public long nans() {
        return nans;
    }

    /**
     * Returns a statistic other than the entropy.
     *
     * @param stat which; must have been wanted
     * @param now what the run's clock says
     * @throws FigureException if the values do not allow it
     */
    public Figure statistic(Stat stat, Instant now) {
        if (evaluated() == 0) {
            return NO_VALUES;
        }
        boolean sample = stat == Stat.VARIANCE || stat == Stat.STANDARD_DEVIATION;
        if (sample && evaluated() == 1) {
            return ONE_VALUE;
        }
        if (nans > 0) {
            return new Figure.Scalar(Double.NaN);
        }
        return switch (stat) {
            case MIN -> new Figure.Scalar(extremes().least());
            case MAX -> new Figure.Scalar(extremes().greatest());
            case RANGE ->
                new Figure.Scalar(
                        Quantiles.difference(extremes().greatest(), extremes().least(), type));
            case AGE_OF_NEWEST -> new Figure.Scalar(age(now));
            case INTERQUARTILE_RANGE -> new Figure.Scalar(selected().interquartileRange(type));
            case SUM -> new Figure.Scalar(sum());
            case MEAN, VARIANCE, POPULATION_VARIANCE, STANDARD_DEVIATION, POPULATION_STANDARD_DEVIATION ->
                new Figure.Scalar(deviation(stat));
            case SKEWNESS, KURTOSIS -> shape(stat);
            case ENTROPY -> throw new IllegalArgumentException("entropy is made of occurrences");
        };
    }

    /**
     * Returns a quantile, which must have been wanted.
     *
     * @throws FigureException if the values do not allow it
     */
    public Figure quantile(BigDecimal q, Interpolation interpolation) {
        if (evaluated() == 0) {
            return NO_VALUES;
        }
        return new Figure.Scalar(nans > 0 ? Double.NaN : selected().at(q, interpolation));
    }

    private Duration age(Instant now) {
        if (!(extremes().greatest() instanceof Instant newest)) {
            throw new FigureException("an age takes instants, but there were other values");
        }
        return Duration.between(newest, now);
    }

    private Object sum() {
        if (sums().isExact()) {
            return Plain.exact(sums().exactSum(), type);
        }
        double infinities = sums().infinities();
        return infinities == 0 ? sums().moments(count).sum() : infinities;
    }

    private double deviation(Stat stat) {
        double infinities = sums().infinities();
        if (infinities != 0) {
            // No finite distance from an infinite mean.
            return stat == Stat.MEAN ? infinities : Double.NaN;
        }
        Moments moments = sums().moments(count);
        return switch (stat) {
            case MEAN -> moments.mean();
            case VARIANCE -> moments.variance(count - 1);
            case POPULATION_VARIANCE -> moments.variance(count);
            case STANDARD_DEVIATION -> moments.deviation(count - 1);
            default -> moments.deviation(count);
        };
    }

    private Figure shape(Stat stat) {
        if (sums().infinities() != 0) {
            return new Figure.Scalar(Double.NaN);
        }
        Moments moments = sums().moments(count);
        if (!moments.hasVariance()) {
            return NO_VARIANCE;
        }
        return new Figure.Scalar(stat == Stat.SKEWNESS ? moments.skewness() : moments.kurtosis());
    }

    private PowerSums sums() {
        return java.util.Objects.requireNonNull(sums);
    }

    private Extremes extremes() {
        return java.util.Objects.requireNonNull(extremes);
    }

    /** Returns the values around all quantiles, which are selected together. */
    private Quantiles selected() {
        Quantiles known = selected;
        if (known == null) {
            known = Quantiles.select(java.util.Objects.requireNonNull(order), count, quantiles);
            selected = known;
        }
        return known;
    }
}
