package dev.assay.governance.system;

/**
 * The tiers of the EU AI Act, the strictest first.
 *
 * @since 0.1
 */
public enum RiskTier {
    /** It must not be done. */
    PROHIBITED("TIER-PROHIBITED"),
    /** It may harm people's safety or rights. */
    HIGH_RISK("TIER-HIGH-RISK"),
    /** A general-purpose model that may harm a whole society. */
    GPAI_SYSTEMIC("TIER-GPAI-SYSTEMIC"),
    /** A general-purpose model. */
    GPAI("TIER-GPAI"),
    /** People must know that it is one. */
    TRANSPARENCY("TIER-TRANSPARENCY"),
    /** It is of an area of high risk, and an exemption holds. */
    NOT_HIGH_RISK("TIER-NOT-HIGH-RISK"),
    /** None of these. */
    MINIMAL("TIER-MINIMAL");

    private final String item;

    RiskTier(String item) {
        this.item = item;
    }

    /**
     * Returns its id in the catalogue of the EU AI Act.
     *
     * @return such as {@code TIER-HIGH-RISK}
     */
    public String item() {
        return item;
    }

    /**
     * Returns whether another tier asks for more.
     *
     * @param other the other tier
     * @return true if this one is lower
     */
    public boolean isLowerThan(RiskTier other) {
        return compareTo(other) > 0;
    }
}
