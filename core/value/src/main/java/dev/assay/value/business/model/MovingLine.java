package dev.assay.value.business.model;

import dev.assay.value.business.formula.CompiledFormula;
import java.util.Arrays;

/** A line as its contribution to the net: an amount that drivers move, times fixed factors. */
final class MovingLine {
    private final CompiledLine line;
    private final CompiledFormula amount;
    private final StepGrid grid;
    private final double sign;
    private final int first;
    /** Sign, share of a period, shape and risk, from the first step that is not 0 to the last. */
    private final double[] factors;

    MovingLine(CompiledLine line, StepGrid grid) {
        this.line = line;
        this.amount = line.amount();
        this.grid = grid;
        this.sign = line.line().sign();
        double[] steps = new double[grid.steps()];
        double[] shape = line.shape();
        for (int period = 0; period < shape.length; period++) {
            steps[grid.step(period, line.timing())] += sign * shape[period];
        }
        int start = 0;
        int end = steps.length;
        while (start < end && steps[start] == 0.0) {
            start++;
        }
        while (end > start && steps[end - 1] == 0.0) {
            end--;
        }
        this.first = start;
        this.factors = Arrays.copyOfRange(steps, start, end);
    }

    boolean isMoving() {
        return isGrowing() || !line.line().counted().drivers().isEmpty();
    }

    private boolean isGrowing() {
        return line.growth().isPresent();
    }

    void addTo(double[] net, double[] drivers) {
        double value = amount.value(drivers);
        if (isGrowing()) {
            addGrowing(net, value * sign, line.growthPerPeriod(drivers));
            return;
        }
        for (int i = 0; i < factors.length; i++) {
            net[first + i] += value * factors[i];
        }
    }

    private void addGrowing(double[] net, double value, double step) {
        double[] shape = line.shape();
        double grown = value;
        for (int period = line.from(); period < shape.length; period++) {
            net[grid.step(period, line.timing())] += grown * shape[period];
            grown *= step;
        }
    }
}
