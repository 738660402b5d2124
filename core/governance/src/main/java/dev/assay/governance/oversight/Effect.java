package dev.assay.governance.oversight;

import dev.assay.governance.Numbers;
import dev.assay.governance.run.Digests;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

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
     * It proceeds, and a random share is looked at afterwards. Which acts are drawn is not for those to choose who do them.
     *
     * @param share the share, in [0, 1]
     * @param seed what the draw begins with
     * @since 0.1
     */
    record Sample(BigDecimal share, long seed) implements Effect {
        private static final int DIGITS = 16;
        private static final BigDecimal DRAWS = new BigDecimal(BigInteger.ONE.shiftLeft(DIGITS * 4));

        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is not in [0, 1], or has more than 40 digits behind the point
         */
        public Sample {
            Numbers.require("share", share);
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new ValueException(
                        "share must be in [0, 1], but was " + share, "share는 [0, 1] 안에 있어야 하지만 " + share + "입니다");
            }
        }

        /**
         * Returns whether an act is drawn, which anybody can find again from the rule and what was recorded with the request.
         *
         * @param draw over what it was drawn
         * @return true if the first 64 bits of the digest of seed, number and moment, as a fraction, are below the share
         */
        public boolean draws(Clearance.Draw draw) {
            String digest = Digests.of(List.of(
                    String.valueOf(seed),
                    String.valueOf(draw.number()),
                    draw.at().toString()));
            BigDecimal drawn = new BigDecimal(new BigInteger(digest.substring(0, DIGITS), 16));
            return drawn.compareTo(share.multiply(DRAWS)) < 0;
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
