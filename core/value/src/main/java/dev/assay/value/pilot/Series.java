package dev.assay.value.pilot;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.statistics.Proportion;
import dev.assay.value.statistics.Sample;
import java.util.List;

/**
 * What was observed of a metric: a value per unit, or how many units of how many. Immutable.
 *
 * @since 0.1
 */
public sealed interface Series permits Series.Values, Series.Counts {
    /**
     * A value per unit.
     *
     * @param values the values, finite, at least one
     */
    record Values(List<Double> values) implements Series {
        /**
         * Copies the values.
         *
         * @throws IllegalArgumentException if there is none or one is not finite
         */
        public Values {
            values = List.copyOf(values);
            if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
                throw new ValueException(
                        "values must be finite and at least one, but were " + values.size(),
                        "값은 하나 이상의 유한한 수여야 하지만 " + values.size() + "개입니다");
            }
        }

        double[] array() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        Sample sample() {
            return Sample.of(array());
        }
    }

    /**
     * How many units of how many.
     *
     * @param proportion the counts, of at least one unit
     */
    record Counts(Proportion proportion) implements Series {
        /**
         * Checks the counts.
         *
         * @throws IllegalArgumentException if there is no unit
         */
        public Counts {
            if (proportion.of() == 0) {
                throw new ValueException(
                        "counts must be of at least one unit, but were of none", "건수의 모수는 하나 이상이어야 하지만 없습니다");
            }
        }

        /** A unit counts as 1 or 0; the variance with n in its denominator is that of the share. */
        Sample sample() {
            double share = share();
            return new Sample(share, share * (1 - share), proportion.of());
        }

        double share() {
            return (double) proportion.count() / proportion.of();
        }
    }

    /**
     * Returns values.
     *
     * @param values a value per unit
     * @return the series
     */
    static Series of(List<Double> values) {
        return new Values(values);
    }

    /**
     * Returns counts.
     *
     * @param count how many units
     * @param of of how many
     * @return the series
     */
    static Series of(long count, long of) {
        return new Counts(new Proportion(count, of));
    }

    /**
     * Returns how many units were observed.
     *
     * @return at least 1
     */
    default long units() {
        return this instanceof Counts counts
                ? counts.proportion().of()
                : ((Values) this).values().size();
    }
}
