package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.Vector;

/** A number that is neither NaN nor infinite; unlike a comparison, its opposite holds for NaN. */
final class FiniteAtom extends Truth {
    private final Value value;
    private final Sense sense;
    private long[] holds = {};

    FiniteAtom(Frame frame, Value value, Sense sense) {
        super(frame);
        this.value = value;
        this.sense = sense;
    }

    @Override
    public void evaluate(long[] wanted) {
        makeRoom();
        holds = Bits.atLeast(holds, Bits.words(frame().capacity()));
        System.arraycopy(frame().all(), 0, holds, 0, frame().words());
        Vector vector = value.vector();
        if (vector instanceof DoubleVector doubles) {
            DoubleKernels.within(doubles.values(), -Double.MAX_VALUE, Double.MAX_VALUE, frame().size(), holds);
        } else if (value.mayBeNan()) {
            objects(vector);
        }
        long flip = sense.isNegated() ? -1L : 0;
        for (int i = 0; i < frame().words(); i++) {
            long known = frame().all()[i] & ~(vector.hasNulls() ? vector.nulls()[i] : 0);
            yes()[i] = (holds[i] ^ flip) & known;
            no()[i] = known & ~yes()[i];
        }
        value.faults().throwFirst(wanted);
    }

    private void objects(Vector vector) {
        for (int i = 0; i < frame().size(); i++) {
            if (vector.get(i) instanceof Double number && !Double.isFinite(number)) {
                holds[i >>> 6] &= ~(1L << i);
            }
        }
    }
}
