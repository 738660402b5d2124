package dev.assay.report.internal.markup;

import java.util.Objects;

/**
 * Text between tags. Nothing in it is read as markup.
 *
 * @param content any text
 * @since 0.1
 */
public record Text(String content) implements Node {
    /** Checks the content. */
    public Text {
        Objects.requireNonNull(content, "content");
    }

    @Override
    public void write(StringBuilder out, int depth) {
        Escapes.text(content, out);
    }
}
