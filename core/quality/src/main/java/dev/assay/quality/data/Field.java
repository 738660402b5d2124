package dev.assay.quality.data;

import java.util.Objects;
import java.util.Optional;

/**
 * One column of a dataset, or one field of structured values: its exact name and its type.
 *
 * @param name the exact name; a dot or any other character is part of it
 * @param type the type
 * @param structure what is within, if the type is STRUCT and somebody knows; empty means that only the values can tell
 * @since 0.1
 */
public record Field(String name, DataType type, Optional<Structure> structure) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there are fields within another type than STRUCT
     */
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (structure.isPresent() && type != DataType.STRUCT) {
            throw new IllegalArgumentException("type must be struct to have fields within, but was " + type.id());
        }
    }

    /**
     * Creates a column or field of which nothing is known but its type.
     *
     * @param name the exact name
     * @param type the type
     */
    public Field(String name, DataType type) {
        this(name, type, Optional.empty());
    }

    /**
     * Creates a column or field of structured values.
     *
     * @param name the exact name
     * @param structure what is within them, all of it
     */
    public Field(String name, Structure structure) {
        this(name, DataType.STRUCT, Optional.of(structure));
    }

    @Override
    public String toString() {
        return name + " " + type.id();
    }
}
