package dev.assay.report.tree;

import java.util.List;

/**
 * A list of sentences in no particular order of importance.
 *
 * @param texts the sentences
 * @since 0.1
 */
public record Items(List<String> texts) implements Block {
    /** Cleans the texts. */
    public Items {
        texts = texts.stream().map(text -> Texts.prose("text", text)).toList();
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.items(this);
    }
}
