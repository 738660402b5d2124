package dev.assay.value.stake;

import dev.assay.quality.finding.Text;

/**
 * What a failure costs money by.
 *
 * @since 0.1
 */
public enum LossBasis {
    /** By each row that fails. */
    PER_RECORD("rows", "행"),
    /** By each hour in which data is late, missing or wrong. */
    DOWNTIME("hours", "시간"),
    /** By each decision that is made on data that fails. */
    DECISION("decisions", "건의 결정"),
    /** By each duty that is missed, such as a report to an authority. */
    PENALTY("duties", "건의 의무");

    private final Text unit;

    LossBasis(String en, String ko) {
        unit = Text.of(en, ko);
    }

    /**
     * Returns what is counted.
     *
     * @return a word in the plural
     */
    public Text unit() {
        return unit;
    }
}
