package dev.assay.report;

import java.util.Locale;

/**
 * Every text of a report that does not come from the outcome, in all languages. A text takes its arguments by number,
 * because languages order them differently.
 */
enum Message {
    KICKER("Data quality report", "데이터 품질 보고서"),

    NO_EXPECTATIONS("The suite has no expectations, so nothing was judged.", "기대 조건이 없어 아무것도 판정하지 않았습니다."),
    ALL_MET("All %s expectations are met.", "기대 조건 %s건을 모두 충족했습니다."),
    ONE_MET("The one expectation is met.", "기대 조건 1건을 충족했습니다."),
    ONLY_WARNINGS(
            "No expectation failed. Worth a look: %2$s of %1$s.", "실패한 기대 조건은 없습니다. %1$s건 중 %2$s건은 살펴볼 필요가 있습니다."),
    NEED_ATTENTION("%2$s of %1$s expectations need attention.", "기대 조건 %1$s건 중 %2$s건을 확인해야 합니다."),
    ONE_NEEDS_ATTENTION("1 of %1$s expectations needs attention.", "기대 조건 %1$s건 중 1건을 확인해야 합니다."),

    DATASET("dataset", "데이터셋"),
    ROWS("rows", "행 수"),
    STARTED("started", "시작"),
    TOOK("took", "소요 시간"),
    ENGINE("engine", "엔진"),
    RULES("rules", "규칙 지문"),

    PASSED("Passed", "통과"),
    WARNED("Warned", "경고"),
    FAILED("Failed", "실패"),
    NOT_EVALUATED("Not evaluated", "평가 안 됨"),
    ERROR("Error", "오류"),

    ACCURACY("Accuracy", "정확성"),
    COMPLETENESS("Completeness", "완전성"),
    CONSISTENCY("Consistency", "일관성"),
    TIMELINESS("Timeliness", "적시성"),
    UNIQUENESS("Uniqueness", "유일성"),
    VALIDITY("Validity", "유효성"),

    SEVERITY_WARNING("Warning", "경고"),
    SEVERITY_ERROR("Error", "오류"),
    SEVERITY_CRITICAL("Critical", "심각"),

    HEALTH("Health", "품질 현황"),
    BY_DIMENSION("Expectations by dimension", "차원별 기대 조건"),
    BY_OWNER("Expectations by owner", "담당자별 기대 조건"),
    BY_SEVERITY("Expectations by severity", "심각도별 기대 조건"),
    NO_OWNER("no owner", "담당자 없음"),
    FAILING_SHARES("Failing rows and what is tolerated", "실패한 행의 비율과 허용 한도"),
    WORST_FAILING_SHARES(
            "Failing rows and what is tolerated: the worst %s of %s", "실패한 행의 비율과 허용 한도: %2$s건 중 상위 %1$s건"),
    FAILING("failing", "실패"),
    TOLERATED("tolerated", "허용 한도"),

    PROBLEMS("Problems (%s)", "문제 (%s건)"),
    WARNINGS("Warnings (%s)", "경고 (%s건)"),
    PASSES("Passed (%s)", "통과 (%s건)"),
    PASSES_CAPTION("Expectations that are met", "충족한 기대 조건"),

    STATUS("Status", "상태"),
    EXPECTATION("Expectation", "기대 조건"),
    OBSERVED("Observed", "실제값"),
    DIMENSION("dimension", "차원"),
    SEVERITY("severity", "심각도"),

    SAMPLE("Failing rows: %s of %s", "실패한 행: %2$s행 중 %1$s행"),
    ROW_NUMBER("row", "행 번호"),
    GROUPS("Groups that do not pass: %s of %s", "통과하지 못한 그룹: %2$s개 중 %1$s개"),

    READING("How to read this", "읽는 법"),
    PASSED_MEANS("Passed: the data are as expected.", "통과: 데이터가 기대한 대로입니다."),
    WARNED_MEANS(
            "Warned: the data are not as expected, but only a warning was asked for; work can go on.",
            "경고: 기대에 못 미치지만 경고만 하기로 정한 조건입니다. 작업은 계속할 수 있습니다."),
    FAILED_MEANS("Failed: the data are not as expected, by more than is tolerated.", "실패: 허용 한도를 넘어 기대에 못 미칩니다."),
    NOT_EVALUATED_MEANS(
            "Not evaluated: there was nothing to judge, for example no rows. This is not a pass.",
            "평가 안 됨: 행이 없는 경우처럼 판정할 대상이 없었습니다. 통과가 아닙니다."),
    ERROR_MEANS(
            "Error: something went wrong, so it is not known whether the data are good.",
            "오류: 평가 중 문제가 생겨 데이터가 좋은지 나쁜지 알 수 없습니다."),
    FAILING_SHARES_MEANS(
            "A bar in the chart of failing rows is the share of judged rows that fail; its line is the greatest share that is"
                    + " tolerated.",
            "실패한 행 차트의 막대는 평가한 행 가운데 실패한 행의 비율이고, 세로선은 허용하는 최대 비율입니다."),

    MILLISECONDS("%s ms", "%s밀리초"),
    SECONDS("%s s", "%s초"),
    MINUTES("%s min %s s", "%s분 %s초");

    private final String english;
    private final String korean;

    Message(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    String in(Language language, Object... arguments) {
        return String.format(Locale.ROOT, pattern(language), arguments);
    }

    String pattern(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case KOREAN -> korean;
        };
    }
}
