package dev.assay.report.flow;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import java.util.Locale;

/** Every text of the report that comes neither from the outcome nor from governance or value, in both languages. */
enum FlowMessage {
    KICKER("Data quality, who answers for it, and what it is worth", "데이터 품질, 책임, 가치"),

    ANSWERS("Who answers (%s)", "책임자 (%s건)"),
    NOBODY_ASKED(
            "Nobody needs to decide anything: every expectation that asks for a decision is met.", "결정이 필요한 실패가 없습니다."),
    NOBODY_ASKED_NOW("Nobody needs to decide anything at present.", "지금 결정을 기다리는 실패가 없습니다."),
    RULED("%1$s decided about %2$s on %3$s: %4$s.", "%1$s 님이 %3$s에 %2$s을(를) 결정했습니다. 결정: %4$s."),
    RULED_UNTIL(
            "%1$s decided about %2$s on %3$s: %4$s, until %5$s.", "%1$s 님이 %3$s에 %2$s을(를) 결정했습니다. 결정: %4$s, 기한 %5$s."),
    NEVER_DECIDED("Nobody decided about %1$s in time: %2$s.", "%1$s을(를) 기한까지 아무도 결정하지 않았습니다. 조치: %2$s."),
    CLOSED("The decision about %1$s was closed on %2$s by %3$s.", "%1$s에 관한 결정은 %2$s에 %3$s이(가) 끝냈습니다."),
    MUST_DECIDE("%1$s must decide about %2$s of them, the first by %3$s.", "%1$s 님이 %2$s건을 결정해야 하며, 첫 기한은 %3$s입니다."),
    NOBODY_ACTS(
            "Nobody acts in %1$s, so %2$s is undecided until somebody does.",
            "%1$s 페르소나를 맡은 사람이 없어 %2$s건이 결정되지 않은 채로 있습니다."),
    ADVISED("Advice is asked from %s.", "자문: %s."),
    UNDECIDED("If nobody decides in time: %s.", "기한까지 결정하지 않으면: %s."),
    TASKS("Who mends what", "조치할 사람"),
    EXPECTATION("Expectation", "기대 조건"),
    BY("Decided by", "결정 기한"),
    MENDS("Mended by", "조치"),
    IN_ROLE("%s (%s)", "%s (%s)"),
    VACANT("nobody (%s)", "없음 (%s)"),
    NOBODY("nobody", "없음"),
    RECORDS("What proves it", "증명하는 기록"),
    DECISION("Decision", "결정 번호"),
    STATE("State", "상태"),
    OPENED("Opened in", "개시 기록"),
    LATEST("Latest", "최근 기록"),
    SEEN("Seen", "발견 횟수"),
    RECORD("record %s", "기록 %s번"),
    COMES_AND_GOES(
            "%1$s comes and goes: no run closes its decision until incident %2$s is over.",
            "%1$s은(는) 나타났다 사라지기를 되풀이하므로, 사고 %2$s이(가) 끝날 때까지는 실행이 통과해도 결정을 닫지 않습니다."),
    UNASKED("There is no decision about %s.", "%s에 관한 결정이 없습니다."),
    UNRECORDED("There is no decision about %s, and the log has no such run.", "%s에 관한 결정이 없고, 로그에 이 실행의 기록도 없습니다."),
    UNKNOWN_OWNER(
            "The suite names \"%1$s\" as the owner of %2$s, but no active persona has that id; the task went to %3$s.",
            "스위트는 %2$s의 담당자를 \"%1$s\"(으)로 적었지만 그런 활성 페르소나가 없어 %3$s에게 조치를 맡겼습니다."),

