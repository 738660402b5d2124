package dev.assay.checks.conformance;

import dev.assay.quality.Suite;
import dev.assay.quality.data.Schema;
import dev.assay.quality.data.Values;
import dev.assay.quality.engine.Answer;
import dev.assay.quality.engine.Answers;
import dev.assay.quality.engine.Engine;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.Query;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.SampleRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An engine that answers with the counts and figures that a case states, and leaves the judging to the core. */
record EchoEngine(ConformanceCase of) implements Engine {
    @Override
    public String name() {
        return "echo";
    }

    @Override
    public String dataset() {
        return of.table().name();
    }

    @Override
    public Optional<Schema> schema(Suite.Settings settings, RunOptions options) {
        return Optional.of(of.table().schema());
    }

    @Override
    public Answers answer(Plan plan, RunOptions options) {
        Answer answer = answer();
        return new Answers(
                of.table().rows().size(),
                plan.queries().stream().collect(Collectors.toMap((Query q) -> q, q -> answer)));
    }

    private Answer answer() {
        Part stated = of.outcome();
        if (stated.require("status").text().equals("error")) {
            return new Answer.Failure("as stated");
        }
        if (stated.get("groups").isPresent()) {
            List<Part> groups = stated.require("groups").items();
            return new Answer.Measurement(
                    groups.stream().map(EchoEngine::measured).toList());
        }
        return new Answer.Measurement(stated.get("rows").isPresent() ? List.of(measured(stated)) : List.of());
    }

    private static Measured measured(Part stated) {
        List<@Nullable Object> group = new ArrayList<>();
        stated.get("group").ifPresent(key -> key.items().forEach(part -> group.add(Cells.constant(part))));
        long evaluated = count(stated, "passed") + count(stated, "failed");
        long rows = stated.get("rows").isPresent() ? count(stated, "rows") : Math.max(1, evaluated);
        Counts counts = new Counts(
                rows, count(stated, "filtered-out"), count(stated, "null-skipped"), count(stated, "nan-rows"));
        List<SampleRow> sample = stated.get("failing").map(Part::items).orElse(List.of()).stream()
                .map(number -> new SampleRow(Long.parseLong(number.text()), Map.of(), Map.of()))
                .toList();
        return new Measured(group, counts, figure(stated), sample);
    }

    private static long count(Part stated, String key) {
        return stated.get(key).map(part -> Long.parseLong(part.text())).orElse(0L);
    }

    private static Figure figure(Part stated) {
        if (stated.get("passed").isPresent()) {
            return new Figure.Tally(count(stated, "passed"), count(stated, "failed"));
        }
        Optional<Part> figure = stated.get("figure");
        return figure.isPresent() ? figure(figure.get().entries()) : new Figure.Undefined(Text.of("nothing is stated"));
    }

    private static Figure figure(Map<String, Part> stated) {
        Map.Entry<String, Part> first = stated.entrySet().iterator().next();
        if (first.getKey().equals("values")) {
            Map<Object, Long> counts = new LinkedHashMap<>();
            for (Part pair : first.getValue().items()) {
                Object value =
                        Objects.requireNonNull(Cells.constant(pair.items().get(0)));
                counts.put(value, Long.valueOf(pair.items().get(1).text()));
            }
            return new Figure.ValueCounts(counts);
        }
        return new Figure.Scalar(scalar(first.getKey(), first.getValue()));
    }

    private static Object scalar(String kind, Part part) {
        String text = part.text();
        return switch (kind) {
            case "exact" -> Objects.requireNonNull(Values.plain(exact(text)));
            case "share" -> {
                String[] parts = (text + "/1").split("/", -1);
                yield new Fraction(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            }
            case "age" -> Duration.parse(text);
            case "text" -> text;
            default -> Objects.requireNonNull(Cells.read(Cells.type(kind), part));
        };
    }

    private static Object exact(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.scale() == 0 ? number.toBigIntegerExact() : number;
    }
}
