package dev.assay.examples.value;

import dev.assay.report.tree.Items;
import dev.assay.report.tree.Section;
import dev.assay.report.value.ValuePictures;
import dev.assay.value.business.RoiGoal;
import java.util.List;

/** Twice the return by better data: how much more of the benefit must come true. */
final class Doubling {
    private final Narrator narrator;

    Doubling(Narrator narrator) {
        this.narrator = narrator;
    }

    // region goal
    static RoiGoal goal(double programme) {
        return new RoiGoal(100, 40, 0.56, programme); // gross benefit, cost, share realised today, cost of better data
    }
    // endregion

    Section tell() {
        RoiGoal goal = goal(8);
        return narrator.section(
                "3. Twice the return by better data",
                "3. 데이터 품질로 투자 수익률 두 배",
                narrator.say(
                        "A benefit of 100 for a cost of 40 would return 150%. Because of bad data 56% of it comes true, which returns "
                                + Narrator.percent(goal.roiWithout()) + ". Better data cost 8:",
                        "비용 40으로 편익 100이면 수익률은 150%입니다. 나쁜 데이터 때문에 56%만 실현되어 " + Narrator.percent(goal.roiWithout())
                                + "에 그칩니다. 데이터 품질 개선에 8이 듭니다:"),
                ValuePictures.in(narrator.locale()).goal(goal, 2),
                new Items(List.of(goal.explain(2, narrator.locale()), dear(), steps())));
    }

    private String dear() {
        return narrator.word("A programme of 15.6: ", "개선 비용이 15.6이면: ")
                + goal(15.6).explain(2, narrator.locale());
    }

    private String steps() {
        return narrator.word(
                "Three steps: every figure gets a source and an owner; expectations measure at the inlet and midway; a gate stops"
                        + " what costs too much.",
                "세 단계: 모든 수치에 출처와 책임자를 정하고, 입구와 중간 지점에서 기대 조건으로 측정하고, 손실이 큰 것은 게이트로 막습니다.");
    }
}
