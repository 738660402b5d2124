package dev.assay.value.business.line;

import dev.assay.value.business.formula.Formula;

/**
 * By how much a rate rises, told in one of the two ways that are easily confused. Immutable.
 *
 * @since 0.1
 */
public sealed interface Uplift permits Uplift.Relative, Uplift.Points {
    /**
     * Returns what the rate rises by.
     *
     * @param baseline the rate before
     * @return the difference of the rates, as a share of one
     */
    Formula over(Formula baseline);

    /**
     * A rise in proportion: 10% on a rate of 2% makes 2.2%.
     *
     * @param share the proportion, as a share of one
     */
    record Relative(Formula share) implements Uplift {
        @Override
        public Formula over(Formula baseline) {
            return baseline.times(share);
        }
    }

    /**
     * A rise in percentage points: 10 points on a rate of 2% make 12%.
     *
     * @param share the points, as a share of one
     */
    record Points(Formula share) implements Uplift {
        @Override
        public Formula over(Formula baseline) {
            return share;
        }
    }
}
