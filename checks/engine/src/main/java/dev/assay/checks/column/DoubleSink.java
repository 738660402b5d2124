package dev.assay.checks.column;

import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.MissingCode;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.util.Arrays;
import java.util.List;

/**
 * Takes floating-point numbers.
 *
 * @since 0.1
 */
public final class DoubleSink extends ColumnSink {
    private final boolean nan;
    // Only codes that a double can equal.
    private final double[] missing;
    private final DoubleVector vector;
    private final double[] values;

    DoubleSink(Codes codes, int capacity) {
        super(DataType.DOUBLE);
        nan = codes.has(MissingCode.Kind.NAN);
        missing = doubles(codes.values(DataType.DOUBLE));
        vector = new DoubleVector(capacity);
        values = vector.values();
    }

    private static double[] doubles(List<Object> codes) {
        double[] doubles = new double[codes.size()];
        int count = 0;
        for (Object code : codes) {
            double nearest = ((Number) code).doubleValue();
            if (Values.equal(code, nearest)) {
                doubles[count++] = nearest;
            }
        }
        return Arrays.copyOf(doubles, count);
    }

    @Override
    public void begin() {
        vector.reset();
    }

    /** Takes a number. */
    public void set(int row, double value) {
        values[row] = value;
    }

    /** Takes exact numbers too, but only those that a double holds without loss. */
    @Override
    boolean accept(int row, Object value) {
        if (value instanceof Double || value instanceof Float) {
            values[row] = ((Number) value).doubleValue();
            return true;
        }
        Object plain = Values.plain(value);
        if (plain instanceof Double counted) {
            values[row] = counted;
            return true;
        }
        if (plain instanceof Number exact && Values.typeOf(exact).isExact()) {
            values[row] = exact.doubleValue();
            return Values.equal(exact, values[row]);
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
        for (int row = 0; nan && row < size; row++) {
            if (Double.isNaN(values[row])) {
                vector.setNull(row);
            }
        }
        for (double code : missing) {
            for (int row = 0; row < size; row++) {
                if (values[row] == code) {
                    vector.setNull(row);
                }
            }
        }
        return vector;
    }
}
