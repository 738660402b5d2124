package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Digits;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of structured values; its type is that of each value found there. */
final class NestedValue extends Computed {
    private final Value of;
    private final String field;

    NestedValue(Frame frame, Value of, String field) {
        super(frame, List.of(of));
        this.of = of;
        this.field = field;
    }

    @Override
    Vector fill(Faults faults) {
        ObjectVector result = objects(DataType.OTHER);
        Vector structures = of.vector();
        for (int i = 0; i < frame().size(); i++) {
            Object structure = structures.get(i);
            if (structure == null) {
                result.setNull(i);
            } else if (structure instanceof Map<?, ?> fields) {
                putModerate(result, i, Values.plain(fields.get(field)), faults);
            } else {
                result.setNull(i);
                faults.add(i, "a field takes structured values, but there was another value in " + row(i));
            }
        }
        return result;
    }

    private void putModerate(ObjectVector result, int row, @Nullable Object value, Faults faults) {
        boolean vast = value instanceof BigDecimal number && Digits.areVast(number);
        put(result, row, vast ? null : value);
        if (vast) {
            faults.add(row, "a number had more than " + Digits.MOST_COMPUTED + " digits in " + row(row));
        }
    }
}
