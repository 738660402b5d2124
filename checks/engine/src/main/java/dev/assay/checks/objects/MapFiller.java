package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the values under one key of maps; a missing key is null. */
final class MapFiller extends Filler implements ValueReader {
    private final String key;

    MapFiller(String key) {
        this.key = key;
    }

    @Override
    void fill(Object[] rows, int from, int to, ColumnSink sink, FillFaults faults) {
        for (int row = from; row < to; row++) {
            try {
                Object value = read(rows[row]);
                if (!sink.put(row, value)) {
                    // Null fits every type.
                    faults.misfit(row, Objects.requireNonNull(value));
                }
            } catch (RuntimeException e) {
                // A map of another program may refuse to look for a key.
                faults.thrown(row, e);
                sink.putNull(row);
            }
        }
    }

    @Override
    public @Nullable Object read(Object row) {
        return Optionals.unwrap(((Map<?, ?>) row).get(key));
    }
}
