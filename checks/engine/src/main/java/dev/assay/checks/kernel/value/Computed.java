package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.DecimalVector;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value computed from others, with the vectors that it fills again for every batch. */
abstract class Computed extends Value {
    private final List<Value> operands;
    private @Nullable LongVector longs;
    private @Nullable DoubleVector doubles;
    private @Nullable DecimalVector decimals;
    private @Nullable TimeVector times;
    private @Nullable ObjectVector objects;
    private long[] nulls = {};

    Computed(Frame frame, List<Value> operands) {
        super(frame);
        this.operands = operands;
    }

    @Override
    final Vector compute(Faults faults) {
        for (Value operand : operands) {
            faults.addAll(operand.faults());
        }
        return fill(faults);
    }

    abstract Vector fill(Faults faults);

    /** Returns the vector with a null wherever an operand is null. */
    final <V extends Vector> V withOperandNulls(V vector) {
        nulls = Bits.atLeast(nulls, Bits.words(frame().capacity()));
        java.util.Arrays.fill(nulls, 0);
        for (Value operand : operands) {
            operand.orNulls(nulls);
        }
        vector.setNulls(nulls);
        return vector;
    }

    final LongVector longs(DataType type) {
        LongVector vector = longs;
        if (vector == null || vector.values().length < frame().size()) {
            vector = new LongVector(type, frame().capacity());
            longs = vector;
        }
        vector.reset();
        return vector;
    }

    final DoubleVector doubles() {
        DoubleVector vector = doubles;
        if (vector == null || vector.values().length < frame().size()) {
            vector = new DoubleVector(frame().capacity());
            doubles = vector;
        }
        vector.reset();
        return vector;
    }

    final DecimalVector decimals() {
        DecimalVector vector = decimals;
        if (vector == null || vector.unscaled().length < frame().size()) {
            vector = new DecimalVector(frame().capacity());
            decimals = vector;
        }
        vector.reset();
        return vector;
    }

    final TimeVector times(DataType type) {
        TimeVector vector = times;
        if (vector == null || vector.type() != type || vector.seconds().length < frame().size()) {
            vector = new TimeVector(type, frame().capacity());
            times = vector;
        }
        vector.reset();
        return vector;
    }

    final ObjectVector objects(DataType type) {
        ObjectVector vector = objects;
        if (vector == null || vector.type() != type || vector.values().length < frame().size()) {
            vector = new ObjectVector(type, frame().capacity());
            objects = vector;
        }
        vector.reset();
        return vector;
    }

    /** Puts a value, or null, into a row of a vector of objects. */
    static void put(ObjectVector vector, int row, @Nullable Object value) {
        if (value == null) {
            vector.setNull(row);
        } else {
            vector.values()[row] = value;
        }
    }

    /** Returns where a row is, for messages. */
    final String row(int index) {
        return "row " + (frame().firstRow() + index);
    }
}
