package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Faults;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;
import java.util.Arrays;
import java.util.List;

/** A condition that looks at values and not at other conditions; found for all rows at once, which is cheap. */
abstract class Atom extends Truth {
    private final List<Value> operands;
    private final Sense sense;
    private final Faults faults = new Faults();
    private long[] holds = {};
    private long[] nulls = {};
    private long[] nans = {};
    private long evaluated;

    Atom(Frame frame, List<Value> operands, Sense sense) {
        super(frame);
        this.operands = operands;
        this.sense = sense;
    }

    @Override
    public final void evaluate(long[] wanted) {
        settled();
        faults.throwFirst(wanted);
    }

    /** Finds the truth of every row, as part of another condition, which takes over all faults. */
    final Faults settled() {
        if (evaluated != frame().serial()) {
            begin();
            holds(holds);
            settle();
            evaluated = frame().serial();
        }
        return faults;
    }

    private void begin() {
        makeRoom();
        int words = Bits.words(frame().capacity());
        holds = Bits.atLeast(holds, words);
        nulls = Bits.atLeast(nulls, words);
        nans = Bits.atLeast(nans, words);
        Arrays.fill(holds, 0);
        Arrays.fill(nulls, 0);
        Arrays.fill(nans, 0);
        faults.clear();
        for (Value operand : operands) {
            faults.addAll(operand.faults());
            operand.orNulls(nulls);
            operand.orNans(nans);
        }
    }

    /** Adds the rows where the condition holds; rows with a null or NaN may be added or not. */
    abstract void holds(long[] into);

    /** Adds rows with a null where the condition holds all the same; called when null equals null. */
    void holdsForNulls(long[] nulls, long[] into) {}

    /** Returns whether nulls make the condition unknown even when null equals null. */
    boolean isUnknownForNulls() {
        return false;
    }

    final void fault(int index, String cause) {
        faults.add(index, cause);
    }

    final void faults(Faults others) {
        faults.addAll(others);
    }

    final Sense sense() {
        return sense;
    }

    final List<Value> operands() {
        return operands;
    }

    private void settle() {
        long[] all = frame().all();
        boolean decided = sense.nullsAreEqual() && !isUnknownForNulls();
        if (decided) {
            for (int i = 0; i < frame().words(); i++) {
                holds[i] &= ~nulls[i];
            }
            holdsForNulls(nulls, holds);
        }
        long flip = sense.isNegated() ? -1L : 0;
        for (int i = 0; i < frame().words(); i++) {
            long unknown = decided ? 0 : nulls[i] & ~nans[i];
            long open = all[i] & ~unknown & ~nans[i];
            yes()[i] = (holds[i] ^ flip) & open;
            no()[i] = all[i] & ~unknown & ~yes()[i];
        }
    }
}
