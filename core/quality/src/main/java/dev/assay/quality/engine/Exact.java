package dev.assay.quality.engine;

import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Compares figures with what bounds say, without rounding. */
final class Exact {
    private Exact() {}

    /**
     * Compares a figure with the value of a bound: exact figures take a double in the bound for its shortest decimal
     * text, double figures compare with a double as doubles and with an exact value by numeric value.
     *
     * @throws IllegalArgumentException if the two do not compare
     */
    static int compare(Object figure, Object wanted) {
        if (figure instanceof Duration age && wanted instanceof Duration limit) {
            return age.compareTo(limit);
        }
        Object meant = wanted instanceof Double written && !(figure instanceof Double) && !written.isInfinite()
                ? Values.shortestDecimal(written)
                : wanted;
        return figure instanceof Fraction share ? compareShare(share, meant) : Values.compare(figure, meant);
    }

    private static int compareShare(Fraction share, Object wanted) {
        if (wanted instanceof Double infinite) {
            return infinite > 0 ? -1 : 1;
        }
        return share.compareTo(new BigDecimal(wanted.toString()));
    }

    /** Returns whether a figure lies in an interval. */
    static boolean isWithin(Object figure, Range range) {
        Optional<Range.End> lower = range.lower();
        Optional<Range.End> upper = range.upper();
        boolean above = lower.isEmpty()
                || reaches(compare(figure, lower.get().value()), lower.get().edge());
        boolean below = upper.isEmpty()
                || reaches(-compare(figure, upper.get().value()), upper.get().edge());
        return above && below;
    }

    private static boolean reaches(int sign, Range.Edge edge) {
        return sign > 0 || sign == 0 && edge == Range.Edge.CLOSED;
    }

    /** Returns whether a figure is no further from a bound's target than its tolerance; doubles reckon as doubles. */
    static boolean isClose(Object figure, Bound.EqualTo bound) {
        if (!(figure instanceof Double value) || !(bound.target() instanceof Number number)) {
            return isWithin(figure, bound.range());
        }
        double target = number.doubleValue();
        double tolerance =
                Math.max(bound.absolute().doubleValue(), bound.relative().doubleValue() * Math.abs(target));
        return tolerance > 0 && !Double.isInfinite(target)
                ? Math.abs(value - target) <= tolerance
                : compare(value, number) == 0;
    }
}
