package dev.assay.report.picture;

import dev.assay.report.internal.text.Cleaner;
import java.util.Objects;

/** Cleans texts, and refuses numbers that have no place. */
final class Labels {
    private static final int LONGEST = 200;

    private Labels() {}

    static String clean(String name, String text) {
        return Cleaner.prose(Objects.requireNonNull(text, name), LONGEST);
    }

    static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, but was " + value);
        }
    }
}
