package dev.assay.quality.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One failing row, shown as an example.
 *
 * @param number the row's number in the dataset, counted from 1; for a file without multi-line fields the line less the
 *     header
 * @param keys the suite's key columns and their values
 * @param values the columns that the expectation looks at and their values
 * @since 0.1
 */
public record SampleRow(long number, Map<String, @Nullable Object> keys, Map<String, @Nullable Object> values) {
    /** Copies the maps, keeping their order. */
    public SampleRow {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