    OPEN("opened", "개시"),
    CONSULTING("seeking advice", "자문 요청 중"),
    READY("to be decided", "결정 대기"),
    ESCALATED("nobody found yet", "결정자 찾는 중"),
    DECIDED("decided", "결정됨"),
    IMPLEMENTED("done", "실행됨"),
    VERIFIED("verified", "확인됨"),
    LAPSED("lapsed", "기한 지남"),
    WITHDRAWN("withdrawn", "철회됨"),
    SUPERSEDED("corrected", "정정됨"),
    FIX_UPSTREAM("it is mended where the data come from", "원천에서 수정"),
    ACCEPT_ONCE("the data may be used as they are", "있는 그대로 한시 허용"),
    CHANGE_THRESHOLD("less is asked of the data", "기준 변경"),
    RETRAIN("the models are made anew", "모델 재학습"),
    ROLLBACK("the version before is used again", "이전 버전 복귀"),
    RETIRE("the data are given up", "데이터 폐기"),
    FALSE_ALARM("nothing is wrong", "오탐"),
    POLICY_GAP("the rule does not fit", "정책 미비"),
    APPROVE("it may be done", "승인"),
    REJECT("it may not be done", "반려"),
    CONTINGENCY("what was planned for it is done", "비상 계획 실행"),
    DONE("it was done", "완료"),
    NOT_DONE("it was not done", "미완료"),
    HOLD("goes on waiting", "계속 대기"),
    QUARANTINE("data may not be used", "데이터 사용 금지"),
    DENY("is denied", "거부"),
    STOP("is stopped", "중지"),

    WORTH("What it is worth", "걸린 가치"),
    NOTHING_AT_STAKE(
            "Nothing is at stake: no expectation with a price has a failing row.",
            "단가가 정해진 기대 조건에 실패한 행이 없어 걸린 금액이 없습니다."),
    AT_STAKE(
            "%1$s a year is expected to be lost (%2$s to %3$s), %4$s a day.",
            "연간 예상 손실은 %1$s(%2$s ~ %3$s)이며, 하루 %4$s입니다."),
    AT_STAKE_AT_LEAST(
            "At least %1$s a year is expected to be lost (%2$s to %3$s by what is known), %4$s a day; %5$s of %6$s losses unknown,"
                    + " not 0.",
            "연간 예상 손실은 최소 %1$s(알려진 손실만 %2$s ~ %3$s)이며, 하루 최소 %4$s입니다. 손실 %6$s건 중 %5$s건은 알 수 없으며, 0으로 보지 않습니다."),
    ONLY_UNKNOWN("What is at stake is unknown.", "걸린 금액을 알 수 없습니다."),
    CHART("Money at stake in a year", "연간 걸린 금액"),
    EXPECTED("expected", "예상"),
    RANGE("95 %% interval", "95 %% 구간"),
    ENDS("%s to %s", "%s ~ %s"),
    LOSSES("How it is computed", "계산 내역"),
    FORMULA("Units a year × failing share × price", "연간 수량 × 실패 비율 × 단가"),
    YEARLY("Lost a year", "연간 손실"),
    ANSWERABLE("Answers", "책임"),
    UNKNOWN("unknown", "알 수 없음"),
    PER_RECORD("%s rows", "%s행"),
    DOWNTIME("%s hours", "%s시간"),
    DECISIONS_MADE("%s decisions", "결정 %s건"),
    PENALTY("%s duties", "의무 %s건"),
    IN_ALL("in all", "합계"),
    AT_LEAST("at least %s", "최소 %s"),
    SOME_UNKNOWN("%1$s of %2$s losses unknown, not 0", "손실 %2$s건 중 %1$s건은 0이 아니라 알 수 없음"),
    INCIDENTS(" (%1$s incidents × %2$s hours)", " (사고 %1$s건 × %2$s시간)"),
    SUMMED_ENDS(
            "The range of the sum adds the ends of the single intervals; it is no 95 %% interval of the sum.",
            "합계의 범위는 각 구간의 양 끝을 더한 값이며, 합계의 95 %% 구간이 아닙니다."),
    CAUGHT(" × (1 − %s)", " × (1 − %s)"),
    UNPRICED("Without a price, so not in the sum: %s.", "단가가 없어 합계에 들어가지 않음: %s."),
    QUIET(
            "%1$s priced expectations have no failing row; a run that finds none does not prove that there is none: with 95 %%"
                    + " confidence they cost at most %2$s a year together.",
            "단가가 있는 기대 조건 %1$s건에는 실패한 행이 없습니다. 실패가 보이지 않았다고 전혀 없다는 뜻은 아니며, 95 %% 신뢰 수준에서 이들의 연간 손실은"
                    + " 합해서 최대 %2$s입니다."),
    NOTE("%s: %s.", "%s: %s."),

