package dev.assay.value.cashflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Intervals of an exponential sum with one root each, found by halving; where that does not end soon, none at all.
 *
 * <p>With P and N for what is positive and what is negative, the slope of ln P − ln N at x is the mean exponent of N less that of P,
 * each weighed by its terms there. Both means fall as x grows, because their slopes are −1 times a variance. So the ends of an
 * interval bound the slope within it: where it has one sign there is one root or none, and where it cannot bring the height at the
 * ends down to zero there is none. What is left is cut in two. Roots of even order, and those that lie too near to each other, are
 * never told apart so: {@link ExponentialSum} finds these by derivatives.
 */
final class Isolation {
    private static final int MOST_DOUBLINGS = 40;
    private static final int DEEPEST = 60;
    private static final int FEWEST_CUTS = 100;

    /** Not the middle, where whole numbers are, at which sums are zero more often than elsewhere. */
    private static final double CUT = 0.4871;

    private final ExponentialSum sum;
    private final double near;
    private final List<Bracket> found = new ArrayList<>();
    private int cuts;

    /** An interval with one root, at which the sum changes its sign. */
    record Bracket(double low, double high) {}

    private Isolation(ExponentialSum sum) {
        this.sum = sum;
        this.near = 1e-12 * sum.spread();
        this.cuts = FEWEST_CUTS + sum.size();
    }

    /** Returns intervals in ascending order that have all roots between them, or nothing if that cannot be told. */
    static Optional<List<Bracket>> of(ExponentialSum sum) {
        Isolation isolation = new Isolation(sum);
        Optional<ExponentialSum.Balance> left = isolation.end(-1);
        Optional<ExponentialSum.Balance> right = isolation.end(1);
        boolean isTold = left.isPresent() && right.isPresent() && isolation.cut(left.get(), right.get(), 0);
        return isTold ? Optional.of(isolation.found) : Optional.empty();
    }

    /** Returns a point beyond which the term that rules at infinity rules alone: the slope leads away from zero for good. */
    private Optional<ExponentialSum.Balance> end(int direction) {
        double x = direction;
        for (int i = 0; i < MOST_DOUBLINGS; i++) {
            ExponentialSum.Balance balance = sum.balance(x);
            if (sum.rulesBeyond(balance, direction) && isClear(balance)) {
                return Optional.of(balance);
            }
            x *= 2;
        }
        return Optional.empty();
    }

    private boolean isClear(ExponentialSum.Balance balance) {
        return Math.abs(balance.height) > sum.lost(balance.at);
    }

    private boolean cut(ExponentialSum.Balance low, ExponentialSum.Balance high, int depth) {
        double least = high.minusMean - low.plusMean;
        double most = low.minusMean - high.plusMean;
        boolean crosses = low.height > 0 != high.height > 0;
        if (least > near || most < -near) {
            if (crosses) {
                found.add(new Bracket(low.at, high.at));
            }
            return true;
        }
        if (!crosses && isFar(low, high, least, most)) {
            return true;
        }
        if (depth == DEEPEST || cuts-- == 0) {
            return false;
        }
        ExponentialSum.Balance middle = sum.balance(low.at + CUT * (high.at - low.at));
        return isClear(middle) && cut(low, middle, depth + 1) && cut(middle, high, depth + 1);
    }

    /** Whether no curve whose slope lies between the two can come to zero between ends on one side of it. */
    private boolean isFar(ExponentialSum.Balance low, ExponentialSum.Balance high, double least, double most) {
        boolean above = low.height > 0;
        double down = above ? -least : most;
        double up = above ? most : -least;
        double width = high.at - low.at;
        // Down from the one end and up to the other: where both lines meet is the nearest to zero that it can be.
        double nearest = (up * Math.abs(low.height) + down * Math.abs(high.height) - down * up * width) / (down + up);
        return nearest > Math.max(sum.lost(low.at), sum.lost(high.at));
    }
}
