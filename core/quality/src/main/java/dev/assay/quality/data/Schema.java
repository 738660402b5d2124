package dev.assay.quality.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a dataset, in order. Immutable.
 *
 * @param fields the columns in their order; names are unique
 * @since 0.1
 */
public record Schema(List<Field> fields) implements Structure {
    /**
     * Checks that no name occurs twice.
     *
     * @throws IllegalArgumentException if two columns have the same name
     */
    public Schema {
        fields = List.copyOf(fields);
        Set<String> seen = new HashSet<>();
        for (Field field : fields) {
            if (!seen.add(field.name())) {
                throw new IllegalArgumentException(
                        "fields must have unique names, but \"" + field.name() + "\" occurs twice");
            }
        }
    }

    /**
     * Returns a schema of the given columns.
     *
     * @param fields the columns in their order
     * @return the schema
     * @throws IllegalArgumentException if two columns have the same name
     */
    public static Schema of(Field... fields) {
        return new Schema(List.of(fields));
    }

    /**
     * Returns this schema with one more column at its end.
     *
     * @param name the column's name
     * @param type the column's type
     * @return a new schema
     * @throws IllegalArgumentException if the name is there already
     */
    public Schema with(String name, DataType type) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, type));
        return new Schema(more);
    }

    /**
     * Returns the column names in their order.
     *
     * @return an unmodifiable list, empty for a dataset without columns
     */
    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Field field : fields) {
            names.add(field.name());
        }
        return Collections.unmodifiableList(names);
    }

    /**
     * Returns the position of a column.
     *
     * @param name the exact name
     * @return the position, counted from 0, or -1 if there is no such column
     */
    public int indexOf(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns a column by its exact name.
     *
     * @param name the exact name
     * @return the column, or empty if there is none of that name
     */
    @Override
    public Optional<Field> field(String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
    }

    @Override
    public String toString() {
        return "Schema" + fields;
    }
}
