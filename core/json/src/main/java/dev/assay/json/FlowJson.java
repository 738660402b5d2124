package dev.assay.json;

import dev.assay.governance.audit.verify.Attestation;
import dev.assay.governance.routing.Docket;
import dev.assay.quality.outcome.Outcome;
import dev.assay.value.stake.book.Valuation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found, who answers for it, what it is worth and what proves that, as one JSON document. Immutable: every word returns a
 * new one. Needs the modules {@code dev.assay.governance} and {@code dev.assay.value}.
 *
 * <p>The form is described by the JSON Schema {@code META-INF/schemas/assay-report-1.schema.json} and carries its version; under
 * the same version, keys may be added but never change their meaning. Under {@code outcome} stands the document of
 * {@link OutcomeJson}, whole. Amounts are numbers in major units, rounded to minor units.
 *
 * @since 0.1
 */
// Who writes all three requires their modules; who does not must not be made to.
@SuppressWarnings("exports")
public final class FlowJson {
    private static final int VERSION = 1;

    private final Outcome outcome;
    private final Optional<Docket> docket;
    private final Optional<Valuation> valuation;
    private final Optional<Attestation> attestation;

    private FlowJson(
            Outcome outcome,
            Optional<Docket> docket,
            Optional<Valuation> valuation,
            Optional<Attestation> attestation) {
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.docket = docket;
        this.valuation = valuation;
        this.attestation = attestation;
    }

    /**
     * Returns the document on what was found alone.
     *
     * @param outcome what the run came to
     * @return a document
     */
    public static FlowJson of(Outcome outcome) {
        return new FlowJson(outcome, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Adds who answers for it.
     *
     * @param asked who was asked about the run
     * @return a new document
     */
    public FlowJson answeredBy(Docket asked) {
        return new FlowJson(outcome, Optional.of(asked), valuation, attestation);
    }

    /**
     * Adds what it is worth, and what to fix first.
     *
     * @param value what the run's failures cost
     * @return a new document
     */
    public FlowJson worth(Valuation value) {
        return new FlowJson(outcome, docket, Optional.of(value), attestation);
    }

    /**
     * Adds what proves who was asked.
     *
     * @param log what the log was found to be
     * @return a new document
     */
    public FlowJson provenBy(Attestation log) {
        return new FlowJson(outcome, docket, valuation, Optional.of(log));
    }

    /**
     * Returns the document as text.
     *
     * @param locale the language of sentences: English for any locale but Korean; numbers are never localised
     * @return the text, with LF line ends
     */
    public String toJson(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        StringWriter out = new StringWriter();
        try {
            write(locale, out);
        } catch (IOException e) {
            throw new UncheckedIOException("report must be written, but was not: " + e.getMessage(), e);
        }
        return out.toString();
    }

    /**
     * Writes the document to a file, in place of what is there; a reader sees the old file or the new one, never a part.
     *
     * @param locale the language of sentences
     * @param file the file, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written; what was there is still there
     */
    public void write(Locale locale, Path file) {
        Objects.requireNonNull(locale, "locale");
        AtomicFile.write(file, out -> write(locale, out));
    }

    private void write(Locale locale, Writer out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                json.text("$schema", "urn:assay:report:" + VERSION);
                json.number("version", VERSION);
                json.key("outcome");
                OutcomeWriter.write(outcome, locale, json);
                if (docket.isPresent()) {
                    json.object("answers", () -> new DocketWriter(json, locale).write(docket.get()));
                }
                if (valuation.isPresent()) {
                    json.object("value", () -> new ValuationWriter(json, locale).write(valuation.get()));
                }
                if (attestation.isPresent()) {
                    json.object("proof", () -> DocketWriter.proof(json, attestation.get(), locale));
                }
            });
        }
    }
}
