package dev.assay.checks.kernel.text;

import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;
import java.util.Arrays;

/**
 * Which simple patterns hold in the rows of a batch, found once for all of them when the first is asked. Confined to one
 * thread.
 *
 * @since 0.1
 */
public final class PatternRows {
    private final Frame frame;
    private final PatternSet patterns = new PatternSet();
    private long[] known = {};
    private long[] holding = {};
    private long serial;

    /** Looks at a frame's batches. */
    public PatternRows(Frame frame) {
        this.frame = frame;
    }

    /**
     * Adds a pattern.
     *
     * @return the number of the bit that answers for it
     * @throws IllegalStateException if no more fit
     */
    public int add(LinearPattern pattern) {
        return patterns.add(pattern);
    }

    /** Returns whether no pattern can be added. */
    public boolean isFull() {
        return patterns.isFull();
    }

    /** Returns the bits of the patterns that hold in a row. */
    public long holding(int row, String text) {
        if (serial != frame.serial()) {
            begin();
        }
        if (!Bits.has(known, row)) {
            Bits.set(known, row);
            holding[row] = patterns.holding(text);
        }
        return holding[row];
    }

    private void begin() {
        serial = frame.serial();
        known = Bits.atLeast(known, Bits.words(frame.capacity()));
        holding = Bits.atLeast(holding, frame.capacity());
        Arrays.fill(known, 0);
    }
}
