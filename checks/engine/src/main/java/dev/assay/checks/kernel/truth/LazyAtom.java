package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Faults;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.source.Pace;
import dev.assay.checks.source.Watch;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition that is found row by row and only where it is wanted, because it is expensive or may go wrong. */
abstract class LazyAtom extends Truth {
    private final List<Value> operands;
    private final Sense sense;
    private final Faults faults = new Faults();
    private long[] known = {};
    private long[] holds = {};
    private long[] nulls = {};
    private long evaluated;
    private @Nullable Watch watch;
    private @Nullable Pace pace;

    LazyAtom(Frame frame, List<Value> operands, Sense sense) {
        super(frame);
        this.operands = operands;
        this.sense = sense;
    }

    /** Lets a run stop this condition between two rows. */
    final LazyAtom watchedBy(Watch run) {
        watch = run;
        pace = new Pace(run);
        return this;
    }

    /**
     * Finds the truth of the wanted rows.
     *
     * @throws dev.assay.quality.engine.RunStoppedException if the run must stop
     */
    @Override
    public final void evaluate(long[] wanted) {
        if (evaluated != frame().serial()) {
            begin();
            evaluated = frame().serial();
        }
        RowFault fault = faults.first(wanted);
        find(wanted, fault == null ? frame().size() : fault.index());
        settle();
        faults.throwFirst(wanted);
    }

    private void begin() {
        makeRoom();
        int words = Bits.words(frame().capacity());
        known = Bits.atLeast(known, words);
        holds = Bits.atLeast(holds, words);
        nulls = Bits.atLeast(nulls, words);
        Arrays.fill(known, 0);
        Arrays.fill(holds, 0);
        Arrays.fill(nulls, 0);
        faults.clear();
        for (Value operand : operands) {
            faults.addAll(operand.faults());
            operand.orNulls(nulls);
        }
        look();
    }

    /** Looks at the values of the current batch, before the first row is asked for. */
    abstract void look();

    /** Finds the truth of the wanted rows before an end, up to the first that goes wrong. */
    private void find(long[] wanted, int end) {
        for (int word = 0; word < frame().words(); word++) {
            long rest = wanted[word] & ~known[word] & ~nulls[word];
            while (rest != 0) {
                int row = (word << 6) + Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
                if (row >= end || !find(row)) {
                    return;
                }
                requireGoing();
            }
        }
    }

    private void requireGoing() {
        if (pace != null && watch != null && pace.isStoppedAfterRow()) {
            watch.requireGoing(frame().firstRow() - 1 + frame().size());
        }
    }

    /** Finds the truth of a row and returns whether it could be had. */
    private boolean find(int row) {
        long bit = 1L << row;
        known[row >>> 6] |= bit;
        try {
            holds[row >>> 6] |= holds(row) ? bit : 0;
            return true;
        } catch (RowFault fault) {
            faults.add(row, fault.cause());
            return false;
        }
    }

    /**
     * Returns whether the condition holds in a row without null.
     *
     * @throws RowFault if nobody can say
     */
    abstract boolean holds(int row);

    private void settle() {
        long flip = sense.isNegated() ? -1L : 0;
        for (int i = 0; i < frame().words(); i++) {
            yes()[i] = (holds[i] ^ flip) & known[i];
            no()[i] = known[i] & ~yes()[i];
        }
    }
}
