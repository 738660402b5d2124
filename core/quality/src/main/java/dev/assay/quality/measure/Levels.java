package dev.assay.quality.measure;

import dev.assay.quality.expr.Expr.Literal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Two bounds on one figure, of which the stricter one only warns. Thread-safe.
 *
 * @since 0.1
 */
public final class Levels {
    private Levels() {}

    /**
     * Refuses a warning level that could never be reached alone, because the data fail first, or warn always.
     *
     * @param failing the bound whose breach fails
     * @param warning the bound whose breach warns
     * @throws IllegalArgumentException if the two do not speak of the same thing, if whatever satisfies the first
     *     satisfies the second, if nothing satisfies both, or if an end of the second lies beyond the same end of the first
     */
    public static void requireReachable(Bound failing, Bound warning) {
        if (!areComparable(failing, warning)) {
            throw new IllegalArgumentException("warning level must be of the same kind as the failing level (" + failing
                    + "), but was " + warning);
        }
        if (failing.equals(warning) || implies(failing, warning)) {
            throw new IllegalArgumentException("warning level must be stricter than the failing level (" + failing
                    + ") so that it can be reached, but was " + warning);
        }
        if (excludes(failing, warning)) {
            throw new IllegalArgumentException("warning level must have something in common with the failing level ("
                    + failing + ") so that it can be met, but was " + warning);
        }
        if (hasIdleEnd(failing, warning)) {
            throw new IllegalArgumentException("warning level must have no end beyond the failing level (" + failing
                    + ") so that each can be reached, but was " + warning);
        }
    }

    private static boolean areComparable(Bound failing, Bound warning) {
        if (isTolerance(failing) || isTolerance(warning)) {
            return isTolerance(failing) && isTolerance(warning);
        }
        Optional<Range> outer = range(failing);
        Optional<Range> inner = range(warning);
        if (outer.isPresent() && inner.isPresent()) {
            return unit(failing).equals(unit(warning)) && outer.get().isComparableWith(inner.get());
        }
        return failing.getClass() == warning.getClass();
    }

    private static boolean isTolerance(Bound bound) {
        return bound instanceof Bound.PassingAtLeast || bound instanceof Bound.FailingAtMost;
    }

    private static Optional<Bound.Unit> unit(Bound bound) {
        return bound instanceof Bound.PassingWithin within ? Optional.of(within.unit()) : Optional.empty();
    }

    private static Optional<Range> range(Bound bound) {
        if (bound instanceof Bound.Within within) {
            return Optional.of(within.range());
        }
        if (bound instanceof Bound.EqualTo equal) {
            return Optional.of(equal.range());
        }
        return bound instanceof Bound.PassingWithin within ? Optional.of(within.range()) : Optional.empty();
    }

    /** Returns whether every figure that satisfies {@code failing} satisfies {@code warning} too. */
    private static boolean implies(Bound failing, Bound warning) {
        Optional<Range> outer = range(failing);
        if (outer.isPresent()) {
            return range(warning).orElseThrow().encloses(outer.get());
        }
        if (failing instanceof Bound.Values wide && warning instanceof Bound.Values narrow) {
            return wide.relation() == narrow.relation() && implies(wide, narrow);
        }
        return isTolerance(failing) && Tolerated.by(failing).implies(Tolerated.by(warning));
    }

    private static boolean implies(Bound.Values failing, Bound.Values warning) {
        Set<Literal> outer = new HashSet<>(failing.wanted());
        Set<Literal> inner = new HashSet<>(warning.wanted());
        return switch (failing.relation()) {
            case WITHIN, OVERLAPS -> inner.containsAll(outer);
            case CONTAINS -> outer.containsAll(inner);
            case EQUALS -> outer.equals(inner);
        };
    }

    private static boolean excludes(Bound failing, Bound warning) {
        Optional<Range> outer = range(failing);
        return outer.isPresent() && !outer.get().overlaps(range(warning).orElseThrow());
    }

    /** An end that is a tolerance away from a target was not written down; an infinite one is a way to say that there is none. */
    private static boolean hasIdleEnd(Bound failing, Bound warning) {
        Optional<Range> outer = range(failing);
        if (outer.isEmpty() || warning instanceof Bound.EqualTo) {
            return false;
        }
        Range inner = range(warning).orElseThrow();
        return isBeyond(inner.lower(), outer.get().lower(), -1)
                || isBeyond(inner.upper(), outer.get().upper(), 1);
    }

    private static boolean isBeyond(Optional<Range.End> inner, Optional<Range.End> outer, int direction) {
        if (inner.isEmpty() || outer.isEmpty()) {
            return false;
        }
        Object value = inner.get().value();
        boolean infinite = value instanceof Double number && number.isInfinite();
        return !infinite && Range.order(value, outer.get().value()) * direction > 0;
    }

    /**
     * How many failing rows a tolerance allows, in the unit in which it says so.
     *
     * @param share the greatest share of failing rows, if it speaks of a share
     * @param failing the greatest number of failing rows, if it speaks of those
     * @param passing the least number of passing rows, if it speaks of those
     */
    private record Tolerated(Optional<BigDecimal> share, Optional<Long> failing, Optional<Long> passing) {
        static Tolerated by(Bound bound) {
            boolean least = bound instanceof Bound.PassingAtLeast;
            Amount amount = bound instanceof Bound.PassingAtLeast passing
                    ? passing.amount()
                    : ((Bound.FailingAtMost) bound).amount();
            if (amount instanceof Amount.Share some) {
                BigDecimal share = least ? BigDecimal.ONE.subtract(some.value()) : some.value();
                return new Tolerated(Optional.of(share), Optional.empty(), Optional.empty());
            }
            Optional<Long> rows = Optional.of(((Amount.Rows) amount).count());
            return new Tolerated(Optional.empty(), least ? Optional.empty() : rows, least ? rows : Optional.empty());
        }

        /** Without a tolerated row there is nothing between passing and failing. */
        boolean isNone() {
            return failing.filter(rows -> rows == 0).isPresent()
                    || share.filter(value -> value.signum() == 0).isPresent();
        }

        boolean implies(Tolerated stricter) {
            return isNone()
                    || isAtMost(share, stricter.share)
                    || isAtMost(failing, stricter.failing)
                    || isAtMost(stricter.passing, passing);
        }

        private static <N extends Comparable<N>> boolean isAtMost(Optional<N> least, Optional<N> most) {
            return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) <= 0;
        }
    }
}
