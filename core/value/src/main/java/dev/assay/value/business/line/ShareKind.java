package dev.assay.value.business.line;

import dev.assay.quality.finding.Text;

/**
 * What a share of an amount is, from 0 to 1.
 *
 * @since 0.1
 */
public enum ShareKind {
    /** Which part of revenue is contribution margin. */
    MARGIN(Text.of("margin", "공헌이익률")),
    /** Which part of freed capacity becomes money. */
    CAPTURE(Text.of("capture", "현금화 비율")),
    /** How probable the benefit is. */
    PROBABILITY(Text.of("probability", "확률")),
    /** Which part of a figure is claimed. */
    ATTRIBUTION(Text.of("attribution", "기여도")),
    /** By which part a line is lowered or raised for its risk. */
    RISK(Text.of("risk", "위험 계수"));

    private final Text label;

    ShareKind(Text label) {
        this.label = label;
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
