package dev.assay.value.portfolio;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * Leaves the search to ojAlgo, and believes nothing it says unseen: ojAlgo counts in doubles, so its choice is tried against
 * the whole numbers of the program, and the bound is the relaxation's that the exact solver has too.
 */
final class OjAlgoSolver implements PortfolioSolver {
    /** One relaxation, for the bound and the prices. */
    private static final long RELAXATION = 1;

    /** How many digits a double holds for sure. */
    private static final int MOST_DIGITS = 15;

    private final Duration limit;

    OjAlgoSolver(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Solution solve(BinaryProgram program) {
        BranchAndBound.Relaxed relaxed = new BranchAndBound(program, RELAXATION, 0).relaxed();
        if (!relaxed.possible()) {
            return Solution.of(
                    Solution.Status.IMPOSSIBLE, new boolean[program.size()], relaxed.bound(), relaxed.prices());
        }
        Optimisation.Result result = model(program, relaxed.bound()).maximise();
        boolean[] chosen = new boolean[program.size()];
        if (result.getState().isFeasible()) {
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = result.doubleValue(i) > 0.5;
            }
        }
        Solution.Status status = status(result.getState(), program.allows(chosen));
        if (status == Solution.Status.IMPOSSIBLE || status == Solution.Status.NONE_FOUND) {
            Arrays.fill(chosen, false);
        }
        return Solution.of(status, chosen, relaxed.bound(), relaxed.prices());
    }

    private static Solution.Status status(Optimisation.State state, boolean allowed) {
        if (!state.isFeasible()) {
            return state == Optimisation.State.INFEASIBLE ? Solution.Status.IMPOSSIBLE : Solution.Status.NONE_FOUND;
        }
        if (!allowed) {
            return Solution.Status.NONE_FOUND;
        }
        return state.isOptimal() ? Solution.Status.OPTIMAL : Solution.Status.BEST_FOUND;
    }

    private ExpressionsBasedModel model(BinaryProgram program, double bound) {
        ExpressionsBasedModel model = new ExpressionsBasedModel(options(bound));
        for (int i = 0; i < program.size(); i++) {
            model.addVariable("x" + i).binary().weight(program.value(i));
        }
        List<Variable> variables = model.getVariables();
        for (BinaryProgram.Row row : program.rows()) {
            Expression sum =
                    model.newExpression("row" + model.countExpressions()).upper(row.limit());
            for (int i = 0; i < program.size(); i++) {
                if (row.weight(i) != 0) {
                    sum.set(variables.get(i), row.weight(i));
                }
            }
        }
        return model;
    }

    private Optimisation.Options options(double bound) {
        Optimisation.Options options = new Optimisation.Options();
        options.time_abort = limit.toMillis();
        // One thread gives the same answer each time, unless the time runs out.
        options.integer(IntegerStrategy.DEFAULT.withGapTolerance(gap(bound)).withParallelism(() -> 1));
        return options;
    }

    /** Values are whole numbers, so a choice is the best once less than a tenth of one is between it and what is possible. */
    private static NumberContext gap(double bound) {
        int digits = Math.min(MOST_DIGITS, 2 + (int) Math.log10(Math.max(1, Math.abs(bound))));
        return NumberContext.of(digits, digits);
    }

    @Override
    public String toString() {
        return "ojAlgo within " + limit;
    }
}
