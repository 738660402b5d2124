package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Constant;
import dev.assay.checks.kernel.value.Plain;
import dev.assay.checks.kernel.value.Times;
import dev.assay.quality.expr.Comparator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An interval between constants, which becomes one closed interval in whatever way a vector keeps its values: every
 * comparison with a constant is then the same two machine comparisons, exact whatever the types.
 *
 * @param lower the lower end; empty for none
 * @param upper the upper end; empty for none
 */
record Interval(Optional<End> lower, Optional<End> upper) {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** Returns the values that compare so with a constant; for NOT_EQUAL those that do not. */
    static Interval of(Comparator comparator, Constant constant) {
        Optional<End> closed = Optional.of(new End(constant, End.Edge.CLOSED));
        Optional<End> open = Optional.of(new End(constant, End.Edge.OPEN));
        return switch (comparator) {
            case EQUAL, NOT_EQUAL -> new Interval(closed, closed);
            case LESS -> new Interval(Optional.empty(), open);
            case AT_MOST -> new Interval(Optional.empty(), closed);
            case GREATER -> new Interval(open, Optional.empty());
            case AT_LEAST -> new Interval(closed, Optional.empty());
        };
    }

    static Interval between(Constant lower, Constant upper) {
        return new Interval(Optional.of(new End(lower, End.Edge.CLOSED)), Optional.of(new End(upper, End.Edge.CLOSED)));
    }

    /** Returns the integers within, for values that are integers divided by ten to a scale. */
    LongRange integers(int scale) {
        BigInteger low = lower.isPresent() ? firstInteger(lower.get(), scale) : LEAST;
        BigInteger high = upper.isPresent() ? lastInteger(upper.get(), scale) : GREATEST;
        low = low.max(LEAST);
        high = high.min(GREATEST);
        return low.compareTo(high) > 0 ? LongRange.EMPTY : new LongRange(low.longValue(), high.longValue());
    }

    private static BigInteger firstInteger(End end, int scale) {
        if (end.constant().isInfinite()) {
            return isPositive(end) ? GREATEST.add(BigInteger.ONE) : LEAST;
        }
        return integer(end, scale, RoundingMode.CEILING, BigInteger.ONE);
    }

    private static BigInteger lastInteger(End end, int scale) {
        if (end.constant().isInfinite()) {
            return isPositive(end) ? GREATEST : LEAST.subtract(BigInteger.ONE);
        }
        return integer(end, scale, RoundingMode.FLOOR, BigInteger.ONE.negate());
    }

    private static BigInteger integer(End end, int scale, RoundingMode inwards, BigInteger step) {
        if (end.plain() instanceof Boolean flag) {
            BigInteger value = flag ? BigInteger.ONE : BigInteger.ZERO;
            return end.isOpen() ? value.add(step) : value;
        }
        BigDecimal scaled = end.constant().exact().orElseThrow().scaleByPowerOfTen(scale);
        BigInteger value = bounded(scaled, inwards);
        boolean reached = end.isOpen() && new BigDecimal(value).compareTo(scaled) == 0;
        return reached ? value.add(step) : value;
    }

    /** Rounds to an integer without writing out astronomic ones. */
    private static BigInteger bounded(BigDecimal value, RoundingMode mode) {
        boolean astronomic = value.precision() - (long) value.scale() > 40;
        if (astronomic) {
            return value.signum() > 0 ? GREATEST.add(BigInteger.TWO) : LEAST.subtract(BigInteger.TWO);
        }
        return value.setScale(0, mode).toBigInteger();
    }

    private static boolean isPositive(End end) {
        return end.plain() instanceof Double number && number > 0;
    }

    /** Returns the doubles within. */
    DoubleRange doubles() {
        double low = lower.isPresent() ? firstDouble(lower.get()) : Double.NEGATIVE_INFINITY;
        double high = upper.isPresent() ? lastDouble(upper.get()) : Double.POSITIVE_INFINITY;
        // An end that lies beyond all doubles is NaN, which no value reaches.
        return new DoubleRange(low, high);
    }

    private static double firstDouble(End end) {
        double nearest = nearest(end);
        int sign = sign(end, nearest);
        boolean moves = sign > 0 || sign == 0 && end.isOpen();
        if (!moves) {
            return nearest;
        }
        return nearest == Double.POSITIVE_INFINITY ? Double.NaN : Math.nextUp(nearest);
    }

    private static double lastDouble(End end) {
        double nearest = nearest(end);
        int sign = sign(end, nearest);
        boolean moves = sign < 0 || sign == 0 && end.isOpen();
        if (!moves) {
            return nearest;
        }
        return nearest == Double.NEGATIVE_INFINITY ? Double.NaN : Math.nextDown(nearest);
    }

    private static double nearest(End end) {
        return ((Number) end.plain()).doubleValue();
    }

    /** Compares an end with the double nearest to it. */
    private static int sign(End end, double nearest) {
        if (end.plain() instanceof Double) {
            return 0;
        }
        if (Double.isInfinite(nearest)) {
            return nearest > 0 ? -1 : 1;
        }
        return Plain.toDecimal((Number) end.plain()).compareTo(new BigDecimal(nearest));
    }

    /** Returns the points in time within. */
    TimeRange times() {
        TimeRange all = TimeRange.ALL;
        long firstSecond = lower.map(end -> Times.seconds(end.plain())).orElse(all.firstSecond());
        int firstNano = lower.map(end -> Times.nanos(end.plain()) + (end.isOpen() ? 1 : 0))
                .orElse(all.firstNano());
        long lastSecond = upper.map(end -> Times.seconds(end.plain())).orElse(all.lastSecond());
        int lastNano = upper.map(end -> Times.nanos(end.plain()) - (end.isOpen() ? 1 : 0))
                .orElse(all.lastNano());
        return new TimeRange(firstSecond, firstNano, lastSecond, lastNano);
    }
}
