package dev.assay.examples.value;

import static dev.assay.value.business.line.BenefitKind.CASH;
import static dev.assay.value.business.line.ValueDimension.COST;

import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.ExpectationLoss;
import dev.assay.value.stake.GateDecision;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.MeasuredFailure;
import dev.assay.value.stake.StakeRegister;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.ValueGate;
import dev.assay.value.stake.account.AccountabilityStatement;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.fix.FixPlan;
import dev.assay.value.stake.fix.FixPlanner;
import dev.assay.value.stake.realisation.QualityAdjustment;
import dev.assay.value.stake.realisation.QualityLevels;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A fleet that drives 1.2 million trips a year: what its failing expectations cost, and who answers for them. */
final class Trips {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final List<String> PERSONAS = List.of("revenue-officer", "fleet-manager", "data-steward");

    private final Narrator narrator;
    private final Outcome outcome;

    Trips(Narrator narrator, Outcome outcome) {
        this.narrator = narrator;
        this.outcome = outcome;
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    // region register
    static StakeRegister register() {
        String trips = "1200000";
        return StakeRegister.of(List.of(
                ValueAtStake.perRecord("fare-not-negative", trips, usd("35"))
                        .ownedBy("revenue-officer")
                        .because(Text.of("an hour of an accountant", "회계 담당자의 한 시간"), LocalDate.of(2026, 12, 31)),
                ValueAtStake.perRecord("trip-moves", trips, usd("6"))
                        .ownedBy("fleet-manager")
                        .because(Text.of("half a disputed fare", "이의가 제기된 요금의 절반"), LocalDate.of(2025, 12, 31)),
                ValueAtStake.perRecord("zone-known", trips, usd("1.50")).ownedBy("data-steward"),
                ValueAtStake.perRecord("passengers-counted", trips, usd("0.80"))
                        .caughtDownstream("0.5")
                        .ownedBy("fleet-manager")));
    }
    // endregion

    // region fixes
    static FixPlanner planner(LossReport losses) {
        List<Fix> fixes = List.of(
                Fix.named("refund-file")
                        .costing(usd("35000"), usd("4000"))
                        .reduces("fare-not-negative", "0.6")
                        .ownedBy("revenue-officer"),
                Fix.named("meter-update")
                        .costing(usd("60000"), usd("5000"))
                        .reduces("trip-moves", "0.7")
                        .ownedBy("fleet-manager"),
                Fix.named("zone-map")
                        .costing(usd("12000"), usd("2000"))
                        .reduces("zone-known", "0.8")
                        .ownedBy("data-steward"),
                Fix.named("seat-sensor")
                        .costing(usd("9000"), usd("1000"))
                        .reduces("passengers-counted", "0.9")
                        .ownedBy("fleet-manager"));
        return FixPlanner.of(losses, fixes, 3, Rate.effective("0.10")).budget(usd("100000"));
    }
    // endregion

    // region gate
    static GateDecision gate(LossReport losses) {
        return ValueGate.maxLossPerDay(usd("400")).judge(losses);
    }
    // endregion

    // region today
    static QualityLevels<Evaluation> dispatch(Outcome outcome) {
        BusinessCase dispatch = BusinessCase.named("dispatch")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Rate.effective("0.10"))
                .benefit(
                        "fewer-empty-miles",
                        b -> b.kind(CASH)
                                .dimension(COST)
                                .perYear("400000")
                                .dependsOn("zone-known", "1")
                                .dependsOn("trip-moves", "0.5"))
                .cost("build", c -> c.capex("700000"))
                .build();
        return QualityAdjustment.of(dispatch)
                .target("zone-known", "0.003")
                .evaluate(dispatch, id -> MeasuredFailure.of(outcome, id));
    }
    // endregion

    LossReport losses() {
        return register().losses(outcome);
    }

