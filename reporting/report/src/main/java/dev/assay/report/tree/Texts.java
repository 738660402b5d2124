package dev.assay.report.tree;

import dev.assay.report.internal.text.Cleaner;
import java.util.Objects;

/** How long texts may be, so that one value of a megabyte does not make a report of one. */
final class Texts {
    private static final int LABEL = 200;
    private static final int PROSE = 2_000;
    private static final int VALUE = 300;

    private Texts() {}

    /** A name of something: a header, a caption, a mark on an axis. */
    static String label(String name, String text) {
        return Cleaner.prose(Objects.requireNonNull(text, name), LABEL);
    }

    static String prose(String name, String text) {
        return Cleaner.prose(Objects.requireNonNull(text, name), PROSE);
    }

    static String value(String name, String text) {
        return Cleaner.value(Objects.requireNonNull(text, name), VALUE);
    }

    static void requireNotNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, but was " + value);
        }
    }
}
