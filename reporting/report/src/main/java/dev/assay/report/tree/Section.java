package dev.assay.report.tree;

import java.util.List;

/**
 * Blocks under a title. A section in a section stands one level deeper.
 *
 * @param title the title
 * @param blocks what stands under it
 * @since 0.1
 */
public record Section(String title, List<Block> blocks) implements Block {
    /** Cleans the title and copies the list. */
    public Section {
        title = Texts.label("title", title);
        blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.section(this);
    }
}
