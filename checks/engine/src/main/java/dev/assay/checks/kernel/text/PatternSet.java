package dev.assay.checks.kernel.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Simple patterns that are asked of the same texts, at most {@value #CAPACITY}. A text is read once for all of them, so that
 * ten patterns cost little more than one. Confined to one thread.
 */
final class PatternSet {
    /** How many patterns fit, as their answers are the bits of a number. */
    static final int CAPACITY = Long.SIZE;

    private final List<LinearPattern> patterns = new ArrayList<>();
    private @Nullable PatternStates states;

    /**
     * Adds a pattern.
     *
     * @return the number of the bit that answers for it
     * @throws IllegalStateException if the set is full
     */
    int add(LinearPattern pattern) {
        if (isFull()) {
            throw new IllegalStateException("patterns must be at most " + CAPACITY);
        }
        patterns.add(pattern);
        states = null;
        return patterns.size() - 1;
    }

    /** Returns whether no pattern can be added. */
    boolean isFull() {
        return patterns.size() == CAPACITY;
    }

    /** Returns the bits of the patterns that a text passes. */
    long holding(String text) {
        PatternStates table = states;
        if (table == null) {
            table = new PatternStates(patterns);
            states = table;
        }
        int state = table.read(text);
        return state < 0 ? oneByOne(text) : table.holding(state);
    }

    private long oneByOne(String text) {
        long holding = 0;
        for (int i = 0; i < patterns.size(); i++) {
            holding |= patterns.get(i).holds(text) ? 1L << i : 0;
        }
        return holding;
    }
}
