package dev.assay.checks.kernel.truth;

/**
 * The integers from one to another, both included.
 *
 * @param lower the least
 * @param upper the greatest; less than the lower if there are none
 */
record LongRange(long lower, long upper) {
    static final LongRange EMPTY = new LongRange(0, -1);

    boolean isEmpty() {
        return lower > upper;
    }
}
