package dev.assay.value;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.BusinessCaseBuilder;
import dev.assay.value.business.FinOpsTeam;
import dev.assay.value.business.line.BenefitBuilder;
import dev.assay.value.business.line.CostBuilder;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.customer.LifetimeValue;
import dev.assay.value.customer.LifetimeValue.Per;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.distribution.Gaussian;
import dev.assay.value.distribution.Lognormal;
import dev.assay.value.energy.CarbonIntensity;
import dev.assay.value.energy.ComputeRun;
import dev.assay.value.flexibility.BlackScholes;
import dev.assay.value.flexibility.RealOption;
import dev.assay.value.genai.Serving;
import dev.assay.value.money.Money;
import dev.assay.value.poorquality.DataDowntime;
import dev.assay.value.poorquality.OneTenHundred;
import dev.assay.value.poorquality.RuleOfTen;
import dev.assay.value.ranking.ParetoSet;
import dev.assay.value.ranking.Rice;
import dev.assay.value.ranking.Wsjf;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.simulation.Study;
import dev.assay.value.stake.FailureCounts;
import dev.assay.value.stake.LossBasis;
import dev.assay.value.stake.MeasuredFailure;
import dev.assay.value.stake.Outcomes;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.book.FixTerms;
import dev.assay.value.stake.book.LossModel;
import dev.assay.value.stake.book.Scope;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.realisation.QualityAdjustment;
import dev.assay.value.statistics.LookGuard;
import dev.assay.value.statistics.MeanDesign;
import dev.assay.value.statistics.ProportionDesign;
import dev.assay.value.statistics.StudentT;
import dev.assay.value.statistics.TTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused is called by its Korean name, also where the sentence is put together of parts. */
class KoreanRefusalsTest {
    private static final BigDecimal LESS = ONE.negate();
    private static final Money COST = Money.of("1", "USD");
    private static final Money DEBT = Money.of("-1", "USD");
    private static final Rate NONE = Rate.effective("0");

    private static BusinessCase of(UnaryOperator<BusinessCaseBuilder> change) {
        return change.apply(BusinessCase.named("plan")
                        .currency("USD")
                        .horizon(Horizon.years(2026, 1))
                        .discount(NONE))
                .build();
    }

    private static ThrowingCallable benefit(Consumer<BenefitBuilder> change) {
        return () -> of(plan -> plan.benefit("line", change));
    }

    private static ThrowingCallable cost(Consumer<CostBuilder> change) {
        return () -> of(plan -> plan.cost("line", change));
    }

    static Stream<ThrowingCallable> plans() {
        return Stream.of(
                benefit(it -> it.perYear("much")),
                benefit(it -> it.perMonth("much")),
                benefit(it -> it.perPeriod("much")),
                benefit(it -> it.once("much")),
                benefit(it -> it.perYear("1").margin("much")),
                benefit(it -> it.perYear("1").capture("much")),
                benefit(it -> it.perYear("1").probability("much")),
                benefit(it -> it.perYear("1").attributed("sales", "much")),
                benefit(it -> it.perYear("1").risk("much")),
                benefit(it -> it.perYear("1").risk("2")),
                benefit(it -> it.perYear("1").scaledBy("driver", "much")),
                benefit(it -> it.perYear("1").dependsOn("email", "2")),
                cost(it -> it.capex("much")),
                cost(it -> it.opexPerYear("much")),
                cost(it -> it.opexPerMonth("much")),
                cost(it -> it.opexPerPeriod("much")),
                () -> of(plan -> plan.driver("driver", it -> it.base("much"))),
                () -> of(plan -> plan.scenario("bad", it -> it.probability("much"))),
                () -> of(plan -> plan.scenario("bad", it -> it.set("driver", "much"))),
                () -> of(plan -> plan.scenario("bad", it -> it.scaleBenefits("much"))),
                () -> RiskAdjustment.tei("much", "0"),
                () -> RiskAdjustment.tei("0", "2"),
                () -> FinOpsTeam.of(COST, "much", "1", COST),
                () -> FinOpsTeam.of(COST, "0.1", "much", COST),
                () -> Profile.rampS(Double.NaN, 1),
                () -> Profile.rampS(1, 0),
                Profile::custom,
                Profile::seasonal,
                () -> Profile.seasonal(1, 2),
                () -> LifetimeValue.of(new Per<>(COST, PeriodUnit.MONTH), ONE, new Per<>(ONE, PeriodUnit.YEAR)));
    }

