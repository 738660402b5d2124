package dev.assay.examples.value;

import dev.assay.report.tree.Table;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.fix.FixLine;
import dev.assay.value.stake.fix.FixPlan;
import java.util.stream.Collectors;

/** Shows plans of fixes. */
final class Plans {
    private final Narrator narrator;

    Plans(Narrator narrator) {
        this.narrator = narrator;
    }

    Table table(FixPlan plan) {
        TableWriter table = narrator.table(
                        "Three years at 10%, savings at the end of years; ✔ is funded", "3년, 할인율 10%, 절감은 연말; ✔는 자금 투입")
                .unnamed()
                .text("fix", "개선안")
                .number("at once", "일회성 비용")
                .number("a year", "연간 비용")
                .number("saved a year", "연간 절감")
                .number("first-year ROI", "첫해 ROI")
                .number("NPV", "순현재가치");
        plan.lines().stream()
                .sorted(FixLine.byNpvAlone())
                .forEach(line -> table.row(
                        line.isFunded() ? "✔" : "",
                        line.fix().id(),
                        narrator.money(line.fix().oneOff()),
                        narrator.money(line.fix().runningPerYear()),
                        line.savedPerYear().map(narrator::money).describe(narrator.locale()),
                        line.firstYearRoi().map(Narrator::percent).describe(narrator.locale()),
                        line.npvAlone().map(narrator::money).describe(narrator.locale())));
        return table.table();
    }

    String ids(FixPlan plan) {
        return plan.funded().isEmpty()
                ? narrator.word("nothing", "없음")
                : plan.funded().stream().map(Fix::id).collect(Collectors.joining(" + "));
    }

    String sum(FixPlan plan) {
        return ids(plan) + " = " + narrator.money(plan.npv().orElseThrow());
    }
}
