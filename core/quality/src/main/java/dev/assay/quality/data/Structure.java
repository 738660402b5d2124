package dev.assay.quality.data;

import java.util.List;
import java.util.Optional;

/**
 * Named fields that are known before any value is read: the columns of a dataset, or what is within a column's structured
 * values. Immutable.
 *
 * @since 0.1
 */
public interface Structure {
    /**
     * Returns the names of the fields in their order.
     *
     * @return an unmodifiable list, empty if there is no field
     */
    List<String> names();

    /**
     * Returns a field by its exact name.
     *
     * @param name the exact name
     * @return the field, or empty if there is none of that name
     */
    Optional<Field> field(String name);
}
