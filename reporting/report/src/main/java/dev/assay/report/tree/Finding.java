package dev.assay.report.tree;

import java.util.List;
import java.util.Objects;

/**
 * Something that was judged: what was expected, what was found, and everything that explains it.
 *
 * @param id the stable name of what was judged
 * @param badge the judgement
 * @param title what was expected, as a sentence
 * @param observed what was found, in a few words
 * @param blocks what explains it; possibly empty
 * @since 0.1
 */
public record Finding(String id, Badge badge, String title, String observed, List<Block> blocks) implements Block {
    /** Cleans the texts and copies the list. */
    public Finding {
        id = Texts.label("id", id);
        Objects.requireNonNull(badge, "badge");
        title = Texts.prose("title", title);
        observed = Texts.prose("observed", observed);
        blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.finding(this);
    }
}
