package dev.assay.json;

import dev.assay.quality.Expectation;
import dev.assay.quality.Traits;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.Fact;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Health;
import dev.assay.quality.outcome.Masked;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.SampleRow;
import dev.assay.quality.outcome.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes an outcome as it comes, result by result. */
final class OutcomeWriter {
    private static final int VERSION = 1;

    private final JsonOut json;
    private final ValueJson values;
    private final FigureJson figures;
    private final Locale locale;

    private OutcomeWriter(JsonOut json, Locale locale) {
        this.json = json;
        this.locale = locale;
        values = new ValueJson(json);
        figures = new FigureJson(json, values);
    }

    static void write(Outcome outcome, Locale locale, Writer out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            new OutcomeWriter(json, locale).outcome(outcome);
        }
    }

    /** Writes an outcome as a part of another document. */
    static void write(Outcome outcome, Locale locale, JsonOut json) throws IOException {
        new OutcomeWriter(json, locale).outcome(outcome);
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void outcome(Outcome outcome) throws IOException {
        json.object(() -> {
            json.text("$schema", "urn:assay:outcome:" + VERSION);
            json.number("version", VERSION);
            json.object("suite", () -> {
                json.text("name", outcome.suite().name());
                json.text("fingerprint", outcome.suite().fingerprint());
            });
            json.object("run", () -> run(outcome.run()));
            json.text("status", id(outcome.status()));
            json.object("health", () -> {
                health("all", outcome.health());
                healths("by-dimension", outcome.healthByDimension(), OutcomeWriter::id);
                healths("by-severity", outcome.healthBySeverity(), OutcomeWriter::id);
                healths("by-owner", outcome.healthByOwner(), owner -> owner);
            });
            json.list("results", outcome.results(), this::result);
        });
    }

    private void run(RunInfo run) throws IOException {
        json.text("dataset", run.dataset());
        json.text("engine", run.engine());
        json.text("started", run.started().toString());
        json.text("finished", run.finished().toString());
        json.number("rows", run.rows());
    }

    private <K> void healths(String key, Map<K, Health> healths, Function<K, String> name) throws IOException {
        json.object(key, () -> {
            for (Map.Entry<K, Health> entry : healths.entrySet()) {
                health(name.apply(entry.getKey()), entry.getValue());
            }
        });
    }

    private void health(String key, Health health) throws IOException {
        json.key(key);
        json.object(() -> {
            json.number("errors", health.errors());
            json.number("failed", health.failed());
            json.number("not-evaluated", health.notEvaluated());
            json.number("warned", health.warned());
            json.number("passed", health.passed());
        });
    }

    private void result(Result result) throws IOException {
        json.object(() -> {
            json.text("id", result.id());
            verdict(result.verdict());
            json.text("sentence", result.expectation().describe(locale));
            expectation(result.expectation());
            json.text("nulls", result.nulls().map(NullPolicy::id));
            json.list("groups", result.groups(), group -> group(group, result));
            json.list("facts", result.facts(locale), this::fact);
        });
    }

    private void verdict(Verdict verdict) throws IOException {
        json.text("status", id(verdict.status()));
        json.text("reason", verdict.reason().map(OutcomeWriter::id));
        json.text("cause", verdict.cause());
    }

    private void expectation(Expectation expectation) throws IOException {
        Traits traits = expectation.traits();
        json.text("kind", expectation.kind());
        json.text("fingerprint", expectation.fingerprint());
        json.text("dimension", id(expectation.dimension()));
        json.text("severity", id(traits.severity()));
        json.text("owner", traits.owner());
        json.text("because", traits.because());
        if (!traits.tags().isEmpty()) {
            json.list("tags", traits.tags(), json::text);
        }
    }

    private void group(GroupResult group, Result result) throws IOException {
        Measured measured = group.measured();
        Set<String> sensitive = result.context().sensitive();
        List<Expr> by = result.expectation().rule().groupedBy();
        json.object(() -> {
            if (!by.isEmpty()) {
                json.list(
                        "group",
                        positions(by),
                        i -> groupedBy(by.get(i), measured.group().get(i), sensitive));
            }
            verdict(group.verdict());
            json.object("counts", () -> counts(measured.counts()));
            figures.write("figure", measured.figure());
            json.list("sample", measured.sample(), row -> row(row, sensitive));
        });
    }

    private static List<Integer> positions(List<?> list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }

    private void groupedBy(Expr by, @Nullable Object value, Set<String> sensitive) throws IOException {
        boolean shown = References.columns(by).stream().noneMatch(sensitive::contains);
        json.object(() -> {
            json.text("by", by instanceof Expr.Column column ? column.name() : by.toString());
            json.key("value");
            values.write(shown ? value : Masked.MASKED);
        });
    }

    private void counts(Counts counts) throws IOException {
        json.number("rows", counts.rows());
        json.number("filtered-out", counts.filteredOut());
        json.number("selected", counts.selected());
        json.number("null-skipped", counts.nullSkipped());
        json.number("evaluated", counts.evaluated());
        json.number("nan-rows", counts.nanRows());
    }

    private void row(SampleRow row, Set<String> sensitive) throws IOException {
        json.object(() -> {
            json.number("row", row.number());
            json.object("keys", () -> columns(row.keys(), sensitive));
            json.object("values", () -> columns(row.values(), sensitive));
        });
    }

    private void columns(Map<String, @Nullable Object> columns, Set<String> sensitive) throws IOException {
        for (Map.Entry<String, @Nullable Object> column : columns.entrySet()) {
            json.key(column.getKey());
            values.write(sensitive.contains(column.getKey()) ? Masked.MASKED : column.getValue());
        }
    }

    private void fact(Fact fact) throws IOException {
        json.object(() -> {
            json.text("fact", id(fact.key()));
            json.text("label", fact.key().label(locale));
            json.text("value", fact.value());
        });
    }
}
