package dev.assay.checks.kernel;

import dev.assay.checks.column.Disclosure;
import dev.assay.checks.source.BatchReader;
import dev.assay.checks.source.ColumnFailure;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Source;
import dev.assay.checks.vector.Batch;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.data.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A dataset of plain values in memory, for tests. */
final class Table implements Source {
    private final Schema schema;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final Map<String, Integer> broken = new LinkedHashMap<>();
    private boolean repeatable = true;

    private Table(Schema schema) {
        this.schema = schema;
    }

    static Table of(Field... fields) {
        return new Table(Schema.of(fields));
    }

    /** Returns a table of one column that is called x. */
    static Table column(DataType type, @Nullable Object... values) {
        Table table = of(new Field("x", type));
        for (Object value : values) {
            table.row(value);
        }
        return table;
    }

    Table row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        Arrays.stream(values).map(Values::plain).forEach(row::add);
        rows.add(row);
        return this;
    }

    /** Makes a column's value unreadable in one row, counted from 1. */
    Table broken(String column, int row) {
        broken.put(column, row);
        return this;
    }

    Table readOnce() {
        repeatable = false;
        return this;
    }

    Schema schema() {
        return schema;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    @Override
    public String dataset() {
        return "table";
    }

    @Override
    public Optional<Schema> schema(Reading reading) {
        return Optional.of(schema);
    }

    @Override
    public Optional<String> typeNote(String column, Disclosure values) {
        return Optional.empty();
    }

    @Override
    public boolean isRepeatable() {
        return repeatable;
    }

    @Override
    public Scan open(List<String> columns, Reading reading) {
        AtomicInteger next = new AtomicInteger();
        return new TableScan(columns, reading, (reader, last) -> next.getAndIncrement());
    }

    /** Opens a scan whose batches are dealt out to the readers, as many as there are threads, as a seed says. */
    Scan openDealt(List<String> columns, Reading reading, long seed) {
        int batches = rows.size() / reading.batchRows() + 1;
        int[] takers = new Random(seed)
                .ints(batches, 0, reading.parallelism().threads())
                .toArray();
        return new TableScan(columns, reading, (reader, last) -> {
            int batch = last + 1;
            while (batch < batches && takers[batch] != reader) {
                batch++;
            }
            return batch;
        });
    }

    /** Tells a reader which batch comes after its last one, counted from 0. */
    private interface Deal {
        int next(int reader, int last);
    }

    private final class TableScan implements Scan {
        private final List<String> columns;
        private final Reading reading;
        private final Deal deal;
        private final AtomicInteger readers = new AtomicInteger();
        private final AtomicInteger rowsRead = new AtomicInteger();

        TableScan(List<String> columns, Reading reading, Deal deal) {
            this.columns = columns;
            this.reading = reading;
            this.deal = deal;
        }

        @Override
        public BatchReader reader() {
            return new TableReader(this, readers.getAndIncrement());
        }

        @Override
        public long rowsRead() {
            return rowsRead.get();
        }

        @Override
        public OptionalLong totalRows() {
            return OptionalLong.empty();
        }

        @Override
        public void close() {}
    }

    private final class TableReader implements BatchReader {
        private final TableScan scan;
        private final int number;
        private int batch = -1;
        private int from;
        private int size;

        TableReader(TableScan scan, int number) {
            this.scan = scan;
            this.number = number;
        }

        @Override
        public @Nullable Batch next() {
            if (scan.reading.watch().isStopped()) {
                return null;
            }
            batch = scan.deal.next(number, batch);
            from = Math.min(batch * scan.reading.batchRows(), rows.size());
            size = Math.min(scan.reading.batchRows(), rows.size() - from);
            if (size == 0) {
                return null;
            }
            scan.rowsRead.addAndGet(size);
            List<Vector> vectors = new ArrayList<>();
            for (String name : scan.columns) {
                int column = schema.indexOf(name);
                List<@Nullable Object> values = new ArrayList<>();
                rows.subList(from, from + size).forEach(row -> values.add(row.get(column)));
                vectors.add(Vectors.of(schema.fields().get(column).type(), values));
            }
            return new Batch(size, from + 1, vectors);
        }

        @Override
        public List<ColumnFailure> failures() {
            List<ColumnFailure> failures = new ArrayList<>();
            broken.forEach((column, row) -> {
                if (scan.columns.contains(column) && row > from && row <= from + size) {
                    failures.add(new ColumnFailure(scan.columns.indexOf(column), row, "accessor threw in row " + row));
                }
            });
            return failures;
        }

        @Override
        public Object row(int index) {
            return rows.get(from + index);
        }

        @Override
        public long line(int index) {
            return 0;
        }
    }
}
