package dev.assay.checks.objects;

import dev.assay.quality.data.Schema;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an application says about its rows.
 *
 * @param name what the dataset is called; empty for the name of the rows' class
 * @param rowClass the rows' class; empty for that of the first row
 * @param naming makes a column's name of a property's
 * @param schema the columns, all of them, with their types; empty for those that the rows have
 * @since 0.1
 */
public record ObjectLayout(
        Optional<String> name, Optional<Class<?>> rowClass, UnaryOperator<String> naming, Optional<Schema> schema) {
    /** Returns a layout of which nothing was said. */
    public static ObjectLayout ofDefaults() {
        return new ObjectLayout(Optional.empty(), Optional.empty(), UnaryOperator.identity(), Optional.empty());
    }

    /** Returns this layout under another name. */
    public ObjectLayout withName(String other) {
        return new ObjectLayout(Optional.of(other), rowClass, naming, schema);
    }

    /** Returns this layout for rows of a class. */
    public ObjectLayout withRowClass(Class<?> other) {
        return new ObjectLayout(name, Optional.of(other), naming, schema);
    }

    /** Returns this layout with another naming. */
    public ObjectLayout withNaming(UnaryOperator<String> other) {
        return new ObjectLayout(name, rowClass, other, schema);
    }

    /** Returns this layout with given columns. */
    public ObjectLayout withSchema(Schema other) {
        return new ObjectLayout(name, rowClass, naming, Optional.of(other));
    }
}
