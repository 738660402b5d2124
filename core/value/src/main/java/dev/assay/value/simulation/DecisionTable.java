package dev.assay.value.simulation;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Options whose payoffs depend on a state that is not known. Immutable.
 *
 * @param probabilities how likely each state is; they sum to 1 within 1e-9
 * @param payoffs for each option its payoff in each state
 * @param objective whether payoffs are gains or costs
 * @since 0.1
 * @see <a href="https://doi.org/10.1109/TSSC.1966.300074">Howard, Information value theory (1966)</a>
 */
public record DecisionTable(List<Double> probabilities, List<List<Double>> payoffs, Objective objective) {
    private static final double CLOSE = 1e-9;

    /** Whether much is good or bad. */
    public enum Objective {
        /** Payoffs are gains: the largest is best. */
        MAXIMISE(1),
        /** Payoffs are costs: the smallest is best. */
        MINIMISE(-1);

        private final int sign;

        Objective(int sign) {
            this.sign = sign;
        }
    }

    /**
     * Checks the table.
     *
     * @throws FindingsException with all faults together
     */
    public DecisionTable {
        probabilities = List.copyOf(probabilities);
        payoffs = payoffs.stream().map(List::copyOf).toList();
        FindingsException.throwErrors("decision table", faults(probabilities, payoffs));
    }

    /**
     * Returns a table of gains.
     *
     * @param probabilities how likely each state is
     * @param payoffs for each option its gain in each state
     * @return the table
     */
    public static DecisionTable of(double[] probabilities, double[][] payoffs) {
        return of(probabilities, payoffs, Objective.MAXIMISE);
    }

    /**
     * Returns a table.
     *
     * @param probabilities how likely each state is
     * @param payoffs for each option its payoff in each state
     * @param objective whether payoffs are gains or costs
     * @return the table
     */
    public static DecisionTable of(double[] probabilities, double[][] payoffs, Objective objective) {
        return new DecisionTable(
                Arrays.stream(probabilities).boxed().toList(),
                Arrays.stream(payoffs)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                objective);
    }

    private static List<Finding> faults(List<Double> probabilities, List<List<Double>> payoffs) {
        List<Finding> faults = new ArrayList<>();
        double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
        if (!(StrictMath.abs(sum - 1) <= CLOSE) || probabilities.stream().anyMatch(share -> !(share >= 0))) {
            faults.add(Finding.error(
                    "VOI-SUM",
                    "probabilities",
                    Text.of(
                            "probabilities must be 0 or more and sum to 1, but were " + probabilities,
                            "확률은 0 이상이고 합이 1이어야 하지만 " + probabilities + "입니다")));
        }
        if (payoffs.isEmpty()) {
            faults.add(Finding.error(
                    "VOI-NO-OPTION", "payoffs", Text.of("there must be at least one option", "선택지가 하나 이상 있어야 합니다")));
        }
        for (int option = 0; option < payoffs.size(); option++) {
            List<Double> row = payoffs.get(option);
            if (row.size() != probabilities.size() || !row.stream().allMatch(Double::isFinite)) {
                faults.add(Finding.error(
                        "VOI-PAYOFFS",
                        "payoffs[" + option + "]",
                        Text.of(
                                "an option must have a finite payoff for each of the " + probabilities.size()
                                        + " states, but had " + row,
                                "선택지마다 " + probabilities.size() + "개 상태 각각에 대한 유한한 값이 있어야 하지만 " + row + "입니다")));
            }
        }
        return faults;
    }

    /**
     * Returns the expected payoff of an option.
     *
     * @param option its row, from 0
     * @return the mean over states
     */
    public double expected(int option) {
        double sum = 0;
        for (int state = 0; state < probabilities.size(); state++) {
            sum += probabilities.get(state) * payoffs.get(option).get(state);
        }
        return sum;
    }

    /**
     * Returns the best option if the state stays unknown.
     *
     * @return its row, from 0; the first of equal ones
     */
    public int best() {
        int best = 0;
        for (int option = 1; option < payoffs.size(); option++) {
            if (objective.sign * expected(option) > objective.sign * expected(best)) {
                best = option;
            }
        }
        return best;
    }

    /**
     * Returns the expected payoff if the state is known before choosing.
     *
     * @return the mean over states of the best payoff of each
     */
    public double expectedKnowing() {
        double sum = 0;
        for (int state = 0; state < probabilities.size(); state++) {
            int column = state;
            double best = payoffs.stream()
                    .mapToDouble(row -> objective.sign * row.get(column))
                    .max()
                    .orElseThrow();
            sum += probabilities.get(state) * best;
        }
        return objective.sign * sum;
    }

    /**
     * Returns the expected value of perfect information: what knowing the state before choosing is worth at most.
     *
     * @return E[max] - max E, 0 or more
     */
    public double evpi() {
        return StrictMath.max(0, objective.sign * (expectedKnowing() - expected(best())));
    }
}
