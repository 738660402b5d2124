package dev.assay.value.business;

import dev.assay.quality.finding.Text;

/**
 * What is meant by a return on investment. Two of them can only be compared if they mean the same.
 *
 * @since 0.1
 */
public enum RoiDefinition {
    /** (B − C) ÷ C on present values over the whole horizon; 3 is 300%. The one that is meant if nothing is said. */
    NET_PRESENT(Text.of("(benefits − costs) ÷ costs, present values over the horizon", "(편익 − 비용) ÷ 비용, 전체 기간의 현재가치")),
    /** (B − C) ÷ C over the whole horizon, nothing discounted. */
    NET_UNDISCOUNTED(
            Text.of("(benefits − costs) ÷ costs over the horizon, undiscounted", "(편익 − 비용) ÷ 비용, 전체 기간, 할인 없음")),
    /** (B − C) ÷ C with the benefits and running costs of the first year, and all one-off costs, nothing discounted. */
    FIRST_YEAR(Text.of(
            "(benefits − costs) ÷ costs of the first year and all one-off costs, undiscounted",
            "(편익 − 비용) ÷ 비용, 첫해의 편익·운영비와 초기 투자 전액, 할인 없음")),
    /** B ÷ C over the whole horizon, nothing discounted: one more than the net of the same. */
    GROSS_UNDISCOUNTED(Text.of("benefits ÷ costs over the horizon, undiscounted", "편익 ÷ 비용, 전체 기간, 할인 없음")),
    /** B ÷ C on present values, the benefit-cost ratio. */
    GROSS_PRESENT(Text.of("benefits ÷ costs, present values over the horizon", "편익 ÷ 비용, 전체 기간의 현재가치"));

    private final Text label;

    RoiDefinition(Text label) {
        this.label = label;
    }

    /**
     * Returns the definition in words.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }

    /** Whether costs are taken off the benefits. */
    boolean isNet() {
        return this != GROSS_UNDISCOUNTED && this != GROSS_PRESENT;
    }

    boolean isPresent() {
        return this == NET_PRESENT || this == GROSS_PRESENT;
    }
}
