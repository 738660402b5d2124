package dev.assay.governance.card.form;

import dev.assay.governance.card.FieldState;
import dev.assay.quality.finding.Text;
import java.util.Locale;

/** The words between answers. */
enum CardWord {
    COMPLETE("complete", "완료"),
    INCOMPLETE("not complete", "미완료"),
    VERSION("version", "버전"),
    TEMPLATE("template", "양식"),
    OPEN("open", "남은 일"),
    SLICES("Slices", "부분별 결과"),
    SLICE("slice", "부분"),
    METRIC("metric", "지표"),
    VALUE("value", "값"),
    NOT_ENOUGH("not enough data", "데이터 부족"),
    ERRATA("Errata", "정오표"),
    ATTESTED("attested", "보증됨"),
    LAPSED("the attestation no longer holds; changed:", "보증이 더 이상 유효하지 않습니다. 변경된 항목:"),
    NOT_ATTESTED("not attested", "보증되지 않음"),
    CHECKPOINT("Audit checkpoint", "감사 체크포인트"),
    FRESH("fresh", "최신"),
    STALE("stale", "오래됨"),
    CONTRADICTED("contradicted", "모순"),
    MISSING("missing", "없음"),
    RUN_SAYS("measured", "측정값");

    private final Text text;

    CardWord(String en, String ko) {
        this.text = Text.of(en, ko);
    }

    String in(Locale locale) {
        return text.in(locale);
    }

    static CardWord of(FieldState state) {
        return switch (state) {
            case FRESH -> FRESH;
            case STALE -> STALE;
            case CONTRADICTED -> CONTRADICTED;
            case MISSING -> MISSING;
        };
    }
}
