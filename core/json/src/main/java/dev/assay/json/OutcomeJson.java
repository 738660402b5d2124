package dev.assay.json;

import dev.assay.json.internal.outcome.OutcomeWriter;
import dev.assay.quality.outcome.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * Outcomes as JSON, version 1 of the format {@code assay-outcome}; {@code docs/outcome.schema.json} describes it.
 *
 * <p>Keys stand in a fixed order, and equal outcomes give the same bytes. Exact numbers keep every digit; what JSON has no
 * form for, such as a date or NaN, is an object with one key that names its type. Values of sensitive columns are
 * {@code {"masked": true}}. Thread-safe.
 *
 * @since 0.1
 */
public final class OutcomeJson {
    private OutcomeJson() {}

    /**
     * Returns an outcome as JSON.
     *
     * @param outcome the outcome
     * @param locale the language of sentences and facts: English for any locale but Korean
     * @return the text, with LF line ends
     */
    public static String toJson(Outcome outcome, Locale locale) {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(locale, "locale");
        StringWriter text = new StringWriter();
        try {
            OutcomeWriter.write(outcome, locale, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes an outcome to a file, in place of what is there; a reader sees the old file or the new one, never a part.
     *
     * @param outcome the outcome
     * @param locale the language of sentences and facts: English for any locale but Korean
     * @param file the file, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written; what was there is still there
     */
    public static void write(Outcome outcome, Locale locale, Path file) {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(locale, "locale");
        AtomicFile.write(file, out -> OutcomeWriter.write(outcome, locale, out));
    }
}
