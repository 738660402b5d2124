package dev.assay.value.distribution;

import dev.assay.value.statistics.Beta;

/** The lower half of a beta distribution with parameters of 1 or more, inverted. */
final class BetaTail {
    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-15;
    private static final double HALF = 0.5;

    private final double a;
    private final double b;
    private final double start;

    BetaTail(double a, double b) {
        this.a = a;
        this.b = b;
        double logBeta = (a + b) * StrictMath.log(HALF) - StrictMath.log(Beta.power(HALF, HALF, a, b));
        this.start = StrictMath.log(a) + logBeta;
    }

    /** Returns the value in (0, 1) that lies above a share of at most 1/2. */
    double quantile(double share) {
        double log = StrictMath.log(share);
        // F(x) is at most x^a / (a B), so that this is not above the root.
        return newton(share, StrictMath.min((log + start) / a, -0x1p-10));
    }

    /**
     * Newton's steps on ln F as a function of ln x, which is concave: whatever the start, all steps but the first come from
     * below and never pass the root.
     */
    private double newton(double share, double from) {
        double logShare = StrictMath.log(share);
        double y = from;
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = StrictMath.exp(y);
            double rest = -StrictMath.expm1(y);
            double mass = Beta.regularised(x, rest, a, b);
            double slope = Beta.power(x, rest, a, b) / rest / mass;
            double move = (StrictMath.log(mass) - logShare) / slope;
            if (Double.isNaN(move)) {
                // The value is less than the least double.
                break;
            }
            y = StrictMath.min(y - move, -0x1p-52);
            if (StrictMath.abs(move) <= CLOSE * StrictMath.max(1, StrictMath.abs(y))) {
                break;
            }
        }
        return StrictMath.exp(y);
    }

    /** Returns the value above a share, starting from a value that is near. */
    double quantileNear(double share, double value) {
        return newton(share, StrictMath.log(value));
    }
}
