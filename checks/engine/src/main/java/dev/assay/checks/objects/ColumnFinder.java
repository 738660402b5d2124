package dev.assay.checks.objects;

import dev.assay.checks.column.Sightings;
import dev.assay.checks.property.Types;
import dev.assay.checks.property.UnreadableClassException;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.Pace;
import dev.assay.checks.source.Reading;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Names;
import dev.assay.quality.data.Schema;
import dev.assay.quality.data.Structure;
import dev.assay.quality.engine.Progress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds the columns of objects: from their class as far as it declares types, and from all rows where it does not. */
final class ColumnFinder {
    private static final int ROWS_BETWEEN_REPORTS = 1024;

    private final Class<?> rowClass;
    private final ObjectLayout layout;
    private final Reading reading;
    private final FaultLog faults;
    private final Map<String, RowColumn> columns = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Inference> inferences = new LinkedHashMap<>();

    ColumnFinder(Class<?> rowClass, ObjectLayout layout, Reading reading, FaultLog faults) {
        this.rowClass = rowClass;
        this.layout = layout;
        this.reading = reading;
        this.faults = faults;
        if (isMap()) {
            layout.schema().ifPresent(schema -> schema.names().forEach(name -> columns.put(name, new MapColumn(name))));
        } else if (Types.ofValue(rowClass) == DataType.OTHER || rowClass.isRecord()) {
            addProperties();
        } else {
            faults.add(0, 0, new Fault("", "rows must be maps, records or beans, but are " + rowClass.getName()));
        }
        if (layout.schema().isPresent()) {
            declare(layout.schema().get());
        }
        faults.throwIfAny();
        for (Map.Entry<String, RowColumn> entry : columns.entrySet()) {
            addType(entry.getKey(), entry.getValue());
        }
    }

    private boolean isMap() {
        return Map.class.isAssignableFrom(rowClass);
    }

    private void addProperties() {
        for (PropertyColumn column : properties()) {
            String name = layout.naming().apply(column.name());
            RowColumn other = columns.put(name, column);
            if (other != null) {
                faults.add(
                        0,
                        columns.size(),
                        new Fault(
                                "",
                                "column names must be unique, but " + other.origin() + " and " + column.origin()
                                        + " are both named \"" + name + "\""));
            }
        }
        if (columns.isEmpty()) {
            faults.add(
                    0,
                    0,
                    new Fault(
                            "",
                            "rows must be maps, or have record components or getters, but " + rowClass.getName()
                                    + " has none"));
        }
    }

    private List<PropertyColumn> properties() {
        try {
            return PropertyColumn.of(rowClass);
        } catch (UnreadableClassException e) {
            faults.setCause(e);
            faults.add(0, 0, new Fault("", String.valueOf(e.getMessage())));
            faults.throwIfAny();
            return List.of();
        }
    }

    private void declare(Schema schema) {
        for (Field field : schema.fields()) {
            if (!columns.containsKey(field.name())) {
                faults.add(
                        0,
                        0,
                        new Fault(
                                "schema",
                                "no column \"" + field.name() + "\" in " + rowClass.getName() + "; "
                                        + Names.hint(field.name(), "columns", columns.keySet())));
            }
        }
        columns.keySet().retainAll(schema.names());
    }

    private void addType(String name, RowColumn column) {
        Optional<Field> given =
                layout.schema().isPresent() ? layout.schema().get().field(name) : Optional.empty();
        Optional<DataType> declared =
                given.isPresent() ? Optional.of(given.get().type()) : column.declared();
        if (declared.isEmpty()) {
            fields.put(name, new Field(name, DataType.NULL));
            inferences.put(name, new Inference(name, column.reader(), reading));
            return;
        }
        boolean told = given.isPresent() && given.get().structure().isPresent();
        boolean asked = declared.get() == DataType.STRUCT && !told;
        Optional<Structure> structure = asked ? column.structure() : Optional.empty();
        fields.put(name, told ? given.get() : new Field(name, declared.get(), structure));
    }

    /** Returns whether the rows must be read before the columns are known. */
    boolean needsRows() {
        return !inferences.isEmpty() || (isMap() && layout.schema().isEmpty());
    }

    /**
     * Reads all rows.
     *
     * @param rows the rows
     * @param size how many there are, if that is known
     * @return false if the columns are still not known, because there is no row
     */
    boolean readAll(Iterator<?> rows, OptionalLong size) {
        reading.watch().requireGoing(0);
        RowGuard guard = new RowGuard(rows, rowClass, faults);
        Pace pace = new Pace(reading.watch());
        boolean any = false;
        for (Object row = guard.next(); row != null; row = guard.next()) {
            any = true;
            if (guard.number() % ROWS_BETWEEN_REPORTS == 0) {
                reading.watch().report(Progress.Phase.INFERRING, guard.number(), size);
            }
            see(row, guard.number());
            if (pace.isStoppedAfterRow()) {
                reading.watch().requireGoing(guard.number());
            }
        }
        reading.watch().reportEnd(Progress.Phase.INFERRING, guard.number() - 1);
        faults.throwIfAny();
        return any || !isMap();
    }

    private void see(Object row, long number) {
        if (row instanceof Map<?, ?> map && layout.schema().isEmpty()) {
            map.keySet().forEach(key -> addKey(key, number));
        }
        inferences.values().forEach(inference -> inference.see(row, number));
    }

    private void addKey(@Nullable Object key, long number) {
        if (!(key instanceof String name)) {
            String what = key == null ? "null" : key.getClass().getName();
            faults.add(number, 0, new Fault("row " + number, "keys must be text, but one was " + what));
        } else if (!columns.containsKey(name)) {
            RowColumn column = new MapColumn(name);
            columns.put(name, column);
            inferences.put(name, new Inference(name, column.reader(), reading));
        }
    }

    RowColumns columns() {
        for (Map.Entry<String, Inference> entry : inferences.entrySet()) {
            DataType found = entry.getValue().sightings().type(Sightings.Mixture.OBJECTS);
            fields.put(entry.getKey(), new Field(entry.getKey(), found));
        }
        return new RowColumns(new LinkedHashMap<>(columns), new Schema(new ArrayList<>(fields.values())));
    }

    /** Returns what was seen of the columns whose types no one declares. */
    Map<String, Sightings> sightings() {
        Map<String, Sightings> seen = new LinkedHashMap<>();
        inferences.forEach((name, inference) -> seen.put(name, inference.sightings()));
        return seen;
    }
}
