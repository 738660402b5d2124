package dev.assay.checks.objects;

import dev.assay.checks.column.Codes;
import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.property.Nested;
import dev.assay.checks.source.BatchFiller;
import dev.assay.checks.source.Pace;
import dev.assay.checks.source.Reading;
import dev.assay.checks.text.PatternTimeoutException;
import dev.assay.quality.data.Field;
import java.util.ArrayList;
import java.util.List;

/** Reads batches of objects. */
final class ObjectReader extends BatchFiller {
    private final RowGuard guard;
    private final List<OpenColumn> columns;
    private final List<Filler> fillers = new ArrayList<>();
    private final List<FillFaults> faults = new ArrayList<>();
    private final Reading reading;
    private final Object[] rows;

    ObjectReader(ObjectScan scan, RowGuard guard, List<OpenColumn> columns) {
        super(scan, fields(columns));
        this.guard = guard;
        this.columns = columns;
        this.reading = scan.reading();
        this.rows = new Object[reading.batchRows()];
        for (int i = 0; i < columns.size(); i++) {
            RowColumn column = columns.get(i).column();
            fillers.add(column.filler());
            faults.add(new ColumnFaults(i, column.origin()));
        }
    }

    private static List<Field> fields(List<OpenColumn> columns) {
        List<Field> fields = new ArrayList<>();
        for (OpenColumn open : columns) {
            fields.add(open.field());
        }
        return fields;
    }

    @Override
    protected int claim(Pace pace) {
        int size = 0;
        while (size < rows.length) {
            Object row = guard.next();
            if (row == null) {
                break;
            }
            rows[size++] = row;
            if (pace.isStoppedAfterRow()) {
                break;
            }
        }
        return size;
    }

    @Override
    protected void fill(List<ColumnSink> sinks, int from, int to) {
        for (int column = 0; column < sinks.size(); column++) {
            fillers.get(column).fill(rows, from, to, sinks.get(column), faults.get(column));
        }
    }

    /** Notes what is wrong with the values of one column. */
    private final class ColumnFaults implements FillFaults {
        private final int column;
        private final String origin;

        ColumnFaults(int column, String origin) {
            this.column = column;
            this.origin = origin;
        }

        @Override
        public void thrown(int row, Throwable thrown) {
            fail(column, row, origin + " threw " + thrown.getClass().getName());
        }

        @Override
        public void misfit(int row, Object value) {
            checkCode(column, row, value);
        }
    }

    private Codes codes(int column) {
        return reading.codes(columns.get(column).field().name());
    }

    /** A code of another type than the column's means missing all the same. */
    private void checkCode(int column, int row, Object value) {
        if (hasGivenUp(column)) {
            failPattern(column, row);
            return;
        }
        try {
            Object plain = Nested.plain(value);
            if (plain == null || !codes(column).contains(plain)) {
                misfit(column, row, value);
            }
        } catch (PatternTimeoutException e) {
            failPattern(column, row);
        }
    }

    @Override
    public Object row(int index) {
        return rows[index];
    }
}
