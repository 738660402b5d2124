package dev.assay.checks.column;

import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Digits;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes integers and truth values.
 *
 * @since 0.1
 */
public final class LongSink extends ColumnSink {
    private final int capacity;
    private final List<Object> missing;
    private final LongVector vector;
    private final long[] values;
    // Rare: integers beyond 64 bits, by row.
    private final Map<Integer, Object> big = new HashMap<>();

    LongSink(DataType type, Codes codes, int capacity) {
        super(type);
        missing = codes.values(type);
        this.capacity = capacity;
        vector = new LongVector(type, capacity);
        values = vector.values();
    }

    @Override
    public void begin() {
        vector.reset();
        big.clear();
    }

    /** Takes an integer, or 1 for true and 0 for false. */
    public void set(int row, long value) {
        values[row] = value;
    }

    /** Takes an integer beyond 64 bits. */
    public void setBig(int row, BigInteger value) {
        values[row] = 0;
        big.put(row, value);
    }

    @Override
    boolean accept(int row, Object value) {
        if (type() == DataType.BOOLEAN) {
            return acceptBoolean(row, value);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            values[row] = ((Number) value).longValue();
            return true;
        }
        Object plain = Values.plain(value);
        if (plain instanceof Long whole) {
            values[row] = whole;
            return true;
        }
        if (plain instanceof BigInteger beyond && !Digits.areVast(new BigDecimal(beyond))) {
            setBig(row, beyond);
            return true;
        }
        return false;
    }

    private boolean acceptBoolean(int row, Object value) {
        if (value instanceof Boolean truth) {
            values[row] = truth ? 1 : 0;
            return true;
        }
        return false;
    }

    @Override
    public void putNull(int row) {
        values[row] = 0;
        vector.setNull(row);
    }

    @Override
    public Vector finish(int size) {
        for (Object code : missing) {
            remove(code, size);
        }
        return big.isEmpty() ? vector : objects(size);
    }

    private void remove(Object code, int size) {
        big.forEach((row, value) -> {
            if (Values.equal(value, code)) {
                vector.setNull(row);
            }
        });
        big.values().removeIf(value -> Values.equal(value, code));
        Object key = code instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : Values.key(code);
        if (key instanceof Long whole) {
            remove(whole.longValue(), size);
        }
    }

    private void remove(long code, int size) {
        for (int row = 0; row < size; row++) {
            if (values[row] == code) {
                vector.setNull(row);
            }
        }
    }

    private Vector objects(int size) {
        ObjectVector objects = new ObjectVector(type(), capacity);
        for (int row = 0; row < size; row++) {
            Object value = big.containsKey(row) ? big.get(row) : vector.get(row);
            if (value == null) {
                objects.setNull(row);
            }
            objects.values()[row] = value;
        }
        return objects;
    }
}
