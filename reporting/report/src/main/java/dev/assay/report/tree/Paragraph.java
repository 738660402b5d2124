package dev.assay.report.tree;

/**
 * A few sentences.
 *
 * @param text the sentences
 * @since 0.1
 */
public record Paragraph(String text) implements Block {
    /** Cleans the text. */
    public Paragraph {
        text = Texts.prose("text", text);
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.paragraph(this);
    }
}
