package dev.assay.checks.kernel.state;

import dev.assay.checks.kernel.value.Plain;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Measure.Interpolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Quantiles at position q × (n − 1) of the order of n values, the position computed exactly. */
final class Quantiles {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

    private Quantiles() {}

    static Object quantile(OrderedValues values, long count, BigDecimal q, Interpolation interpolation) {
        BigDecimal position = q.multiply(BigDecimal.valueOf(count - 1));
        long lower = position.setScale(0, RoundingMode.FLOOR).longValueExact();
        BigDecimal fraction = position.subtract(BigDecimal.valueOf(lower));
        if (fraction.signum() == 0) {
            return values.select(new long[] {lower}).get(0);
        }
        return switch (interpolation) {
            case LOWER -> values.select(new long[] {lower}).get(0);
            case HIGHER -> values.select(new long[] {lower + 1}).get(0);
            case NEAREST -> values.select(new long[] {nearest(lower, fraction)}).get(0);
            case LINEAR -> between(values.select(new long[] {lower, lower + 1}), fraction);
            case MIDPOINT -> between(values.select(new long[] {lower, lower + 1}), HALF);
        };
    }

    private static long nearest(long lower, BigDecimal fraction) {
        int sign = fraction.compareTo(HALF);
        boolean up = sign > 0 || sign == 0 && lower % 2 != 0;
        return up ? lower + 1 : lower;
    }

    private static Object between(List<Object> ends, BigDecimal fraction) {
        if (!(ends.get(0) instanceof Number low) || !(ends.get(1) instanceof Number high)) {
            throw new FigureException("a quantile between two values takes numbers, but there were others");
        }
        if (low instanceof Double || high instanceof Double) {
            double a = low.doubleValue();
            double b = high.doubleValue();
            return a == b ? a : a + (b - a) * fraction.doubleValue();
        }
        BigDecimal a = Plain.toDecimal(low);
        BigDecimal b = Plain.toDecimal(high);
        boolean whole = Values.typeOf(low) == DataType.INTEGER && Values.typeOf(high) == DataType.INTEGER;
        BigDecimal exact = a.add(b.subtract(a).multiply(fraction));
        return Plain.exact(exact, whole ? DataType.INTEGER : DataType.DECIMAL);
    }

    static Object interquartileRange(OrderedValues values, long count, DataType type) {
        Object first = quantile(values, count, QUARTER, Interpolation.LINEAR);
        Object third = quantile(values, count, THREE_QUARTERS, Interpolation.LINEAR);
        return difference(third, first, type);
    }

    /** Returns one number less another, exact for exact numbers; of a column of integers a whole one if it is whole. */
    static Object difference(Object greater, Object less, DataType type) {
        if (!(greater instanceof Number a) || !(less instanceof Number b)) {
            throw new FigureException("a difference takes numbers, but there were other values");
        }
        if (a instanceof Double || b instanceof Double) {
            return a.doubleValue() - b.doubleValue();
        }
        return Plain.exact(Plain.toDecimal(a).subtract(Plain.toDecimal(b)), type);
    }
}