    static Stream<ThrowingCallable> uncertainty() {
        return Stream.of(
                () -> Distribution.constant(Double.NaN),
                () -> Distribution.uniform(2, 1),
                () -> Distribution.uniform(-1e308, 1e308),
                () -> Distribution.triangular(0, 5, 1),
                () -> Distribution.triangular(Double.NaN, Double.NaN, Double.NaN),
                () -> Distribution.pert(0, 1, 2, -1),
                () -> Distribution.normal90(Double.NaN, Double.NaN),
                () -> Distribution.lognormal90(2, 1),
                () -> Distribution.lognormal90(-1, 1),
                () -> Distribution.bernoulli(2),
                () -> Distribution.poisson(-1),
                () -> Distribution.empirical(List.of(Double.NaN)),
                () -> new Gaussian(Double.NaN, 0),
                () -> new Gaussian(0, Double.NaN),
                () -> new Lognormal(Double.NaN, 0),
                () -> new Lognormal(1e9, 1),
                () -> new Study(2, 2),
                () -> Study.perfect().worth(2, 1, 1),
                () -> BlackScholes.call(0, 1, 1, 0, 1),
                () -> BlackScholes.call(1, 0, 1, 0, 1),
                () -> BlackScholes.call(1, 1, 0, 0, 1),
                () -> BlackScholes.call(1, 1, 1, Double.NaN, 1),
                () -> BlackScholes.call(1, 1, 1, 0, 0),
                () -> RealOption.deferUntil(0),
                () -> RealOption.expand(1, COST, 0),
                () -> RealOption.abandon(9, COST).in(of(plan -> plan)));
    }

    static Stream<ThrowingCallable> evidence() {
        return Stream.of(
                () -> new TTest(TTest.Method.WELCH, 0, 0, 1),
                () -> new TTest(TTest.Method.WELCH, 0, 1, 0),
                () -> StudentT.upper(Double.NaN, 1),
                () -> StudentT.upper(0, 0),
                () -> StudentT.upperQuantile(2, 1),
                () -> StudentT.noncentralUpper(0, 1, Double.NaN),
                () -> LookGuard.once(2),
                () -> new MeanDesign(
                        MeanDesign.Layout.PAIRS, 1, 1, 2, MeanDesign.pairs(1, 1).alternative()),
                () -> MeanDesign.pairs(1, 1).sampleSize(1),
                () -> ProportionDesign.between(0.1, 0.2).sampleSize(1),
                () -> new Rice(-1, 1, 1, 1),
                () -> new Rice(1, -1, 1, 1),
                () -> new Rice(1, 1, -1, 1),
                () -> new Rice(1, 1, 1, 0),
                () -> new Wsjf(-1, 1, 1, 1),
                () -> new Wsjf(1, -1, 1, 1),
                () -> new Wsjf(1, 1, -1, 1),
                () -> new Wsjf(1, 1, 1, 0),
                () -> ParetoSet.Option.of("plan", COST, "much"),
                () -> new Serving(ZERO, COST, ONE, ONE, ZERO),
                () -> new Serving(ONE, COST, ZERO, ONE, ZERO),
                () -> new Serving(ONE, COST, ONE, ZERO, ZERO),
                () -> new ComputeRun(-1, 1, 1, 1),
                () -> new ComputeRun(1, -1, 1, 1),
                () -> new ComputeRun(1, 1, -1, 1),
                () -> new ComputeRun(1, 1, 1, 0),
                () -> new CarbonIntensity("KR", -1, 2026, "grid"));
    }

