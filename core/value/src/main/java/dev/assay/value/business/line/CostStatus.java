package dev.assay.value.business.line;

import dev.assay.quality.finding.Text;

/**
 * Whether a cost can still be decided on.
 *
 * @since 0.1
 */
public enum CostStatus {
    /** It is spent only if the case goes ahead. */
    FUTURE("future", "향후 지출"),
    /** It is spent whatever is decided, and so decides nothing. */
    SUNK("sunk", "매몰 비용");

    private final Text label;

    CostStatus(String en, String ko) {
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
