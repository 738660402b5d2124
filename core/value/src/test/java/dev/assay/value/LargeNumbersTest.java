package dev.assay.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.AttributionLedger;
import dev.assay.value.cashflow.Annuity;
import dev.assay.value.cashflow.Ramp;
import dev.assay.value.cashflow.Returns;
import dev.assay.value.cashflow.TotalEconomicImpact;
import dev.assay.value.customer.Funnel;
import dev.assay.value.customer.NetPromoter;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.energy.CarbonIntensity;
import dev.assay.value.energy.ComputeRun;
import dev.assay.value.money.Money;
import dev.assay.value.ranking.Criterion;
import dev.assay.value.ranking.Method;
import dev.assay.value.ranking.Rice;
import dev.assay.value.ranking.Scorecard;
import dev.assay.value.ranking.Wsjf;
import dev.assay.value.rate.Timing;
import dev.assay.value.statistics.Beta;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.DifferenceInDifferences;
import dev.assay.value.statistics.Normal;
import dev.assay.value.statistics.Proportion;
import dev.assay.value.statistics.ProportionTest;
import dev.assay.value.statistics.Sample;
import dev.assay.value.statistics.StudentT;
import dev.assay.value.statistics.TTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is too large, too small or no number is refused with a sentence, or has the value that mathematics gives it. */
@Timeout(60)
class LargeNumbersTest {
    private static final Funnel FUNNEL =
            new Funnel("leads", List.of(new Funnel.Stage("lead", 100), new Funnel.Stage("won", 10)));

    @FunctionalInterface
    private interface Call {
        Object result();
    }

    static Stream<Arguments> refused() {
        Scorecard large =
                Scorecard.by(Criterion.more("a", 1), Criterion.more("b", 1)).score("x", Map.of("a", 1e308, "b", 1e308));
        return Stream.of(
                call(
                        "some must count and some must not, but were 10 of 10 and 20 of 20",
                        () -> new ProportionTest(
                                new Proportion(10, 10), new Proportion(20, 20), ProportionTest.Correction.NONE)),
                call(
                        "share of kpi must be finite, but was NaN",
                        () -> new AttributionLedger.Claim("kpi", "case", "benefit", Double.NaN)),
                call(
                        "energy in kWh must be finite, but was Infinity",
                        () -> new ComputeRun(1e200, 1e200, 1, 1).kilowattHours()),
                call("benefits must be a number, but was NaN", () -> Returns.roi(Double.NaN, 1)),
                call("tonnes must be finite, but was NaN", () -> CarbonIntensity.implied(Double.NaN, 1)),
                call("benefit must be finite, but was NaN", () -> TotalEconomicImpact.adjustedBenefit(Double.NaN, 0.1)),
                call("cost must be finite, but was Infinity", () -> TotalEconomicImpact.adjustedCost(1.7e308, 0.1)),
                call(
                        "weights must be 0 or more, but one was -1.0",
                        () -> TotalEconomicImpact.riskFactor(new double[] {-1, 3}, new double[] {1, 0})),
                call(
                        "effect must be finite, but was -Infinity",
                        () -> DifferenceInDifferences.effect(1e308, -1e308, 0, 0)),
                call("score must be finite, but was Infinity", () -> new Rice(1e200, 1e200, 1, 1).score()),
                call("score must be finite, but was Infinity", () -> new Wsjf(1e308, 1e308, 1, 1).score()),
                call("score must be finite, but was Infinity", () -> large.rank(Method.WEIGHTED_SUM)),
                call("max must be at most 1e150 above min", () -> Distribution.uniform(-1e308, 1e308)),
                call("max must be at most 1e150 above min", () -> Distribution.triangular(-1e308, 0, 1e308)),
                call(
                        "counts must be at most 9223372036854775807 together",
                        () -> new NetPromoter(Long.MAX_VALUE, Long.MAX_VALUE, 5)),
                call("step must be in [0, 0], but was 9", () -> FUNNEL.step(9)),
                call("step must be in [0, 0], but was -1", () -> FUNNEL.interval(-1, Confidence.TEXTBOOK_95)),
                call("stage must be in [0, 1], but was 600", () -> FUNNEL.costPerLead(Money.of("1", "USD"), 600)),
                call("step must be in [0, 0], but was 3", () -> FUNNEL.against(FUNNEL, 3)),
                call(
                        "months must be in [0, 1000000], but were 2147483647",
                        () -> new Ramp(3).monthly(0, 1, Integer.MAX_VALUE)),
                call("periods must be in [1, 1000000], but was 2147483647", () -> new Ramp(3).mean(Integer.MAX_VALUE)),
                call(
                        "periods must be in (0, 1000000], but was 2.147483647E9",
                        () -> Annuity.rate(Integer.MAX_VALUE, -1, 1, 0, Timing.END)),
                call(
                        "amount must have at most 10000 digits",
                        () -> Money.of("1e999999999", "USD").toString()),
                call(
                        "amount must have at most 10000 digits",
                        () -> Money.of("1e-999999999", "USD").toString()),
                call("t must be a number, but was NaN", () -> StudentT.upper(Double.NaN, 5)),
                call("x and y must be numbers", () -> Beta.regularised(Double.NaN, 0.5, 1, 1)),
                call(
                        "difference must be finite, but was Infinity",
                        () -> TTest.welch(new Sample(1e308, 1, 9), new Sample(-1e308, 1, 9))));
    }

