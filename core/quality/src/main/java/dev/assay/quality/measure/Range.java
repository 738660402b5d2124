package dev.assay.quality.measure;

import dev.assay.quality.data.Digits;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * An interval of ordered values, each end open, closed or absent; at least one end is there. Immutable.
 *
 * @param lower the lower end; empty means unbounded below
 * @param upper the upper end; empty means unbounded above
 * @since 0.1
 */
public record Range(Optional<End> lower, Optional<End> upper) {
    /** Whether an end belongs to the interval. */
    public enum Edge {
        /** The end belongs to the interval. */
        CLOSED,
        /** The end does not belong to the interval. */
        OPEN
    }

    /**
     * One end of an interval.
     *
     * @param value a plain value, a share as {@link BigDecimal}, or a {@link Duration}
     * @param edge whether the value belongs to the interval
     * @since 0.1
     */
    public record End(Object value, Edge edge) {
        /**
         * Makes the value plain.
         *
         * @throws IllegalArgumentException if the value is NaN, has no order, or is a number of more than 1000 digits
         *     before or after the point
         */
        public End {
            value = Objects.requireNonNull(Values.plain(Objects.requireNonNull(value, "end")));
            Objects.requireNonNull(edge, "edge");
            boolean ordered = value instanceof Duration || Values.typeOf(value).isOrdered();
            if (!ordered || Values.isNaN(value)) {
                throw new IllegalArgumentException("end must be an ordered value, but was "
                        + (Values.isNaN(value) ? "NaN" : "a " + value.getClass().getName()));
            }
            value = moderate(value);
        }

        private static Object moderate(Object value) {
            if (value instanceof BigDecimal decimal) {
                return Digits.requireModerate("end", decimal).stripTrailingZeros();
            }
            return value instanceof BigInteger integer ? Digits.requireModerate("end", integer) : value;
        }
    }

    /**
     * Checks that the interval can hold a value.
     *
     * @throws IllegalArgumentException if both ends are absent, not comparable, reversed, or equal and not both closed
     */
    public Range {
        if (lower.isEmpty() && upper.isEmpty()) {
            throw new IllegalArgumentException("range must have at least one end, but had none");
        }
        if (lower.isPresent() && upper.isPresent()) {
            requireOrdered(lower.get(), upper.get());
        }
    }

    private static void requireOrdered(End lower, End upper) {
        if (!areComparable(lower.value, upper.value)) {
            throw new IllegalArgumentException(
                    "ends must be of comparable types, but were " + type(lower.value) + " and " + type(upper.value));
        }
        int sign = order(lower.value, upper.value);
        boolean empty = sign == 0 && (lower.edge == Edge.OPEN || upper.edge == Edge.OPEN);
        if (sign > 0 || empty) {
            throw new IllegalArgumentException(
                    (empty ? "range must hold a value" : "lower end must not be above the upper end") + ", but was "
                            + text(Optional.of(lower), Optional.of(upper)));
        }
    }

    static int order(Object a, Object b) {
        return a instanceof Duration x && b instanceof Duration y ? x.compareTo(y) : Values.compare(a, b);
    }

    /**
     * Returns the interval [lower, upper].
     *
     * @param lower the lower end
     * @param upper the upper end
     * @return the interval
     */
    public static Range closed(Object lower, Object upper) {
        return of(lower, Edge.CLOSED, upper, Edge.CLOSED);
    }

    /**
     * Returns the interval (lower, upper).
     *
     * @param lower the lower end
     * @param upper the upper end
     * @return the interval
     */
    public static Range open(Object lower, Object upper) {
        return of(lower, Edge.OPEN, upper, Edge.OPEN);
    }

    /**
     * Returns the interval [lower, upper).
     *
     * @param lower the lower end
     * @param upper the upper end
     * @return the interval
     */
    public static Range closedOpen(Object lower, Object upper) {
        return of(lower, Edge.CLOSED, upper, Edge.OPEN);
    }

