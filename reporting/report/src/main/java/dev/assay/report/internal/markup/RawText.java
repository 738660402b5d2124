package dev.assay.report.internal.markup;

/**
 * A style sheet of the program's own, written as it is, because HTML reads no escapes inside a style element.
 *
 * @param content text without {@code <} and {@code &}, so that it cannot end its element and XML reads it alike
 * @since 0.1
 */
public record RawText(String content) implements Node {
    /**
     * Checks the content.
     *
     * @throws IllegalArgumentException if it has a character that starts markup
     */
    public RawText {
        if (content.indexOf('<') >= 0 || content.indexOf('&') >= 0) {
            throw new IllegalArgumentException("content must have neither '<' nor '&'");
        }
    }

    @Override
    public void write(StringBuilder out, int depth) {
        out.append(content);
    }
}
