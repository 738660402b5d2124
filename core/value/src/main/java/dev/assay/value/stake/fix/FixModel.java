package dev.assay.value.stake.fix;

import dev.assay.value.rate.PeriodUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Fixes as numbers. Months of equal sets of live fixes make a segment with the weight of its months, discounted at the end of
 * their years; a cell is an expectation in a segment, and holds which share of its loss is left.
 */
final class FixModel {
    private final List<Fix> fixes;
    private final List<String> expectations;
    private final double[] weights;
    private final double[] losses;
    private final int[][] cells;
    private final double[][] reductions;
    private final double[] costs;
    private final double[] outlays;
    private final double[] runnings;
    private final int[][] required;

    FixModel(FixPlanner planner, Belief belief) {
        fixes = planner.fixes().stream().sorted(Comparator.comparing(Fix::id)).toList();
        List<Integer> leads =
                fixes.stream().map(Fix::leadMonths).distinct().sorted().toList();
        int months = 12 * planner.years();
        weights = new double[leads.size()];
        for (int j = 0; j < weights.length; j++) {
            int end = j + 1 < weights.length ? leads.get(j + 1) : months;
            weights[j] = weight(planner, leads.get(j), Math.min(end, months));
        }
        Map<String, Double> known = planner.losses(belief);
        expectations = List.copyOf(new TreeSet<>(known.keySet()));
        losses = new double[expectations.size() * weights.length];
        for (int c = 0; c < losses.length; c++) {
            double loss = Objects.requireNonNull(known.get(expectations.get(c / weights.length)));
            losses[c] = loss * weights[c % weights.length];
        }
        int count = fixes.size();
        cells = new int[count][];
        reductions = new double[count][];
        costs = new double[count];
        outlays = new double[count];
        runnings = new double[count];
        required = new int[count][];
        Map<String, Integer> index = new HashMap<>();
        fixes.forEach(fix -> index.put(fix.id(), index.size()));
        for (int i = 0; i < count; i++) {
            Fix fix = fixes.get(i);
            int first = leads.indexOf(fix.leadMonths());
            compile(i, fix, first, belief);
            outlays[i] = fix.oneOff().amount().doubleValue();
            runnings[i] = fix.runningPerYear().amount().doubleValue();
            costs[i] = outlays[i] + runnings[i] * weight(planner, Math.min(fix.leadMonths(), months), months);
            required[i] = fix.requires().stream().mapToInt(index::get).toArray();
        }
    }

    private void compile(int i, Fix fix, int first, Belief belief) {
        List<Integer> touched = new ArrayList<>();
        List<Double> by = new ArrayList<>();
        for (Effect effect : fix.effects()) {
            int e = expectations.indexOf(effect.expectation());
            for (int j = first; e >= 0 && j < weights.length; j++) {
                touched.add(e * weights.length + j);
                by.add(effect.at(belief));
            }
        }
        cells[i] = touched.stream().mapToInt(Integer::intValue).toArray();
        reductions[i] = by.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What one a year is worth in the months from one to another. */
    private static double weight(FixPlanner planner, int from, int to) {
        double rate = planner.rate().per(PeriodUnit.YEAR);
        double sum = 0;
        double factor = 1;
        for (int year = 1; year <= planner.years(); year++) {
            factor /= 1 + rate;
            int months = Math.min(to, 12 * year) - Math.max(from, 12 * (year - 1));
            sum += factor * Math.max(0, months) / 12;
        }
        return sum;
    }

    int count() {
        return fixes.size();
    }

    List<Fix> fixes() {
        return fixes;
    }

    double outlay(int fix) {
        return outlays[fix];
    }

    double running(int fix) {
        return runnings[fix];
    }

    int[] required(int fix) {
        return required[fix];
    }

    /** Nothing is mended: all of every loss is left. */
    double[] untouched() {
        double[] left = new double[losses.length];
        java.util.Arrays.fill(left, 1);
        return left;
    }

    /** What a fix adds to the value where so much is left. */
    double gain(int fix, double[] left) {
        double avoided = 0;
        for (int k = 0; k < cells[fix].length; k++) {
            int c = cells[fix][k];
            avoided += losses[c] * left[c] * reductions[fix][k];
        }
        return avoided - costs[fix];
    }

    void apply(int fix, double[] left) {
        for (int k = 0; k < cells[fix].length; k++) {
            left[cells[fix][k]] *= 1 - reductions[fix][k];
        }
    }

    double value(boolean[] chosen) {
        double[] left = untouched();
        double value = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                value += gain(i, left);
                apply(i, left);
            }
        }
        return value;
    }

    /** A difference of values that is rounding only. */
    double negligible() {
        double scale = 1;
        for (double loss : losses) {
            scale += loss;
        }
        for (double cost : costs) {
            scale += cost;
        }
        return 1e-12 * scale;
    }

    /** Whether no expectation is reduced by two fixes, so that values add up. */
    boolean isAdditive() {
        boolean[] seen = new boolean[losses.length];
        for (int[] touched : cells) {
            for (int c : touched) {
                if (seen[c]) {
                    return false;
                }
            }
            for (int c : touched) {
                seen[c] = true;
            }
        }
        return true;
    }
}
