package dev.assay.governance.catalogue;

import dev.assay.quality.finding.Text;
import java.util.List;

/**
 * The four axes of an operations team, with what they are called in the frameworks.
 *
 * @since 0.1
 */
public enum Axis {
    /** Who may decide what, and by which rules. */
    GOVERNANCE_AND_POLICY(
            Text.of("Governance and policy", "거버넌스와 정책"),
            List.of("GOVERN"),
            List.of("A.2", "A.3"),
            List.of("Art. 4", "Art. 17")),
    /** What may go wrong, and what is done about it. */
    RISK_MANAGEMENT(
            Text.of("Risk management", "위험 관리"),
            List.of("MAP", "MEASURE 1", "MANAGE 1"),
            List.of("A.5"),
            List.of(
                    "Art. 6(1)",
                    "Art. 6(2)",
                    "Art. 6(3)(a)",
                    "Art. 6(3)(b)",
                    "Art. 6(3)(c)",
                    "Art. 6(3)(d)",
                    "Art. 6(4)",
                    "Art. 9",
                    "Art. 27")),
    /** How it is run from day to day. */
    OPERATIONS(
            Text.of("Operations", "운영"),
            List.of("MEASURE 2", "MEASURE 3", "MANAGE 2", "MANAGE 4"),
            List.of("A.4", "A.6", "A.7"),
            List.of("Art. 10", "Art. 11", "Art. 12", "Art. 15", "Art. 26(4)", "Art. 26(5)", "Art. 26(6)", "Art. 72")),
    /** How it works together with others. */
    EXECUTION_AND_ECOSYSTEM(
            Text.of("Execution and ecosystem", "실행과 생태계"),
            List.of("MANAGE 3", "MANAGE 4", "GOVERN 5", "GOVERN 6"),
            List.of("A.8", "A.9", "A.10"),
            List.of(
                    "Art. 13",
                    "Art. 14",
                    "Art. 25",
                    "Art. 26(1)",
                    "Art. 26(2)",
                    "Art. 26(7)",
                    "Art. 26(11)",
                    "Art. 50",
                    "Art. 73"));

    private final Text title;
    private final List<String> nist;
    private final List<String> iso;
    private final List<String> aiAct;

    Axis(Text title, List<String> nist, List<String> iso, List<String> aiAct) {
        this.title = title;
        this.nist = nist;
        this.iso = iso;
        this.aiAct = aiAct;
    }

    /**
     * Returns what the axis is called.
     *
     * @return the title
     */
    public Text title() {
        return title;
    }

    /**
     * Returns the functions and categories of the NIST AI Risk Management Framework on this axis.
     *
     * @return ids
     */
    public List<String> nist() {
        return nist;
    }

    /**
     * Returns the areas of ISO/IEC 42001, Annex A, on this axis.
     *
     * @return ids
     */
    public List<String> iso() {
        return iso;
    }

    /**
     * Returns the articles of the EU AI Act on this axis.
     *
     * @return ids
     */
    public List<String> aiAct() {
        return aiAct;
    }
}
