package dev.assay.report.html;

import dev.assay.report.Renderer;
import dev.assay.report.Report;

/**
 * Writes a report as one HTML file that needs nothing else: no script, no font, no picture from anywhere.
 *
 * <p>The file carries its own content security policy, which allows its style sheet by hash and nothing else, so a value
 * from the data could not run or load anything even if it slipped through. It follows the reader's light or dark scheme,
 * fits phones, prints, and is usable with a screen reader: landmarks, headings in order, captions, and descriptions of
 * charts. It is well-formed XML as well. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class HtmlRenderer implements Renderer {
    private static final String DOCTYPE = "<!DOCTYPE html>\n";

    private final StyleSheet style;

    /** Creates a renderer; one is enough for any number of reports. */
    public HtmlRenderer() {
        this.style = StyleSheet.load();
    }

    @Override
    public String render(Report report) {
        return DOCTYPE + new Page(report, style).document() + "\n";
    }
}
