package dev.assay.checks.csv;

import static java.util.Objects.requireNonNull;

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
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataset in a CSV file. Confined to one run at a time.
 *
 * @since 0.1
 */
public final class CsvSource implements Source {
    private final CsvLayout layout;
    private final TextOpener text;
    private @Nullable CsvColumns columns;
    private @Nullable Schema schema;
    private Map<String, Sightings> sightings = Map.of();

    /** Creates a source of a file. */
    public CsvSource(Opener opener, CsvLayout layout) {
        this.layout = layout;
        this.text = new TextOpener(layout.name(), opener, layout.charset());
    }

    @Override
    public String dataset() {
        return layout.name();
    }

    @Override
    public Optional<Schema> schema(Reading reading) {
        FaultLog faults = new FaultLog(layout.name());
        CsvColumns found = CsvColumns.of(layout.names().orElseGet(() -> header(faults)), layout, faults);
        columns = found;
        schema = found.open().isEmpty() ? found.schema(Map.of()) : infer(found, reading, faults);
        return Optional.of(schema);
    }

    private List<String> header(FaultLog faults) {
        try (Reader opened = text.open()) {
            return Headers.read(layout, opened, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema infer(CsvColumns found, Reading reading, FaultLog faults) {
        List<String> open = found.open();
        try (Records records = new Records(layout, text.open(), found.slots(open), faults)) {
            TypeFinder finder = new TypeFinder(records, open.size(), reading);
            Map<String, Integer> places = found.places(open);
            for (String name : open) {
                finder.add(requireNonNull(places.get(name), name), reading.codes(name));
            }
            List<ColumnInference> inferences = finder.find();
            faults.throwIfAny();
            Map<String, DataType> types = new HashMap<>();
            sightings = new HashMap<>();
            for (int i = 0; i < open.size(); i++) {
                types.put(open.get(i), inferences.get(i).type());
                sightings.put(open.get(i), inferences.get(i).sightings());
            }
            return found.schema(types);
        }
    }

    @Override
    public Scan open(List<String> names, Reading reading) {
        CsvColumns known = columns;
        Schema types = schema;
        if (known == null || types == null) {
            throw new IllegalStateException("open requires schema");
        }
        FaultLog faults = new FaultLog(layout.name());
        List<Field> fields =
                names.stream().map(name -> types.field(name).orElseThrow()).toList();
        int[] slots = names.stream().mapToInt(known.places(names)::get).toArray();
        Records records = new Records(layout, text.open(), known.slots(names), faults);
        return new CsvScan(reading, faults, records, new CsvScan.Layout(fields, slots));
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
        return Optional.ofNullable(sightings.get(column)).flatMap(seen -> seen.note("line", values));
    }
}
