package dev.assay.value.customer;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;

/** Why a figure of customers has no value. */
enum Lack {
    NO_CUSTOMERS("CUSTOMER-NONE", "no customer was won, so one has no cost", "확보한 고객이 없어 고객당 비용이 없습니다"),
    NO_SPEND("CUSTOMER-NO-COST", "customers cost nothing, so the ratio has no value", "고객 확보 비용이 0이므로 비율을 구할 수 없습니다"),
    NO_MARGIN(
            "CUSTOMER-NO-MARGIN",
            "a customer brings no margin, so the cost is never paid back",
            "고객당 이익이 없어 비용이 회수되지 않습니다"),
    NO_CHURN(
            "CUSTOMER-NO-CHURN",
            "no customer leaves, so a lifetime has no end; set the longest one that counts",
            "이탈이 없어 생애가 끝나지 않습니다. 인정할 최대 기간을 정하십시오"),
    NO_START("CUSTOMER-NO-START", "there was no revenue at the start, so none could stay", "기초 매출이 없어 유지율이 없습니다"),
    NO_PERIOD(
            "CUSTOMER-NO-PERIOD",
            "the lag leaves no period with both spend and customers",
            "시차를 적용하면 지출과 고객이 함께 있는 기간이 없습니다"),
    NO_ANSWERS("CUSTOMER-NO-ANSWERS", "nobody answered, so there is no score", "응답이 없어 점수가 없습니다"),
    NO_SPREAD(
            "CUSTOMER-ONE-KIND",
            "all answers are of one kind, so there is no spread to make an interval of",
            "모든 응답이 한 종류여서 구간을 구할 산포가 없습니다"),
    NO_LEADS("FUNNEL-EMPTY", "nothing entered the stage, so none of it went on", "단계에 들어온 건이 없어 전환율이 없습니다");

    private final String code;
    private final Text sentence;

    Lack(String code, String en, String ko) {
        this.code = code;
        this.sentence = Text.of(en, ko);
    }

    <T> Answer<T> answer() {
        return Answer.none(code, sentence);
    }
}
