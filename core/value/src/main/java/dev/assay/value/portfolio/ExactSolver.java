package dev.assay.value.portfolio;

import java.util.Optional;

/**
 * One limit is solved by dynamic programming, as branch and bound takes long where values go with weights; everything else by
 * branch and bound, and of all best choices the one whose items come first is taken.
 */
final class ExactSolver implements PortfolioSolver {
    /** So many choices are estimated where a few hundred thousand are, which fit into some tens of megabytes. */
    private static final double LISTED = 4_000_000;

    private final long nodes;
    private final double listed;

    ExactSolver(long nodes) {
        this(nodes, LISTED);
    }

    ExactSolver(long nodes, double listed) {
        this.nodes = nodes;
        this.listed = listed;
    }

    @Override
    public Solution solve(BinaryProgram program) {
        BranchAndBound search = new BranchAndBound(program, nodes, listed);
        BranchAndBound.Relaxed relaxed = search.relaxed();
        Optional<boolean[]> single = Knapsack.of(program).flatMap(Knapsack::best);
        if (single.isPresent()) {
            return Solution.of(Solution.Status.OPTIMAL, single.get(), relaxed.bound(), relaxed.prices());
        }
        if (!relaxed.possible()) {
            return Solution.of(
                    Solution.Status.IMPOSSIBLE, new boolean[program.size()], relaxed.bound(), relaxed.prices());
        }
        Best best = search.findBest();
        boolean complete = search.isComplete();
        double bound = complete ? relaxed.bound() : bound(relaxed.bound(), search, best);
        return Solution.of(status(best.isFound(), complete), choice(program, search, best), bound, relaxed.prices());
    }

    /** What was not seen is worth no more than the numbers of things allow that were not seen, or than what was found. */
    private static double bound(double relaxed, BranchAndBound search, Best best) {
        return search.proven()
                .map(most -> Math.min(relaxed, (double) Math.max(most, best.value())))
                .orElse(relaxed);
    }

    private static boolean[] choice(BinaryProgram program, BranchAndBound search, Best best) {
        if (!best.isFound()) {
            return new boolean[program.size()];
        }
        return best.isMany() && search.isComplete() ? first(program, search, best) : best.first();
    }

    private static Solution.Status status(boolean found, boolean complete) {
        if (found) {
            return complete ? Solution.Status.OPTIMAL : Solution.Status.BEST_FOUND;
        }
        return complete ? Solution.Status.IMPOSSIBLE : Solution.Status.NONE_FOUND;
    }

    /**
     * Takes the items in their order and asks for each that the best choice leaves out whether a choice with it, and with all
     * that was decided before, is as good.
     */
    private static boolean[] first(BinaryProgram program, BranchAndBound search, Best found) {
        boolean[] best = found.first();
        long value = found.value();
        boolean[] decided = new boolean[best.length];
        for (int i = 0; i < best.length; i++) {
            if (program.value(decided) == value && program.allows(decided)) {
                return decided;
            }
            if (!best[i]) {
                Best with = search.findAnyWith(i, value - 1);
                best = with.isFound() ? with.first() : best;
            }
            decided[i] = best[i];
            search.decide(i, best[i]);
        }
        return decided;
    }
}
