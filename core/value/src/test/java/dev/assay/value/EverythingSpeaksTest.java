package dev.assay.value;

import static dev.assay.value.business.line.BenefitKind.CASH;
import static dev.assay.value.business.line.ValueDimension.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.BusinessCaseBuilder;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.Roi;
import dev.assay.value.business.RoiGoal;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.cashflow.DatedFlow;
import dev.assay.value.cashflow.DatedFlows;
import dev.assay.value.cashflow.Flows;
import dev.assay.value.cashflow.Growth;
import dev.assay.value.cashflow.Payback;
import dev.assay.value.cashflow.Returns;
import dev.assay.value.customer.Acquisition;
import dev.assay.value.customer.LifetimeValue;
import dev.assay.value.customer.NetPromoter;
import dev.assay.value.customer.Retention;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.genai.Serving;
import dev.assay.value.internal.Engine;
import dev.assay.value.kpi.Evidence;
import dev.assay.value.kpi.KpiTemplates;
import dev.assay.value.money.Money;
import dev.assay.value.money.WonUnit;
import dev.assay.value.pilot.Tracking;
import dev.assay.value.poorquality.QualityCosts;
import dev.assay.value.portfolio.Portfolio;
import dev.assay.value.rate.Rate;
import dev.assay.value.simulation.MonteCarlo;
import dev.assay.value.simulation.Simulation;
import dev.assay.value.simulation.Study;
import dev.assay.value.simulation.Swing;
import dev.assay.value.simulation.Tornado;
import dev.assay.value.stake.ExpectationLoss;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.MeasuredFailure;
import dev.assay.value.stake.Outcomes;
import dev.assay.value.stake.StakeRegister;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.ValueGate;
import dev.assay.value.stake.account.AccountabilityStatement;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.fix.FixPlan;
import dev.assay.value.stake.fix.FixPlanner;
import dev.assay.value.stake.realisation.QualityAdjustedEvaluation;
import dev.assay.value.stake.realisation.QualityAdjustment;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Proportion;
import dev.assay.value.statistics.Sample;
import dev.assay.value.statistics.TTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is computed says a sentence in English and Korean, at the ends of what is possible, too. */
class EverythingSpeaksTest {
    private static final Rate TEN = Rate.effective("0.10");
    private static final Rate NOTHING = Rate.effective("0");

    /** Currencies, day counts, a code, and what is named here. */
    private static final Set<String> TOLD = Set.of(
            "ACT",
            "PRECISION",
            "USD",
            "amount",
            "build",
            "discounting",
            "edge",
            "email",
            "form",
            "gain",
            "more",
            "nobody",
            "none",
            "share");

    private final List<String> english = new ArrayList<>();
    private final List<String> korean = new ArrayList<>();

    private void hear(Function<Locale, String> speaker) {
        english.add(speaker.apply(Locale.ENGLISH));
        korean.add(speaker.apply(Locale.KOREAN));
    }

    private void hear(Object thing) {
        english.add(thing.toString());
    }

    private void hear(Text text) {
        english.add(text.en());
        korean.add(text.ko());
    }

    /** A value is finite; a reason is a sentence in both languages. */
    private void hear(Answer<?> answer) {
        answer.value().ifPresent(this::hear);
        answer.reason().ifPresent(reason -> {
            assertThat(reason.message().ko()).containsPattern("[가-힣]");
            hear(reason.message());
        });
    }

    private void check() {
        assertThat(english).isNotEmpty();
        assertThat(korean).allSatisfy(text -> assertThat(text).doesNotContainPattern("KRW -?[0-9]"));
        assertThat(korean)
                .allSatisfy(text -> assertThat(KoreanWords.foreign(text.replace(Engine.name(), "")))
                        .as(text)
                        .isSubsetOf(TOLD));
        for (List<String> heard : List.of(english, korean)) {
            assertThat(heard)
                    .allSatisfy(text -> assertThat(text)
                            .isNotBlank()
                            .doesNotContain("NaN", "Infinity", "∞", "null", "Optional", "Exception"));
        }
    }

    private static Money krw(String amount) {
        return Money.of(amount, "KRW");
    }

    private static double[] many(int periods, double first, double rest) {
        double[] flows = new double[periods + 1];
        Arrays.fill(flows, rest);
        flows[0] = first;
        return flows;
    }

