package dev.assay.checks.peer;

import dev.assay.checks.conformance.TableFixture;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the cases that another tool publishes, from a folder of one JSON file per word; JSON is read as YAML. */
final class PeerFiles {
    private PeerFiles() {}

    static List<PeerCase> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<PeerCase> cases = new ArrayList<>();
        for (Path file : files) {
            // Two cases of a file may share their id.
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (PeerCase each : readFile(file)) {
                int times = seen.merge(each.id(), 1, Integer::sum);
                String id = times == 1 ? each.id() : each.id() + "#" + times;
                cases.add(new PeerCase(id, each.word(), each.table(), each.arguments(), each.stated()));
            }
        }
        return cases;
    }

    private static List<PeerCase> readFile(Path file) throws IOException {
        List<PeerCase> cases = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, @Nullable Object> document =
                    mapping(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
            for (Object dataset : list(document.get("datasets"))) {
                TableFixture table = table(mapping(dataset));
                for (Object found : list(mapping(dataset).get("cases"))) {
                    Map<String, @Nullable Object> each = mapping(found);
                    cases.add(new PeerCase(
                            String.valueOf(each.get("id")),
                            String.valueOf(each.get("expectation")),
                            table,
                            mapping(each.get("kwargs")),
                            mapping(each.get("expect"))));
                }
            }
        }
        return cases;
    }

    @SuppressWarnings("unchecked") // JSON has no other keys than text.
    static Map<String, @Nullable Object> mapping(@Nullable Object of) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(of);
    }

    @SuppressWarnings("unchecked") // A list of anything.
    static List<@Nullable Object> list(@Nullable Object of) {
        return (List<@Nullable Object>) Objects.requireNonNull(of);
    }

    private static TableFixture table(Map<String, @Nullable Object> dataset) {
        Map<String, @Nullable Object> types = mapping(dataset.get("types"));
        List<Field> fields = new ArrayList<>();
        List<List<@Nullable Object>> columns = new ArrayList<>();
        mapping(dataset.get("columns")).forEach((name, values) -> {
            DataType type = type(String.valueOf(types.get(name)), list(values));
            fields.add(new Field(name, type));
            columns.add(column(type, list(values)));
        });
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < columns.get(0).size(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (List<@Nullable Object> column : columns) {
                row.add(column.get(i));
            }
            rows.add(row);
        }
        return new TableFixture("peer", new Schema(fields), rows);
    }

    /** A column without a value has no type; a time that is no ISO text is text. */
    private static DataType type(String stated, List<@Nullable Object> values) {
        if (values.stream().allMatch(Objects::isNull)) {
            return DataType.NULL;
        }
        return switch (stated) {
            case "INTEGER" -> DataType.INTEGER;
            case "DOUBLE" -> DataType.DOUBLE;
            case "BOOLEAN" -> DataType.BOOLEAN;
            case "STRING" -> DataType.STRING;
            case "MIXED" -> DataType.OTHER;
            case "TIMESTAMP" -> values.stream().allMatch(PeerFiles::isDateTime) ? DataType.DATETIME : DataType.STRING;
            default -> throw new IllegalArgumentException("type must be known, but was " + stated);
        };
    }

    private static boolean isDateTime(@Nullable Object value) {
        try {
            return value == null || LocalDateTime.parse(value.toString()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<@Nullable Object> column(DataType type, List<@Nullable Object> values) {
        List<@Nullable Object> column = new ArrayList<>();
        values.forEach(value -> column.add(value == null ? null : cell(type, value)));
        return column;
    }

    private static Object cell(DataType type, Object value) {
        return switch (type) {
            case INTEGER -> ((Number) value).longValue();
            case DOUBLE -> ((Number) value).doubleValue();
            case DATETIME -> LocalDateTime.parse(value.toString());
            default -> value instanceof Integer number ? (Object) number.longValue() : value;
        };
    }
}
