package dev.assay.checks.kernel;

import dev.assay.checks.kernel.value.Times;
import dev.assay.checks.vector.DecimalVector;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes vectors of plain values as sources do: primitive ones where all values of a batch fit. */
final class Vectors {
    private static final long GARBAGE = 0x5A5A_5A5A_5A5AL;

    private Vectors() {}

    static Vector of(DataType type, List<@Nullable Object> values) {
        return switch (type) {
            case BOOLEAN -> booleans(values);
            case INTEGER ->
                values.stream().allMatch(value -> value == null || value instanceof Long)
                        ? longs(values)
                        : objects(type, values);
            case DOUBLE -> doubles(values);
            case DECIMAL -> decimals(values);
            case DATE, TIME, DATETIME, INSTANT -> times(type, values);
            case STRING, BINARY, LIST, STRUCT, OTHER, NULL -> objects(type, values);
        };
    }

    private static Vector booleans(List<@Nullable Object> values) {
        LongVector vector = new LongVector(DataType.BOOLEAN, values.size());
        for (int i = 0; i < values.size(); i++) {
            set(vector, i, values.get(i));
            vector.values()[i] = Boolean.TRUE.equals(values.get(i)) ? 1 : 0;
        }
        return vector;
    }

    private static Vector longs(List<@Nullable Object> values) {
        LongVector vector = new LongVector(DataType.INTEGER, values.size());
        for (int i = 0; i < values.size(); i++) {
            set(vector, i, values.get(i));
            vector.values()[i] = values.get(i) instanceof Long number ? number : GARBAGE;
        }
        return vector;
    }

    private static Vector doubles(List<@Nullable Object> values) {
        DoubleVector vector = new DoubleVector(values.size());
        for (int i = 0; i < values.size(); i++) {
            set(vector, i, values.get(i));
            vector.values()[i] = values.get(i) instanceof Double number ? number : Double.NaN;
        }
        return vector;
    }

    /** Takes the greatest scale of the batch, so that the scale differs between batches. */
    private static Vector decimals(List<@Nullable Object> values) {
        int scale = values.stream()
                .filter(Objects::nonNull)
                .mapToInt(value -> ((BigDecimal) value).scale())
                .max()
                .orElse(0);
        DecimalVector vector = new DecimalVector(values.size());
        vector.setScale(Math.max(scale, 0));
        for (int i = 0; i < values.size(); i++) {
            set(vector, i, values.get(i));
            if (values.get(i) instanceof BigDecimal number) {
                BigInteger unscaled = number.setScale(vector.scale()).unscaledValue();
                if (unscaled.bitLength() >= Long.SIZE || number.scale() < 0) {
                    return objects(DataType.DECIMAL, values);
                }
                vector.unscaled()[i] = unscaled.longValue();
            } else {
                vector.unscaled()[i] = GARBAGE;
            }
        }
        return vector;
    }

    private static Vector times(DataType type, List<@Nullable Object> values) {
        TimeVector vector = new TimeVector(type, values.size());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            set(vector, i, value);
            vector.seconds()[i] = value == null ? 0 : Times.seconds(value);
            vector.nanos()[i] = value == null ? 0 : Times.nanos(value);
        }
        return vector;
    }

    private static Vector objects(DataType type, List<@Nullable Object> values) {
        ObjectVector vector = new ObjectVector(type, values.size());
        for (int i = 0; i < values.size(); i++) {
            set(vector, i, values.get(i));
            vector.values()[i] = values.get(i);
        }
        return vector;
    }

    private static void set(Vector vector, int row, @Nullable Object value) {
        if (value == null) {
            vector.setNull(row);
        }
    }
}
