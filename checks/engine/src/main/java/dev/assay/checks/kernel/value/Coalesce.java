package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import java.util.List;

/**
 * The first of several values that is not null. Numbers of several types become doubles when one of them is a double,
 * decimals otherwise.
 */
final class Coalesce extends Computed {
    private final List<Value> arguments;

    Coalesce(Frame frame, List<Value> arguments) {
        super(frame, arguments);
        this.arguments = arguments;
    }

    @Override
    Vector fill(Faults faults) {
        DataType type = arguments.get(0).vector().type();
        for (Value argument : arguments) {
            type = common(type, argument.vector().type());
        }
        Vector.Layout layout = layout();
        if (type == DataType.DOUBLE) {
            return doubles(doubles());
        }
        return layout == Vector.Layout.LONG && type != DataType.DECIMAL ? longs(longs(type)) : objects(objects(type));
    }

    private Vector.Layout layout() {
        Vector.Layout first = arguments.get(0).vector().layout();
        boolean same = arguments.stream().allMatch(argument -> argument.vector().layout() == first);
        return same ? first : Vector.Layout.OBJECT;
    }

    private static DataType common(DataType a, DataType b) {
        if (a == b || b == DataType.NULL) {
            return a;
        }
        if (a == DataType.NULL) {
            return b;
        }
        if (a == DataType.DOUBLE || b == DataType.DOUBLE) {
            return DataType.DOUBLE;
        }
        return a == DataType.OTHER || b == DataType.OTHER ? DataType.OTHER : DataType.DECIMAL;
    }

    private Vector longs(LongVector result) {
        for (int i = 0; i < frame().size(); i++) {
            Vector source = firstPresent(i);
            if (source instanceof LongVector longs && !source.isNull(i)) {
                result.values()[i] = longs.values()[i];
            } else {
                result.setNull(i);
            }
        }
        return result;
    }

    private Vector doubles(DoubleVector result) {
        for (int i = 0; i < frame().size(); i++) {
            Vector source = firstPresent(i);
            if (source.isNull(i)) {
                result.setNull(i);
            } else if (source instanceof DoubleVector doubles) {
                result.values()[i] = doubles.values()[i];
            } else {
                result.values()[i] = source.get(i) instanceof Number number ? number.doubleValue() : Double.NaN;
            }
        }
        return result;
    }

    private Vector objects(ObjectVector result) {
        for (int i = 0; i < frame().size(); i++) {
            Object value = firstPresent(i).get(i);
            boolean widens = result.type() == DataType.DECIMAL;
            put(result, i, widens && value instanceof Number number ? Plain.toDecimal(number) : value);
        }
        return result;
    }

    /** Returns the first vector with a value in a row, or the last one. */
    private Vector firstPresent(int row) {
        for (Value argument : arguments) {
            if (!argument.vector().isNull(row)) {
                return argument.vector();
            }
        }
        return arguments.get(arguments.size() - 1).vector();
    }
}
