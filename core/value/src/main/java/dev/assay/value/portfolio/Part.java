package dev.assay.value.portfolio;

/** What a portfolio has names for. */
enum Part {
    CANDIDATE("UNKNOWN_CANDIDATE", "candidates", "후보"),
    BUDGET("UNKNOWN_BUDGET", "budgets", "예산"),
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