    /**
     * Returns the interval (lower, upper].
     *
     * @param lower the lower end
     * @param upper the upper end
     * @return the interval
     */
    public static Range openClosed(Object lower, Object upper) {
        return of(lower, Edge.OPEN, upper, Edge.CLOSED);
    }

    /**
     * Returns the interval [lower, ∞).
     *
     * @param lower the lower end
     * @return the interval
     */
    public static Range atLeast(Object lower) {
        return new Range(Optional.of(new End(lower, Edge.CLOSED)), Optional.empty());
    }

    /**
     * Returns the interval (lower, ∞).
     *
     * @param lower the lower end
     * @return the interval
     */
    public static Range greaterThan(Object lower) {
        return new Range(Optional.of(new End(lower, Edge.OPEN)), Optional.empty());
    }

    /**
     * Returns the interval (−∞, upper].
     *
     * @param upper the upper end
     * @return the interval
     */
    public static Range atMost(Object upper) {
        return new Range(Optional.empty(), Optional.of(new End(upper, Edge.CLOSED)));
    }

    /**
     * Returns the interval (−∞, upper).
     *
     * @param upper the upper end
     * @return the interval
     */
    public static Range lessThan(Object upper) {
        return new Range(Optional.empty(), Optional.of(new End(upper, Edge.OPEN)));
    }

    private static Range of(Object lower, Edge lowerEdge, Object upper, Edge upperEdge) {
        return new Range(Optional.of(new End(lower, lowerEdge)), Optional.of(new End(upper, upperEdge)));
    }

    /**
     * Returns whether every value of another interval lies in this one.
     *
     * @param other an interval of comparable ends
     * @return true if this interval contains the other
     */
    public boolean encloses(Range other) {
        return covers(lower, other.lower, -1) && covers(upper, other.upper, 1);
    }

    /**
     * Returns whether a value can lie in this interval and in another one.
     *
     * @param other an interval of comparable ends
     * @return true if the two have a value in common, taking the values between two ends for dense
     */
    public boolean overlaps(Range other) {
        return reaches(lower, other.upper) && reaches(other.lower, upper);
    }

    private static boolean reaches(Optional<End> from, Optional<End> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return true;
        }
        int sign = order(from.get().value, to.get().value);
        return sign < 0 || sign == 0 && from.get().edge == Edge.CLOSED && to.get().edge == Edge.CLOSED;
    }

    private static boolean covers(Optional<End> mine, Optional<End> theirs, int direction) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine.isEmpty();
        }
        int sign = order(mine.get().value, theirs.get().value) * direction;
        return sign > 0 || sign == 0 && (mine.get().edge == Edge.CLOSED || theirs.get().edge == Edge.OPEN);
    }

    /**
     * Returns whether the ends of this interval can be compared with those of another.
     *
     * @param other another interval
     * @return true if both are of durations, or of comparable types
     */
    public boolean isComparableWith(Range other) {
        return areComparable(anyEnd(), other.anyEnd());
    }

    private static boolean areComparable(Object a, Object b) {
        return a instanceof Duration || b instanceof Duration
                ? a.getClass() == b.getClass()
                : Values.typeOf(a).isComparableWith(Values.typeOf(b));
    }

    private static String type(Object value) {
        return value instanceof Duration ? "duration" : Values.typeOf(value).id();
    }

    private Object anyEnd() {
        return lower.or(() -> upper).orElseThrow().value;
    }

    /**
     * Returns the interval in mathematical notation.
     *
     * @return for example {@code [0, 9]} or {@code (-∞, 5)}
     */
    @Override
    public String toString() {
        return text(lower, upper);
    }

    private static String text(Optional<End> lower, Optional<End> upper) {
        String from = lower.map(end -> (end.edge == Edge.CLOSED ? "[" : "(") + print(end.value))
                .orElse("(-∞");
        String to = upper.map(end -> print(end.value) + (end.edge == Edge.CLOSED ? "]" : ")"))
                .orElse("∞)");
        return from + ", " + to;
    }

    private static String print(Object value) {
        boolean infinite = value instanceof Double number && number.isInfinite();
        return infinite ? ((Double) value > 0 ? "∞" : "-∞") : Values.print(value);
    }
}
