package dev.assay.governance.posture;

import dev.assay.quality.finding.Text;

/**
 * The four functions of the NIST AI Risk Management Framework.
 *
 * @since 0.1
 */
public enum Function {
    /** What there is, and what may come of it. */
    MAP(Text.of("Map", "맵핑")),
    /** How it is. */
    MEASURE(Text.of("Measure", "측정")),
    /** What is done about it. */
    MANAGE(Text.of("Manage", "관리")),
    /** Who answers for it, and by which rules. */
    GOVERN(Text.of("Govern", "거버넌스"));

    private final Text title;

    Function(Text title) {
        this.title = title;
    }

    /**
     * Returns what it is called.
     *
     * @return the title
     */
    public Text title() {
        return title;
    }
}
