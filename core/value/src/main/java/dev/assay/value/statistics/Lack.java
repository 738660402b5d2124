package dev.assay.value.statistics;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;

/** Why figures of a sample have no statistic. */
enum Lack {
    NOTHING_OBSERVED(
            "STAT-EMPTY", "nothing was observed, so its share is unknown, not 0", "관측이 없어 비율을 알 수 없습니다(0이 아닙니다)"),
    TOO_FEW("STAT-FEW", "a spread needs at least 2 observations on each side", "산포를 구하려면 양쪽에 관측값이 2개 이상 필요합니다"),
    NO_VARIATION(
            "STAT-CONSTANT",
            "all observations are the same, so there is no error to weigh the difference by",
            "모든 관측값이 같아 차이를 견줄 오차가 없습니다"),
    NO_EVENTS(
            "STAT-NO-EVENTS",
            "a side has no event, so the ratio of the shares has no interval",
            "한쪽에 사건이 없어 비율의 비에 대한 구간을 구할 수 없습니다"),
    NO_BASE("STAT-NO-BASE", "the share before is 0, so nothing can be reduced", "이전 비율이 0이므로 줄일 것이 없습니다"),
    OUT_OF_REACH(
            "STAT-OUT-OF-REACH",
            "no sample of up to a billion per group shows such an effect",
            "집단마다 10억 건까지 늘려도 이런 효과를 보일 수 없습니다");

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
