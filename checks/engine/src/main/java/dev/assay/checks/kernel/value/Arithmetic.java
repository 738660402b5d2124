package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.DecimalVector;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr.Operation;
import java.util.List;

/**
 * Arithmetic on two numbers: doubles as doubles, exact numbers in 64 bits as long as a whole batch fits, and as big
 * numbers otherwise.
 */
final class Arithmetic extends Computed {
    private final Value left;
    private final Operation operation;
    private final Value right;
    private double[] leftDoubles = {};
    private double[] rightDoubles = {};
    private long[] leftLongs = {};
    private long[] rightLongs = {};

    Arithmetic(Frame frame, Value left, Operation operation, Value right) {
        super(frame, List.of(left, right));
        this.left = left;
        this.operation = operation;
        this.right = right;
    }

    @Override
    Vector fill(Faults faults) {
        Vector a = left.vector();
        Vector b = right.vector();
        if (eitherIs(DataType.NULL, a, b)) {
            return withOperandNulls(objects(DataType.NULL));
        }
        if (eitherIs(DataType.OTHER, a, b)) {
            return boxed(a, b, DataType.OTHER, faults);
        }
        if (eitherIs(DataType.DOUBLE, a, b)) {
            return doubles(a, b);
        }
        return operation == Operation.DIVIDE ? quotients(a, b) : exact(a, b, faults);
    }

    private static boolean eitherIs(DataType type, Vector a, Vector b) {
        return a.type() == type || b.type() == type;
    }

    /** Divides exact numbers, of which the quotient is rounded but they are not. */
    private Vector quotients(Vector a, Vector b) {
        int size = frame().size();
        DoubleVector result = withOperandNulls(doubles());
        if (NumberViews.isScaled(a) && NumberViews.isScaled(b) && scaledQuotients(a, b, result)) {
            return result;
        }
        for (int i = 0; i < size; i++) {
            if (a.get(i) instanceof Number x && b.get(i) instanceof Number y) {
                Object quotient = BigArithmetic.compute(operation, x, y);
                if (quotient instanceof Double number) {
                    result.values()[i] = number;
                } else {
                    result.setNull(i);
                }
            }
        }
        return result;
    }

    /** Returns false if the numbers do not all fit one scale. */
    private boolean scaledQuotients(Vector a, Vector b, DoubleVector result) {
        int size = frame().size();
        int scale = Math.max(NumberViews.scale(a), NumberViews.scale(b));
        makeLongs(size);
        long[] x = NumberViews.rescale(NumberViews.unscaled(a), scale - NumberViews.scale(a), size, leftLongs);
        long[] y = NumberViews.rescale(NumberViews.unscaled(b), scale - NumberViews.scale(b), size, rightLongs);
        if (x.length == 0 || y.length == 0) {
            return false;
        }
        Quotient.of(x, y, size, result.values());
        for (int i = 0; i < size; i++) {
            if (y[i] == 0) {
                result.setNull(i);
            }
        }
        return true;
    }

    private void makeLongs(int size) {
        if (leftLongs.length < size) {
            leftLongs = new long[frame().capacity()];
            rightLongs = new long[frame().capacity()];
        }
    }

    private Vector exact(Vector a, Vector b, Faults faults) {
        boolean whole = a.type() == DataType.INTEGER && b.type() == DataType.INTEGER;
        if (NumberViews.isScaled(a) && NumberViews.isScaled(b)) {
            Vector scaled = whole ? integers(a, b) : decimals(a, b);
            if (scaled.layout() != Vector.Layout.OBJECT) {
                return scaled;
            }
        }
        return boxed(a, b, whole ? DataType.INTEGER : DataType.DECIMAL, faults);
    }

    private Vector doubles(Vector a, Vector b) {
        int size = frame().size();
        if (leftDoubles.length < size) {
            leftDoubles = new double[frame().capacity()];
            rightDoubles = new double[frame().capacity()];
        }
        double[] x = NumberViews.doubles(a, size, leftDoubles);
        double[] y = NumberViews.doubles(b, size, rightDoubles);
        DoubleVector result = withOperandNulls(doubles());
        compute(x, y, result.values(), size);
        if (operation == Operation.DIVIDE) {
            for (int i = 0; i < size; i++) {
                if (y[i] == 0) {
                    result.setNull(i);
                }
            }
        }
        return result;
    }

    private void compute(double[] x, double[] y, double[] into, int size) {
        switch (operation) {
            case ADD -> {
                for (int i = 0; i < size; i++) {
                    into[i] = x[i] + y[i];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < size; i++) {
                    into[i] = x[i] - y[i];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < size; i++) {
                    into[i] = x[i] * y[i];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < size; i++) {
                    into[i] = x[i] / y[i];
                }
            }
        }
    }

    private Vector integers(Vector a, Vector b) {
        LongVector result = withOperandNulls(longs(DataType.INTEGER));
        boolean fits = LongArithmetic.compute(
                operation, NumberViews.unscaled(a), NumberViews.unscaled(b), result.values(), frame().size());
        return fits ? result : objects(DataType.INTEGER);
    }

    private Vector decimals(Vector a, Vector b) {
        int size = frame().size();
        boolean product = operation == Operation.MULTIPLY;
        int scaleA = NumberViews.scale(a);
        int scaleB = NumberViews.scale(b);
        int scale = product ? scaleA + scaleB : Math.max(scaleA, scaleB);
        makeLongs(size);
        long[] x = NumberViews.rescale(NumberViews.unscaled(a), product ? 0 : scale - scaleA, size, leftLongs);
        long[] y = NumberViews.rescale(NumberViews.unscaled(b), product ? 0 : scale - scaleB, size, rightLongs);
        DecimalVector result = withOperandNulls(decimals());
        result.setScale(scale);
        boolean fits = x.length > 0 && y.length > 0 && LongArithmetic.compute(operation, x, y, result.unscaled(), size);
        return fits ? result : objects(DataType.DECIMAL);
    }

    private Vector boxed(Vector a, Vector b, DataType type, Faults faults) {
        ObjectVector result = objects(type);
        for (int i = 0; i < frame().size(); i++) {
            Object x = a.get(i);
            Object y = b.get(i);
            if (x == null || y == null) {
                result.setNull(i);
            } else if (x instanceof Number p && y instanceof Number q) {
                try {
                    put(result, i, BigArithmetic.compute(operation, p, q));
                } catch (ArithmeticException e) {
                    result.setNull(i);
                    faults.add(i, "arithmetic needs too many digits in " + row(i));
                }
            } else {
                result.setNull(i);
                faults.add(i, "arithmetic takes numbers, but there was another value in " + row(i));
            }
        }
        return result;
    }
}
