package dev.assay.value.pilot;

import dev.assay.quality.finding.Text;

/**
 * What is compared with what.
 *
 * @since 0.1
 */
public enum Design {
    /** The same process before and after; whatever else changed in between is taken for the effect. */
    BEFORE_AFTER(Text.of("before and after", "전후 비교")),
    /** Two groups at the same time, one of them treated; the baseline only sizes the trial. */
    AB(Text.of("a comparison of two groups", "두 집단 비교")),
    /** The same units before and after. */
    PAIRED(Text.of("a paired comparison", "쌍체 비교")),
    /** The change of a treated group less the change of one that was not. */
    DIFFERENCE_IN_DIFFERENCES(Text.of("difference in differences", "이중차분"));

    private final Text label;

    Design(Text label) {
        this.label = label;
    }

    /**
     * Returns the design's name for readers.
     *
     * @return such as {@code a paired comparison}
     */
    public Text label() {
        return label;
    }
}
