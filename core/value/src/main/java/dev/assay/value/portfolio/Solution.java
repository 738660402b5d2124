package dev.assay.value.portfolio;

import java.util.Arrays;

/**
 * What a solver found. Immutable.
 *
 * @since 0.1
 */
public final class Solution {
    private final Status status;
    private final boolean[] chosen;
    private final double bound;
    private final double[] prices;

    /** How sure a solver is. */
    public enum Status {
        /** No choice is better. */
        OPTIMAL,
        /** The limit of work was reached; how much better another choice may be is told by the bound. */
        BEST_FOUND,
        /** The limit of work was reached before any choice was found that stays within all limits. */
        NONE_FOUND,
        /** No choice stays within all limits. */
        IMPOSSIBLE
    }

    private Solution(Status status, boolean[] chosen, double bound, double[] prices) {
        this.status = status;
        this.chosen = chosen.clone();
        this.bound = bound;
        this.prices = prices.clone();
    }

    /**
     * Returns a solution.
     *
     * @param status how sure it is
     * @param chosen for each item whether it is taken
     * @param bound what no choice exceeds
     * @param prices what one more unit of each row's limit is worth; empty if the solver does not tell
     * @return the solution
     */
    public static Solution of(Status status, boolean[] chosen, double bound, double... prices) {
        return new Solution(status, chosen, bound, prices);
    }

    /**
     * Returns how sure it is.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Returns whether an item is taken.
     *
     * @param item its number, from 0
     * @return true if it is
     */
    public boolean takes(int item) {
        return chosen[item];
    }

    /**
     * Returns what no choice exceeds, found where items may be taken in part; less if a search that was not finished has seen
     * that nothing above is left.
     *
     * @return a value of the program, never less than the choice's
     */
    public double bound() {
        return bound;
    }

    /**
     * Returns what one more unit of a row's limit is worth, where items may be taken in part.
     *
     * @param row the row's number, from 0
     * @return 0 or more; 0 if the solver does not tell
     */
    public double price(int row) {
        return row < prices.length ? prices[row] : 0;
    }

    boolean[] chosen() {
        return chosen.clone();
    }

    @Override
    public String toString() {
        return status + " " + Arrays.toString(chosen);
    }
}
