package dev.assay.quality.data;

import java.util.Objects;

/**
 * One column of a dataset: its exact name and its type.
 *
 * @param name the column's name; a dot or any other character is part of it
 * @param type the column's type
 * @since 0.1
 */
public record Field(String name, DataType type) {
    /** Checks the components. */
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    @Override
    public String toString() {
        return name + " " + type.id();
    }
}
