package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.DecimalVector;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.Vector;
import java.util.List;

/** The absolute value of a number. */
final class Absolute extends Computed {
    private final Value of;

    Absolute(Frame frame, Value of) {
        super(frame, List.of(of));
        this.of = of;
    }

    @Override
    Vector fill(Faults faults) {
        Vector vector = of.vector();
        return switch (vector.layout()) {
            case LONG -> {
                LongVector result = withOperandNulls(longs(vector.type()));
                boolean fits = abs(((LongVector) vector).values(), result.values());
                yield fits ? result : boxed(vector, faults);
            }
            case DECIMAL -> {
                DecimalVector result = withOperandNulls(decimals());
                result.setScale(NumberViews.scale(vector));
                boolean fits = abs(NumberViews.unscaled(vector), result.unscaled());
                yield fits ? result : boxed(vector, faults);
            }
            case DOUBLE -> {
                DoubleVector result = withOperandNulls(doubles());
                double[] values = ((DoubleVector) vector).values();
                for (int i = 0; i < frame().size(); i++) {
                    result.values()[i] = Math.abs(values[i]);
                }
                yield result;
            }
            case OBJECT, TIME -> boxed(vector, faults);
        };
    }

    /** Returns whether every result fits: the least 64-bit integer has no positive counterpart. */
    private boolean abs(long[] values, long[] into) {
        long all = 0;
        for (int i = 0; i < frame().size(); i++) {
            into[i] = Math.abs(values[i]);
            all |= into[i];
        }
        return all >= 0;
    }

    private Vector boxed(Vector vector, Faults faults) {
        ObjectVector result = objects(vector.type());
        for (int i = 0; i < frame().size(); i++) {
            Object value = vector.get(i);
            if (value instanceof Number number) {
                put(result, i, BigArithmetic.abs(number));
                continue;
            }
            result.setNull(i);
            if (value != null) {
                faults.add(i, "abs takes numbers, but there was another value in " + row(i));
            }
        }
        return result;
    }
}
