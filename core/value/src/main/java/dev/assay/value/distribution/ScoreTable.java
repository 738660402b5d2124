package dev.assay.value.distribution;

import dev.assay.value.statistics.Normal;

/**
 * Quantiles that are slow to compute, as polynomials over pieces of the normal score, in which quantiles are smooth up to the
 * last draw. Each piece goes through the quantiles at its Chebyshev nodes; the error is below 1e-11 of the range.
 */
final class ScoreTable implements Sampler {
    /** Beyond the score of any draw: the smallest uniform number is 2^-53. */
    private static final double REACH = 9;

    private static final int PIECES_PER_UNIT = 6;
    private static final int PIECES = (int) (2 * REACH) * PIECES_PER_UNIT;
    private static final int ORDER = 8;

    private final double[] coefficients;
    private final double min;
    private final double max;

    private ScoreTable(double[] coefficients, double min, double max) {
        this.coefficients = coefficients;
        this.min = min;
        this.max = max;
    }

    static ScoreTable ofBeta(double a, double b, double min, double max) {
        double[] nodes = new double[ORDER];
        for (int k = 0; k < ORDER; k++) {
            nodes[k] = -StrictMath.cos(StrictMath.PI * (2 * k + 1) / (2 * ORDER));
        }
        double[] coefficients = new double[PIECES * ORDER];
        BetaTail low = new BetaTail(a, b);
        BetaTail high = new BetaTail(b, a);
        // From the middle outwards, so that each root starts from the last one.
        double lastLow = low.quantile(0.5);
        double lastHigh = high.quantile(0.5);
        double[] values = new double[ORDER];
        for (int piece = PIECES / 2; piece < PIECES; piece++) {
            for (int k = 0; k < ORDER; k++) {
                lastHigh = high.quantileNear(Normal.upper(score(piece, nodes[k])), lastHigh);
                values[k] = max - (max - min) * lastHigh;
            }
            store(nodes, values, coefficients, piece);
        }
        for (int piece = PIECES / 2 - 1; piece >= 0; piece--) {
            for (int k = ORDER - 1; k >= 0; k--) {
                lastLow = low.quantileNear(Normal.cdf(score(piece, nodes[k])), lastLow);
                values[k] = min + (max - min) * lastLow;
            }
            store(nodes, values, coefficients, piece);
        }
        return new ScoreTable(coefficients, min, max);
    }

    private static double score(int piece, double node) {
        return (piece + 0.5 + node / 2) / PIECES_PER_UNIT - REACH;
    }

    /** Divided differences, multiplied out to powers. */
    private static void store(double[] nodes, double[] values, double[] coefficients, int piece) {
        double[] differences = values.clone();
        for (int level = 1; level < ORDER; level++) {
            for (int k = ORDER - 1; k >= level; k--) {
                differences[k] = (differences[k] - differences[k - 1]) / (nodes[k] - nodes[k - level]);
            }
        }
        double[] powers = new double[ORDER];
        for (int k = ORDER - 1; k >= 0; k--) {
            for (int power = ORDER - 1; power > 0; power--) {
                powers[power] = powers[power - 1] - nodes[k] * powers[power];
            }
            powers[0] = differences[k] - nodes[k] * powers[0];
        }
        System.arraycopy(powers, 0, coefficients, piece * ORDER, ORDER);
    }

    @Override
    public void fromUniforms(double[] uniforms, double[] values, int count) {
        Sampler.scores(uniforms, values, count);
        fromScores(values, values, count);
    }

    @Override
    public void fromScores(double[] scores, double[] values, int count) {
        double[] c = coefficients;
        for (int i = 0; i < count; i++) {
            double place = (scores[i] + REACH) * PIECES_PER_UNIT;
            int piece = StrictMath.max(0, StrictMath.min(PIECES - 1, (int) place));
            double t = 2 * (place - piece) - 1;
            int at = piece * ORDER;
            double square = t * t;
            double low = c[at] + c[at + 1] * t + (c[at + 2] + c[at + 3] * t) * square;
            double high = c[at + 4] + c[at + 5] * t + (c[at + 6] + c[at + 7] * t) * square;
            values[i] = StrictMath.max(min, StrictMath.min(max, low + high * (square * square)));
        }
    }
}
