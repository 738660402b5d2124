package dev.assay.checks.kernel.state;

import dev.assay.checks.kernel.value.Plain;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Measure.Interpolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Quantiles at position q × (n − 1) of the order of n values, the position computed exactly. */
final class Quantiles {
    static final BigDecimal QUARTER = new BigDecimal("0.25");
    static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final long count;
    private final Map<Long, Object> byRank;

    private Quantiles(long count, Map<Long, Object> byRank) {
        this.count = count;
        this.byRank = byRank;
    }

    /** Selects the values on both sides of each quantile. */
    static Quantiles select(OrderedValues values, long count, Set<BigDecimal> quantiles) {
        SortedSet<Long> ranks = new TreeSet<>();
        for (BigDecimal q : quantiles) {
            BigDecimal position = position(q, count);
            ranks.add(lower(position));
            ranks.add(position.setScale(0, RoundingMode.CEILING).longValueExact());
        }
        List<Object> selected =
                values.select(ranks.stream().mapToLong(Long::longValue).toArray());
        Map<Long, Object> byRank = new HashMap<>();
        int next = 0;
        for (long rank : ranks) {
            byRank.put(rank, selected.get(next++));
        }
        return new Quantiles(count, byRank);
    }

    private static BigDecimal position(BigDecimal q, long count) {
        return q.multiply(BigDecimal.valueOf(count - 1));
    }

    private static long lower(BigDecimal position) {
        return position.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private Object value(long rank) {
        return java.util.Objects.requireNonNull(byRank.get(rank));
    }

    Object at(BigDecimal q, Interpolation interpolation) {
        BigDecimal position = position(q, count);
        long lower = lower(position);
        BigDecimal fraction = position.subtract(BigDecimal.valueOf(lower));
        if (fraction.signum() == 0) {
            return value(lower);
        }
        return switch (interpolation) {
            case LOWER -> value(lower);
            case HIGHER -> value(lower + 1);
            case NEAREST -> value(nearest(lower, fraction));
            case LINEAR -> between(value(lower), value(lower + 1), fraction);
            case MIDPOINT -> between(value(lower), value(lower + 1), HALF);
        };
    }

    private static long nearest(long lower, BigDecimal fraction) {
        int sign = fraction.compareTo(HALF);
        boolean up = sign > 0 || sign == 0 && lower % 2 != 0;
        return up ? lower + 1 : lower;
    }

    private static Object between(Object lower, Object upper, BigDecimal fraction) {
        if (!(lower instanceof Number low) || !(upper instanceof Number high)) {
            throw new FigureException("a quantile between two values takes numbers, but there were others");
        }
        if (low instanceof Double || high instanceof Double) {
            double a = low.doubleValue();
            double b = high.doubleValue();
            return a == b ? a : between(a, b, fraction.doubleValue());
        }
        BigDecimal a = Plain.toDecimal(low);
        BigDecimal b = Plain.toDecimal(high);
        boolean whole = Values.typeOf(low) == DataType.INTEGER && Values.typeOf(high) == DataType.INTEGER;
        BigDecimal exact = a.add(b.subtract(a).multiply(fraction));
        return Plain.exact(exact, whole ? DataType.INTEGER : DataType.DECIMAL);
    }

    private static double between(double a, double b, double fraction) {
        double distance = b - a;
        // Two finite numbers may lie farther apart than the greatest double.
        boolean tooFar = Double.isInfinite(distance) && Double.isFinite(a) && Double.isFinite(b);
        return tooFar ? a * (1 - fraction) + b * fraction : a + distance * fraction;
    }

    Object interquartileRange(DataType type) {
        Object first = at(QUARTER, Interpolation.LINEAR);
        Object third = at(THREE_QUARTERS, Interpolation.LINEAR);
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
