package dev.assay.governance.decision.policy;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be decided.
 *
 * @since 0.1
 */
public enum Choice {
    /** Where the data come from is mended. */
    FIX_UPSTREAM,
    /** The asset may not be used until it is good again. */
    QUARANTINE,
    /** The asset may be used as it is for a time; needs a second person. */
    ACCEPT_ONCE,
    /** Less is asked of the asset for a time, in which it may be used, and what was asked before counts again; needs a second person. */
    CHANGE_THRESHOLD,
    /** The models are made anew. */
    RETRAIN,
    /** The version before is used again. */
    ROLLBACK,
    /** The asset is given up. */
    RETIRE,
    /** Nothing is wrong. */
    FALSE_ALARM,
    /** The rule itself does not fit; opens a decision about the policy. */
    POLICY_GAP,
    /** What was asked for may be done. */
    APPROVE,
    /** What was asked for may not be done. */
    REJECT,
    /** What was planned for the failure of a supplier is done. */
    CONTINGENCY,
    /** What was begun was done. */
    DONE,
    /** What was begun was not done, or what was done of it is undone. */
    NOT_DONE;

    /**
     * Returns whether it makes an exception for a time, which takes two people and an end.
     *
     * @return true for {@link #ACCEPT_ONCE} and {@link #CHANGE_THRESHOLD}
     */
    public boolean isException() {
        return this == ACCEPT_ONCE || this == CHANGE_THRESHOLD;
    }

    /**
     * Returns whether it says what is so, and asks for nothing to be done.
     *
     * @return true for {@link #FALSE_ALARM}, {@link #DONE} and {@link #NOT_DONE}
     */
    public boolean isFinding() {
        return this == FALSE_ALARM || this == DONE || this == NOT_DONE;
    }

    /**
     * Returns what can be decided when an asset's quality is not as expected.
     *
     * @return those from {@link #FIX_UPSTREAM} to {@link #POLICY_GAP}
     */
    public static Set<Choice> ofQuality() {
        return EnumSet.range(FIX_UPSTREAM, POLICY_GAP);
    }

    /**
     * Returns what can be decided about a supplier that failed.
     *
     * @return that the supplier mends it, the contingency, that the supplier is given up, or that it was not the supplier
     */
    public static Set<Choice> ofSupplier() {
        return EnumSet.of(FIX_UPSTREAM, CONTINGENCY, RETIRE, FALSE_ALARM);
    }

    /**
     * Returns what can be decided about something that was begun and has no outcome.
     *
     * @return {@link #DONE} and {@link #NOT_DONE}
     */
    public static Set<Choice> ofEffect() {
        return EnumSet.of(DONE, NOT_DONE);
    }

    /**
     * Returns what can be decided when somebody asks for something.
     *
     * @return {@link #APPROVE} and {@link #REJECT}
     */
    public static Set<Choice> ofRequest() {
        return EnumSet.of(APPROVE, REJECT);
    }
}
