package dev.assay.examples.value;

import static dev.assay.value.business.line.BenefitKind.CAPACITY;
import static dev.assay.value.business.line.BenefitKind.CASH;
import static dev.assay.value.business.line.ValueDimension.ADDED_REVENUE;
import static dev.assay.value.business.line.ValueDimension.DATA_PROCESSING;
import static dev.assay.value.business.line.ValueDimension.PERSONALISATION;
import static dev.assay.value.business.line.ValueDimension.TIME;

import dev.assay.report.tree.Section;
import dev.assay.report.value.ValuePictures;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.model.View;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.money.Money;
import dev.assay.value.simulation.Estimate;
import dev.assay.value.simulation.MonteCarlo;
import dev.assay.value.simulation.Simulation;
import dev.assay.value.simulation.Swing;
import dev.assay.value.simulation.Tornado;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts written by a model: returns in several dimensions, counted once, and how sure they are. */
final class Campaign {
    static final long SEED = 2026;
    static final int PATHS = 100_000;

    private static final Currency WON = Currency.getInstance("KRW");

    private final Narrator narrator;

    Campaign(Narrator narrator) {
        this.narrator = narrator;
    }

    static BusinessCase dimensions() {
        return BusinessCase.named("marketing")
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .benefit(
                        "revenue",
                        b -> b.kind(CASH)
                                .dimension(ADDED_REVENUE)
                                .perYear("120")
                                .atContributionMargin()
                                .overlapGroup("uplift"))
                .benefit("time", b -> b.kind(CASH).dimension(TIME).perYear("80"))
                .benefit("data", b -> b.kind(CASH).dimension(DATA_PROCESSING).perYear("30"))
                .benefit(
                        "personal",
                        b -> b.kind(CASH)
                                .dimension(PERSONALISATION)
                                .perYear("20")
                                .overlapGroup("uplift"))
                .cost("adoption", c -> c.capex("100"))
                .build();
    }

    // region drivers
    static BusinessCase adoption() {
        return BusinessCase.named("genai-marketing")
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .owner("marketing-lead")
                .driver("capture", d -> d.base("0.5").uncertain(Distribution.uniform(0, 1)))
                .driver("margin", d -> d.base("45000000").uncertain(Distribution.pert(35e6, 45e6, 55e6)))
                .driver("hours", d -> d.base("2400").unit("h"))
                .benefit(
                        "margin",
                        b -> b.kind(CASH)
                                .dimension(ADDED_REVENUE)
                                .perYear(Formula.driver("margin"))
                                .atContributionMargin())
                .benefit(
                        "time",
                        b -> b.kind(CAPACITY)
                                .dimension(TIME)
                                .perYear(Formula.driver("hours").times(Formula.of("25000")))
                                .capture(Formula.driver("capture")))
                .benefit("data", b -> b.kind(CASH).dimension(DATA_PROCESSING).perYear("12000000"))
                .cost("licence", c -> c.opexPerYear("24000000"))
                .cost("integration", c -> c.capex("20000000").at(1))
                .cost("training", c -> c.capex("6000000").at(1))
                .cost("governance", c -> c.opexPerYear("10000000"))
                .scenario("hours-stay-idle", s -> s.set("capture", "0"))
                .build();
    }
    // endregion

    // region tornado
    static Tornado tornado(BusinessCase told) {
        return Tornado.of(told, Swing.p10p90());
    }
    // endregion

    // region simulation
    static Simulation simulation(BusinessCase told) {
        return MonteCarlo.of(told).paths(PATHS).seed(SEED).run();
    }
    // endregion

    Section tell() {
        Evaluation once = dimensions().evaluate();
        BusinessCase told = adoption();
        Evaluation evaluation = told.evaluate();
        Simulation simulation = simulation(told);
        ValuePictures pictures = ValuePictures.in(narrator.locale());
        return narrator.section(
                "2. Marketing with a language model: returns in several dimensions",
                "2. 언어 모델을 쓰는 마케팅: 다차원 투자 수익률",
                narrator.say(
                        "Added revenue 120, time 80, data processing 30 and personalisation 20 against adoption at 100 are "
                                + all(once) + ". But here personalisation earns what revenue has counted already:",
                        "추가 매출 120, 시간 80, 데이터 처리 30, 개인화 20, 도입 비용 100이면 " + all(once)
                                + "입니다. 그런데 여기서 개인화 가치는 추가 매출에 이미 들어 있습니다:"),
                pictures.waterfall(once),
                narrator.warnings(once.warnings()),
                narrator.say("A small firm's plan in won, recomputed line by line:", "한 중소기업의 원화 계획을 항목별로 다시 계산하면:"),
                narrator.lines(evaluation.explain(narrator.locale())),
                narrator.say(
                        "If the hours saved stay idle, it returns "
                                + Narrator.percent(idle(told).roi().ratio().get())
                                + ": the sign hangs on what becomes of them. One driver at a time shows that first; then all at once:",
                        "절감한 시간을 활용하지 못하면 수익률은 "
                                + Narrator.percent(idle(told).roi().ratio().get())
                                + "입니다. 부호가 여기에 달려 있습니다. 동인을 하나씩 움직이면 그것이 맨 먼저 나타나고, 이어서 모두 함께 움직이면:"),
                pictures.tornado(tornado(told), WON),
                pictures.spread(simulation, WON),
                narrator.lines(certainty(simulation)));
    }

    private static String all(Evaluation once) {
        Evaluation twice = once.businessCase().evaluate(View.base().countingOverlaps());
        return Narrator.percent(twice.roi().ratio().get());
    }

    static Evaluation idle(BusinessCase told) {
        return told.under(told.scenarios().get(0)).evaluate();
    }

    private String certainty(Simulation simulation) {
        Estimate loss = simulation.probabilityOfLoss();
        String share = String.format(Locale.ROOT, "%.2f%% ± %.2f%%", 100 * loss.value(), 100 * loss.standardError());
        String first = narrator.word("probability of a loss: ", "손실 확률: ") + share;
        String known = narrator.word(
                "knowing everything before deciding is worth at most " + won(simulation.evpi()) + " (EVPI)",
                "결정 전에 모든 것을 알 때의 가치는 최대 " + won(simulation.evpi()) + "(EVPI)");
        String most = simulation.influences().stream()
                .limit(2)
                .map(each -> influence(each.factor(), Narrator.percent(each.varianceShare()), won(each.evppi())))
                .collect(Collectors.joining("; "));
        return String.join("\n", first, known, most);
    }

    private String influence(String factor, String share, String worth) {
        return narrator.word(
                factor + " makes " + share + " of the variance and is worth knowing for " + worth,
                factor + ": 분산의 " + share + ", 미리 알 때의 가치 " + worth);
    }

    private String won(double amount) {
        return narrator.money(new Money(new BigDecimal(amount), WON).rounded());
    }
}
