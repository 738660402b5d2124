package dev.assay.value.business.line;

import dev.assay.quality.finding.Text;

/**
 * In which way a benefit adds value.
 *
 * @since 0.1
 */
public enum ValueDimension {
    /** What is sold more, at its contribution margin. */
    ADDED_REVENUE("added revenue", "추가 매출"),
    /** Hours that are saved. */
    TIME("time saved", "시간 절감"),
    /** What costs less. */
    COST("cost saved", "비용 절감"),
    /** Data that is processed cheaper or faster. */
    DATA_PROCESSING("data processing", "데이터 처리 효율"),
    /** Offers that fit better. */
    PERSONALISATION("personalisation", "개인화 가치"),
    /** Fewer errors, defects, recalls and repairs. */
    QUALITY("quality", "품질"),
    /** New products, or the same ones earlier. */
    INNOVATION("innovation", "혁신"),
    /** People who stay. */
    EMPLOYEE("employees", "직원");

    private final Text label;

    ValueDimension(String en, String ko) {
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
