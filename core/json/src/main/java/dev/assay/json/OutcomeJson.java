package dev.assay.json;

import dev.assay.quality.outcome.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * Outcomes as JSON, for whoever keeps, compares or shows them. Thread-safe.
 *
 * <p>The form is described by the JSON Schema {@code META-INF/schemas/assay-outcome-1.schema.json} and carries its version;
 * under the same version, keys may be added but never change their meaning. Keys stand in a fixed order, so that a run with
 * a fixed clock gives the same bytes again. Numbers are exact: integers and decimals have all their digits, doubles their
 * shortest ones; NaN and the infinities, which JSON does not have, are the texts {@code NaN}, {@code Infinity} and
 * {@code -Infinity}. Dates and times are ISO 8601 texts, bytes are Base64. Values of sensitive columns are {@code ***}.
 *
 * @since 0.1
 */
public final class OutcomeJson {
    private OutcomeJson() {}

    /**
     * Returns an outcome as JSON, with sentences in English.
     *
     * @param outcome the outcome
     * @return the text, with LF line ends
     */
    public static String toJson(Outcome outcome) {
        return toJson(outcome, Locale.ENGLISH);
    }

    /**
     * Returns an outcome as JSON.
     *
     * @param outcome the outcome
     * @param locale the language of sentences: English for any locale but Korean; numbers are never localised
     * @return the text, with LF line ends
     */
    public static String toJson(Outcome outcome, Locale locale) {
        StringWriter out = new StringWriter();
        write(outcome, locale, out);
        return out.toString();
    }

    /**
     * Writes an outcome to a file, with sentences in English, in place of what is there; a reader sees the old file or the
     * new one, never a part.
     *
     * @param outcome the outcome
     * @param file the file, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written; what was there is still there
     */
    public static void write(Outcome outcome, Path file) {
        write(outcome, Locale.ENGLISH, file);
    }

    /**
     * Writes an outcome to a file, in place of what is there; a reader sees the old file or the new one, never a part.
     *
     * @param outcome the outcome
     * @param locale the language of sentences: English for any locale but Korean; numbers are never localised
     * @param file the file, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written; what was there is still there
     */
    public static void write(Outcome outcome, Locale locale, Path file) {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(locale, "locale");
        AtomicFile.write(file, out -> OutcomeWriter.write(outcome, locale, out));
    }

    /**
     * Writes an outcome as JSON.
     *
     * @param outcome the outcome
     * @param locale the language of sentences: English for any locale but Korean; numbers are never localised
     * @param out where to; flushed but not closed
     * @throws UncheckedIOException if {@code out} fails
     */
    public static void write(Outcome outcome, Locale locale, Writer out) {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(out, "out");
        try {
            OutcomeWriter.write(outcome, locale, out);
        } catch (IOException e) {
            throw new UncheckedIOException("outcome must be written, but was not: " + e.getMessage(), e);
        }
    }
}
