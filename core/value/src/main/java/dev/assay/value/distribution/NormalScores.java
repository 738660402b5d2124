package dev.assay.value.distribution;

/**
 * Quantiles of the standard normal distribution, fast: Wichura's rational approximations, whose relative error is about 1e-16.
 *
 * <p>{@link dev.assay.value.statistics.Normal#quantile} iterates to the last digits instead; draws come by the million.
 *
 * @see <a href="https://doi.org/10.2307/2347330">Wichura, Algorithm AS 241 (1988), PPND16</a>
 */
final class NormalScores {
    private static final double CENTRAL = 0.425;
    private static final double CENTRAL_SQUARED = 0.180625;
    private static final double FAR = 5;

    private NormalScores() {}

    static void check(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability must be in (0, 1), but was " + probability);
        }
    }

    static double of(double probability) {
        check(probability);
        return unchecked(probability);
    }

    static double unchecked(double p) {
        double q = p - 0.5;
        return StrictMath.abs(q) <= CENTRAL ? central(q) : q < 0 ? -tail(p) : tail(1 - p);
    }

    private static double central(double q) {
        double r = CENTRAL_SQUARED - q * q;
        double above =
                ((((((2.5090809287301226727e+3 * r + 3.3430575583588128105e+4) * r + 6.7265770927008700853e+4) * r
                                                                                        + 4.5921953931549871457e+4)
                                                                                * r
                                                                        + 1.3731693765509461125e+4)
                                                                * r
                                                        + 1.9715909503065514427e+3)
                                                * r
                                        + 1.3314166789178437745e+2)
                                * r
                        + 3.3871328727963666080e0;
        double below =
                ((((((5.2264952788528545610e+3 * r + 2.8729085735721942674e+4) * r + 3.9307895800092710610e+4) * r
                                                                                        + 2.1213794301586595867e+4)
                                                                                * r
                                                                        + 5.3941960214247511077e+3)
                                                                * r
                                                        + 6.8718700749205790830e+2)
                                                * r
                                        + 4.2313330701600911252e+1)
                                * r
                        + 1.0;
        return q * above / below;
    }

    private static double tail(double p) {
        double r = StrictMath.sqrt(-StrictMath.log(p));
        return r <= FAR ? near(r - 1.6) : far(r - FAR);
    }

    private static double near(double r) {
        double above =
                ((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r
                                                                                        + 1.27045825245236838258e0)
                                                                                * r
                                                                        + 3.64784832476320460504e0)
                                                                * r
                                                        + 5.76949722146069140550e0)
                                                * r
                                        + 4.63033784615654529590e0)
                                * r
                        + 1.42343711074968357734e0;
        double below =
                ((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r + 1.51986665636164571966e-2) * r
                                                                                        + 1.48103976427480074590e-1)
                                                                                * r
                                                                        + 6.89767334985100004550e-1)
                                                                * r
                                                        + 1.67638483018380384940e0)
                                                * r
                                        + 2.05319162663775882187e0)
                                * r
                        + 1.0;
        return above / below;
    }

    private static double far(double r) {
        double above =
                ((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.24266094738807843860e-3) * r
                                                                                        + 2.65321895265761230930e-2)
                                                                                * r
                                                                        + 2.96560571828504891230e-1)
                                                                * r
                                                        + 1.78482653991729133580e0)
                                                * r
                                        + 5.46378491116411436990e0)
                                * r
                        + 6.65790464350110377720e0;
        double below =
                ((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r + 1.84631831751005468180e-5) * r
                                                                                        + 7.86869131145613259100e-4)
                                                                                * r
                                                                        + 1.48753612908506148525e-2)
                                                                * r
                                                        + 1.36929880922735805310e-1)
                                                * r
                                        + 5.99832206555887937690e-1)
                                * r
                        + 1.0;
        return above / below;
    }
}