    Section tell() {
        LossReport losses = losses();
        FixPlanner planner = planner(losses);
        FixPlan best = planner.plan();
        Plans plans = new Plans(narrator);
        return narrator.section(
                "5. A fleet's month of trips: from failing rows to money to people",
                "5. 택시 한 달 운행: 실패한 행에서 돈으로, 돈에서 책임자로",
                lost(losses),
                narrator.lines(gate(losses).describe(narrator.locale())),
                plans.table(best),
                new Items(List.of(
                        narrator.word("The best for USD 100,000: ", "10만 달러로 최선: ") + plans.sum(best),
                        narrator.word("By ROI, one after the other: ", "ROI 순서대로: ")
                                + plans.sum(planner.greedyByReturn()))),
                today(),
                answer(best, losses));
    }

    private Table lost(LossReport losses) {
        TableWriter table = narrator.table(
                        "What failing expectations cost a year, by 95% intervals of Wilson, at 1.2 million trips",
                        "실패한 기대 조건의 연간 비용(윌슨 95% 구간, 연 120만 운행)")
                .text("expectation", "기대 조건")
                .number("failing", "실패")
                .number("loss a year", "연간 손실")
                .number("at least", "하한")
                .number("at most", "상한")
                .text("answers for it", "책임자");
        losses.losses().forEach(loss -> table.row(row(loss)));
        losses.known()
                .ifPresent(sum -> table.row(
                        narrator.word("sum of each column", "열마다의 합"),
                        "",
                        narrator.money(sum.expected().rounded()),
                        narrator.money(sum.low().rounded()),
                        narrator.money(sum.high().rounded()),
                        ""));
        return table.table();
    }

    private String[] row(ExpectationLoss loss) {
        String unknown = narrator.word("unknown", "알 수 없음");
        return new String[] {
            loss.stake().expectation(),
            loss.failure().share().map(Trips::fine).value().orElse("?"),
            loss.yearly()
                    .value()
                    .map(it -> narrator.money(it.expected().rounded()))
                    .orElse(unknown),
            loss.yearly().value().map(it -> narrator.money(it.low().rounded())).orElse(""),
            loss.yearly().value().map(it -> narrator.money(it.high().rounded())).orElse(""),
            loss.stake().owner()
        };
    }

    private static String fine(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    private Table today() {
        QualityLevels<Evaluation> levels = dispatch(outcome);
        TableWriter table = narrator.table(
                        "Sending cars where demand is: the return at today's data", "수요를 따라가는 배차: 현재 데이터로 얻는 수익률")
                .text("data", "데이터")
                .number("NPV", "순현재가치")
                .number("ROI", "ROI");
        add(table, "today", "현재", levels.current());
        add(table, "zone-known at 0.3%", "zone-known 0.3%일 때", levels.target());
        add(table, "perfect", "완전", Answer.of(levels.perfect()));
        return table.table();
    }

    private void add(TableWriter table, String en, String ko, Answer<Evaluation> level) {
        table.row(
                narrator.word(en, ko),
                level.map(it -> narrator.money(it.npv())).describe(narrator.locale()),
                level.map(it -> Narrator.percent(it.roi().ratio().get()))
                        .value()
                        .orElse("?"));
    }

    private Block answer(FixPlan plan, LossReport now) {
        TableWriter table = narrator.table("Who answers for what", "누가 무엇을 책임지는가")
                .text("persona", "페르소나")
                .number("loss a year", "연간 손실")
                .text("expectations", "기대 조건")
                .text("delivers", "맡은 개선안")
                .text("review overdue", "재검토 기한 지남");
        for (String persona : PERSONAS) {
            AccountabilityStatement statement = AccountabilityStatement.of(persona, TODAY, plan, now);
            table.row(
                    persona,
                    statement
                            .owned()
                            .known()
                            .map(it -> narrator.money(it.expected().rounded()))
                            .orElse("?"),
                    String.join(
                            ", ",
                            statement.owned().losses().stream()
                                    .map(loss -> loss.stake().expectation())
                                    .toList()),
                    String.join(", ", statement.funded().stream().map(Fix::id).toList()),
                    String.join(
                            ", ",
                            statement.overdueReviews().stream()
                                    .map(ValueAtStake::expectation)
                                    .toList()));
        }
        return table.table();
    }
}
