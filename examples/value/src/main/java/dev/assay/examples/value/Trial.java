package dev.assay.examples.value;

import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import dev.assay.value.pilot.PilotTemplates;
import dev.assay.value.pilot.Sizing;
import dev.assay.value.statistics.ProportionDesign;
import java.time.LocalDate;

/** A pilot of four weeks in one journey of customers: what to do when, and whether it is long enough to show anything. */
final class Trial {
    private final Narrator narrator;

    Trial(Narrator narrator) {
        this.narrator = narrator;
    }

    static Sizing sizing(ProportionDesign design, double power, long perWeek) {
        return new Sizing((long) Math.ceil(design.sampleSize(power)), perWeek, 4);
    }

    static Sizing leap() {
        return sizing(ProportionDesign.between(0.50, 0.75), 0.90, 400);
    }

    static Sizing step() {
        return sizing(ProportionDesign.between(0.020, 0.024), 0.80, 400);
    }

    Section tell() {
        return narrator.section(
                "6. A pilot of four weeks",
                "6. 4주 파일럿",
                calendar(),
                narrator.say(
                        "Each group gets 400 customers a week. What can that show? From 50% to 75%, nine times in ten: "
                                + leap().advice().en() + ".",
                        "집단마다 매주 고객 400명이 들어옵니다. 무엇을 보일 수 있을까요? 50%에서 75%로의 변화를 검정력 90%로 보이려면: "
                                + leap().advice().ko() + "."),
                narrator.say(
                        "From 2.0% to 2.4%, four times in five: "
                                + step().advice().en() + ".",
                        "2.0%에서 2.4%로의 변화를 검정력 80%로 보이려면: " + step().advice().ko() + "."));
    }

    private Table calendar() {
        TableWriter table = narrator.table("The calendar of the pilot", "파일럿 일정")
                .text("from", "시작")
                .text("task", "할 일")
                .text("done when", "완료 조건");
        PilotTemplates.fourWeekJourney(LocalDate.of(2026, 4, 6))
                .forEach(milestone -> table.row(
                        milestone.from().toString(),
                        milestone.task().in(narrator.locale()),
                        milestone.doneWhen().in(narrator.locale())));
        return table.table();
    }
}
