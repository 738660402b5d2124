package dev.assay.checks.jdbc;

import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.source.BatchFiller;
import dev.assay.checks.source.Pace;
import dev.assay.quality.data.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads batches from a result set; only one thread at a time may ask it, so only conversion runs in parallel. */
final class ResultSetReader extends BatchFiller {
    private final ResultSetScan scan;
    private final @Nullable Object[][] values;
    private final int capacity;

    ResultSetReader(ResultSetScan scan, List<Field> fields) {
        super(scan, fields);
        this.scan = scan;
        capacity = scan.reading().batchRows();
        values = new Object[fields.size()][capacity];
    }

    @Override
    protected int claim(Pace pace) {
        int size = 0;
        while (size < capacity && scan.next(values, size)) {
            size++;
            if (pace.isStoppedAfterRow()) {
                break;
            }
        }
        return size;
    }

    @Override
    protected void fill(List<ColumnSink> sinks, int from, int to) {
        for (int column = 0; column < values.length; column++) {
            for (int row = from; row < to; row++) {
                Object value = values[column][row];
                if (!sinks.get(column).put(row, value) && value != null) {
                    misfit(column, row, value);
                }
            }
        }
    }
}
