package dev.assay.governance.oversight;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;

/**
 * What a rule asks for. Immutable.
 *
 * @since 0.1
 */
public sealed interface Effect {
    /**
     * Nothing proceeds until somebody decides.
     *
     * @since 0.1
     */
    record Block() implements Effect {}

    /**
     * Nothing proceeds until two independent people decide.
     *
     * @since 0.1
     */
    record TwoPerson() implements Effect {}

    /**
     * It proceeds, and a random share is looked at afterwards.
     *
     * @param share the share, in [0, 1]
     * @param seed what the draw begins with; the same act is always drawn alike
     * @since 0.1
     */
    record Sample(BigDecimal share, long seed) implements Effect {
        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is not in [0, 1]
         */
        public Sample {
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new ValueException(
                        "share must be in [0, 1], but was " + share, "share는 [0, 1] 안에 있어야 하지만 " + share + "입니다");
            }
        }
    }

    /**
     * It proceeds, and somebody is told.
     *
     * @since 0.1
     */
    record Notify() implements Effect {}

    /**
     * What an agent or a service does is a proposal until somebody decides; people proceed.
     *
     * @since 0.1
     */
    record ProposeOnly() implements Effect {}
}
