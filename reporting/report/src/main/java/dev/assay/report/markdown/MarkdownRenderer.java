package dev.assay.report.markdown;

import dev.assay.report.Renderer;
import dev.assay.report.Report;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Section;

/**
 * Writes a report as Markdown with tables (GitHub Flavored Markdown), for pull requests, wikis and chats.
 *
 * <p>Whatever comes from data or suites is escaped: it cannot become markup or HTML. Some sites make a link of everything
 * that looks like an e-mail address or a user; only code could keep them from it. Charts become tables. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class MarkdownRenderer implements Renderer {
    /** Creates a renderer. */
    public MarkdownRenderer() {}

    @Override
    public String render(Report report) {
        Headline headline = report.headline();
        MarkdownBlocks blocks = new MarkdownBlocks(2);
        StringBuilder out = new StringBuilder();
        out.append("# ").append(MarkdownText.prose(headline.title())).append("\n\n");
        out.append(MarkdownText.prose(headline.kicker())).append("\n\n");
        out.append(MarkdownBlocks.badge(headline.badge())).append(" · ");
        out.append(MarkdownText.prose(headline.summary())).append("\n\n");
        String totals = headline.totals().fold(blocks);
        out.append(totals).append(totals.isEmpty() ? "" : "\n");
        out.append(headline.facts().fold(blocks));
        for (Section section : report.sections()) {
            out.append('\n').append(section.fold(blocks));
        }
        return out.toString();
    }
}
