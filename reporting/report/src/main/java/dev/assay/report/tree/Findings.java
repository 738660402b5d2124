package dev.assay.report.tree;

import java.util.List;
import java.util.Objects;

/**
 * Findings that need no explanation, in a line each.
 *
 * @param caption what they have in common
 * @param headings what stands over the three columns
 * @param findings the findings
 * @since 0.1
 */
public record Findings(String caption, Headings headings, List<Finding> findings) implements Block {
    /**
     * What stands over the columns.
     *
     * @param badge over the judgement
     * @param title over the sentence
     * @param observed over what was found
     * @since 0.1
     */
    public record Headings(String badge, String title, String observed) {
        /** Cleans the texts. */
        public Headings {
            badge = Texts.label("badge", badge);
            title = Texts.label("title", title);
            observed = Texts.label("observed", observed);
        }
    }

    /** Cleans the caption and copies the list. */
    public Findings {
        caption = Texts.label("caption", caption);
        Objects.requireNonNull(headings, "headings");
        findings = List.copyOf(findings);
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.findings(this);
    }
}
