package dev.assay.value.statistics;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import java.util.Locale;
import java.util.Objects;

/**
 * A test of whether two shares differ: the pooled z test. Immutable.
 *
 * @param first the one side, with at least one observation
 * @param second the other side, with at least one observation
 * @param correction whether counts are brought nearer to each other because they are whole numbers
 * @since 0.1
 */
public record ProportionTest(Proportion first, Proportion second, Correction correction) {
    /** Whether a test makes up for counts being whole numbers. */
    public enum Correction {
        /** The plain statistic. */
        NONE,
        /** The correction of Yates, which moves each count by half towards the other, and not past it. */
        YATES
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a side has no observation, or all are alike so that there is no error to weigh by
     */
    public ProportionTest {
        Objects.requireNonNull(correction, "correction");
        if (first.of() == 0 || second.of() == 0) {
            throw new ValueException(
                    "both sides must have observations, but were " + first + " and " + second,
                    "양쪽 모두 관측값이 있어야 하지만 " + first + ", " + second + "입니다");
        }
        if (isConstant(first, second)) {
            throw new ValueException(
                    "some must count and some must not, but were " + first + " and " + second,
                    "해당하는 것과 해당하지 않는 것이 모두 있어야 하지만 " + first + ", " + second + "입니다");
        }
    }

    /**
     * Compares two shares without a correction.
     *
     * @param first the one side
     * @param second the other side
     * @return the test of first less second, or why there is none
     */
    public static Answer<ProportionTest> of(Proportion first, Proportion second) {
        return of(first, second, Correction.NONE);
    }

    /**
     * Compares two shares.
     *
     * @param first the one side
     * @param second the other side
     * @param correction whether to correct for counts being whole numbers
     * @return the test of first less second, or why there is none
     */
    public static Answer<ProportionTest> of(Proportion first, Proportion second, Correction correction) {
        if (first.of() == 0 || second.of() == 0) {
            return Lack.NOTHING_OBSERVED.answer();
        }
        return isConstant(first, second)
                ? Lack.NO_VARIATION.answer()
                : Answer.of(new ProportionTest(first, second, correction));
    }

    private static boolean isConstant(Proportion first, Proportion second) {
        boolean none = first.count() == 0 && second.count() == 0;
        return none || first.count() == first.of() && second.count() == second.of();
    }

    /**
     * Returns the difference of the shares.
     *
     * @return the first share less the second, in [-1, 1]; times 100 it is in points
     */
    public double difference() {
        return first.ratio() - second.ratio();
    }

    /**
     * Returns the statistic.
     *
     * @return the difference in standard errors of the pooled share
     */
    public double z() {
        double inverse = 1.0 / first.of() + 1.0 / second.of();
        double pooled = ((double) first.count() + second.count()) / ((double) first.of() + second.of());
        double size = StrictMath.abs(difference());
        double moved = correction == Correction.YATES ? StrictMath.max(0, size - inverse / 2) : size;
        double z = moved / StrictMath.sqrt(pooled * (1 - pooled) * inverse);
        return difference() < 0 ? -z : z;
    }

    /**
     * Returns how often chance alone makes a difference at least as large, in whichever direction.
     *
     * @return the probability in [0, 1]
     */
    public double p() {
        return p(Alternative.TWO_SIDED);
    }

    /**
     * Returns how often chance alone makes a difference at least as extreme.
     *
     * @param alternative which differences count as extreme
     * @return the probability in [0, 1]
     */
    public double p(Alternative alternative) {
        double z = z();
        return alternative.p(Normal.cdf(z), Normal.upper(z));
    }

    /**
     * Returns the interval of the difference that is made of the two intervals of Wilson: Newcombe's method 10.
     *
     * @param confidence how often it shall hold the true difference
     * @return the interval, within [-1, 1]
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe, Interval
     *     estimation for the difference between independent proportions (1998)</a>
     */
    public Interval interval(Confidence confidence) {
        Interval one = first.wilson(confidence).get();
        Interval two = second.wilson(confidence).get();
        double down = StrictMath.hypot(first.ratio() - one.low(), two.high() - second.ratio());
        double up = StrictMath.hypot(one.high() - first.ratio(), second.ratio() - two.low());
        return new Interval(difference() - down, difference() + up);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s against %s: %+.2f points, z %.2f, p %.4g (pooled%s, two-sided)",
                first,
                second,
                100 * difference(),
                z(),
                p(),
                correction == Correction.YATES ? ", Yates" : "");
    }
}
