package dev.assay.checks;

import dev.assay.checks.objects.ObjectLayout;
import dev.assay.checks.objects.ObjectSource;
import dev.assay.checks.objects.Rows;
import dev.assay.checks.source.Source;
import dev.assay.quality.data.Schema;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Records, beans or maps of an application. Immutable.
 *
 * <p>A column is a record component, a bean property or a map key. Its type is the declared one; where a declaration says
 * nothing, as in maps, the values of all rows decide.
 *
 * @param <T> the rows' class
 * @since 0.1
 */
public final class Records<T> extends Dataset<T> {
    private static final Pattern HUMP =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private final Rows rows;
    private final ObjectLayout layout;

    private Records(Rows rows, ObjectLayout layout) {
        this.rows = rows;
        this.layout = layout;
    }

    /**
     * Returns rows that can be read any number of times.
     *
     * @param rows the rows, none of them null
     * @param <T> the rows' class
     * @return the dataset
     */
    public static <T> Records<T> of(Iterable<T> rows) {
        return of(Rows.of(rows));
    }

    /**
     * Returns the rows of a stream, which are read once.
     *
     * @param rows the rows, none of them null
     * @param <T> the rows' class
     * @return the dataset
     */
    public static <T> Records<T> of(Stream<T> rows) {
        return of(Rows.once(rows.iterator()));
    }

    /**
     * Returns the rows of an iterator, which are read once.
     *
     * @param rows the rows, none of them null
     * @param <T> the rows' class
     * @return the dataset
     */
    public static <T> Records<T> of(Iterator<T> rows) {
        return of(Rows.once(rows));
    }

    private static <T> Records<T> of(Rows rows) {
        return new Records<>(
                rows, new ObjectLayout(Optional.empty(), Optional.empty(), UnaryOperator.identity(), Optional.empty()));
    }

    /**
     * Says of which class the rows are, so that the columns are known even when there is no row.
     *
     * @param rowClass a record or bean class
     * @return a new dataset
     */
    public Records<T> as(Class<T> rowClass) {
        Objects.requireNonNull(rowClass, "rowClass");
        return new Records<>(
                rows, new ObjectLayout(layout.name(), Optional.of(rowClass), layout.naming(), layout.schema()));
    }

    /**
     * Says what the dataset is called in outcomes and messages, in place of the rows' class.
     *
     * @param name the name
     * @return a new dataset
     */
    public Records<T> named(String name) {
        Objects.requireNonNull(name, "name");
        return new Records<>(
                rows, new ObjectLayout(Optional.of(name), layout.rowClass(), layout.naming(), layout.schema()));
    }

    /**
     * Says what the columns and their types are, all of them, in place of what the rows declare.
     *
     * @param schema the columns
     * @return a new dataset
     */
    public Records<T> typed(Schema schema) {
        Objects.requireNonNull(schema, "schema");
        return new Records<>(
                rows, new ObjectLayout(layout.name(), layout.rowClass(), layout.naming(), Optional.of(schema)));
    }

    /**
     * Names columns in snake case: a property {@code fareAmount} becomes the column {@code fare_amount}.
     *
     * @return a new dataset
     */
    public Records<T> inSnakeCase() {
        return new Records<>(
                rows, new ObjectLayout(layout.name(), layout.rowClass(), Records::snakeCase, layout.schema()));
    }

    private static String snakeCase(String property) {
        return HUMP.matcher(property).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    @Override
    Source source() {
        return new ObjectSource(rows, layout);
    }
}
