package dev.assay.governance.oversight;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.people.Severity;
import java.math.BigDecimal;

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
     * @param habit whether the actor did such a thing with the asset before
     * @return true if somebody must look
     */
    boolean isSetOff(Act act, Asset asset, Habit habit);

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
        public boolean isSetOff(Act act, Asset asset, Habit habit) {
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
        public boolean isSetOff(Act act, Asset asset, Habit habit) {
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
        @Override
        public boolean isSetOff(Act act, Asset asset, Habit habit) {
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
        @Override
        public boolean isSetOff(Act act, Asset asset, Habit habit) {
            return act.signals().drift().map(is -> is.compareTo(most) > 0).orElse(true);
        }
    }

    /**
     * The system's risk tier is so high.
     *
     * @param least the lowest tier
     * @since 0.1
     */
    record TierAtLeast(int least) implements Trigger {
        @Override
        public boolean isSetOff(Act act, Asset asset, Habit habit) {
            return act.signals().tier().map(is -> is >= least).orElse(true);
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
        public boolean isSetOff(Act act, Asset asset, Habit habit) {
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
        @Override
        public boolean isSetOff(Act act, Asset asset, Habit habit) {
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
        public boolean isSetOff(Act act, Asset asset, Habit habit) {
            return habit == Habit.FIRST_TIME;
        }
    }

    /**
     * A tool is used that is not listed.
     *
     * @since 0.1
     */
    record ToolNotListed() implements Trigger {
        @Override
        public boolean isSetOff(Act act, Asset asset, Habit habit) {
            return !act.signals()
                    .tools()
                    .listed()
                    .containsAll(act.signals().tools().used());
        }
    }
}