    static Stream<ThrowingCallable> losses() {
        return Stream.of(
                () -> new OneTenHundred(LESS, ONE, ONE),
                () -> new OneTenHundred(ONE, LESS, ONE),
                () -> new OneTenHundred(ONE, ONE, LESS),
                () -> OneTenHundred.costOfInaction(LESS, ONE, COST),
                () -> OneTenHundred.costOfInaction(ONE, TEN, COST),
                () -> new RuleOfTen(LESS),
                () -> new DataDowntime(LESS, ONE, ONE),
                () -> new DataDowntime(ONE, LESS, ONE),
                () -> new DataDowntime(ONE, ONE, LESS),
                () -> DataDowntime.engineers(LESS, ONE, COST, ONE),
                () -> DataDowntime.engineers(ONE, TEN, COST, ONE),
                () -> DataDowntime.engineers(ONE, ONE, COST, LESS),
                () -> ValueAtStake.perRecord("", "1", COST),
                () -> ValueAtStake.perRecord("email", "much", COST),
                () -> ValueAtStake.perRecord("email", "-1", COST),
                () -> ValueAtStake.perRecord("email", "1", DEBT),
                () -> ValueAtStake.perRecord("email", "1", COST).caughtDownstream("much"),
                () -> ValueAtStake.perRecord("email", "1", COST).caughtDownstream("2"),
                () -> new FailureCounts(LESS, ONE, ZERO, ONE),
                () -> new FailureCounts(ONE, ONE, LESS, ONE),
                () -> MeasuredFailure.ofCounts("", 0, 1, Outcomes.NOON, Outcomes.NOON),
                () -> FixTerms.of(0, NONE),
                () -> new FixTerms(1, NONE, Optional.of(DEBT), Optional.empty()),
                () -> new FixTerms(1, NONE, Optional.empty(), Optional.of(DEBT)),
                () -> LossModel.of(Scope.tag("core"), LossBasis.DECISION, DEBT, "orders"),
                () -> Scope.tag(""),
                () -> Fix.named("form").costing(COST, COST).reduces("email", "much", "1", "1"),
                () -> QualityAdjustment.none().reliesOn("gain", "email", "much"),
                () -> QualityAdjustment.none().target("email", "much"));
    }

    @ParameterizedTest
    @MethodSource({"plans", "uncertainty", "evidence", "losses"})
    void no_english_name_is_in_a_korean_sentence(ThrowingCallable refused) {
        Throwable refusal = catchThrowable(refused);

        assertThat(texts(refusal)).isNotEmpty().allSatisfy(text -> {
            assertThat(text.ko()).containsPattern("[가-힣]");
            assertThat(KoreanWords.foreign(text.ko())).as(text.ko()).isSubsetOf("USD");
        });
    }

    static List<Text> texts(Throwable refusal) {
        if (refusal instanceof ValueException value) {
            return List.of(value.text());
        }
        assertThat(refusal).isInstanceOf(FindingsException.class);
        return ((FindingsException) refusal)
                .findings().stream().map(Finding::message).toList();
    }

    @Test
    void the_name_is_the_one_of_the_guide() {
        assertThat(texts(catchThrowable(() -> new Rice(-1, 1, 1, 1))))
                .extracting(Text::ko)
                .containsExactly("도달 규모는 0 이상이고 유한해야 하지만 -1.0입니다");
        assertThat(texts(catchThrowable(() -> RiskAdjustment.tei("2", "0"))))
                .extracting(Text::ko)
                .containsExactly("편익의 위험 계수는 [0, 1] 안에 있어야 하지만 2입니다");
        assertThat(texts(catchThrowable(() -> LookGuard.once(2))))
                .extracting(Text::ko)
                .containsExactly("유의수준은 0과 1 사이여야 하지만 2.0입니다");
    }

    @Test
    void an_english_name_would_be_found() {
        assertThat(KoreanWords.foreign("errorRate은 [0, 1] 안에 있어야 하지만 47입니다")).isEqualTo(Set.of("errorRate"));
        assertThat(KoreanWords.foreign("통화는 KRW 같은 코드여야 하지만 \"won\"입니다")).isEmpty();
    }
}
