package dev.assay.checks.json;

import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.source.BatchFiller;
import dev.assay.checks.source.Pace;
import dev.assay.checks.source.Reading;
import dev.assay.checks.text.PatternTimeoutException;
import dev.assay.quality.data.Field;
import java.util.ArrayList;
import java.util.List;

/** Reads batches of records. */
final class JsonBatchReader extends BatchFiller implements Members {
    private final JsonRecords records;
    private final Reading reading;
    private final List<Field> fields;
    private final RecordChunk chunk;
    private final JsonParser parser = new JsonParser();
    private final Keys keys;
    private final boolean[] present;
    private List<JsonColumn> columns = List.of();
    private Key key = new Key("", -1);
    private int row;

    JsonBatchReader(JsonScan scan, JsonRecords records, List<Field> fields) {
        super(scan, fields);
        this.records = records;
        this.reading = scan.reading();
        this.fields = fields;
        chunk = new RecordChunk(reading.batchRows());
        keys = new Keys(fields.stream().map(Field::name).toList());
        present = new boolean[fields.size()];
    }

    @Override
    protected int claim(Pace pace) {
        return records.fill(chunk, pace);
    }

    @Override
    protected void fill(List<ColumnSink> sinks, int from, int to) {
        if (columns.isEmpty()) {
            columns = columns(sinks);
        }
        for (row = from; row < to; row++) {
            java.util.Arrays.fill(present, false);
            keys.begin();
            records.parse(chunk, row, parser, this);
            for (int column = 0; column < present.length; column++) {
                if (!present[column]) {
                    sinks.get(column).putNull(row);
                }
            }
        }
    }

    private List<JsonColumn> columns(List<ColumnSink> sinks) {
        List<JsonColumn> made = new ArrayList<>();
        for (int i = 0; i < sinks.size(); i++) {
            made.add(new JsonColumn(sinks.get(i), reading.codes(fields.get(i).name())));
        }
        return made;
    }

    @Override
    public boolean name(char[] text, int start, int end) {
        key = keys.find(text, start, end);
        return keys.isFirst(key);
    }

    @Override
    public void value(Kind kind, JsonParser value) {
        int column = key.column();
        if (column < 0) {
            return;
        }
        present[column] = true;
        if (hasGivenUp(column)) {
            failPattern(column, row);
            present[column] = false;
            return;
        }
        try {
            Object misfit = columns.get(column).read(row, kind, value);
            if (misfit != null) {
                misfit(column, row, misfit);
            }
        } catch (PatternTimeoutException e) {
            failPattern(column, row);
            present[column] = false;
        }
    }

    @Override
    public long line(int index) {
        return chunk.line(index);
    }
}
