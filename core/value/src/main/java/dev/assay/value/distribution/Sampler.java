package dev.assay.value.distribution;

import dev.assay.value.statistics.Normal;

/**
 * Turns draws of a standard number into draws of another, a block at a time, without an allocation. Implementations are
 * immutable, thread-safe and the same to the bit on every machine.
 *
 * @since 0.1
 */
public interface Sampler {
    /**
     * Turns uniform draws into draws of the number.
     *
     * @param uniforms numbers in (0, 1)
     * @param values where the draws are put; may be the same array
     * @param count how many
     */
    void fromUniforms(double[] uniforms, double[] values, int count);

    /**
     * Turns standard normal draws into draws of the number, which is how correlated numbers are drawn.
     *
     * @param scores finite numbers
     * @param values where the draws are put; may be the same array
     * @param count how many
     */
    default void fromScores(double[] scores, double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = StrictMath.max(Double.MIN_NORMAL, StrictMath.min(1 - 0x1p-53, Normal.cdf(scores[i])));
        }
        fromUniforms(values, values, count);
    }

    /**
     * Turns uniform draws into standard normal ones.
     *
     * @param uniforms numbers in (0, 1)
     * @param scores where the draws are put; may be the same array
     * @param count how many
     */
    static void scores(double[] uniforms, double[] scores, int count) {
        for (int i = 0; i < count; i++) {
            scores[i] = NormalScores.unchecked(uniforms[i]);
        }
    }
}
