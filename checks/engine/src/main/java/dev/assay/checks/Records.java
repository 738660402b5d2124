package dev.assay.checks;

import dev.assay.checks.objects.ObjectLayout;
import dev.assay.checks.objects.ObjectSource;
import dev.assay.checks.objects.Rows;
import dev.assay.checks.source.Source;
import dev.assay.quality.data.Schema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Records, beans or maps of an application. Immutable.
 *
 * <p><b>Columns</b> are record components, bean properties ({@code getX}, and {@code isX} for a truth value), or the keys of
 * maps in the order in which they first occur; a missing key is null.
 *
 * <p><b>Types</b> are the declared ones. Enum constants, characters and UUIDs are text; an {@code Optional} is what is in it,
 * or null; {@code OffsetDateTime}, {@code ZonedDateTime} and {@code java.util.Date} are instants; arrays and collections are
 * lists, nested records and maps structures; what no type holds is OTHER. Where a declaration says nothing, as with maps and
 * properties of type {@code Object}, the values of all rows decide before the run: integers may stand among decimals or among
 * doubles; any other mixture is OTHER, on which only null tests work; a column without a value is NULL, on which every word
 * works.
 *
 * <p><b>Memory</b> holds one batch of rows for each thread, and what exactness needs as {@link Checks} says. All rows of a
 * stream or iterator are kept where the values of all rows decide the types, as with maps: state the types with
 * {@link #typed} where there are many.
 *
 * <p><b>Faults</b>, told all together: a row that is null or of another class, an iterator that throws, an {@code Iterable}
 * that gives its only iterator when rows have to be read again, a key of a map that is no text, a class without components or
 * properties. An accessor that throws an exception makes ERROR of the expectations that read its column, and of no other. An
 * {@link Error} ends the run and reaches the caller: it tells of the program, for example that memory or a class is missing,
 * and not of a row.
 *
 * @param <T> the rows' class
 * @since 0.1
 */
public final class Records<T> extends Dataset<T> {
    private final Rows rows;
    private final ObjectLayout layout;

    private Records(Rows rows, ObjectLayout layout) {
        this.rows = rows;
        this.layout = layout;
    }

    /**
     * Returns rows that can be read any number of times.
     *
     * @param rows the rows, none of them null; gives a new iterator whenever it is asked
     * @param <T> the rows' class
     * @return the dataset
     */
    public static <T> Records<T> of(Iterable<T> rows) {
        return new Records<>(Rows.of(rows), ObjectLayout.ofDefaults());
    }

    /**
     * Returns the rows of a stream, which are read once; if types have to be found, they are kept in memory until they were.
     *
     * @param rows the rows, none of them null; the stream is closed by whoever opened it
     * @param <T> the rows' class
     * @return the dataset
     * @throws IllegalStateException if the stream was read before
     */
    public static <T> Records<T> of(Stream<T> rows) {
        return of(rows.iterator());
    }

    /**
     * Returns the rows of an iterator, which are read once; if types have to be found, they are kept in memory until they
     * were.
     *
     * @param rows the rows, none of them null
     * @param <T> the rows' class
     * @return the dataset
     */
    public static <T> Records<T> of(Iterator<T> rows) {
        return new Records<>(Rows.once(rows), ObjectLayout.ofDefaults());
    }

    /**
     * Returns the rows of an array.
     *
     * @param rows the rows, none of them null
     * @param <T> the rows' class
     * @return the dataset
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Records<T> ofAll(T... rows) {
        return of(Arrays.asList(rows));
    }

    /**
     * Says of which class the rows are, so that the columns are known even when there is no row. Without it, they are of the
     * class of the first row.
     *
     * @param rowClass a class or interface that all rows are of
     * @return a new dataset
     */
    public Records<T> as(Class<T> rowClass) {
        return with(layout.withRowClass(Objects.requireNonNull(rowClass, "rowClass")));
    }

    /**
     * Says what the dataset is called in outcomes and messages, in place of the rows' class.
     *
     * @param name the name
     * @return a new dataset
     * @throws IllegalArgumentException if the name is blank
     */
    @Override
    public Records<T> named(String name) {
        return with(layout.withName(requireName(name)));
    }

    /**
     * Says what the columns and their types are, all of them, in place of what the rows declare. Other keys of maps are left
     * out; a value that does not fit is a fault, whether an expectation reads its column or not. Expectations about which
     * columns there are cannot be judged then, and are refused.
     *
     * @param schema the columns
     * @return a new dataset
     */
    public Records<T> typed(Schema schema) {
        return with(layout.withSchema(Objects.requireNonNull(schema, "schema")));
    }

    /**
     * Names columns in snake case: a property {@code fareAmount} becomes the column {@code fare_amount}.
     *
     * @return a new dataset
     */
    public Records<T> inSnakeCase() {
        return with(layout.withNaming(SnakeCase::of));
    }

    private Records<T> with(ObjectLayout changed) {
        return new Records<>(rows, changed);
    }

    ObjectLayout layout() {
        return layout;
    }

    @Override
    Source source() {
        return new ObjectSource(rows, layout);
    }
}
