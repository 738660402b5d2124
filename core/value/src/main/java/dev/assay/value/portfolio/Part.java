package dev.assay.value.portfolio;

/**
 * What a portfolio has names for.
 *
 * @since 0.1
 */
public enum Part {
    /** What there is to choose from. */
    CANDIDATE("UNKNOWN_CANDIDATE", "candidates", "후보"),
    /** What is limited. */
    BUDGET("UNKNOWN_BUDGET", "budgets", "예산"),
    /** What candidates have in common. */
    TAG("UNKNOWN_TAG", "tags", "태그");

    private final String code;
    private final String plural;
    private final String korean;

    Part(String code, String plural, String korean) {
        this.code = code;
        this.plural = plural;
        this.korean = korean;
    }

    /** Returns the code of a name that is none. */
    String code() {
        return code;
    }

    String plural() {
        return plural;
    }

    String korean() {
        return korean;
    }
}
