package dev.assay.value.portfolio;

import java.util.Arrays;

/**
 * Searches all choices but those that cannot be better than the best one known: where the relaxation takes a part of a thing,
 * the search goes on with the thing and without it, and whatever would cost more than the bound leaves is decided at once.
 *
 * <p>Before any thing, the number of things is decided (as in Vimont, Boussier and Vasquez 2008): where values go with weights,
 * a relaxation gains most of its lead by taking a part of one thing more, which no choice can. Confined to one thread.
 */
final class BranchAndBound {
    private static final double NEARLY = 1e-7;

    private final BinaryProgram program;
    private final Relaxation relaxation;
    private final Simplex root;
    private boolean[] best;
    private long target;
    private boolean any;
    private boolean found;
    private long nodesLeft;
    private boolean exhausted;

    /**
     * Prepares searches.
     *
     * @param program what to choose
     * @param nodes how many relaxations to solve at most, in all searches together
     */
    BranchAndBound(BinaryProgram program, long nodes) {
        this.program = program;
        this.nodesLeft = nodes;
        relaxation = new Relaxation(program);
        root = relaxation.simplex();
        best = new boolean[program.size()];
    }

    /** Decides about a thing in all searches that follow. */
    void decide(int item, boolean taken) {
        root.fix(item, taken ? 1 : 0);
    }

    /** Finds the best choice that is worth more than a value; returns whether there is one. */
    boolean findBetter(long than) {
        any = false;
        return search(new Simplex(root), than);
    }

    /** Finds any choice with a thing that is worth more than a value; returns whether there is one. */
    boolean findAnyWith(int item, long than) {
        any = true;
        return search(with(root, item, true), than);
    }

    private boolean search(Simplex start, long than) {
        target = than;
        found = false;
        Simplex simplex = new Simplex(start);
        if (spend() && simplex.solve()) {
            double[] solution = simplex.solution();
            improve(solution);
            searchByNumber(start, (int) Math.floor(Arrays.stream(solution).sum() + NEARLY));
        }
        return found;
    }

    /** Takes one number of things after the other, the highest bound first: from the relaxation's number on, bounds only fall. */
    private void searchByNumber(Simplex start, int number) {
        Numbered fewer = numbered(start, number);
        Numbered more = numbered(start, number + 1);
        while (!exhausted && !isEnough()) {
            boolean down = fewer.bound() >= more.bound();
            Numbered next = down ? fewer : more;
            if (next.bound() == Double.NEGATIVE_INFINITY || floor(next.bound()) <= target) {
                return;
            }
            descend(next.simplex());
            fewer = down ? numbered(start, fewer.number() - 1) : fewer;
            more = down ? more : numbered(start, more.number() + 1);
        }
    }

    /** A program in which the number of things is decided, and what it is worth at most. */
    private record Numbered(int number, Simplex simplex, double bound) {}

    private Numbered numbered(Simplex start, int number) {
        Simplex simplex = new Simplex(start);
        if (number < 0 || number > program.size() || !spend()) {
            return new Numbered(number, simplex, Double.NEGATIVE_INFINITY);
        }
        relaxation.decideNumber(simplex, number);
        if (!simplex.solve()) {
            return new Numbered(number, simplex, Double.NEGATIVE_INFINITY);
        }
        double[] prices = simplex.prices();
        double[] solution = simplex.solution();
        improve(solution);
        return new Numbered(number, simplex, relaxation.bound(prices, relaxation.gains(prices), simplex, solution));
    }

    private void descend(Simplex simplex) {
        while (!isEnough() && spend() && simplex.solve()) {
            double[] prices = simplex.prices();
            double[] gains = relaxation.gains(prices);
            double[] solution = simplex.solution();
            double bound = relaxation.bound(prices, gains, simplex, solution);
            if (floor(bound) <= target) {
                return;
            }
            keep(solution);
            if (floor(bound) <= target || isEnough()) {
                return;
            }
            decideWhatIsClear(simplex, gains, bound);
            int item = undecided(simplex, solution);
            if (item < 0) {
                keep(simplex.decisions());
                return;
            }
            boolean first = solution[item] > 0.5;
            descend(with(simplex, item, first));
            simplex.fix(item, first ? 0 : 1);
        }
    }

    /** Returns whether any choice will do, and there is one. */
    private boolean isEnough() {
        return any && found;
    }

    private boolean spend() {
        exhausted |= nodesLeft == 0;
        nodesLeft -= exhausted ? 0 : 1;
        return !exhausted;
    }

    private static Simplex with(Simplex simplex, int item, boolean taken) {
        Simplex child = new Simplex(simplex);
        child.fix(item, taken ? 1 : 0);
        return child;
    }

    private void decideWhatIsClear(Simplex simplex, double[] gains, double bound) {
        for (int i = 0; i < gains.length; i++) {
            if (!simplex.isFixed(i) && floor(bound - Math.abs(gains[i])) <= target) {
                simplex.fix(i, gains[i] > 0 ? 1 : 0);
            }
        }
    }

    /** Returns the thing of which the relaxation takes most nearly a half; -1 if everything is decided. */
    private int undecided(Simplex simplex, double[] solution) {
        int item = -1;
        double nearest = 1;
        for (int i = 0; i < solution.length; i++) {
            double distance = Math.abs(solution[i] - 0.5);
            if (!simplex.isFixed(i) && distance < nearest) {
                nearest = distance;
                item = i;
            }
        }
        return item;
    }

    /** Values are whole numbers, so a bound of 41.9 allows 41; a little more than rounding can take away is added first. */
    private static long floor(double bound) {
        return (long) Math.floor(bound + Math.max(1e-6, Math.abs(bound) * 1e-11));
    }

    /** Keeps what the relaxation takes wholly, if it is allowed and better than what is known. */
    private void keep(double[] solution) {
        keep(whole(solution));
    }

    private void keep(boolean[] chosen) {
        long value = program.value(chosen);
        if (value > target && program.allows(chosen)) {
            target = value;
            best = chosen;
            found = true;
        }
    }

    /** Keeps what becomes of the relaxation's choice by adding and exchanging things. */
    private void improve(double[] solution) {
        if (!any) {
            keep(LocalSearch.improve(program, whole(solution)));
        }
    }

    private static boolean[] whole(double[] solution) {
        boolean[] chosen = new boolean[solution.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = solution[i] > 1 - NEARLY;
        }
        return chosen;
    }

    /** Returns the relaxation of the program without decisions. */
    Relaxed relaxed() {
        Simplex simplex = relaxation.simplex();
        boolean possible = simplex.solve();
        double[] prices = simplex.prices();
        double bound = relaxation.bound(prices, relaxation.gains(prices), simplex, simplex.solution());
        return new Relaxed(possible, bound, relaxation.inUnits(prices));
    }

    /** What a program is worth at most, and what one more unit of each row's limit is worth. */
    record Relaxed(boolean possible, double bound, double[] prices) {}

    /** Returns the best choice of the last search that found one. */
    boolean[] best() {
        return best.clone();
    }

    /** Returns whether the searches have seen everything that could be better. */
    boolean isComplete() {
        return !exhausted;
    }
}
