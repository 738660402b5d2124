package dev.assay.value.statistics;

import dev.assay.quality.finding.ValueException;

/**
 * The incomplete beta function, accurate for large parameters as well, and the same to the bit on every machine.
 *
 * @since 0.1
 */
public final class Beta {
    private static final int MOST_STEPS = 1_000_000;

    /** The series of the deviance gains two digits with every term. */
    private static final int MOST_TERMS = 100;

    private static final double TINY = 1e-300;
    private static final double EPSILON = 1e-16;

    private Beta() {}

    /**
     * Returns the regularised incomplete beta function I_x(a, b).
     *
     * @param x the upper limit, in [0, 1]
     * @param y {@code 1 - x}, which the caller knows with all its digits
     * @param a the first parameter, more than 0
     * @param b the second parameter, more than 0
     * @return the probability in [0, 1] that a number with this beta distribution is at most {@code x}
     * @throws IllegalArgumentException if an argument is no number, or a parameter is not positive and finite
     */
    public static double regularised(double x, double y, double a, double b) {
        if (Double.isNaN(x + y) || !(a > 0 && b > 0 && a + b < Double.POSITIVE_INFINITY)) {
            throw new ValueException(
                    "x and y must be numbers, and a and b positive and finite, but were " + x + ", " + y + ", " + a
                            + " and " + b,
                    "x와 y는 수여야 하고 a와 b는 유한한 양수여야 하지만 " + x + ", " + y + ", " + a + ", " + b + "입니다");
        }
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        return x < (a + 1) / (a + b + 2)
                ? power(x, y, a, b) * fraction(x, a, b) / a
                : 1 - power(y, x, b, a) * fraction(y, b, a) / b;
    }

    /**
     * Returns x<sup>a</sup> y<sup>b</sup> / B(a, b) by Loader's saddle-point expansion, which does not lose digits as a and b
     * grow. The density of the beta distribution is this divided by x y.
     *
     * @param x a number in (0, 1)
     * @param y {@code 1 - x}, which the caller knows with all its digits
     * @param a the first parameter, more than 0
     * @param b the second parameter, more than 0
     * @return the product, 0 or more
     */
    public static double power(double x, double y, double a, double b) {
        double n = a + b;
        double exponent = Gamma.stirlingError(n)
                - Gamma.stirlingError(a)
                - Gamma.stirlingError(b)
                - deviance(a, n * x)
                - deviance(b, n * y);
        return StrictMath.exp(exponent) * StrictMath.sqrt(a * b / (2 * StrictMath.PI * n));
    }

    /** Returns a ln(a / mean) + mean - a, also where the two nearly cancel. */
    private static double deviance(double a, double mean) {
        if (StrictMath.abs(a - mean) >= 0.1 * (a + mean)) {
            return a * StrictMath.log(a / mean) + mean - a;
        }
        double v = (a - mean) / (a + mean);
        double sum = (a - mean) * v;
        double term = 2 * a * v;
        for (int j = 1; j < MOST_TERMS; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
        return sum;
    }

    /** Returns the continued fraction of DLMF 8.17.22 by the method of Lentz. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / nonzero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonzero(1 + even * d);
            c = nonzero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonzero(1 + odd * d);
            c = nonzero(1 + odd / c);
            value *= d * c;
            if (StrictMath.abs(d * c - 1) < EPSILON) {
                break;
            }
        }
        return value;
    }

    private static double nonzero(double value) {
        return StrictMath.abs(value) < TINY ? TINY : value;
    }
}
