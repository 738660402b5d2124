package dev.assay.checks;

import dev.assay.checks.jdbc.Cursor;
import dev.assay.checks.jdbc.ResultSetSource;
import dev.assay.checks.source.Source;
import java.sql.ResultSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query returned over JDBC, from the cursor on. Immutable, but one run can read them.
 *
 * <p>Columns are named by their labels and typed by the driver's metadata: the integer types are INTEGER; DECIMAL and NUMERIC
 * are DECIMAL; REAL, FLOAT and DOUBLE are DOUBLE; a TIMESTAMP is a DATETIME, one with a time zone an INSTANT; UUIDs are text;
 * arrays are lists; what no type holds is OTHER. A label that occurs twice is a fault.
 *
 * @since 0.1
 */
public final class QueryRows extends Dataset<Map<String, @Nullable Object>> {
    private final String name;
    private final Cursor cursor;

    private QueryRows(String name, Cursor cursor) {
        this.name = name;
        this.cursor = cursor;
    }

    /**
     * Returns the rows of a result set; whoever opened it closes it.
     *
     * @param rows the result set
     * @return the dataset, called {@code query}
     */
    public static QueryRows of(ResultSet rows) {
        return new QueryRows("query", new Cursor(Objects.requireNonNull(rows, "rows")));
    }

    /**
     * Says what the dataset is called in outcomes and messages.
     *
     * @param newName the name
     * @return a new dataset
     * @throws IllegalArgumentException if the name is blank
     */
    @Override
    public QueryRows named(String newName) {
        return new QueryRows(requireName(newName), cursor);
    }

    @Override
    Source source() {
        return new ResultSetSource(name, cursor);
    }
}