    static List<Flows> flows() {
        return List.of(
                Flows.yearly(),
                Flows.yearly(0),
                Flows.yearly(0, 0, 0),
                Flows.yearly(-100),
                Flows.yearly(100, 100),
                Flows.yearly(-100, -100),
                Flows.yearly(-100, 10),
                Flows.yearly(0, 10),
                Flows.yearly(-1e15, 2e15, -1e15, 5),
                Flows.yearly(-1e300, 1e300),
                Flows.yearly(-1, 1e15),
                Flows.monthly(many(600, -1e15, 1e13)),
                Flows.monthly(many(600, 1e15, -1e13)));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void flows_of_every_kind(Flows flows) {
        for (Rate rate : List.of(TEN, NOTHING, Rate.effective("-0.9"), Rate.effective("100"))) {
            hear(flows.npv(rate));
            hear(flows.npvOfSpreadsheets(rate));
            hear(flows.mirr(rate, rate));
            hear(flows.discountedPayback(rate, Payback.Crossing.FIRST));
            hear(flows.profitabilityIndex(rate));
            hear(flows.equivalentAnnual(rate));
        }
        hear(flows.payback());
        hear(locale -> flows.irr().describe(locale));
        hear(flows.irr().toAnswer());
        hear((Object) flows);

        check();
    }

    private static BusinessCaseBuilder caseOf(Horizon horizon, Rate rate) {
        return BusinessCase.named("edge").currency("KRW").horizon(horizon).discount(rate);
    }

    private static BusinessCaseBuilder with(BusinessCaseBuilder builder, String benefit, String cost) {
        return builder.driver("amount", d -> d.base(benefit))
                .benefit("gain", b -> b.kind(CASH).dimension(QUALITY).perYear(Formula.driver("amount")))
                .cost("build", c -> c.capex(cost));
    }

    static List<BusinessCase> cases() {
        Horizon one = Horizon.years(2026, 1);
        Horizon long600 = Horizon.months(2026, 1, 600);
        return List.of(
                caseOf(one, TEN).build(),
                caseOf(long600, NOTHING).build(),
                with(caseOf(one, TEN), "0", "0").build(),
                with(caseOf(one, TEN), "100", "0").build(),
                with(caseOf(one, TEN), "0", "100").build(),
                with(caseOf(one, TEN), "-100", "100").build(),
                with(caseOf(long600, TEN), "100", "1000000").build(),
                with(caseOf(long600, TEN), "1000000000000000", "1000000000000000")
                        .build(),
                with(caseOf(one, NOTHING), "1000000000000000", "1")
                        .risk(RiskAdjustment.tei("1", "1"))
                        .build(),
                with(caseOf(one, TEN), "100", "100")
                        .scenario("none", s -> s.set("amount", "0"))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cases_of_every_kind(BusinessCase told) {
        Evaluation evaluation = told.evaluate();

        hear(evaluation::explain);
        hear(evaluation.waterfall()::describe);
        hear(told.evaluateScenarios()::describe);
        evaluation.rois().forEach(roi -> hear((Function<Locale, String>) roi::describe));
        evaluation.rois().stream().map(Roi::ratio).forEach(this::hear);
        hear(evaluation.annualIrr());
        hear(evaluation.annualMirr());
        hear(evaluation.payback());
        hear(evaluation.discountedPayback());
        hear(evaluation.profitabilityIndex());
        hear(evaluation.equivalentAnnual());
        hear(evaluation.irr()::describe);
        evaluation.warnings().forEach(warning -> hear(warning.message()));
        assertThat(evaluation.netPresentValue()).isFinite();

        check();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void simulations_of_every_kind(BusinessCase told) {
        Simulation simulation = MonteCarlo.of(told).paths(50).seed(3).run();

        hear(simulation::describe);
        hear(Tornado.of(told, Swing.p10p90())::describe);
        Tornado.of(told, Swing.byShare(0.1)).bars().forEach(bar -> hear(bar.breakEven()));
        assertThat(simulation.evpi()).isFinite();
        assertThat(simulation.evsi(Study.perfect())).isFinite();
        assertThat(simulation.influences())
                .allSatisfy(each -> assertThat(each.varianceShare()).isFinite());
        assertThat(simulation.convergence())
                .allSatisfy(each -> assertThat(each.standardError()).isFinite());

        check();
    }

    @Test
    void an_uncertain_case_of_thousands_of_trillions() {
        BusinessCase huge = with(caseOf(Horizon.years(2026, 50), TEN), "1000000000000000", "1000000000000000")
                .driver("share", d -> d.base("0.5").uncertain(Distribution.lognormal90(0.01, 0.9)))
                .benefit(
                        "more",
                        b -> b.kind(CASH)
                                .dimension(QUALITY)
                                .perYear(Formula.driver("amount").times(Formula.driver("share"))))
                .build();

        hear(MonteCarlo.of(huge).paths(500).seed(1).run()::describe);
        hear(Tornado.of(huge, Swing.p10p90())::describe);
        hear(huge.evaluate()::explain);
        hear(locale -> WonUnit.HUNDRED_MILLION.format(huge.evaluate().npv(), 1, locale));

        check();
    }

    @Test
    void dated_flows_growth_and_ratios() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (DatedFlows flows : List.of(
                DatedFlows.of(List.of()),
                DatedFlows.of(List.of(new DatedFlow(day, -5))),
                DatedFlows.of(List.of(new DatedFlow(day, -1e15), new DatedFlow(day.plusYears(50), 1))))) {
            hear(flows.npv(TEN));
            hear(flows.irr()::describe);
        }
        hear(Growth.cagr(0, 1, 2));
        hear(Growth.cagr(5, 0, 2));
        hear(Growth.cagr(1e-300, 1, 2));
        hear(Growth.periodsToGrow(0, 1, 2));
        hear(Growth.periodsToGrow(0.1, 1, 0));
        hear(Returns.roi(0, 0));
        hear(Returns.benefitCostRatio(1, 0));
        hear(Returns.percentOf(1, 0));
        hear(Returns.costRatio(1, 0));
        hear(Returns.multiDimensionalRoi(Map.of(), 0));
        hear(Returns.impliedCost(1, -1));
        hear(locale -> new RoiGoal(1, 1e15, 0, 0).explain(2, locale));
        hear(locale -> new RoiGoal(100, 40, 0.56, 1e15).explain(2, locale));

        check();
    }

    @Test
    void losses_and_fixes_of_nothing_and_of_the_unknown() {
        ValueAtStake email = ValueAtStake.perRecord("email", "1000000000", krw("1000000"));
        MeasuredFailure unknown = MeasuredFailure.ofCounts("email", 0, 0, Outcomes.NOON, Outcomes.NOON);
        Fix form = Fix.named("form").costing(krw("0"), krw("0")).reduces("email", "1");
        for (LossReport report : List.of(
                StakeRegister.of(List.of()).losses(Outcomes.run().outcome()),
                StakeRegister.of(List.of(email)).losses(id -> unknown),
                StakeRegister.of(List.of(email))
                        .losses(Outcomes.run().tally("email", 1, 1).outcome()),
                StakeRegister.of(List.of(email))
                        .losses(Outcomes.run().tally("email", 0, 1).outcome()))) {
            hear(report::describe);
            report.losses().forEach(loss -> hear((Function<Locale, String>) loss::describe));
            report.findings().forEach(finding -> hear(finding.message()));
            hear(report.yearly("email"));
            hear(ValueGate.maxLossPerDay(krw("0")).judge(report)::describe);
            FixPlan plan = FixPlanner.of(report, report.losses().isEmpty() ? List.of() : List.of(form), 1, NOTHING)
                    .plan();
            hear(plan::describe);
            plan.findings().forEach(finding -> hear(finding.message()));
            plan.lines().forEach(line -> {
                hear(line.firstYearRoi());
                hear(line.savedPerYear());
                hear(line.npvAlone());
            });
            hear(AccountabilityStatement.of("nobody", LocalDate.of(2026, 1, 1), plan, report)::describe);
        }
        hear(ExpectationLoss.of(email, unknown).yearly());
        hear(
                QualityAdjustedEvaluation.of(
                        QualityAdjustment.none().reliesOn("b", "email", "1"),
                        Map.of("b", krw("0")),
                        krw("0"),
                        id -> unknown)::describe);

        check();
    }

    @Test
    void evidence_of_no_observations() {
        hear(new Proportion(0, 0).share());
        hear(new Proportion(0, 0).wilson(Confidence.PERCENT_95));
        hear(new Proportion(0, 0).toString());
        hear(TTest.welch(Sample.of(1), Sample.of(2)));
        hear(TTest.welch(Sample.of(1, 1), Sample.of(1, 1)));
        hear(TTest.paired(new double[] {1}, new double[] {2}));
        hear(new NetPromoter(0, 0, 0).score());
        hear(new NetPromoter(0, 0, 0).interval(Confidence.PERCENT_95));
        hear(new Retention(krw("0"), krw("0"), krw("0"), krw("0")).net());
        hear(Acquisition.of(krw("5"), 0).cost());
        hear(LifetimeValue.lifetime(BigDecimal.ZERO));
        hear(LifetimeValue.toCost(krw("5"), krw("0")));
        hear(new Tracking(List.of(krw("5")), List.of(Optional.empty())).realisation());
        hear(new Tracking(List.of(krw("5")), List.of()).forecast());
        hear(Serving.of(BigDecimal.ONE, krw("0"), BigDecimal.ONE).breakEvenUtilisation(krw("1")));
        QualityCosts none = new QualityCosts(krw("0"), krw("0"), krw("0"), krw("0"));
        hear(none.marginal(none));
        hear(Portfolio.of(List.of()).solve()::describe);
        Evidence nothing = Evidence.of(List.of(), Clock.fixed(Outcomes.NOON, ZoneOffset.UTC));
        KpiTemplates.sixFamilies().kpis().keySet().forEach(id -> {
            hear(KpiTemplates.sixFamilies().value(id, nothing));
            hear(KpiTemplates.sixFamilies().confidence(id, nothing));
            hear(KpiTemplates.sixFamilies().realisation(id, nothing));
        });

        check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "1000000000000000", "1000000000000000000000000000000"})
    void money_of_every_size(String amount) {
        hear(krw(amount)::describe);
        hear(locale -> WonUnit.HUNDRED_MILLION.format(krw(amount), 2, locale));
        hear((Object) krw(amount));

        check();
    }
}
