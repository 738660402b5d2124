package dev.assay.value.cashflow;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;

/** Answers that are numbers. */
final class Answers {
    private Answers() {}

    /** Infinity and what infinities cancel to are one reason: too large. */
    static Answer<Double> of(double value) {
        return Double.isFinite(value)
                ? Answer.of(value)
                : none(
                        "TOO_LARGE",
                        "the result is larger than a number of double precision can hold",
                        "결과가 배정밀도 수로 나타낼 수 있는 범위를 넘습니다");
    }

    static Answer<Double> none(String code, String en, String ko) {
        return Answer.none(code, Text.of(en, ko));
    }
}
