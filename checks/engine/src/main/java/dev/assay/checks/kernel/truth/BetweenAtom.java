package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;
import java.util.List;

/** A value between two others, of which at least one differs from row to row. */
final class BetweenAtom extends Atom {
    private final Atom atLeastLower;
    private final Atom atMostUpper;

    /** The two comparisons are meant straight, so that their own rows without truth are those of this one. */
    BetweenAtom(Frame frame, List<Value> values, List<Atom> comparisons, Sense sense) {
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
        faults(atLeastLower.settled());
        faults(atMostUpper.settled());
        for (int i = 0; i < frame().words(); i++) {
            into[i] |= atLeastLower.yes()[i] & atMostUpper.yes()[i] & rows[i];
        }
    }
}
