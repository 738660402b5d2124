package dev.assay.value.statistics;

/** The error of Stirling's formula for the gamma function. */
final class Gamma {
    private static final double HALF_LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI) / 2;

    /** From here on six terms of the series are exact to the last digit. */
    private static final double SERIES_START = 16;

    private Gamma() {}

    /**
     * Returns ln Γ(x + 1) - ((x + 1/2) ln x - x + ln(2π)/2) for positive x: by its asymptotic series (DLMF 5.11.1), to whose
     * range small arguments are shifted.
     */
    static double stirlingError(double x) {
        if (!(x < SERIES_START)) {
            double r = 1 / (x * x);
            return (1 / 12.0
                            - r
                                    * (1 / 360.0
                                            - r
                                                    * (1 / 1260.0
                                                            - r
                                                                    * (1 / 1680.0
                                                                            - r * (1 / 1188.0 - r * 691 / 360360.0)))))
                    / x;
        }
        double shifted = x;
        double product = 1;
        while (shifted < SERIES_START) {
            shifted++;
            product *= shifted;
        }
        return stirling(shifted) + stirlingError(shifted) - StrictMath.log(product) - stirling(x);
    }

    private static double stirling(double x) {
        return (x + 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI;
    }
}
