package dev.assay.quality.engine;

import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;

/** Compares figures with what bounds say, without rounding. */
final class Exact {
    private Exact() {}

    /** Returns the numeric value of a plain number, not NaN and not infinite. */
    static BigDecimal of(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return number instanceof Double value ? new BigDecimal(value) : BigDecimal.valueOf(number.longValue());
    }

    /** Returns what a written number means beside exact ones: a double is its shortest decimal text. */
    static BigDecimal ofLiteral(Number number) {
        return number instanceof Double value ? Values.shortestDecimal(value) : of(number);
    }

    /** Returns how far a figure may be from an exact target. */
    static BigDecimal tolerance(Bound.EqualTo bound, BigDecimal target) {
        return bound.absolute().max(bound.relative().multiply(target.abs()));
    }

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
        if (wanted instanceof Double written && !(figure instanceof Double) && isNumber(figure)) {
            return written.isInfinite()
                    ? (written > 0 ? -1 : 1)
                    : compareExact(figure, Values.shortestDecimal(written));
        }
        return figure instanceof Fraction && wanted instanceof Number number
                ? compareExact(figure, of(number))
                : Values.compare(figure, wanted);
    }

    private static boolean isNumber(Object figure) {
        return figure instanceof Fraction || figure instanceof Number;
    }

    private static int compareExact(Object figure, BigDecimal wanted) {
        return figure instanceof Fraction share
                ? share.compareTo(wanted)
                : of((Number) figure).compareTo(wanted);
    }

    /** Returns whether a figure is no further from a bound's target than its tolerance. */
    static boolean isClose(Object figure, Bound.EqualTo bound) {
        boolean tolerant = bound.absolute().signum() > 0 || bound.relative().signum() > 0;
        if (!tolerant || !isNumber(figure) || isInfinite(figure) || isInfinite(bound.target())) {
            return compare(figure, bound.target()) == 0;
        }
        if (figure instanceof Double value) {
            double target = ((Number) bound.target()).doubleValue();
            double relative = bound.relative().doubleValue() * Math.abs(target);
            return Math.abs(value - target) <= Math.max(bound.absolute().doubleValue(), relative);
        }
        BigDecimal target = ofLiteral((Number) bound.target());
        return isClose(figure, target, tolerance(bound, target));
    }

    private static boolean isClose(Object figure, BigDecimal target, BigDecimal tolerance) {
        if (figure instanceof Fraction share) {
            BigDecimal whole = BigDecimal.valueOf(share.whole());
            BigDecimal difference = BigDecimal.valueOf(share.part()).subtract(target.multiply(whole));
            return difference.abs().compareTo(tolerance.multiply(whole)) <= 0;
        }
        return of((Number) figure).subtract(target).abs().compareTo(tolerance) <= 0;
    }

    private static boolean isInfinite(Object value) {
        return value instanceof Double number && number.isInfinite();
    }
}
