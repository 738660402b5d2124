package dev.assay.checks.text;

/** Powers of ten that a double holds exactly. */
final class PowersOfTen {
    private static final double[] EXACT = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private PowersOfTen() {}

    static double exact(int exponent) {
        return EXACT[exponent];
    }
}
