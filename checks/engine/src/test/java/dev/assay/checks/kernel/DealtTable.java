package dev.assay.checks.kernel;

import dev.assay.checks.column.Disclosure;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Source;
import dev.assay.quality.data.Schema;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A table whose rows, when they are read first, go to the workers as a seed says and not as threads happen to run. */
final class DealtTable implements Source {
    private final Table table;
    private final long seed;
    private final AtomicBoolean first = new AtomicBoolean(true);

    DealtTable(Table table, long seed) {
        this.table = table;
        this.seed = seed;
    }

    @Override
    public String dataset() {
        return table.dataset();
    }

    @Override
    public Optional<Schema> schema(Reading reading) {
        return table.schema(reading);
    }

    @Override
    public Optional<String> typeNote(String column, Disclosure values) {
        return table.typeNote(column, values);
    }

    @Override
    public boolean isRepeatable() {
        return table.isRepeatable();
    }

    @Override
    public Scan open(List<String> columns, Reading reading) {
        return first.getAndSet(false) ? table.openDealt(columns, reading, seed) : table.open(columns, reading);
    }
}
