package dev.assay.value.statistics;

/** Checks what must lie between none and all. */
final class Shares {
    private Shares() {}

    static void check(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be in (0, 1), but was " + value);
        }
    }
}
