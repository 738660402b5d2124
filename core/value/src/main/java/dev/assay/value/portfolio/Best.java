package dev.assay.value.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best choices that a search knows, each of them tried against the whole numbers of the program: all that are equal as long
 * as they are few, so that the first of them can be told without another search. Confined to one thread.
 */
final class Best {
    private final BinaryProgram program;
    private final int most;
    private final List<boolean[]> equals = new ArrayList<>();
    private long value;
    private boolean many;

    /**
     * Begins without any choice.
     *
     * @param program what to choose
     * @param than what a choice must be worth more than
     * @param most how many equal choices to keep
     */
    Best(BinaryProgram program, long than, int most) {
        this.program = program;
        this.most = most;
        value = than;
    }

    /** Keeps a choice if it is allowed, and as good as any that is known. */
    void offer(boolean[] chosen) {
        long worth = program.value(chosen);
        if (worth < needed() || !program.allows(chosen)) {
            return;
        }
        if (worth > value) {
            equals.clear();
            many = false;
            value = worth;
        }
        if (equals.stream().noneMatch(known -> Arrays.equals(known, chosen))) {
            equals.add(chosen.clone());
            many = equals.size() >= most;
        }
    }

    /** Returns what another choice must be worth to be of interest. */
    long needed() {
        return many || equals.isEmpty() ? value + 1 : value;
    }

    /** Returns the value of the best choice, or what it must exceed. */
    long value() {
        return value;
    }

    boolean isFound() {
        return !equals.isEmpty();
    }

    /** Returns whether there may be more choices as good as those that are kept. */
    boolean isMany() {
        return many;
    }

    /** Returns of the choices that are kept the one whose items come first. */
    boolean[] first() {
        boolean[] first = equals.get(0);
        for (boolean[] chosen : equals) {
            first = comesFirst(chosen, first) ? chosen : first;
        }
        return first.clone();
    }

    /** Compares lists of items: {1, 5} before {2}, and {1} before {1, 5}. */
    private static boolean comesFirst(boolean[] choice, boolean[] other) {
        int at = Arrays.mismatch(choice, other);
        if (at < 0) {
            return false;
        }
        boolean[] without = choice[at] ? other : choice;
        boolean more = false;
        for (int i = at + 1; i < without.length; i++) {
            more |= without[i];
        }
        return choice[at] == more;
    }
}
