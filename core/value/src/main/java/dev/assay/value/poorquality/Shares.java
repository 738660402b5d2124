package dev.assay.value.poorquality;

import java.math.BigDecimal;

/** Checks numbers that come from outside. */
final class Shares {
    private Shares() {}

    static void check(String name, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(name + " must be in [0, 1], but was " + share);
        }
    }

    static void checkCount(String name, BigDecimal count) {
        if (count.signum() < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, but was " + count);
        }
    }
}
