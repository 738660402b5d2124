package dev.assay.checks.json;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a JSON file is read.
 *
 * @param name what the dataset is called
 * @param schema the columns to read, with their types; empty for all keys that occur
 * @param types the types of some columns, which need not be found then
 * @since 0.1
 */
public record JsonLayout(String name, Optional<Schema> schema, Map<String, DataType> types) {
    /** Returns a layout of which nothing but its name was said. */
    public static JsonLayout named(String name) {
        return new JsonLayout(name, Optional.empty(), Map.of());
    }

    /** Returns this layout under another name. */
    public JsonLayout withName(String other) {
        return new JsonLayout(other, schema, types);
    }

    /** Returns this layout with given columns. */
    public JsonLayout withSchema(Schema other) {
        return new JsonLayout(name, Optional.of(other), types);
    }

    /** Returns this layout with the type of one more column. */
    public JsonLayout withType(String column, DataType type) {
        Map<String, DataType> more = new LinkedHashMap<>(types);
        more.put(column, type);
        return new JsonLayout(name, schema, more);
    }
}
