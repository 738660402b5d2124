package dev.assay.value.cashflow;

/**
 * Which of several internal rates of return is selected. What is selected is a convention, never a truth: a warning goes with
 * it, and all rates stay listed.
 *
 * @since 0.1
 */
public enum RootChoice {
    /**
     * The one positive rate if cumulative flows change their sign once (Norstrøm); else, if the flows sum to a gain, the
     * positive rate nearest to 10%; else the rate nearest to 10%, which is where spreadsheets begin to look.
     */
    CUSTOMARY,
    /** The rate nearest to 10%. */
    NEAREST_TEN_PERCENT,
    /** The rate nearest to zero. */
    NEAREST_ZERO,
    /** The smallest rate. */
    SMALLEST,
    /** The largest rate. */
    LARGEST;

    private static final double CUSTOMARY_GUESS = 0.1;

    /** Returns the index of the chosen root; roots ascend and there is at least one. */
    int choose(double[] roots, double sum, boolean onePositive) {
        return switch (this) {
            case CUSTOMARY -> customary(roots, sum, onePositive);
            case NEAREST_TEN_PERCENT -> nearest(roots, CUSTOMARY_GUESS, 0);
            case NEAREST_ZERO -> nearest(roots, 0.0, 0);
            case SMALLEST -> 0;
            case LARGEST -> roots.length - 1;
        };
    }

    private static int customary(double[] roots, double sum, boolean onePositive) {
        int firstPositive = 0;
        while (firstPositive < roots.length && roots[firstPositive] <= 0) {
            firstPositive++;
        }
        boolean anyPositive = firstPositive < roots.length;
        return nearest(roots, CUSTOMARY_GUESS, anyPositive && (sum > 0 || onePositive) ? firstPositive : 0);
    }

    private static int nearest(double[] roots, double to, int from) {
        int nearest = from;
        for (int i = from + 1; i < roots.length; i++) {
            if (Math.abs(roots[i] - to) < Math.abs(roots[nearest] - to)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
