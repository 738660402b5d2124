package dev.assay.checks.json;

import dev.assay.checks.source.BatchReader;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.SharedScan;
import dev.assay.quality.data.Field;
import java.util.List;
import java.util.OptionalLong;

/** One pass over the records of a JSON file. */
final class JsonScan extends SharedScan {
    private final JsonRecords records;
    private final List<Field> fields;

    JsonScan(Reading reading, FaultLog faults, JsonRecords records, List<Field> fields) {
        super(reading, faults);
        this.records = records;
        this.fields = fields;
    }

    @Override
    public BatchReader reader() {
        return new JsonBatchReader(this, records, fields);
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
