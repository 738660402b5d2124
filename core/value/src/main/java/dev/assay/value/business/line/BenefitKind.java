package dev.assay.value.business.line;

import dev.assay.quality.finding.Text;

/**
 * How a benefit reaches the books, so that a reader can keep to cash.
 *
 * @since 0.1
 */
public enum BenefitKind {
    /** Money that comes in, or a bill that gets smaller. */
    CASH("cash", "현금"),
    /** Money that would have had to be spent otherwise. */
    COST_AVOIDANCE("avoided cost", "비용 회피"),
    /** Freed hours or machines: money only as far as they are used for something else. */
    CAPACITY("freed capacity", "여력 확보"),
    /** What somebody is willing to put an amount on, and no book will show. */
    STRATEGIC("strategic", "전략적 가치");

    private final Text label;

    BenefitKind(String en, String ko) {
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
