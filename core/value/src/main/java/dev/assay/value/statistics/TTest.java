package dev.assay.value.statistics;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.internal.Finite;
import java.util.Locale;
import java.util.Objects;

/**
 * A test of whether two means differ. Immutable.
 *
 * @param method how the two were compared
 * @param difference the first mean less the second
 * @param standardError the standard error of the difference, more than 0
 * @param df the degrees of freedom
 * @since 0.1
 */
public record TTest(Method method, double difference, double standardError, double df) {
    /** How two means are compared. */
    public enum Method {
        /** Each side has a variance of its own. */
        WELCH(Text.of("Welch", "웰치")),
        /** Both sides have one variance. */
        STUDENT(Text.of("Student", "스튜던트")),
        /** Both are measured on the same units. */
        PAIRED(Text.of("paired", "쌍체 비교")),
        /** The change of one side is compared with that of another. */
        DIFFERENCE_IN_DIFFERENCES(Text.of("difference in differences", "이중차분"));

        private final Text label;

        Method(Text label) {
            this.label = label;
        }

        /**
         * Returns the method's name for readers.
         *
         * @return such as {@code paired}
         */
        public Text label() {
            return label;
        }
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is not finite, or the error or the degrees of freedom are not positive
     */
    public TTest {
        Objects.requireNonNull(method, "method");
        Finite.require(Text.of("difference", "차이"), difference);
        requirePositive(Text.of("standardError", "표준오차"), standardError);
        requirePositive(Text.of("df", "자유도"), df);
    }

    private static void requirePositive(Text name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new ValueException(
                    name.en() + " must be positive and finite, but was " + value,
                    Particle.TOPIC.after(name.ko()) + " 유한한 양수여야 하지만 " + value + "입니다");
        }
    }

    /**
     * Compares two means whose variances may differ, which is what to use unless there is a reason not to: Welch's test with
     * the degrees of freedom of Satterthwaite.
     *
     * @param first the one side
     * @param second the other side
     * @return the test of first less second, or why there is none
     * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch, The generalization of Student's problem (1947)</a>
     */
    public static Answer<TTest> welch(Sample first, Sample second) {
        return welch(Method.WELCH, first.mean() - second.mean(), first, second);
    }

    /** Weighs a difference by the errors of the samples that it was made of. */
    static Answer<TTest> welch(Method method, double difference, Sample... samples) {
        double largest = 0;
        for (Sample sample : samples) {
            if (sample.n() < 2) {
                return Lack.TOO_FEW.answer();
            }
            largest = StrictMath.max(largest, sample.squaredError());
        }
        if (largest == 0) {
            return Lack.NO_VARIATION.answer();
        }
        double sum = 0;
        double squares = 0;
        for (Sample sample : samples) {
            // As parts of the largest, neither sum nor squares can overflow or vanish.
            double part = sample.squaredError() / largest;
            sum += part;
            squares += part * part / (sample.n() - 1);
        }
        double error = StrictMath.sqrt(largest) * StrictMath.sqrt(sum);
        return Answer.of(new TTest(method, difference, error, sum * sum / squares));
    }

    /**
     * Compares two means whose variances are known to be equal: Student's test.
     *
     * @param first the one side
     * @param second the other side
     * @return the test of first less second, or why there is none
     * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student, The probable error of a mean (1908)</a>
     */
    public static Answer<TTest> student(Sample first, Sample second) {
        if (first.n() < 2 || second.n() < 2) {
            return Lack.TOO_FEW.answer();
        }
        double df = (double) first.n() + second.n() - 2;
        double pooled = ((first.n() - 1) * first.variance() + (second.n() - 1) * second.variance()) / df;
        double error = StrictMath.sqrt(pooled * (1.0 / first.n() + 1.0 / second.n()));
        return error == 0
                ? Lack.NO_VARIATION.answer()
                : Answer.of(new TTest(Method.STUDENT, first.mean() - second.mean(), error, df));
    }

    /**
     * Compares two measurements of the same units, such as the same stores before and after.
     *
     * @param first a value per unit
     * @param second a value per unit, in the same order
     * @return the test of first less second, or why there is none
     * @throws IllegalArgumentException if the two differ in length
     */
    public static Answer<TTest> paired(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new ValueException(
                    "first and second must be of the same length, but were " + first.length + " and " + second.length,
                    "두 표본은 길이가 같아야 하지만 " + first.length + ", " + second.length + "입니다");
        }
        if (first.length < 2) {
            return Lack.TOO_FEW.answer();
        }
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = first[i] - second[i];
        }
        Sample sample = Sample.of(differences);
        return sample.variance() == 0
                ? Lack.NO_VARIATION.answer()
                : Answer.of(new TTest(
                        Method.PAIRED, sample.mean(), StrictMath.sqrt(sample.squaredError()), sample.n() - 1.0));
    }

    /**
     * Returns the statistic.
     *
     * @return the difference in standard errors
     */
    public double t() {
        return difference / standardError;
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
        return alternative.p(StudentT.upper(-t(), df), StudentT.upper(t(), df));
    }

    /**
     * Returns the interval of the difference.
     *
     * @param confidence how often it shall hold the true difference
     * @return the interval
     */
    public Interval interval(Confidence confidence) {
        double half = StudentT.upperQuantile(confidence.alpha() / 2, df) * standardError;
        return new Interval(difference - half, difference + half);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "difference %.6g, t %.4f on %.4g degrees of freedom, p %.4g (%s, two-sided)",
                difference,
                t(),
                df,
                p(),
                method.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
