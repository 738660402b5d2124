package dev.assay.value.statistics;

import dev.assay.quality.finding.ValueException;

/**
 * How often an interval of its kind holds the true value. Immutable.
 *
 * @param level the share of intervals, in (0, 1)
 * @param z how many standard errors of a normal estimate lie on either side
 * @since 0.1
 */
public record Confidence(double level, double z) {
    /** Below it, one less the level has lost its digits. */
    private static final double LOST = 1e-9;

    /** The usual 95%, with all digits of its 1.95996…. */
    public static final Confidence PERCENT_95 = of(0.95);

    /** The 95% of textbooks, with 1.96 as it is printed there; for recomputing figures that were made with it. */
    public static final Confidence TEXTBOOK_95 = new Confidence(0.95, 1.96);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the level is not in (0, 1) or {@code z} is not positive
     */
    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new ValueException(
                    "level must be in (0, 1), but was " + level, "신뢰수준은 (0, 1) 안에 있어야 하지만 " + level + "입니다");
        }
        if (!(z > 0)) {
            throw new ValueException("z must be more than 0, but was " + z, "z는 0보다 커야 하지만 " + z + "입니다");
        }
    }

    /**
     * Returns a confidence.
     *
     * @param level the share of intervals, such as 0.95
     * @return the confidence
     * @throws IllegalArgumentException if the level is not in (0, 1)
     */
    public static Confidence of(double level) {
        if (!(level > 0 && level < 1)) {
            throw new ValueException(
                    "level must be in (0, 1), but was " + level, "신뢰수준은 (0, 1) 안에 있어야 하지만 " + level + "입니다");
        }
        return new Confidence(level, Normal.upperQuantile((1 - level) / 2));
    }

    /**
     * Returns the confidence whose intervals miss the true value as often as said, however rarely that is: a level of
     * 1 − 1.8e-18 is no double, but its z of 8.77 is.
     *
     * @param alpha the share of intervals that miss, in (0, 1)
     * @return the confidence; its level is the largest number below 1 where the true one is no number of its own
     * @throws IllegalArgumentException if {@code alpha} is not in (0, 1)
     */
    public static Confidence missing(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new ValueException(
                    "alpha must be in (0, 1), but was " + alpha, "유의수준은 (0, 1) 안에 있어야 하지만 " + alpha + "입니다");
        }
        return new Confidence(StrictMath.min(1 - alpha, StrictMath.nextDown(1.0)), Normal.upperQuantile(alpha / 2));
    }

    /**
     * Returns how often the interval misses the true value.
     *
     * @return one less the level; what follows from {@code z} where that difference has lost its digits
     */
    public double alpha() {
        double rest = 1 - level;
        return rest > LOST ? rest : 2 * Normal.upper(z);
    }
}
