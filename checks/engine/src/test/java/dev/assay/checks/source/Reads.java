package dev.assay.checks.source;

import dev.assay.checks.column.Disclosure;
import dev.assay.checks.vector.Batch;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.Suite;
import dev.assay.quality.data.Schema;
import dev.assay.quality.engine.RunOptions;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole source, for tests. */
public final class Reads {
    private final Source source;
    private final Reading reading;

    private Reads(Source source, Reading reading) {
        this.source = source;
        this.reading = reading;
    }

    public static Reads of(Source source) {
        return of(source, Suite.named("s"));
    }

    public static Reads of(Source source, Suite suite) {
        return new Reads(
                source, new Reading(suite.settings(), Watch.start(RunOptions.ofDefaults()), Parallelism.none(), 1024));
    }

    public Reads inBatchesOf(int rows) {
        return new Reads(source, new Reading(reading.settings(), reading.watch(), reading.parallelism(), rows));
    }

    public String schema() {
        return source.schema(reading).map(Schema::fields).map(Object::toString).orElse("unknown");
    }

    public String note(String column) {
        return source.typeNote(column, Disclosure.SHOWN).orElse("none");
    }

    /** Returns the values of a column after reading all columns. */
    public List<Object> column(String name) {
        Schema schema = source.schema(reading).orElseThrow();
        return columns(schema.names()).stream()
                .map(row -> row.get(schema.indexOf(name)))
                .toList();
    }

    public List<List<Object>> rows() {
        return columns(source.schema(reading).orElseThrow().names());
    }

    public List<List<Object>> columns(List<String> names) {
        List<List<Object>> rows = new ArrayList<>();
        try (Scan scan = source.open(names, reading)) {
            BatchReader reader = scan.reader();
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                for (int i = 0; i < batch.size(); i++) {
                    List<Object> row = new ArrayList<>();
                    for (Vector vector : batch.columns()) {
                        row.add(vector.get(i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    public List<ColumnFailure> failures(String... names) {
        List<ColumnFailure> failures = new ArrayList<>();
        source.schema(reading);
        try (Scan scan = source.open(List.of(names), reading)) {
            BatchReader reader = scan.reader();
            while (reader.next() != null) {
                failures.addAll(reader.failures());
            }
        }
        return failures;
    }
}
