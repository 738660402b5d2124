package dev.assay.checks.json;

import dev.assay.checks.column.Disclosure;
import dev.assay.checks.column.Sightings;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.Opener;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Source;
import dev.assay.checks.source.Stated;
import dev.assay.checks.source.TextOpener;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Names;
import dev.assay.quality.data.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataset in a JSON file: one object a line, or one array of objects. Confined to one run at a time.
 *
 * @since 0.1
 */
public final class JsonSource implements Source {
    private final JsonLayout layout;
    private final TextOpener text;
    private @Nullable Schema schema;
    private Map<String, Sightings> sightings = Map.of();

    /** Creates a source of a file. */
    public JsonSource(Opener opener, JsonLayout layout) {
        this.layout = layout;
        this.text = new TextOpener(layout.name(), opener, StandardCharsets.UTF_8);
    }

    @Override
    public String dataset() {
        return layout.name();
    }

    @Override
    public Optional<Schema> schema(Reading reading) {
        schema = layout.schema().orElseGet(() -> infer(reading));
        return Optional.ofNullable(schema);
    }

    private @Nullable Schema infer(Reading reading) {
        FaultLog faults = new FaultLog(layout.name());
        try (JsonRecords records = new JsonRecords(text.open(), faults)) {
            JsonTypes types = new JsonTypes(records, reading);
            sightings = types.find();
            faults.throwIfAny();
            return types.rows() == 0 && layout.types().isEmpty() ? null : schema(faults);
        }
    }

    private Schema schema(FaultLog faults) {
        for (String name : layout.types().keySet()) {
            if (!sightings.containsKey(name)) {
                faults.add(
                        0,
                        0,
                        new Fault(
                                "type",
                                "no key \"" + name + "\" in the file; "
                                        + Names.hint(name, "keys", sightings.keySet())));
            }
        }
        faults.throwIfAny();
        List<Field> fields = new ArrayList<>();
        sightings.forEach((name, seen) -> {
            DataType given = layout.types().get(name);
            fields.add(new Field(name, given == null ? seen.type(Sightings.Mixture.JSON) : given));
        });
        return new Schema(fields);
    }

    @Override
    public Scan open(List<String> names, Reading reading) {
        FaultLog faults = new FaultLog(layout.name());
        List<Field> fields = names.stream().map(this::field).toList();
        return new JsonScan(reading, faults, new JsonRecords(text.open(), faults), fields);
    }

    private Field field(String name) {
        return Optional.ofNullable(schema)
                .flatMap(known -> known.field(name))
                .orElseThrow(() -> new IllegalArgumentException("columns must be known, but \"" + name + "\" is not"));
    }

    @Override
    public Stated stated() {
        return Stated.of(layout.schema(), layout.types());
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Optional<String> typeNote(String column, Disclosure values) {
        boolean given = layout.schema().isPresent() || layout.types().containsKey(column);
        return given
                ? Optional.empty()
                : Optional.ofNullable(sightings.get(column)).flatMap(seen -> seen.note("line", values));
    }
}
