package dev.assay.value.stake.fix;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a choice of fixes must keep to. */
record Limits(double outlay, double running, boolean[] must, boolean[] never) {
    /** Amounts are sums of a few doubles; a budget that is spent to the last unit is kept. */
    private static final double SLACK = 1e-9;

    boolean keeps(double spent, double runningSpent) {
        return spent <= outlay + SLACK * Math.max(1, outlay) && runningSpent <= running + SLACK * Math.max(1, running);
    }

    boolean keeps(FixModel model, boolean[] chosen) {
        double spent = 0;
        double yearly = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                spent += model.outlay(i);
                yearly += model.running(i);
            }
            if (chosen[i] && never[i] || must[i] && !chosen[i]) {
                return false;
            }
            for (int needed : model.required(i)) {
                if (chosen[i] && !chosen[needed]) {
                    return false;
                }
            }
        }
        return keeps(spent, yearly);
    }

    /** Adds a fix with all that it needs. */
    static boolean[] with(FixModel model, boolean[] chosen, int fix) {
        boolean[] more = chosen.clone();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(fix);
        while (!open.isEmpty()) {
            int next = open.pop();
            if (!more[next]) {
                more[next] = true;
                for (int needed : model.required(next)) {
                    open.push(needed);
                }
            }
        }
        return more;
    }
}
