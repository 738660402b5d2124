package dev.assay.value.stake.fix;

import java.util.Optional;

/** Takes what brings most for its outlay, with all that it needs, then exchanges one for another while that helps. */
final class GreedySearch {
    private final FixModel model;
    private final Limits limits;

    GreedySearch(FixModel model, Limits limits) {
        this.model = model;
        this.limits = limits;
    }

    /** Returns a choice; empty if what must be funded breaks a limit. */
    Optional<boolean[]> search() {
        boolean[] chosen = new boolean[model.count()];
        for (int i = 0; i < chosen.length; i++) {
            if (limits.must()[i]) {
                chosen = Limits.with(model, chosen, i);
            }
        }
        if (!limits.keeps(model, chosen)) {
            return Optional.empty();
        }
        boolean[] grown = grow(chosen);
        return Optional.of(exchange(grown));
    }

    private boolean[] grow(boolean[] from) {
        boolean[] chosen = from;
        double value = model.value(chosen);
        while (true) {
            boolean[] best = null;
            double bestDensity = 0;
            for (int i = 0; i < chosen.length; i++) {
                boolean[] more = chosen[i] ? chosen : Limits.with(model, chosen, i);
                double gain = more == chosen ? 0 : model.value(more) - value;
                double density = gain / Math.max(1, outlay(more) - outlay(chosen));
                if (gain > model.negligible() && density > bestDensity && limits.keeps(model, more)) {
                    best = more;
                    bestDensity = density;
                }
            }
            if (best == null) {
                return chosen;
            }
            chosen = best;
            value = model.value(chosen);
        }
    }

    private double outlay(boolean[] chosen) {
        double sum = 0;
        for (int i = 0; i < chosen.length; i++) {
            sum += chosen[i] ? model.outlay(i) : 0;
        }
        return sum;
    }

    private boolean[] exchange(boolean[] from) {
        boolean[] best = from;
        double value = model.value(best);
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int out = 0; out < best.length && !improved; out++) {
                for (int in = 0; best[out] && in < best.length && !improved; in++) {
                    boolean[] other = exchanged(best, out, in);
                    double otherValue = limits.keeps(model, other) ? model.value(other) : Double.NEGATIVE_INFINITY;
                    if (otherValue > value + model.negligible()) {
                        best = grow(other);
                        value = model.value(best);
                        improved = true;
                    }
                }
            }
        }
        return best;
    }

    private boolean[] exchanged(boolean[] chosen, int out, int in) {
        boolean[] other = chosen.clone();
        other[out] = false;
        return chosen[in] ? other : Limits.with(model, other, in);
    }
}
