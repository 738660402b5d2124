package dev.assay.checks.csv;

import dev.assay.checks.column.Codes;
import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.column.MissingText;
import dev.assay.checks.column.TextColumn;
import dev.assay.checks.source.BatchFiller;
import dev.assay.checks.source.Pace;
import dev.assay.checks.text.PatternTimeoutException;
import dev.assay.checks.text.TextScanner;
import dev.assay.quality.data.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads batches of records. */
final class CsvBatchReader extends BatchFiller {
    private final Records records;
    private final int[] slots;
    private final Chunk chunk;
    private final List<Codes> codes;
    private final List<MissingText> missing;
    // Made when its sink is first seen.
    private final @Nullable TextColumn[] fields;

    CsvBatchReader(CsvScan scan, Records records, CsvScan.Layout layout) {
        super(scan, layout.fields());
        this.records = records;
        slots = layout.slots();
        chunk = new Chunk(slots.length, scan.reading().batchRows());
        fields = new TextColumn[slots.length];
        codes = layout.fields().stream()
                .map(field -> scan.reading().codes(field.name()))
                .toList();
        missing = codes.stream().map(MissingText::new).toList();
    }

    @Override
    protected int claim(Pace pace) {
        return records.fill(chunk, pace);
    }

    @Override
    protected void fill(List<ColumnSink> sinks, int from, int to) {
        for (int column = 0; column < sinks.size(); column++) {
            fill(column, sinks.get(column), from, to);
        }
    }

    private void fill(int column, ColumnSink sink, int from, int to) {
        TextColumn reader = fields[column];
        if (reader == null) {
            reader = TextColumn.of(sink);
            fields[column] = reader;
        }
        boolean coded = sink.type() != DataType.STRING && !missing.get(column).isNone();
        int slot = slots[column];
        for (int row = from; row < to; row++) {
            int start = chunk.start(row, slot);
            int end = chunk.end(row, slot);
            boolean isNull = start == end ? isNull(sink, row, slot) : coded && isMissing(column, row);
            if (isNull) {
                sink.putNull(row);
            } else if (!reader.read(chunk.text(), start, end, row)) {
                sink.putNull(row);
                checkCode(column, row, reader.scanner());
            }
        }
    }

    private boolean isNull(ColumnSink sink, int row, int slot) {
        return sink.type() != DataType.STRING || !chunk.isQuotedEmpty(row, slot);
    }

    /** Of a column of text, the sink knows the missing codes. */
    private boolean isMissing(int column, int row) {
        int slot = slots[column];
        if (hasGivenUp(column)) {
            failPattern(column, row);
            return true;
        }
        try {
            return missing.get(column).contains(chunk.text(), chunk.start(row, slot), chunk.end(row, slot));
        } catch (PatternTimeoutException e) {
            failPattern(column, row);
            return true;
        }
    }

    /** A code of another type than the column's means missing all the same. */
    private void checkCode(int column, int row, TextScanner scanner) {
        if (!codes.get(column).contains(scanner.plain())) {
            misfit(column, row, scanner.string());
        }
    }

    @Override
    public long line(int index) {
        return chunk.line(index);
    }
}
