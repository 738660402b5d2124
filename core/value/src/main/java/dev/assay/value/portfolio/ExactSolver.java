package dev.assay.value.portfolio;

import java.util.Optional;

/**
 * One limit is solved by dynamic programming, as branch and bound takes long where values go with weights; everything else by
 * branch and bound, and then among all best choices the one whose items come first is sought.
 */
final class ExactSolver implements PortfolioSolver {
    private final long nodes;

    ExactSolver(long nodes) {
        this.nodes = nodes;
    }

    @Override
    public Solution solve(BinaryProgram program) {
        BranchAndBound search = new BranchAndBound(program, nodes);
        BranchAndBound.Relaxed relaxed = search.relaxed();
        Optional<boolean[]> single = Knapsack.of(program).flatMap(Knapsack::best);
        if (single.isPresent()) {
            return Solution.of(Solution.Status.OPTIMAL, single.get(), relaxed.bound(), relaxed.prices());
        }
        boolean found = relaxed.possible() && search.findBetter(Long.MIN_VALUE);
        boolean complete = search.isComplete();
        boolean[] chosen = found && complete ? first(program, search) : search.best();
        return Solution.of(status(found, complete), chosen, relaxed.bound(), relaxed.prices());
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
    private static boolean[] first(BinaryProgram program, BranchAndBound search) {
        boolean[] best = search.best();
        long value = program.value(best);
        boolean[] decided = new boolean[best.length];
        for (int i = 0; i < best.length; i++) {
            if (program.value(decided) == value && program.allows(decided)) {
                return decided;
            }
            if (!best[i] && search.findAnyWith(i, value - 1)) {
                best = search.best();
            }
            decided[i] = best[i];
            search.decide(i, best[i]);
        }
        return decided;
    }
}
