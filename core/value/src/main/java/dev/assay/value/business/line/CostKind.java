package dev.assay.value.business.line;

import dev.assay.quality.finding.Text;

/**
 * How a cost reaches the books.
 *
 * @since 0.1
 */
public enum CostKind {
    /** Spent once to build or to buy. */
    CAPEX("one-off", "초기 투자"),
    /** Spent again and again to run. */
    OPEX("running", "운영비");

    private final Text label;

    CostKind(String en, String ko) {
        this.label = Text.of(en, ko);
    }

    /**
     * Returns the name for a reader.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
