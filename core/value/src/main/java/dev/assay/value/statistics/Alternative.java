package dev.assay.value.statistics;

/**
 * What a test holds against the claim that there is no difference.
 *
 * @since 0.1
 */
public enum Alternative {
    /** There is a difference, in whichever direction. */
    TWO_SIDED,
    /** The first is larger than the second. */
    GREATER,
    /** The first is smaller than the second. */
    LESS;

    /** Returns the probability of what is at least as extreme, from both tails. */
    double p(double lower, double upper) {
        return switch (this) {
            case TWO_SIDED -> StrictMath.min(1, 2 * StrictMath.min(lower, upper));
            case GREATER -> upper;
            case LESS -> lower;
        };
    }

    /** Returns how many tails an error of the first kind is shared by. */
    int tails() {
        return this == TWO_SIDED ? 2 : 1;
    }
}
