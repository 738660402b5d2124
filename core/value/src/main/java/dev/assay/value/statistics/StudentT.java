package dev.assay.value.statistics;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.internal.Finite;
import java.util.function.DoubleUnaryOperator;

/**
 * Student's distribution of t, central and noncentral, the same to the bit on every machine.
 *
 * @since 0.1
 */
public final class StudentT {
    private static final int MOST_DOUBLINGS = 16;

    private StudentT() {}

    /**
     * Returns the probability of a larger value.
     *
     * @param t the value, which may be infinite
     * @param df the degrees of freedom, more than 0, not necessarily whole; with infinitely many it is the normal distribution
     * @return the probability in [0, 1]
     * @throws IllegalArgumentException if {@code df} is not more than 0, or {@code t} is no number
     */
    public static double upper(double t, double df) {
        checkDegrees(df);
        checkNumber(Text.of("t"), t);
        if (df == Double.POSITIVE_INFINITY) {
            return Normal.upper(t);
        }
        double square = t * t;
        if (Double.isInfinite(square)) {
            return t > 0 ? 0 : 1;
        }
        double tails = Beta.regularised(df / (df + square), square / (df + square), df / 2, 0.5);
        return t > 0 ? tails / 2 : 1 - tails / 2;
    }

    /**
     * Returns the value above which a share of the distribution lies.
     *
     * @param tail the share, in (0, 1)
     * @param df the degrees of freedom, more than 0, not necessarily whole
     * @return the quantile
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double upperQuantile(double tail, double df) {
        checkDegrees(df);
        if (!(tail > 0 && tail < 1)) {
            throw new ValueException(
                    "tail must be in (0, 1), but was " + tail, "꼬리 확률은 (0, 1) 안에 있어야 하지만 " + tail + "입니다");
        }
        if (tail > 0.5) {
            return -upperQuantile(1 - tail, df);
        }
        double high = 1;
        while (upper(high, df) > tail) {
            high *= 2;
        }
        Finite.require(Text.of("quantile", "분위수"), high);
        return Root.of(t -> upper(t, df) - tail, 0, high);
    }

    /**
     * Returns the probability of a larger value when the mean is not 0: the normal tail averaged over the distribution of
     * the standard deviation, by the trapezoidal rule on its logarithm, where that rule converges exponentially.
     *
     * @param t the value
     * @param df the degrees of freedom, more than 0, not necessarily whole
     * @param noncentrality the mean over its standard error
     * @return the probability in [0, 1], with an absolute error below 1e-12
     * @throws IllegalArgumentException if {@code df} is not more than 0, or another argument is no number
     * @see <a href="https://doi.org/10.2307/2347437">Lenth, AS 243: the noncentral t distribution (1989)</a>
     */
    public static double noncentralUpper(double t, double df, double noncentrality) {
        checkDegrees(df);
        checkNumber(Text.of("t"), t);
        checkNumber(Text.of("noncentrality", "비중심 모수"), noncentrality);
        if (df == Double.POSITIVE_INFINITY) {
            return Normal.upper(t - noncentrality);
        }
        double half = df / 2;
        double scale = StrictMath.exp(-Gamma.stirlingError(half)) * StrictMath.sqrt(2 * half / StrictMath.PI);
        // e^-45 is below half a unit in the last place of anything that is added to it.
        double low = -45 / df - 6 / StrictMath.sqrt(df);
        double high = StrictMath.min(3, 9 / StrictMath.sqrt(df)) + 1 / df;
        DoubleUnaryOperator term = u -> StrictMath.exp(-half * (StrictMath.expm1(2 * u) - 2 * u))
                * Normal.upper(t * StrictMath.exp(u) - noncentrality);
        double width = (high - low) / 64;
        double sum = sum(low, width, 65, term);
        double value = sum * width;
        for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
            sum += sum(low + width / 2, width, 64 << doubling, term);
            width /= 2;
            double finer = sum * width;
            boolean settled = StrictMath.abs(finer - value) <= 1e-13 * finer;
            value = finer;
            if (settled) {
                break;
            }
        }
        return StrictMath.min(1, scale * value);
    }

    private static double sum(double start, double width, int points, DoubleUnaryOperator term) {
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += term.applyAsDouble(start + i * width);
        }
        return sum;
    }

    private static void checkNumber(Text name, double value) {
        if (Double.isNaN(value)) {
            throw new ValueException(
                    name.en() + " must be a number, but was " + value,
                    Particle.TOPIC.after(name.ko()) + " 수여야 하지만 " + value + "입니다");
        }
    }

    private static void checkDegrees(double df) {
        if (!(df > 0)) {
            throw new ValueException("df must be more than 0, but was " + df, "자유도는 0보다 커야 하지만 " + df + "입니다");
        }
    }
}
