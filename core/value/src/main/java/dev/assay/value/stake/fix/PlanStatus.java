package dev.assay.value.stake.fix;

/**
 * How sure a plan is.
 *
 * @since 0.1
 */
public enum PlanStatus {
    /** No other choice within the budgets is worth more. */
    OPTIMAL,
    /** The best that was found within the limit of work; how much better another could be is known. */
    BEST_FOUND,
    /** What a rule of thumb funds; only for comparison. */
    BASELINE,
    /** What must be funded breaks a budget. */
    IMPOSSIBLE
}
