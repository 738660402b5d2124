package dev.assay.checks.source;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an application stated of the columns of a dataset. Immutable.
 *
 * @param types the columns whose type was stated, in their order
 * @param all whether no other column is read, so that nobody looks which ones the data have
 * @since 0.1
 */
public record Stated(List<String> types, boolean all) {
    /** Nothing was stated. */
    public static final Stated NOTHING = new Stated(List.of(), false);

    /** Copies the names. */
    public Stated {
        types = List.copyOf(types);
    }

    /**
     * Puts together a statement.
     *
     * @param schema the columns, all of them; empty if they are those that the data have
     * @param types the types of single columns, which only count without a schema
     * @return the statement
     */
    public static Stated of(Optional<Schema> schema, Map<String, DataType> types) {
        return schema.isPresent()
                ? new Stated(schema.get().names(), true)
                : new Stated(List.copyOf(types.keySet()), false);
    }
}
