package dev.assay.value.portfolio;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.model.View;
import dev.assay.value.money.Money;
import dev.assay.value.simulation.MonteCarlo;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * What a choice among business cases is to make the most of: a value of each case that can be added to those of others. Immutable.
 *
 * @since 0.1
 */
public sealed interface Objective {
    /** The net present value of cases as they are told. */
    Objective NPV = new NetPresentValue();

    /** The net present value of cases whose benefits are lowered and whose costs are raised by their risk factors. */
    Objective RISK_ADJUSTED_NPV = new RiskAdjusted();

    /**
     * Returns the expected utility of somebody with a constant risk tolerance.
     *
     * @param riskTolerance more than 0: about the largest R for which one takes even odds of winning R and losing R ÷ 2
     * @param paths how many paths of each case are simulated, in [2, 100,000,000]
     * @param seed what the random numbers come from
     * @return the objective
     * @throws IllegalArgumentException if the tolerance is not more than 0
     */
    static Objective expectedUtility(Money riskTolerance, int paths, long seed) {
        return new ExpectedUtility(riskTolerance, paths, seed);
    }

    /**
     * Returns what a case is worth: its net present value in the view, unless the objective has another.
     *
     * @param businessCase the case
     * @return the value in whole minor units
     */
    default Money value(BusinessCase businessCase) {
        return businessCase.evaluate(view()).npv();
    }

    /**
     * Returns how the lines of a case are looked at, for its value and for what it spends.
     *
     * @return the view
     */
    View view();

    /**
     * Says what is made the most of, with what has to be known to compute it again.
     *
     * @param locale the reader's locale
     * @return such as {@code risk-adjusted net present value}
     */
    String describe(Locale locale);

    /** The net present value as told. */
    record NetPresentValue() implements Objective {
        private static final Text TEXT = Text.of("net present value", "순현재가치");

        @Override
        public View view() {
            return View.base();
        }

        @Override
        public String describe(Locale locale) {
            return TEXT.in(locale);
        }

        @Override
        public String toString() {
            return describe(Locale.ENGLISH);
        }
    }

    /** The net present value, adjusted line by line. */
    record RiskAdjusted() implements Objective {
        private static final Text TEXT = Text.of("risk-adjusted net present value", "위험 조정 순현재가치");

        @Override
        public View view() {
            return View.base().riskAdjusted();
        }

        @Override
        public String describe(Locale locale) {
            return TEXT.in(locale);
        }

        @Override
        public String toString() {
            return describe(Locale.ENGLISH);
        }
    }

    /**
     * The expected utility of the sum, for the utility u(x) = 1 − e<sup>−x/R</sup>. Of cases that do not depend on one another the
     * most of it is where the sum of their certainty equivalents, −R ln E[e<sup>−NPV/R</sup>], is largest, so that is the value
     * of each. Cases that share what is uncertain are not independent; look at {@link Portfolio#robustness} for those.
     *
     * @param riskTolerance R, more than 0
     * @param paths how many paths of each case are simulated
     * @param seed what the random numbers come from
     * @see <a href="https://doi.org/10.2307/1913738">Pratt, Risk aversion in the small and in the large (1964)</a>
     */
    record ExpectedUtility(Money riskTolerance, int paths, long seed) implements Objective {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the tolerance is not more than 0
         */
        public ExpectedUtility {
            Objects.requireNonNull(riskTolerance, "riskTolerance");
            if (riskTolerance.signum() <= 0) {
                throw new ValueException(
                        "riskTolerance must be more than 0, but was " + riskTolerance,
                        "위험 허용도는 0보다 커야 하지만 " + riskTolerance.describe(Locale.KOREAN) + "입니다");
            }
        }

        @Override
        public Money value(BusinessCase businessCase) {
            double[] worths = MonteCarlo.of(businessCase, view())
                    .paths(paths)
                    .seed(seed)
                    .run()
                    .results();
            double equivalent =
                    certaintyEquivalent(worths, riskTolerance.amount().doubleValue());
            return new Money(
                            new BigDecimal(equivalent),
                            businessCase.conventions().currency())
                    .rounded();
        }

        /** From the worst path on, so that no power of e is beyond a double. */
        private static double certaintyEquivalent(double[] worths, double tolerance) {
            double worst = Arrays.stream(worths).min().orElse(0);
            double sum = 0;
            for (double worth : worths) {
                sum += StrictMath.expm1((worst - worth) / tolerance);
            }
            return worst - tolerance * StrictMath.log1p(sum / worths.length);
        }

        @Override
        public View view() {
            return View.base();
        }

        @Override
        public String describe(Locale locale) {
            return Text.of(
                            "expected utility at a risk tolerance of " + riskTolerance + ", " + paths + " paths, seed "
                                    + seed,
                            "위험 허용도 " + riskTolerance.describe(Locale.KOREAN) + "의 기대효용, 경로 "
                                    + String.format(Locale.ROOT, "%,d", paths) + "개, 시드 " + seed)
                    .in(locale);
        }

        @Override
        public String toString() {
            return describe(Locale.ENGLISH);
        }
    }
}
