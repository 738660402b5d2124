package dev.assay.value.ranking;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;

/**
 * Reach times impact times confidence over effort (McBride, Intercom 2016). Immutable.
 *
 * @param reach how many are reached in a period, 0 or more
 * @param impact how much it means to each, such as 0.25 to 3
 * @param confidence how sure that is, from 0 to 1
 * @param effort what it takes, above 0
 * @since 0.1
 */
public record Rice(double reach, double impact, double confidence, double effort) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public Rice {
        Parts.requireAtLeastZero(Text.of("reach", "도달 규모"), reach);
        Parts.requireAtLeastZero(Text.of("impact", "영향"), impact);
        Parts.requireAtLeastZero(Text.of("confidence", "신뢰도"), confidence);
        Parts.requirePositive(Text.of("effort", "작업량"), effort);
        if (confidence > 1) {
            throw new ValueException(
                    "confidence must be within [0, 1], but was " + confidence,
                    "신뢰도는 [0, 1] 안에 있어야 하지만 " + confidence + "입니다");
        }
    }

    /**
     * Returns the score.
     *
     * @return how much good a unit of effort does
     * @throws IllegalArgumentException if it is more than a number can hold
     */
    public double score() {
        return Parts.requireScore(reach * impact * confidence / effort);
    }
}
