package dev.assay.report;

import java.io.IOException;

/**
 * Writes reports in one format.
 *
 * <p>The same report gives the same text on every machine: line feeds end lines, numbers are written as in
 * {@link java.util.Locale#ROOT}, and nothing of the machine's language, zone or clock enters. Implementations are immutable
 * and thread-safe.
 *
 * @since 0.1
 */
public interface Renderer {
    /**
     * Returns a report as text.
     *
     * @param report the report
     * @return the whole text, ending with a line feed
     */
    String render(Report report);

    /**
     * Writes a report. Nothing is written before the whole text exists.
     *
     * @param report the report
     * @param out where to; a writer to a file should encode UTF-8
     * @throws IOException if {@code out} throws it
     */
    default void render(Report report, Appendable out) throws IOException {
        out.append(render(report));
    }
}
