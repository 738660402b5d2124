package dev.assay.checks.csv;

import dev.assay.checks.source.BatchReader;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.SharedScan;
import dev.assay.quality.data.Field;
import java.util.List;
import java.util.OptionalLong;

/** One pass over the records of a CSV file. */
final class CsvScan extends SharedScan {
    private final Records records;
    private final Layout layout;

    /**
     * Which columns are read.
     *
     * @param fields their names and types
     * @param slots their places in a chunk
     */
    record Layout(List<Field> fields, int[] slots) {}

    CsvScan(Reading reading, FaultLog faults, Records records, Layout layout) {
        super(reading, faults);
        this.records = records;
        this.layout = layout;
    }

    @Override
    public BatchReader reader() {
        return new CsvBatchReader(this, records, layout);
    }

    @Override
    public OptionalLong totalRows() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        records.close();
    }
}
