package dev.assay.value.statistics;

import dev.assay.quality.finding.ValueException;
import java.util.Locale;

/**
 * A range that a figure lies in. Immutable.
 *
 * @param low the lower end
 * @param high the upper end
 * @since 0.1
 */
public record Interval(double low, double high) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if they are not finite or {@code low} exceeds {@code high}
     */
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new ValueException(
                    "low must be finite and at most high, but was " + low + " and " + high,
                    "하한은 유한하고 상한 이하여야 하지만 " + low + ", " + high + "입니다");
        }
    }

    /**
     * Returns whether a value lies in the range.
     *
     * @param value the value
     * @return true from {@code low} to {@code high}, both included
     */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /**
     * Returns the distance of the ends.
     *
     * @return {@code high - low}
     */
    public double width() {
        return high - low;
    }

    /**
     * Returns the range in another unit.
     *
     * @param factor by what to multiply, such as money per unit; a negative one exchanges the ends
     * @return a new range
     */
    public Interval times(double factor) {
        return factor < 0 ? new Interval(high * factor, low * factor) : new Interval(low * factor, high * factor);
    }

    /**
     * Returns the range in percent.
     *
     * @param decimals how many
     * @return such as {@code 30.4% to 39.3%}
     */
    public String percent(int decimals) {
        String number = "%." + decimals + "f%%";
        return String.format(Locale.ROOT, number + " to " + number, 100 * low, 100 * high);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6g to %.6g", low, high);
    }
}
