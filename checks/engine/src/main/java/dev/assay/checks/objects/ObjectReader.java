package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.source.BatchFiller;
import java.util.List;

/** Reads batches of objects. */
final class ObjectReader extends BatchFiller {
    private final RowGuard guard;
    private final List<OpenColumn> columns;
    private final List<Filler> fillers;
    private final Object[] rows;

    ObjectReader(ObjectScan scan, RowGuard guard, List<OpenColumn> columns) {
        super(scan, columns.stream().map(OpenColumn::field).toList());
        this.guard = guard;
        this.columns = columns;
        this.fillers = columns.stream().map(open -> open.column().filler()).toList();
        this.rows = new Object[scan.reading().batchRows()];
    }

    @Override
    protected int claim() {
        int size = 0;
        while (size < rows.length) {
            Object row = guard.next();
            if (row == null) {
                break;
            }
            rows[size++] = row;
        }
        return size;
    }

    @Override
    protected void fill(List<ColumnSink> sinks, int size) {
        for (int column = 0; column < sinks.size(); column++) {
            fill(column, sinks.get(column), size);
        }
    }

    private void fill(int column, ColumnSink sink, int size) {
        String origin = columns.get(column).column().origin();
        fillers.get(column)
                .fill(
                        rows,
                        size,
                        sink,
                        (thrown, row) -> fail(
                                column,
                                row,
                                origin + " threw " + thrown.getClass().getName()),
                        (value, row) -> misfit(column, row, value));
    }

    @Override
    public Object row(int index) {
        return rows[index];
    }
}
