package dev.assay.value.distribution;

import dev.assay.quality.finding.ValueException;

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
            throw new ValueException(
                    "probability must be in (0, 1), but was " + probability,
                    "확률은 (0, 1) 안에 있어야 하지만 " + probability + "입니다");
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
                ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r
                                                                        + 13731.69376550946)
                                                                * r
                                                        + 1971.5909503065513)
                                                * r
                                        + 133.14166789178438)
                                * r
                        + 3.3871328727963665;
        double below =
                ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r
                                                                        + 5394.196021424751)
                                                                * r
                                                        + 687.1870074920579)
                                                * r
                                        + 42.31333070160091)
                                * r
                        + 1.0;
        return q * above / below;
    }

    private static double tail(double p) {
        double r = StrictMath.sqrt(-StrictMath.log(p));
        return r <= FAR ? near(r - 1.6) : far(r - FAR);
    }

    private static double near(double r) {
        double above = ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r
                                                                                + 1.2704582524523684)
                                                                        * r
                                                                + 3.6478483247632045)
                                                        * r
                                                + 5.769497221460691)
                                        * r
                                + 4.630337846156546)
                        * r
                + 1.4234371107496835;
        double below = ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r
                                                                                + 0.14810397642748008)
                                                                        * r
                                                                + 0.6897673349851)
                                                        * r
                                                + 1.6763848301838038)
                                        * r
                                + 2.053191626637759)
                        * r
                + 1.0;
        return above / below;
    }

    private static double far(double r) {
        double above = ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r
                                                                                + 0.026532189526576124)
                                                                        * r
                                                                + 0.29656057182850487)
                                                        * r
                                                + 1.7848265399172913)
                                        * r
                                + 5.463784911164114)
                        * r
                + 6.657904643501103;
        double below = ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r
                                                                                + 0.0007868691311456133)
                                                                        * r
                                                                + 0.014875361290850615)
                                                        * r
                                                + 0.1369298809227358)
                                        * r
                                + 0.599832206555888)
                        * r
                + 1.0;
        return above / below;
    }
}
