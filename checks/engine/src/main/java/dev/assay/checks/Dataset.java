package dev.assay.checks;

import dev.assay.checks.source.Source;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import java.util.Objects;

/**
 * Data that can be checked, and how they are read. Immutable; reading begins with a run.
 *
 * @param <T> what a row is to the application: its own object, or a map of plain values by column
 * @since 0.1
 */
public abstract sealed class Dataset<T> permits Records, Csv, Json, QueryRows {
    Dataset() {}

    /** Returns a new source for one run. */
    abstract Source source();

    /** Returns the same data under another name. */
    abstract Dataset<T> named(String name);

    static String requireName(String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name must have a visible character, but was \"" + name + "\"");
        }
        return name;
    }

    /** Checks that text can be read as a type. */
    static DataType requireReadable(DataType type) {
        return switch (Objects.requireNonNull(type, "type")) {
            case BINARY, LIST, STRUCT, OTHER, NULL ->
                throw new IllegalArgumentException("type must be one that a text can be read as, but was " + type.id());
            default -> type;
        };
    }

    static Schema requireReadable(Schema schema) {
        schema.fields().forEach(field -> requireReadable(field.type()));
        return schema;
    }
}