    private static Arguments call(String sentence, Call call) {
        return arguments(sentence, call);
    }

    @ParameterizedTest
    @MethodSource
    void refused(String sentence, Call call) {
        RuntimeException refusal = catchThrowableOfType(RuntimeException.class, call::result);

        assertThat(refusal).isInstanceOfAny(ValueException.class, FindingsException.class);
        assertThat(refusal).hasMessageContaining(sentence);
    }

    @Test
    void quantiles_end_where_doubles_end() {
        assertThat(Distribution.pert(0, 0, 1, 4).quantile(Double.MIN_VALUE)).isBetween(0.0, 1e-320);
        assertThat(Distribution.pert(0, 1, 1, 4).quantile(Double.MIN_VALUE)).isBetween(0.0, 1e-60);
    }

    @Test
    void a_t_of_infinitely_many_degrees_is_normal() {
        double infinite = Double.POSITIVE_INFINITY;

        assertThat(StudentT.upper(1.96, infinite)).isEqualTo(Normal.upper(1.96));
        assertThat(StudentT.upper(infinite, infinite)).isZero();
        assertThat(StudentT.upper(infinite, 5)).isZero();
        assertThat(StudentT.upper(-infinite, 5)).isEqualTo(1);
        assertThat(StudentT.upperQuantile(0.025, infinite)).isCloseTo(1.959963984540054, within(1e-9));
    }

    /** Equal variances of 10 a side have 18 degrees of freedom, whatever their unit. */
    @Test
    void welch_does_not_depend_on_the_unit() {
        for (double variance : new double[] {1e-200, 1, 1e200}) {
            TTest test = TTest.welch(new Sample(0, variance, 10), new Sample(0, variance, 10))
                    .get();

            assertThat(test.df()).isCloseTo(18, within(1e-12));
            assertThat(test.toString()).doesNotContain("NaN");
        }
    }

    @Test
    void scores_do_not_depend_on_the_unit() {
        Scorecard far = Scorecard.by(Criterion.more("a", 1), Criterion.more("b", 1))
                .score("x", Map.of("a", 1e200, "b", 1e-200))
                .score("y", Map.of("a", 0.5e200, "b", 2e-200));

        // Each is twice as good as the other on one of two criteria of equal weight.
        assertThat(far.rank(Method.TOPSIS).places())
                .allSatisfy(place -> assertThat(place.score()).isCloseTo(0.5, within(1e-12)));
        assertThat(far.rank(Method.SCALED_SUM).places())
                .allSatisfy(place -> assertThat(place.score()).isCloseTo(0.5, within(1e-12)));
    }

    @Test
    void one_kind_of_answers_has_no_interval() {
        for (NetPromoter few : List.of(new NetPromoter(1, 0, 0), new NetPromoter(5, 0, 0), new NetPromoter(0, 7, 0))) {
            Answer<?> interval = few.interval(Confidence.TEXTBOOK_95);

            assertThat(interval.isPresent()).isFalse();
            assertThat(interval.describe(Locale.ENGLISH))
                    .isEqualTo("all answers are of one kind, so there is no spread to make an interval of"
                            + " (CUSTOMER-ONE-KIND)");
            assertThat(interval.describe(Locale.KOREAN)).startsWith("모든 응답이 한 종류여서");
        }
        assertThat(new NetPromoter(5, 0, 0).score().get()).isEqualTo(100);
        assertThat(new NetPromoter(5, 1, 0).interval(Confidence.TEXTBOOK_95).isPresent())
                .isTrue();
    }

    @Test
    void a_test_of_all_longs_ends() {
        Proportion all = new Proportion(Long.MAX_VALUE, Long.MAX_VALUE);
        Proportion half = new Proportion(Long.MAX_VALUE / 2, Long.MAX_VALUE);

        assertThat(ProportionTest.of(half, all).get().p()).isBetween(0.0, 1e-12);
    }
}
