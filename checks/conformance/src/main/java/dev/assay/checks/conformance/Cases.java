package dev.assay.checks.conformance;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the case files that the index names; each must hold as many cases as the index says. */
final class Cases {
    private static final String INDEX = "index.yaml";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Cases() {}

    static List<ConformanceCase> all() {
        List<ConformanceCase> cases = new ArrayList<>();
        Part.ofResource(INDEX).entries().forEach((file, count) -> {
            List<ConformanceCase> found = read(file + ".yaml");
            if (found.size() != Integer.parseInt(count.text())) {
                throw new IllegalStateException(
                        file + " must have " + count.text() + " cases, but had " + found.size());
            }
            cases.addAll(found);
        });
        requireDistinct(cases);
        return List.copyOf(cases);
    }

    private static void requireDistinct(List<ConformanceCase> cases) {
        Set<String> seen = new HashSet<>();
        for (ConformanceCase found : cases) {
            if (!seen.add(found.toString())) {
                throw new IllegalStateException("case must have a name of its own, but was twice: " + found);
            }
        }
    }

    private static List<ConformanceCase> read(String file) {
        Part document = Part.ofResource(file);
        String topic = document.require("topic").text();
        document.require("provenance");
        Map<String, TableFixture> tables = new LinkedHashMap<>();
        document.require("tables").entries().forEach((name, table) -> tables.put(name, table(name, table)));
        return document.require("cases").items().stream()
                .map(part -> read(topic, part, tables))
                .toList();
    }

    private static ConformanceCase read(String topic, Part part, Map<String, TableFixture> tables) {
        String name = part.require("name").text();
        TableFixture table = tables.get(part.require("table").text());
        if (table == null) {
            throw new IllegalStateException("table of case must be defined, but was not: " + part);
        }
        Instant now = part.get("now").map(Part::text).map(Instant::parse).orElse(NOW);
        Set<String> clauses = Set.of(part.require("clauses").text().split(" "));
        return new ConformanceCase(topic, name, table, suite(name, part), now, part.require("outcome"), clauses);
    }

    private static String suite(String name, Part part) {
        StringBuilder json = new StringBuilder("{\"suite\": ").append(Part.quoted(name));
        part.get("suite")
                .ifPresent(settings -> settings.entries()
                        .forEach((key, value) -> json.append(", ")
                                .append(Part.quoted(key))
                                .append(": ")
                                .append(value)));
        return json.append(", \"expectations\": [")
                .append(part.require("expect"))
                .append("]}")
                .toString();
    }

    private static TableFixture table(String name, Part part) {
        List<Field> fields = part.require("columns").entries().entrySet().stream()
                .map(column -> field(column.getKey(), column.getValue()))
                .toList();
        List<DataType> types = fields.stream().map(Field::type).toList();
        List<List<@Nullable Object>> rows = part.require("rows").items().stream()
                .flatMap(row -> rows(types, row))
                .toList();
        return new TableFixture(name, new Schema(fields), rows);
    }

    /** Reads a type, or of structured values whose fields are known, those: {@code {city: string, zip: integer}}. */
    private static Field field(String name, Part type) {
        return type.isMapping()
                ? new Field(
                        name,
                        new Schema(type.entries().entrySet().stream()
                                .map(within -> field(within.getKey(), within.getValue()))
                                .toList()))
                : new Field(name, Cells.type(type.text()));
    }

    /** Reads a row, or several equal ones: {@code {times: 99, row: [1]}}. */
    private static Stream<List<@Nullable Object>> rows(List<DataType> types, Part part) {
        if (part.isMapping()) {
            int times = Integer.parseInt(part.require("times").text());
            return Collections.nCopies(times, row(types, part.require("row"))).stream();
        }
        return Stream.of(row(types, part));
    }

    private static List<@Nullable Object> row(List<DataType> types, Part part) {
        List<Part> parts = part.items();
        if (parts.size() != types.size()) {
            throw new IllegalStateException("row must have " + types.size() + " values, but was " + part);
        }
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            row.add(Cells.read(types.get(i), parts.get(i)));
        }
        return row;
    }
}
