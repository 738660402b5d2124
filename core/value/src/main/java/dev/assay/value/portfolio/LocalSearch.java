package dev.assay.value.portfolio;

/**
 * Makes a choice better by adding what fits and exchanging one thing for another, as long as that gains: the sooner a search
 * knows a good choice, the more it need not see. Deterministic; confined to one thread.
 */
final class LocalSearch {
    private static final int NOTHING = -1;

    private final BinaryProgram program;
    private final boolean[] chosen;
    private final long[] slacks;

    private LocalSearch(BinaryProgram program, boolean[] start) {
        this.program = program;
        chosen = start.clone();
        slacks = new long[program.rows().size()];
        for (int j = 0; j < slacks.length; j++) {
            slacks[j] = BinaryProgram.slack(program.rows().get(j), chosen);
        }
    }

    /** Returns a choice that is allowed and at least as good as a given one; the given one if no way to such a choice is seen. */
    static boolean[] improve(BinaryProgram program, boolean[] start) {
        LocalSearch search = new LocalSearch(program, start);
        if (!search.drop()) {
            return start;
        }
        while (search.exchange()) {
            // Each exchange gains, so there is a last one.
        }
        return search.chosen;
    }

    /** Gives things up until every row stays within its limit; returns false if that does not help. */
    private boolean drop() {
        for (int row = exceeded(); row != NOTHING; row = exceeded()) {
            int least = NOTHING;
            for (int i = 0; i < chosen.length; i++) {
                boolean helps = chosen[i] && program.rows().get(row).weight(i) > 0;
                if (helps && (least == NOTHING || program.value(i) < program.value(least))) {
                    least = i;
                }
            }
            if (least == NOTHING) {
                return false;
            }
            turn(least);
        }
        return true;
    }

    private int exceeded() {
        for (int j = 0; j < slacks.length; j++) {
            if (slacks[j] < 0) {
                return j;
            }
        }
        return NOTHING;
    }

    /** Adds the thing that gains most, alone or for one that is given up; returns false if nothing gains. */
    private boolean exchange() {
        long most = 0;
        int added = NOTHING;
        int given = NOTHING;
        for (int in = 0; in < chosen.length; in++) {
            for (int out = NOTHING; out < chosen.length; out++) {
                long gain = gain(in, out);
                if (gain > most && fits(in, out)) {
                    most = gain;
                    added = in;
                    given = out;
                }
            }
        }
        if (added == NOTHING) {
            return false;
        }
        turn(added);
        if (given != NOTHING) {
            turn(given);
        }
        return true;
    }

    /** Returns what an exchange gains; 0 if there is nothing to exchange. */
    private long gain(int in, int out) {
        boolean possible = !chosen[in] && (out == NOTHING || chosen[out]);
        return possible ? program.value(in) - (out == NOTHING ? 0 : program.value(out)) : 0;
    }

    private boolean fits(int in, int out) {
        for (int j = 0; j < slacks.length; j++) {
            BinaryProgram.Row row = program.rows().get(j);
            if (row.weight(in) - (out == NOTHING ? 0 : row.weight(out)) > slacks[j]) {
                return false;
            }
        }
        return true;
    }

    private void turn(int item) {
        for (int j = 0; j < slacks.length; j++) {
            long weight = program.rows().get(j).weight(item);
            slacks[j] += chosen[item] ? weight : -weight;
        }
        chosen[item] = !chosen[item];
    }
}
