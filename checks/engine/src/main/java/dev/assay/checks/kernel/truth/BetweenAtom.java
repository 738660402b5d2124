package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import dev.assay.checks.kernel.value.Value;
import java.util.List;

/** A value between two others, of which at least one differs from row to row. */
final class BetweenAtom extends Atom {
    private final Truth atLeastLower;
    private final Truth atMostUpper;

    /** The two comparisons are meant straight, so that their own rows without truth are those of this one. */
    BetweenAtom(Frame frame, List<Value> values, List<Truth> comparisons, Sense sense) {
        super(frame, values, sense);
        atLeastLower = comparisons.get(0);
        atMostUpper = comparisons.get(1);
    }

    @Override
    void holds(long[] into) {
        meet(into, frame().all());
    }

    @Override
    void holdsForNulls(long[] nulls, long[] into) {
        meet(into, nulls);
    }

    private void meet(long[] into, long[] rows) {
        evaluate(atLeastLower);
        evaluate(atMostUpper);
        for (int i = 0; i < frame().words(); i++) {
            into[i] |= atLeastLower.yes()[i] & atMostUpper.yes()[i] & rows[i];
        }
    }

    private void evaluate(Truth comparison) {
        try {
            comparison.evaluate(frame().all());
        } catch (RowFault fault) {
            fault(fault.index(), fault.cause());
        }
    }
}
