package dev.assay.value.portfolio;

/**
 * What each thing brings beyond some prices of the limits. Whatever the prices are, no choice is worth more than all limits at
 * their prices and what its things bring beyond theirs. Confined to one thread.
 */
final class Pricing {
    /** What adding some hundreds of numbers can lose of the greatest, with a wide margin. */
    private static final double ROUNDING = 1e-12;

    private final double limits;
    private final double[] gains;
    private final double tolerance;

    /**
     * Keeps what was computed.
     *
     * @param limits what all limits are worth
     * @param gains what each thing brings
     * @param magnitude the sum of all numbers that were added for it, without their signs
     */
    Pricing(double limits, double[] gains, double magnitude) {
        this.limits = limits;
        this.gains = gains;
        tolerance = Math.max(1e-6, magnitude * ROUNDING);
    }

    double limits() {
        return limits;
    }

    double gain(int item) {
        return gains[item];
    }

    int size() {
        return gains.length;
    }

    /** Returns by how much rounding may have made a sum of gains and limits too small. */
    double tolerance() {
        return tolerance;
    }
}
