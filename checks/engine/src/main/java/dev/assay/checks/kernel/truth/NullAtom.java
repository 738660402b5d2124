package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;

/** A null test; never unknown. */
final class NullAtom extends Truth {
    private final Value value;
    private final Sense sense;

    NullAtom(Frame frame, Value value, Sense sense) {
        super(frame);
        this.value = value;
        this.sense = sense;
    }

    @Override
    public void evaluate(long[] wanted) {
        makeRoom();
        boolean any = value.vector().hasNulls();
        long flip = sense.isNegated() ? -1L : 0;
        long[] all = frame().all();
        for (int i = 0; i < frame().words(); i++) {
            long nulls = any ? value.vector().nulls()[i] : 0;
            yes()[i] = (nulls ^ flip) & all[i];
            no()[i] = all[i] & ~yes()[i];
        }
        value.faults().throwFirst(wanted);
    }
}
