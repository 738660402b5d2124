package dev.assay.examples.value;

import dev.assay.report.tree.Items;
import dev.assay.report.tree.Section;
import dev.assay.report.value.ValuePictures;
import dev.assay.value.money.Money;
import dev.assay.value.poorquality.DataDowntime;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.MeasuredFailure;
import dev.assay.value.stake.StakeRegister;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.fix.FixPlan;
import dev.assay.value.stake.fix.FixPlanner;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Three failing expectations and a budget for two: what to fix first. */
final class Mending {
    private static final Instant MEASURED = Instant.parse("2026-03-31T00:00:00Z");

    private final Narrator narrator;

    Mending(Narrator narrator) {
        this.narrator = narrator;
    }

    private static Money won(String amount) {
        return Money.of(amount, "KRW");
    }

    static LossReport losses() {
        StakeRegister stakes = StakeRegister.of(List.of(
                ValueAtStake.perRecord("email-not-null", "1000000", won("2000")).ownedBy("crm-lead"),
                ValueAtStake.perRecord("customer-unique", "1000000", won("8000"))
                        .ownedBy("crm-lead"),
                ValueAtStake.downtime("order-freshness", "8760", won("1500000")).ownedBy("platform-lead")));
        // 30 incidents a year, each found after 4 hours and mended after 6 more
        DataDowntime late = new DataDowntime(new BigDecimal(30), new BigDecimal(4), new BigDecimal(6));
        Map<String, MeasuredFailure> measured = Map.of(
                "email-not-null",
                MeasuredFailure.ofCounts("email-not-null", 60_000, 1_000_000, MEASURED, MEASURED),
                "customer-unique",
                MeasuredFailure.ofCounts("customer-unique", 25_000, 1_000_000, MEASURED, MEASURED),
                "order-freshness",
                MeasuredFailure.ofDowntime("order-freshness", late, new BigDecimal(8760), MEASURED, MEASURED));
        return stakes.losses(measured::get);
    }

    static FixPlanner planner(LossReport losses) {
        List<Fix> fixes = List.of(
                Fix.named("email").costing(won("15000000"), won("3000000")).reduces("email-not-null", "0.8"),
                Fix.named("twins").costing(won("90000000"), won("10000000")).reduces("customer-unique", "0.6"),
                Fix.named("fresh").costing(won("260000000"), won("20000000")).reduces("order-freshness", "0.5"));
        return FixPlanner.of(losses, fixes, 3, Rate.effective("0.10")).budget(won("300000000"));
    }

    Section tell() {
        FixPlanner planner = planner(losses());
        FixPlan best = planner.plan();
        FixPlan greedy = planner.greedyByReturn();
        Plans plans = new Plans(narrator);
        return narrator.section(
                "4. What to fix first",
                "4. 무엇부터 고칠 것인가",
                plans.table(best),
                new Items(List.of(
                        narrator.word("The best: ", "최선: ") + plans.sum(best),
                        narrator.word("By ROI, one after the other: ", "ROI 순서대로: ") + plans.sum(greedy),
                        narrator.word(
                                "The order of ROI loses " + lost(best, greedy)
                                        + ", because it cannot afford what brings most.",
                                "ROI 순서는 " + lost(best, greedy) + "을 잃습니다. 가장 큰 이익을 주는 개선안에 쓸 예산이 남지 않기 때문입니다."),
                        narrator.word("Why not twins? ", "twins는 왜 안 됩니까? ")
                                + best.whyNot("twins", narrator.locale()))),
                ValuePictures.in(narrator.locale()).frontier(frontier()));
    }

    private String lost(FixPlan best, FixPlan greedy) {
        return narrator.money(best.npv().orElseThrow().minus(greedy.npv().orElseThrow()));
    }

    static List<FixPlan> frontier() {
        FixPlanner planner = planner(losses());
        return List.of("0", "15000000", "105000000", "275000000", "365000000").stream()
                .map(limit -> planner.budget(won(limit)).plan())
                .toList();
    }
}
