package dev.assay.checks.conformance;

import dev.assay.quality.data.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table that an engine is asked about. Immutable, as far as its values are.
 *
 * @param name what to call the dataset
 * @param schema the columns, with the types that the engine must report
 * @param rows one list per row, with a plain value (see {@link dev.assay.quality.data.Values}) or null per column
 * @since 0.1
 */
public record TableFixture(String name, Schema schema, List<List<@Nullable Object>> rows) {
    /**
     * Copies the rows.
     *
     * @throws IllegalArgumentException if a row has more or fewer values than there are columns
     */
    public TableFixture {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(schema, "schema");
        List<List<@Nullable Object>> copy = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            if (row.size() != schema.fields().size()) {
                throw new IllegalArgumentException("row must have "
                        + schema.fields().size() + " values, but had " + row.size() + " in table " + name);
            }
            copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copy);
    }

    /**
     * Returns the rows as mappings from column names to values.
     *
     * @return one mapping per row, in the order of the rows and of the columns; null values are there
     */
    public List<Map<String, @Nullable Object>> maps() {
        List<String> names = schema.names();
        List<Map<String, @Nullable Object>> maps = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                map.put(names.get(i), row.get(i));
            }
            maps.add(Collections.unmodifiableMap(map));
        }
        return maps;
    }

    /** Returns this table with the rows that a list of positions names, in its order. */
    TableFixture ordered(List<Integer> positions) {
        return new TableFixture(name, schema, positions.stream().map(rows::get).toList());
    }
}