    FIX("What to fix first", "먼저 고칠 것"),
    FUND(
            "Fund %1$s: %2$s at the decision and %3$s a year, worth %4$s (%5$s to %6$s) over %7$s years at %8$s.",
            "자금을 댈 것: %1$s. 결정 시점 %2$s, 이후 연간 %3$s. %7$s년, 할인율 %8$s 기준 가치 %4$s(%5$s ~ %6$s)."),
    FUND_UNKNOWN(
            "Nothing is funded, because not all fixes can be judged: losses are unknown.",
            "손실을 알 수 없어 판단할 수 없는 개선안이 있으며, 자금을 댈 것은 없습니다."),
    FUND_TOO_DEAR(
            "Nothing can be funded within the limits; worth more than 0 alone, but too dear: %s.",
            "한도 안에서 자금을 댈 수 있는 개선안이 없습니다. 단독 가치가 0보다 크지만 한도를 넘는 개선안: %s."),
    FUND_NOTHING("Nothing is worth funding within the limits.", "한도 안에서 자금을 댈 만한 개선안이 없습니다."),
    BY_RETURN(
            "Taken in the order of first-year return, the same budget would fund %1$s and be worth %2$s less.",
            "첫해 수익률 순서로 고르면 같은 예산으로 %1$s에 자금을 대며 가치가 %2$s 적습니다."),
    NOTHING("nothing", "아무것도"),
    BUDGET("The budget is %s at the decision.", "예산은 결정 시점 기준 %s입니다."),
    RUNNING_BUDGET("Running costs are limited to %s a year.", "운영비 한도는 연간 %s입니다."),
    FIXES("Fixes", "개선안"),
    FUNDED("Fund", "채택"),
    LEFT_OUT("Leave out", "제외"),
    FIX_NAME("Fix", "개선안"),
    CHOICE("Choice", "판단"),
    ONCE("Costs once", "일회성 비용"),
    RUNNING("Costs a year", "연간 비용"),
    SAVES("Saves a year", "연간 절감"),
    LIVE("Delay", "지연"),
    AT_ONCE("none", "없음"),
    MONTHS("%s mo", "%s개월"),
    COUNTED(
            "What is paid once is paid at the decision; a year's savings and costs count at its end, from the month in which a"
                    + " fix is live, so the first year of a fix that takes 3 months counts by 9/12.",
            "일회성 비용은 결정 시점에, 매년의 절감과 비용은 가동한 달부터 세어 그해 말에 계산합니다. 3개월 뒤에 가동하는 개선안의 첫해는 9/12만 셉니다."),
    NPV_ALONE("NPV alone", "단독 NPV"),
    IN_PLAN("Without %s the plan is worth %s less.", "%s을(를) 빼면 계획의 가치가 %s 줄어듭니다."),
    OUT_OF_PLAN("Left out: %s.", "제외: %s."),

    PROOF("Proof", "증명"),
    VERDICT("verdict", "판정"),
    LOG("log", "로그"),
    SIZE("records", "기록 수"),
    ROOT("root (SHA-256)", "루트 (SHA-256)"),
    SIGNERS("signed by", "서명"),
    RUN("this run", "이번 실행"),
    VERIFY("verify with", "확인 명령");

    private final Text text;

    FlowMessage(String english, String korean) {
        this.text = Text.of(english, korean);
    }

    String in(Locale locale, Object... arguments) {
        String filled = String.format(Locale.ROOT, text.in(locale), arguments);
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? Particle.settle(filled) : filled;
    }
}
