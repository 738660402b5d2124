package dev.assay.checks.objects;

import dev.assay.checks.source.BatchReader;
import dev.assay.checks.source.FaultLog;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.SharedScan;
import java.util.List;
import java.util.OptionalLong;

/** One pass over rows that are objects. */
final class ObjectScan extends SharedScan {
    private final RowGuard rows;
    private final Rows supply;
    private final List<OpenColumn> columns;

    ObjectScan(Reading reading, FaultLog faults, RowGuard rows, Rows supply, List<OpenColumn> columns) {
        super(reading, faults);
        this.rows = rows;
        this.supply = supply;
        this.columns = columns;
    }

    @Override
    public BatchReader reader() {
        return new ObjectReader(this, rows, columns);
    }

    @Override
    public OptionalLong totalRows() {
        return supply.size();
    }

    @Override
    protected boolean isEndless() {
        return supply instanceof Rows.Feed;
    }

    @Override
    public void close() {
        // The application's collection needs no closing, and its stream is closed by whoever opened it.
    }
}
