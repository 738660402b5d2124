package dev.assay.checks.objects;

import dev.assay.checks.column.Codes;
import dev.assay.checks.column.Sightings;
import dev.assay.checks.property.Nested;
import dev.assay.checks.property.Types;
import dev.assay.checks.source.Reading;
import dev.assay.checks.text.PatternTimeoutException;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import org.jspecify.annotations.Nullable;

/** Finds the type of one column from its values. */
final class Inference {
    private final ValueReader reader;
    private final Codes codes;
    private final Sightings sightings = new Sightings();
    private @Nullable Class<?> lastClass;
    private boolean givenUp;

    Inference(String column, ValueReader reader, Reading reading) {
        this.reader = reader;
        this.codes = reading.codes(column);
    }

    /** Looks at the value in a row. One that cannot be had tells nothing here; it is a failure once it is measured. */
    void see(Object row, long number) {
        try {
            Object value = reader.read(row);
            if (value != null
                    && (value.getClass() != lastClass || !codes.codes().isEmpty())) {
                note(value, number);
            }
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            // Told by the scan, which tries again.
            lastClass = null;
        }
    }

    private void note(Object value, long number) {
        DataType type = Types.ofValue(value.getClass());
        boolean nested = type == DataType.LIST || type == DataType.STRUCT;
        if (nested || !isMissing(value)) {
            lastClass = value.getClass();
            sightings.see(type, number, nested ? "…" : example(type, value));
        }
    }

    /** What an unknown class prints of its values may be anything. */
    private static String example(DataType type, Object value) {
        return type == DataType.OTHER ? value.getClass().getName() : Values.print(Values.plain(value));
    }

    private boolean isMissing(Object value) {
        try {
            Object plain = Nested.plain(value);
            return givenUp || (plain != null && codes.contains(plain));
        } catch (PatternTimeoutException e) {
            // Told by the scan, which tries again.
            givenUp = true;
            return true;
        }
    }

    Sightings sightings() {
        return sightings;
    }
}
