package dev.assay.report.internal.markup;

/**
 * A piece of markup that knows how to write itself.
 *
 * @since 0.1
 */
public sealed interface Node permits Element, Text, RawText {
    /**
     * Writes the markup.
     *
     * @param out what to append to
     * @param depth how deep the node stands, 0 or more
     */
    void write(StringBuilder out, int depth);
}
