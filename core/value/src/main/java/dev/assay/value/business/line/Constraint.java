package dev.assay.value.business.line;

import dev.assay.quality.finding.Text;

/**
 * Whether producing faster sells more.
 *
 * @since 0.1
 */
public enum Constraint {
    /** The step limits what can be sold: each unit more is sold. */
    BOTTLENECK("the bottleneck", "병목 공정"),
    /** Something else limits what can be sold, such as demand: a unit more is worth nothing. */
    NOT_BOTTLENECK("not the bottleneck", "병목 아님");

    private final Text label;

    Constraint(String en, String ko) {
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
