package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;

/**
 * A condition over the current batch: the rows where it holds and those where it does not; in the others it is unknown.
 * Confined to one thread.
 *
 * @since 0.1
 */
public abstract class Truth {
    private final Frame frame;
    private long[] yes = {};
    private long[] no = {};

    Truth(Frame frame) {
        this.frame = frame;
    }

    /**
     * Finds the truth of at least the wanted rows. Rows may be left out that cannot change the truth of the whole, so what
     * would go wrong in them does not.
     *
     * @param wanted the rows
     * @throws dev.assay.checks.kernel.value.RowFault of the first wanted row whose truth cannot be had
     */
    public abstract void evaluate(long[] wanted);

    /** Returns the rows where the condition holds, of those evaluated. */
    public final long[] yes() {
        return yes;
    }

    /** Returns the rows where the condition does not hold, of those evaluated. */
    public final long[] no() {
        return no;
    }

    final Frame frame() {
        return frame;
    }

    /** Makes room for the current batch. */
    final void makeRoom() {
        int words = Bits.words(frame.capacity());
        yes = Bits.atLeast(yes, words);
        no = Bits.atLeast(no, words);
    }
}
