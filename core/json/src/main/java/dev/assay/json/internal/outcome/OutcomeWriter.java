package dev.assay.json.internal.outcome;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.Fact;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Health;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.SampleRow;
import dev.assay.quality.outcome.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes an outcome from its first key to its last, without a tree in memory. */
public final class OutcomeWriter {
    private static final int VERSION = 1;

    private final JsonGenerator json;
    private final ValueWriter values;
    private final FigureWriter figures;
    private final Locale locale;

    private OutcomeWriter(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
        this.values = new ValueWriter(json);
        this.figures = new FigureWriter(json);
    }

    /** Writes an outcome; the writer stays open. */
    public static void write(Outcome outcome, Locale locale, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try (JsonGenerator json = factory.createGenerator(out).setPrettyPrinter(printer)) {
            new OutcomeWriter(json, locale).outcome(outcome);
        }
        out.write('\n');
    }

    private void outcome(Outcome outcome) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "assay-outcome");
        json.writeNumberField("version", VERSION);
        json.writeObjectFieldStart("suite");
        json.writeStringField("name", outcome.suite().name());
        json.writeStringField("fingerprint", outcome.suite().fingerprint());
        json.writeEndObject();
        json.writeObjectFieldStart("run");
        json.writeStringField("dataset", outcome.run().dataset());
        json.writeStringField("engine", outcome.run().engine());
        json.writeStringField("started", outcome.run().started().toString());
        json.writeStringField("finished", outcome.run().finished().toString());
        json.writeNumberField("rows", outcome.run().rows());
        json.writeEndObject();
        json.writeStringField("status", id(outcome.status()));
        health(outcome.health());
        json.writeArrayFieldStart("results");
        for (Result result : outcome.results()) {
            result(result);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void health(Health health) throws IOException {
        json.writeObjectFieldStart("health");
        json.writeNumberField("error", health.errors());
        json.writeNumberField("failed", health.failed());
        json.writeNumberField("not-evaluated", health.notEvaluated());
        json.writeNumberField("warned", health.warned());
        json.writeNumberField("passed", health.passed());
        json.writeEndObject();
    }

    private void result(Result result) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", result.id());
        verdict(result.verdict());
        json.writeStringField("sentence", result.expectation().describe(locale));
        json.writeStringField("kind", result.expectation().kind());
        json.writeStringField("dimension", result.expectation().dimension().id());
        json.writeStringField(
                "severity", result.expectation().traits().severity().id());
        optional("owner", result.expectation().traits().owner());
        optional("because", result.expectation().traits().because());
        strings("tags", result.expectation().traits().tags());
        json.writeStringField("fingerprint", result.expectation().fingerprint());
        json.writeArrayFieldStart("groups");
        for (GroupResult group : result.groups()) {
            group(group);
        }
        json.writeEndArray();
        facts(result.facts(locale));
        json.writeEndObject();
    }

    private void verdict(Verdict verdict) throws IOException {
        json.writeStringField("status", id(verdict.status()));
        optional("reason", verdict.reason().map(OutcomeWriter::id));
        optional("cause", verdict.cause());
    }

    private void group(GroupResult group) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("key");
        for (Object value : group.measured().group()) {
            values.write(value);
        }
        json.writeEndArray();
        verdict(group.verdict());
        counts(group.measured().counts());
        json.writeFieldName("figure");
        group.measured().figure().fold(figures);
        json.writeArrayFieldStart("sample");
        for (SampleRow row : group.measured().sample()) {
            json.writeStartObject();
            json.writeNumberField("row", row.number());
            columns("keys", row.keys());
            columns("values", row.values());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(Counts counts) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("rows", counts.rows());
        json.writeNumberField("filtered-out", counts.filteredOut());
        json.writeNumberField("null-skipped", counts.nullSkipped());
        json.writeNumberField("evaluated", counts.evaluated());
        json.writeNumberField("nan-rows", counts.nanRows());
        json.writeEndObject();
    }

    private void columns(String field, Map<String, @Nullable Object> columns) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, @Nullable Object> column : columns.entrySet()) {
            json.writeFieldName(column.getKey());
            values.write(column.getValue());
        }
        json.writeEndObject();
    }

    private void facts(List<Fact> facts) throws IOException {
        json.writeArrayFieldStart("facts");
        for (Fact fact : facts) {
            json.writeStartObject();
            json.writeStringField("key", id(fact.key()));
            json.writeStringField("value", fact.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void optional(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }

    private void strings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
