package dev.assay.value.statistics;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import java.util.Locale;

/**
 * How many of how many. Immutable.
 *
 * @param count how many
 * @param of of how many; 0 if nothing was observed
 * @since 0.1
 */
public record Proportion(long count, long of) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if {@code count} is not in [0, of]
     */
    public Proportion {
        if (count < 0 || count > of) {
            throw new ValueException(
                    "count must be in [0, " + of + "], but was " + count,
                    "건수는 [0, " + of + "] 안에 있어야 하지만 " + count + "입니다");
        }
    }

    /**
     * Returns the share.
     *
     * @return the share in [0, 1], or that nothing was observed
     */
    public Answer<Double> share() {
        return of == 0 ? Lack.NOTHING_OBSERVED.answer() : Answer.of(ratio());
    }

    double ratio() {
        return (double) count / of;
    }

    double variance() {
        return ratio() * (1 - ratio()) / of;
    }

    /**
     * Returns the score interval of Wilson, which stays in [0, 1] and has a width also when none or all were counted.
     *
     * @param confidence how often it shall hold the true share
     * @return the interval, or that nothing was observed
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson, Probable inference (1927)</a>
     */
    public Answer<Interval> wilson(Confidence confidence) {
        return of == 0 ? Lack.NOTHING_OBSERVED.answer() : wilson(ratio(), (double) of, confidence);
    }

    /**
     * Returns the score interval of Wilson of a share that is known without its count, as surveys print it.
     *
     * @param share the share, in [0, 1]
     * @param n how many were observed; 0 if nothing was
     * @param confidence how often it shall hold the true share
     * @return the interval, or that nothing was observed
     * @throws IllegalArgumentException if the share is not in [0, 1] or {@code n} is negative
     */
    public static Answer<Interval> wilson(double share, double n, Confidence confidence) {
        if (!(share >= 0 && share <= 1)) {
            throw new ValueException(
                    "share must be in [0, 1], but was " + share, "비율은 [0, 1] 안에 있어야 하지만 " + share + "입니다");
        }
        if (!(n >= 0)) {
            throw new ValueException("n must be 0 or more, but was " + n, "n은 0 이상이어야 하지만 " + n + "입니다");
        }
        if (n == 0) {
            return Lack.NOTHING_OBSERVED.answer();
        }
        double z = confidence.z();
        double square = z * z / n;
        double centre = (share + square / 2) / (1 + square);
        double half = z * StrictMath.sqrt(share * (1 - share) / n + square / (4 * n)) / (1 + square);
        // Rounding must not push an end that is 0 or 1 by its formula past it.
        double low = share == 0 ? 0 : StrictMath.max(0, centre - half);
        double high = share == 1 ? 1 : StrictMath.min(1, centre + half);
        return Answer.of(new Interval(low, high));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d of %,d", count, of);
    }
}
