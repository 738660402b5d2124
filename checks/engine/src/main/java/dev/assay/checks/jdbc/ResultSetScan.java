package dev.assay.checks.jdbc;

import dev.assay.checks.source.BatchReader;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.SharedScan;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One pass over a result set. */
final class ResultSetScan extends SharedScan {
    private final ResultSet rows;
    private final Columns columns;
    private long number;
    private boolean ended;

    /**
     * Which columns are read.
     *
     * @param fields their names and types
     * @param readers how to read each
     */
    record Columns(List<Field> fields, List<SqlColumn> readers) {}

    ResultSetScan(Reading reading, FaultLog faults, ResultSet rows, Columns columns) {
        super(reading, faults);
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public BatchReader reader() {
        return new ResultSetReader(this, columns.fields());
    }

    /**
     * Reads the next row, one thread at a time.
     *
     * @param values one array per column
     * @param row where in the arrays the row's values go
     * @return false if there is none
     */
    boolean next(@Nullable Object[][] values, int row) {
        if (ended) {
            return false;
        }
        number++;
        try {
            ended = !rows.next();
            for (int column = 0; !ended && column < values.length; column++) {
                values[column][row] = columns.readers().get(column).read(rows);
            }
        } catch (SQLException e) {
            ended = true;
            faults().setCause(e);
            faults().add(number, 0, new Fault("row " + number, "could not be read: " + ResultSetSource.describe(e)));
        }
        return !ended;
    }

    @Override
    public OptionalLong totalRows() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        // Whoever opened the result set closes it.
    }
}
