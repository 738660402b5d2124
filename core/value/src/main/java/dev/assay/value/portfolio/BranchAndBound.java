package dev.assay.value.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Searches all choices but those that cannot be better than the best one known: where the relaxation takes a part of a thing,
 * the search goes on with the thing and without it, until the choices that are left are few enough to be listed in two halves.
 *
 * <p>Before any thing, the number of things is decided (as in Vimont, Boussier and Vasquez 2008): where values go with weights,
 * a relaxation gains most of its lead by taking a part of one thing more, which no choice can. Of each number first only the
 * best that is possible is looked for, which few choices can be, and less only when that is not there. Confined to one thread.
 */
final class BranchAndBound {
    private static final double NEARLY = 1e-7;

    /** So many equal choices are kept to tell the first; of more it is sought. */
    private static final int MOST_EQUALS = 100;

    private final BinaryProgram program;
    private final Relaxation relaxation;
    private final Simplex root;
    private final Work work;
    private final double listed;
    private Best best;
    private boolean any;
    private long aim;
    private Optional<Long> proven = Optional.empty();

    /**
     * Prepares searches.
     *
     * @param program what to choose
     * @param nodes how much work to do at most, in relaxations, in all searches together
     * @param listed how many choices to list at most instead of searching on
     */
    BranchAndBound(BinaryProgram program, long nodes, double listed) {
        this.program = program;
        this.listed = listed;
        work = new Work(nodes);
        relaxation = new Relaxation(program);
        root = relaxation.simplex();
        best = new Best(program, program.least() - 1, MOST_EQUALS);
    }

    /** Decides about a thing in all searches that follow. */
    void decide(int item, boolean taken) {
        root.fix(item, taken ? 1 : 0);
    }

    /** Finds the best choices. */
    Best findBest() {
        any = false;
        search(new Simplex(root));
        return best;
    }

    /** Finds any choice with a thing that is worth more than a value. */
    Best findAnyWith(int item, long than) {
        any = true;
        best = new Best(program, than, 1);
        search(with(root, item, true));
        return best;
    }

    private void search(Simplex start) {
        aim = best.needed();
        if (work.spend(1) && start.solve()) {
            double[] solution = start.solution();
            improve(solution);
            double[] prices = start.prices();
            List<Numbered> numbers =
                    numbers(start, (int) Math.floor(Arrays.stream(solution).sum() + NEARLY));
            boolean all = !work.isOver();
            while (!work.isOver() && !isEnough() && !numbers.isEmpty()) {
                Numbered next = numbers.stream()
                        .max(Comparator.comparingLong(Numbered::most))
                        .orElseThrow();
                if (next.most() < best.needed()) {
                    return;
                }
                long goal = any ? best.needed() : next.aim(best.needed());
                descend(next, goal, prices);
                if (!work.isOver()) {
                    next.seen(goal);
                }
            }
            proven = numbers.stream().filter(it -> all).map(Numbered::most).max(Comparator.naturalOrder());
        }
    }

    /** Returns the numbers of things that a choice of interest may have: from the relaxation's number on, bounds only fall. */
    private List<Numbered> numbers(Simplex start, int number) {
        List<Numbered> numbers = new ArrayList<>();
        for (int fewer = number; fewer >= 0 && add(numbers, start, fewer); fewer--) {
            // As long as the bound is of interest.
        }
        for (int more = number + 1; more <= program.size() && add(numbers, start, more); more++) {
            // As long as the bound is of interest.
        }
        return numbers;
    }

    private boolean add(List<Numbered> numbers, Simplex start, int number) {
        Simplex simplex = new Simplex(start);
        relaxation.decideNumber(simplex, number);
        if (!work.spend(1) || !simplex.solve()) {
            return false;
        }
        double[] prices = simplex.prices();
        double[] solution = simplex.solution();
        improve(solution);
        long most = floor(relaxation.bound(prices, relaxation.gains(prices), simplex, solution));
        return most >= best.needed() && numbers.add(new Numbered(relaxation, simplex, number, most));
    }

    private void descend(Numbered numbered, long goal, double[] anyNumber) {
        aim = goal;
        descend(new Simplex(numbered.simplex()), numbered.number(), numbered.pricing(anyNumber, goal));
        aim = program.least();
    }

    private void descend(Simplex simplex, int number, Relaxation.Pricing pricing) {
        while (!isEnough() && work.spend(1) && simplex.solve()) {
            double[] prices = simplex.prices();
            double[] gains = relaxation.gains(prices);
            double[] solution = simplex.solution();
            double bound = relaxation.bound(prices, gains, simplex, solution);
            best.offer(whole(solution));
            if (floor(bound) < least() || isEnough()) {
                return;
            }
            decideWhatIsClear(simplex, gains, bound);
            Undecided open = new Undecided(pricing, simplex, number, least());
            if (!open.isPossible()) {
                return;
            }
            Halves halves = new Halves(program, open, best, this::least);
            if (halves.areSmall(listed)) {
                halves.search(floor(bound), work);
                return;
            }
            int item = undecided(simplex, solution);
            boolean first = solution[item] > 0.5;
            descend(with(simplex, item, first), number, pricing);
            simplex.fix(item, first ? 0 : 1);
        }
    }

    /** Returns what a choice must be worth to be of interest now. */
    private long least() {
        return isEnough() ? Long.MAX_VALUE : Math.max(aim, best.needed());
    }

    /** Returns whether any choice will do, and there is one. */
    private boolean isEnough() {
        return any && best.isFound();
    }

    private static Simplex with(Simplex simplex, int item, boolean taken) {
        Simplex child = new Simplex(simplex);
        child.fix(item, taken ? 1 : 0);
        return child;
    }

    private void decideWhatIsClear(Simplex simplex, double[] gains, double bound) {
        for (int i = 0; i < gains.length; i++) {
            if (!simplex.isFixed(i) && floor(bound - Math.abs(gains[i])) < least()) {
                simplex.fix(i, gains[i] > 0 ? 1 : 0);
            }
        }
    }

    /** Returns the thing of which the relaxation takes most nearly a half, of those that are not decided. */
    private static int undecided(Simplex simplex, double[] solution) {
        int item = -1;
        double nearest = Double.POSITIVE_INFINITY;
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

    /** Offers what becomes of the relaxation's choice by adding and exchanging things. */
    private void improve(double[] solution) {
        if (!any) {
            best.offer(LocalSearch.improve(program, whole(solution)));
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

    /** Returns what no choice exceeds that the last search has not seen; empty if it came to no end with that either. */
    Optional<Long> proven() {
        return proven;
    }

    /** Returns whether the searches have seen everything that could be better. */
    boolean isComplete() {
        return !work.isOver();
    }

    /** How much work searches may do in all; a relaxation counts one. Confined to one thread. */
    static final class Work {
        private long left;
        private boolean over;

        Work(long left) {
            this.left = left;
        }

        /** Spends some of it; returns false, and will for ever, if there is not as much left. */
        boolean spend(long amount) {
            over |= amount > left;
            left -= over ? 0 : amount;
            return !over;
        }

        /** Returns whether a search had to stop. */
        boolean isOver() {
            return over;
        }
    }
}
