package dev.assay.governance.oversight;

import dev.assay.governance.Numbers;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.people.Severity;
import dev.assay.governance.system.RiskTier;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What sets a rule off. Immutable. What is not known sets it off.
 *
 * @since 0.1
 */
public sealed interface Trigger {
    /**
     * Returns whether it sets the rule off.
     *
     * @param act what is about to be done
     * @param asset with which asset
     * @param known what the store knows of it, whatever is stated
     * @return true if somebody must look
     */
    boolean isSetOff(Act act, Asset asset, Known known);

    /** Whether somebody did something before. */
    enum Habit {
        /** They did. */
        USUAL,
        /** They did not. */
        FIRST_TIME
    }

    /**
     * Whatever is done.
     *
     * @since 0.1
     */
    record Always() implements Trigger {
        @Override
        public boolean isSetOff(Act act, Asset asset, Known known) {
            return true;
        }
    }

    /**
     * It would be so bad if it went wrong.
     *
     * @param least the least severity
     * @since 0.1
     */
    record SeverityAtLeast(Severity least) implements Trigger {
        @Override
        public boolean isSetOff(Act act, Asset asset, Known known) {
            return act.signals().severity().map(is -> is.compareTo(least) >= 0).orElse(true);
        }
    }

    /**
     * Who does it is neither sure enough nor unsure enough.
     *
     * @param low the lower end of the band, inclusive
     * @param high its upper end, exclusive
     * @since 0.1
     */
    record ConfidenceWithin(BigDecimal low, BigDecimal high) implements Trigger {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number has more than 40 digits before the point or behind it
         */
        public ConfidenceWithin {
            Numbers.require("low", low);
            Numbers.require("high", high);
        }

        @Override
        public boolean isSetOff(Act act, Asset asset, Known known) {
            return act.signals()
                    .confidence()
                    .map(is -> is.compareTo(low) >= 0 && is.compareTo(high) < 0)
                    .orElse(true);
        }
    }

    /**
     * The data have moved too far.
     *
     * @param most how far they may
     * @since 0.1
     */
    record DriftAbove(BigDecimal most) implements Trigger {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if the number has more than 40 digits before the point or behind it
         */
        public DriftAbove {
            Numbers.require("most", most);
        }

        @Override
        public boolean isSetOff(Act act, Asset asset, Known known) {
            return act.signals().drift().map(is -> is.compareTo(most) > 0).orElse(true);
        }
    }

    /**
     * The risk tier of a system is so high: the one that is stated, or that of a system that is made of the asset, whichever is higher.
     *
     * @param least the lowest tier
     * @since 0.1
     */
    record TierAtLeast(RiskTier least) implements Trigger {
        @Override
        public boolean isSetOff(Act act, Asset asset, Known known) {
            return known.tier(act.signals().tier())
                    .map(is -> !is.isLowerThan(least))
                    .orElse(true);
        }
    }

    /**
     * The asset tells so much of people.
     *
     * @param least the least
     * @since 0.1
     */
    record PersonalDataAtLeast(PersonalData least) implements Trigger {
        @Override
        public boolean isSetOff(Act act, Asset asset, Known known) {
            return asset.handling().personalData().compareTo(least) >= 0;
        }
    }

    /**
     * Too much is at stake.
     *
     * @param most how much may be
     * @since 0.1
     */
    record AmountAbove(BigDecimal most) implements Trigger {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if the number has more than 40 digits before the point or behind it
         */
        public AmountAbove {
            Numbers.require("most", most);
        }

        @Override
        public boolean isSetOff(Act act, Asset asset, Known known) {
            return act.signals().amount().map(is -> is.compareTo(most) > 0).orElse(true);
        }
    }

    /**
     * The actor never did such a thing with the asset; what failed, or has no outcome, was not done.
     *
     * @since 0.1
     */
    record FirstTime() implements Trigger {
        @Override
        public boolean isSetOff(Act act, Asset asset, Known known) {
            return known.habit() == Habit.FIRST_TIME;
        }
    }

    /**
     * A tool is used that no grant of the actor for the asset lists for a run of now, or it is not known which are used. Without such
     * a grant none is listed.
     *
     * @since 0.1
     */
    record ToolNotListed() implements Trigger {
        @Override
        public boolean isSetOff(Act act, Asset asset, Known known) {
            Set<String> used = act.signals().tools();
            return used.isEmpty() || !known.tools().containsAll(used);
        }
    }
}
