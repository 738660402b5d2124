package dev.assay.value.stake.fix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over fixes that share effects. What a fix adds never rises as others are funded (the value is submodular),
 * so that the fixes left, each at what it adds now and funded in part, bound what they can add together.
 */
final class SharedSearch {
    private final FixModel model;
    private final Limits limits;
    private final long nodeLimit;
    private final double negligible;
    private final boolean[] needed;
    private final boolean[] chosen;
    private final double[][] left;

    private boolean @Nullable [] best;
    private double bestValue;
    private double open = Double.NEGATIVE_INFINITY;
    private long nodes;

    /** The best choice, and what none can exceed. */
    record Found(boolean[] chosen, double value, double bound) {}

    SharedSearch(FixModel model, Limits limits, long nodeLimit) {
        this.model = model;
        this.limits = limits;
        this.nodeLimit = nodeLimit;
        negligible = model.negligible();
        chosen = new boolean[model.count()];
        needed = new boolean[model.count()];
        for (int i = 0; i < needed.length; i++) {
            for (int other : model.required(i)) {
                needed[other] = true;
            }
        }
        left = new double[model.count() + 1][];
    }

    /** Improves on a choice that keeps to all limits. */
    Found search(boolean[] start) {
        best = start;
        // A little less than it is worth, so that of equal choices the first in the order of ids is taken.
        bestValue = model.value(start) - 2 * negligible;
        left[0] = model.untouched();
        descend(0, 0, 0, 0);
        boolean[] lean = lean(best);
        double value = model.value(lean);
        return new Found(lean, value, Math.max(value, open));
    }

    private void descend(int next, double value, double spent, double running) {
        if (next == chosen.length) {
            if (value > bestValue + negligible && isComplete(chosen.length)) {
                best = chosen.clone();
                bestValue = value;
            }
            return;
        }
        double bound = value + bound(next, spent, running);
        if (bound <= bestValue + negligible) {
            return;
        }
        if (++nodes > nodeLimit) {
            open = Math.max(open, bound);
            return;
        }
        take(next, value, spent, running);
        chosen[next] = false;
        if (!limits.must()[next] && isComplete(next + 1)) {
            left[next + 1] = left[next];
            descend(next + 1, value, spent, running);
        }
    }

    private void take(int fix, double value, double spent, double running) {
        double gain = model.gain(fix, left[fix]);
        boolean useless = gain <= negligible && !needed[fix] && !limits.must()[fix];
        double more = spent + model.outlay(fix);
        double moreRunning = running + model.running(fix);
        if (useless || limits.never()[fix] || !limits.keeps(more, moreRunning)) {
            return;
        }
        chosen[fix] = true;
        if (isComplete(fix + 1)) {
            double[] after = left[fix].clone();
            model.apply(fix, after);
            left[fix + 1] = after;
            descend(fix + 1, value + gain, more, moreRunning);
        }
    }

    /** Whether no chosen fix needs one that was decided against among the first. */
    private boolean isComplete(int decided) {
        for (int i = 0; i < decided; i++) {
            for (int other : chosen[i] ? model.required(i) : new int[0]) {
                if (other < decided && !chosen[other]) {
                    return false;
                }
            }
        }
        return true;
    }

    private double bound(int next, double spent, double running) {
        double[] gains = new double[chosen.length];
        double all = 0;
        for (int i = next; i < gains.length; i++) {
            gains[i] = limits.never()[i] ? 0 : Math.max(0, model.gain(i, left[next]));
            all += gains[i];
        }
        double byOutlay = fractional(next, gains, limits.outlay() - spent, model::outlay, all);
        double byRunning = fractional(next, gains, limits.running() - running, model::running, all);
        return Math.min(byOutlay, byRunning);
    }

    private static double fractional(
            int next, double[] gains, double budget, java.util.function.IntToDoubleFunction cost, double all) {
        if (budget == Double.POSITIVE_INFINITY) {
            return all;
        }
        int[] order = IntStream.range(next, gains.length)
                .filter(i -> gains[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -gains[i] / Math.max(1e-9, cost.applyAsDouble(i))))
                .mapToInt(Integer::intValue)
                .toArray();
        double rest = Math.max(0, budget) * (1 + 1e-9) + 1e-9;
        double sum = 0;
        for (int i : order) {
            double price = cost.applyAsDouble(i);
            if (price > rest) {
                return sum + gains[i] * rest / price;
            }
            rest -= price;
            sum += gains[i];
        }
        return sum;
    }

    /** Leaves out what adds nothing and nothing chosen needs. */
    private boolean[] lean(boolean[] full) {
        boolean[] lean = full;
        for (int i = full.length - 1; i >= 0; i--) {
            boolean[] without = Arrays.copyOf(lean, lean.length);
            without[i] = false;
            if (lean[i] && limits.keeps(model, without) && model.value(without) >= model.value(lean) - negligible) {
                lean = without;
            }
        }
        return lean;
    }
}
