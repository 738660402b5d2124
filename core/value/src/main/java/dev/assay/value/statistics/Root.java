package dev.assay.value.statistics;

import java.util.function.DoubleUnaryOperator;

/** Finds where a function crosses zero between two points at which its signs differ. */
final class Root {
    private static final int MOST_STEPS = 200;

    /** A few units in the last place. */
    private static final double CLOSE = 4e-16;

    private Root() {}

    /** The Illinois secant, which halves the weight of an end that stays, with a bisection now and then for hard cases. */
    static double of(DoubleUnaryOperator f, double low, double high) {
        double a = low;
        double b = high;
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        boolean keptB = false;
        boolean keptA = false;
        for (int step = 1; step < MOST_STEPS && b - a > CLOSE * StrictMath.abs(b); step++) {
            double secant = (a * fb - b * fa) / (fb - fa);
            double x = step % 5 == 0 || !(secant > a && secant < b) ? a + (b - a) / 2 : secant;
            double fx = f.applyAsDouble(x);
            if (fx == 0) {
                return x;
            }
            boolean keepsB = fx < 0 == fa < 0;
            if (keepsB) {
                a = x;
                fa = fx;
                fb = keptB ? fb / 2 : fb;
            } else {
                b = x;
                fb = fx;
                fa = keptA ? fa / 2 : fa;
            }
            keptB = keepsB;
            keptA = !keepsB;
        }
        return a + (b - a) / 2;
    }
}
