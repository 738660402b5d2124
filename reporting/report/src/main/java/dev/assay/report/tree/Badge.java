package dev.assay.report.tree;

import java.util.Objects;

/**
 * A status in one or two words.
 *
 * @param tone how good it is
 * @param label the words
 * @since 0.1
 */
public record Badge(Tone tone, String label) {
    /** Checks the components. */
    public Badge {
        Objects.requireNonNull(tone, "tone");
        label = Texts.label("label", label);
    }
}
