package dev.assay.value.internal;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;

/**
 * Refuses numbers that are none, and results that no number of double precision can hold.
 *
 * @since 0.1
 */
public final class Finite {
    private Finite() {}

    /**
     * Returns a number.
     *
     * @param what what the number is, for the refusal
     * @param value the number
     * @return the same number
     * @throws ValueException if it is infinite or none
     */
    public static double require(Text what, double value) {
        if (!Double.isFinite(value)) {
            throw new ValueException(
                    what.en() + " must be finite, but was " + value,
                    Particle.TOPIC.after(what.ko()) + " 유한해야 하지만 " + value + "입니다");
        }
        return value;
    }
}
