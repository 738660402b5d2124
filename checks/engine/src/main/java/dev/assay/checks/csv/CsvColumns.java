package dev.assay.checks.csv;

import dev.assay.checks.source.FaultLog;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Names;
import dev.assay.quality.data.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of one CSV file.
 *
 * @param names all columns that the file has, in its order
 * @param types the columns to read with their types, as far as they are known
 */
record CsvColumns(List<String> names, Map<String, Optional<DataType>> types) {
    /**
     * Puts together what the file and the application say.
     *
     * @throws dev.assay.quality.data.FaultsException if the application names a column that the file does not have
     */
    static CsvColumns of(List<String> names, CsvLayout layout, FaultLog faults) {
        Map<String, Optional<DataType>> types = new LinkedHashMap<>();
        layout.schema().ifPresent(schema -> requireKnown("schema", schema.names(), names, faults));
        requireKnown("type", layout.types().keySet(), names, faults);
        faults.throwIfAny();
        for (String name : layout.schema().map(Schema::names).orElse(names)) {
            Optional<DataType> type =
                    layout.schema().flatMap(schema -> schema.field(name)).map(Field::type);
            types.put(name, type.or(() -> Optional.ofNullable(layout.types().get(name))));
        }
        return new CsvColumns(names, types);
    }

    private static void requireKnown(String where, Collection<String> wanted, List<String> names, FaultLog faults) {
        Set<String> known = new HashSet<>(names);
        for (String name : wanted) {
            if (!known.contains(name)) {
                faults.add(
                        0,
                        0,
                        new Fault(
                                where,
                                "no column \"" + name + "\" in the file; " + Names.hint(name, "columns", names)));
            }
        }
    }

    /** Returns the columns whose types are to be found. */
    List<String> open() {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns for each field of the file its place among some columns, in the order of the file, or -1. */
    int[] slots(Collection<String> columns) {
        Set<String> wanted = new HashSet<>(columns);
        int[] slots = new int[names.size()];
        int next = 0;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = wanted.contains(names.get(i)) ? next++ : -1;
        }
        return slots;
    }

    /** Returns the places of some columns among them, in the order of the file. */
    Map<String, Integer> places(Collection<String> columns) {
        int[] slots = slots(columns);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] >= 0) {
                places.put(names.get(i), slots[i]);
            }
        }
        return places;
    }

    Schema schema(Map<String, DataType> found) {
        List<Field> fields = new ArrayList<>();
        types.forEach((name, type) ->
                fields.add(new Field(name, type.orElseGet(() -> found.getOrDefault(name, DataType.NULL)))));
        return new Schema(fields);
    }
}
