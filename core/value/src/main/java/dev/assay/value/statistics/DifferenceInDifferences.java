package dev.assay.value.statistics;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.internal.Finite;

/**
 * The change of those who were treated less the change of those who were not. Immutable.
 *
 * <p>It measures the effect only as far as both would have changed alike without the treatment.
 *
 * @param treatedBefore the treated, before
 * @param treatedAfter the treated, after
 * @param controlBefore the others, before
 * @param controlAfter the others, after
 * @since 0.1
 * @see <a href="https://www.jstor.org/stable/2118030">Card and Krueger, Minimum wages and employment (1994)</a>
 */
public record DifferenceInDifferences(
        Sample treatedBefore, Sample treatedAfter, Sample controlBefore, Sample controlAfter) {
    /**
     * Returns the effect of four means.
     *
     * @param treatedBefore the mean of the treated, before
     * @param treatedAfter the mean of the treated, after
     * @param controlBefore the mean of the others, before
     * @param controlAfter the mean of the others, after
     * @return {@code (treatedAfter - treatedBefore) - (controlAfter - controlBefore)}
     * @throws IllegalArgumentException if it is not finite
     */
    public static double effect(double treatedBefore, double treatedAfter, double controlBefore, double controlAfter) {
        return Finite.require(Text.of("effect", "효과"), (treatedAfter - treatedBefore) - (controlAfter - controlBefore));
    }

    /**
     * Returns the effect.
     *
     * @return the difference of the changes
     */
    public double effect() {
        return effect(treatedBefore.mean(), treatedAfter.mean(), controlBefore.mean(), controlAfter.mean());
    }

    /**
     * Returns whether the effect could be chance, if the four were sampled independently of one another.
     *
     * @return the test of the effect with the degrees of freedom of Satterthwaite, or why there is none
     */
    public Answer<TTest> test() {
        return TTest.welch(
                TTest.Method.DIFFERENCE_IN_DIFFERENCES,
                effect(),
                treatedBefore,
                treatedAfter,
                controlBefore,
                controlAfter);
    }
}
