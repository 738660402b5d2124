package dev.assay.value.ranking;

/** What parts of a score must be. */
final class Parts {
    private Parts() {}

    static void requireAtLeastZero(String name, double part) {
        if (!(part >= 0 && part <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be 0 or more and finite, but was " + part);
        }
    }

    static void requirePositive(String name, double part) {
        if (!(part > 0 && part <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite, but was " + part);
        }
    }
}
