package dev.assay.value.pilot;

import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * Calendars of trials to begin with.
 *
 * @since 0.1
 */
public final class PilotTemplates {
    private PilotTemplates() {}

    /**
     * Returns four weeks for one journey of customers, a review after 30 days, and a new baseline after three months.
     *
     * @param start the first day
     * @return the parts by day
     */
    public static List<Milestone> fourWeekJourney(LocalDate start) {
        return List.of(
                week(
                        start,
                        0,
                        Text.of(
                                "Set figures on four axes and map each to data, suite and owner",
                                "네 축의 지표를 정하고 데이터·기대·책임자에 매핑"),
                        Text.of("the tree of figures has no gap", "KPI 트리에 빈틈이 없음")),
                week(
                        start,
                        1,
                        Text.of(
                                "Measure two qualities of the data and capture the baseline",
                                "데이터 품질 두 가지를 측정하고 기준선 기록"),
                        Text.of(
                                "two expectations have a share with its interval, and the baseline a digest",
                                "기대 조건 두 개에 비율과 구간이 있고 기준선에 다이제스트가 있음")),
                week(
                        start,
                        2,
                        Text.of(
                                "Run the agent in one journey, such as e-mail, against a control group",
                                "이메일 등 한 여정에서 대조군과 함께 에이전트 운영"),
                        Text.of("the required units were observed", "필요한 표본을 관측함")),
                week(
                        start,
                        3,
                        Text.of("Decide on the second journey", "두 번째 여정의 확장 결정"),
                        Text.of("the rule says GO, EXTEND or STOP", "규칙이 GO, EXTEND, STOP 중 하나를 냄")),
                day(
                        start.plusDays(30),
                        Text.of("Gather feedback of those who use it", "사용자 피드백 수집"),
                        Text.of("each owner has answered", "책임자가 모두 응답함")),
                day(
                        start.plusMonths(3),
                        Text.of("Review the card and capture a new baseline", "카드 검토와 기준선 재설정"),
                        Text.of("the new baseline has a digest", "새 기준선에 다이제스트가 있음")));
    }

    private static Milestone week(LocalDate start, int week, Text task, Text doneWhen) {
        return new Milestone(start.plusWeeks(week), start.plusWeeks(week + 1).minusDays(1), task, doneWhen);
    }

    private static Milestone day(LocalDate day, Text task, Text doneWhen) {
        return new Milestone(day, day, task, doneWhen);
    }
}
