package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.Vector;

/** The value of a column. */
final class ColumnValue extends Value {
    private final int index;

    ColumnValue(Frame frame, int index) {
        super(frame);
        this.index = index;
    }

    @Override
    Vector compute(Faults faults) {
        return frame().column(index);
    }
}
