package dev.assay.quality.outcome;

import java.util.Locale;

/** The words of facts, in English and Korean; counts have groups of three digits, and nothing else is localised. */
enum Phrase {
    ROWS_PASSED("%1$,d of %2$,d rows passed (%3$s)", "%2$,d행 중 %1$,d행 통과 (%3$s)"),
    ROWS_FAILED("%1$,d of %2$,d rows failed (%3$s)", "%2$,d행 중 %1$,d행 실패 (%3$s)"),
    SHARE("%3$s (%1$,d of %2$,d)", "%3$s (%2$,d 중 %1$,d)"),
    WORST_GROUP("%1$s (%2$,d of %3$,d groups %4$s)", "%1$s (%3$,d개 그룹 중 %2$,d개 %4$s)"),
    UNEXPECTED("unexpected: %s", "예상 밖: %s"),
    MISSING("missing: %s", "없음: %s"),
    NO_COLUMN("no column \"%s\"", "\"%s\" 열 없음"),
    KNOWN_COLUMNS("known columns: %s", "있는 열: %s"),
    DID_YOU_MEAN("did you mean \"%s\"?", "\"%s\" 열을 찾으셨나요?"),
    AT_POSITION("\"%s\" at position %d", "\"%s\" 열이 %d번 위치에 있음"),
    IN_ALL("… (%,d in all)", "… (모두 %,d개)"),
    ROW("row %d", "%d행"),
    EXACT("%s (exact)", "%s (정확)"),
    ON_EMPTY_PASSES("%s; it passes, as onEmpty says", "%s; onEmpty에 따라 통과"),
    ON_EMPTY_FAILS("%s; it fails, as onEmpty says", "%s; onEmpty에 따라 실패"),
    EMPTY("the dataset has no rows", "데이터셋에 행이 없음"),
    FILTER_MATCHED_NOTHING("the filter selected no rows", "조건에 맞는 행이 없음"),
    ALL_NULL("every selected value is null", "선택된 값이 모두 널"),
    DEGENERATE("the values do not define the figure", "값으로 수치를 정할 수 없음"),
    DISABLED("the expectation is disabled", "기대가 꺼져 있음"),
    NO_HISTORY("there is no earlier run to compare with", "비교할 이전 실행이 없음");

    private final String english;
    private final String korean;

    Phrase(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    static Phrase of(Reason reason) {
        return switch (reason) {
            case EMPTY -> EMPTY;
            case FILTER_MATCHED_NOTHING -> FILTER_MATCHED_NOTHING;
            case ALL_NULL -> ALL_NULL;
            case DEGENERATE -> DEGENERATE;
            case DISABLED -> DISABLED;
            case NO_HISTORY -> NO_HISTORY;
        };
    }

    String in(Locale locale, Object... arguments) {
        boolean inKorean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
        return String.format(Locale.ROOT, inKorean ? korean : english, arguments);
    }
}
