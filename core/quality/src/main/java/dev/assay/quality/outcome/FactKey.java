package dev.assay.quality.outcome;

import java.util.Locale;

/**
 * What a fact is about, in the order in which facts are printed.
 *
 * @since 0.1
 */
public enum FactKey {
    /** The sentence. */
    EXPECTATION("expectation", "기대"),
    /** What the dataset is called. */
    DATASET("dataset", "데이터셋"),
    /** The columns looked at. */
    COLUMN("column", "열"),
    /** Which rows were selected. */
    WHERE("where", "조건"),
    /** The group that is the worst. */
    GROUP("group", "그룹"),
    /** What the figure should have been. */
    EXPECTED("expected", "기대값"),
    /** What it was. */
    BUT_WAS("but was", "실제값"),
    /** Why nothing was judged. */
    NOT_EVALUATED("not evaluated", "평가 안 됨"),
    /** What went wrong. */
    ERROR("error", "오류"),
    /** Evaluated rows. */
    ROWS_EVALUATED("rows evaluated", "평가한 행"),
    /** Failing rows. */
    ROWS_FAILING("rows failing", "실패한 행"),
    /** Rows filtered out. */
    ROWS_FILTERED_OUT("rows filtered out", "제외된 행"),
    /** Rows that the null policy left out. */
    ROWS_SKIPPED("rows skipped as null", "널로 건너뛴 행"),
    /** Rows with NaN. */
    NAN_ROWS("nan rows", "NaN 행"),
    /** What a null does; printed when it is not the default. */
    NULLS("nulls", "널 처리"),
    /** Some failing rows. */
    EXAMPLES("examples", "예시"),
    /** What the engine is called. */
    ENGINE("engine", "엔진"),
    /** Why it is expected. */
    BECAUSE("because", "이유"),
    /** Who answers for it. */
    OWNER("owner", "담당");

    private final String english;
    private final String korean;

    FactKey(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    /**
     * Returns the label to print.
     *
     * @param locale English for any locale but Korean
     * @return a short noun
     */
    public String label(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}
