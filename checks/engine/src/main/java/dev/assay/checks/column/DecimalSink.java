package dev.assay.checks.column;

import dev.assay.checks.vector.DecimalVector;
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
 * Takes decimal numbers. As long as a batch fits, its vector has 64-bit numbers of one scale.
 *
 * @since 0.1
 */
public final class DecimalSink extends ColumnSink {
    private static final int MOST_SCALE = 18;
    private static final double NEAR = 1e-9;
    private static final long[] POWERS = powers();

    private final int capacity;
    private final List<Object> missing;
    private final DecimalVector vector;
    private final long[] unscaled;
    private final byte[] scales;
    // Rare: numbers beyond 64 bits or 18 places, by row.
    private final Map<Integer, BigDecimal> big = new HashMap<>();

    DecimalSink(Codes codes, int capacity) {
        super(DataType.DECIMAL);
        missing = codes.values(DataType.DECIMAL);
        this.capacity = capacity;
        vector = new DecimalVector(capacity);
        unscaled = vector.unscaled();
        scales = new byte[capacity];
    }

    private static long[] powers() {
        long[] powers = new long[MOST_SCALE + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    @Override
    public void begin() {
        vector.reset();
        big.clear();
    }

    /**
     * Takes a number.
     *
     * @param value the number times ten to the scale
     * @param scale how many digits are after the decimal point, in [0, 18]
     */
    public void set(int row, long value, int scale) {
        unscaled[row] = value;
        scales[row] = (byte) scale;
    }

    /** Takes a number that is not {@linkplain Digits#areVast vast}. */
    public void set(int row, BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        BigInteger digits = plain.unscaledValue();
        if (plain.scale() <= MOST_SCALE && digits.bitLength() < Long.SIZE) {
            set(row, digits.longValue(), plain.scale());
        } else {
            set(row, 0, 0);
            big.put(row, plain);
        }
    }

    @Override
    boolean accept(int row, Object value) {
        if (value instanceof BigDecimal decimal) {
            return acceptModerate(row, decimal);
        }
        Object plain = Values.plain(value);
        if (plain instanceof Long whole) {
            set(row, whole, 0);
            return true;
        }
        return plain instanceof BigInteger integer && acceptModerate(row, new BigDecimal(integer));
    }

    private boolean acceptModerate(int row, BigDecimal value) {
        if (Digits.areVast(value)) {
            return false;
        }
        set(row, value);
        return true;
    }

    @Override
    public void putNull(int row) {
        set(row, 0, 0);
        vector.setNull(row);
    }

    @Override
    public Vector finish(int size) {
        missing.forEach(code -> remove(code, size));
        int scale = 0;
        int differing = 0;
        for (int row = 0; row < size; row++) {
            differing |= scales[row] ^ scales[0];
            scale = Math.max(scale, scales[row]);
        }
        if (!big.isEmpty()) {
            return objects(size);
        }
        if (differing == 0) {
            vector.setScale(scale);
            return vector;
        }
        return fits(size, scale) ? rescaled(size, scale) : objects(size);
    }

    private void remove(Object code, int size) {
        for (int row = 0; row < size; row++) {
            BigDecimal beyond = big.get(row);
            if (beyond == null ? equals(row, code) : Values.equal(beyond, code)) {
                putNull(row);
                big.remove(row);
            }
        }
    }

    private boolean equals(int row, Object code) {
        // Most values are told apart without making an object of each.
        double wanted = ((Number) code).doubleValue();
        double distance = Math.abs(unscaled[row] / (double) POWERS[scales[row]] - wanted);
        boolean near = distance <= (1 + Math.abs(wanted)) * NEAR;
        return near && Values.equal(BigDecimal.valueOf(unscaled[row], scales[row]), code);
    }

    private boolean fits(int size, int scale) {
        for (int row = 0; row < size; row++) {
            long power = POWERS[scale - scales[row]];
            long value = unscaled[row];
            if (value > Long.MAX_VALUE / power || value < Long.MIN_VALUE / power) {
                return false;
            }
        }
        return true;
    }

    private Vector rescaled(int size, int scale) {
        for (int row = 0; row < size; row++) {
            unscaled[row] *= POWERS[scale - scales[row]];
        }
        vector.setScale(scale);
        return vector;
    }

    private Vector objects(int size) {
        ObjectVector objects = new ObjectVector(type(), capacity);
        for (int row = 0; row < size; row++) {
            if (vector.isNull(row)) {
                objects.setNull(row);
            } else {
                BigDecimal beyond = big.get(row);
                objects.values()[row] = beyond == null ? BigDecimal.valueOf(unscaled[row], scales[row]) : beyond;
            }
        }
        return objects;
    }
}
