package dev.assay.value.simulation;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;

/** A model's result as a function of one factor, the others at their base values. Confined to one thread. */
final class OneAtATime {
    private static final int DOUBLINGS = 60;
    private static final int BISECTIONS = 200;
    private static final double FIRST_STEP = 0x1p-7;

    private final PathModel model;
    private final PathModel.Function function;
    private final double[][] row;
    private final double[] result = new double[1];
    private final double base;

    OneAtATime(PathModel model) {
        this.model = model;
        this.function = model.newFunction();
        this.row = new double[model.factors().size()][1];
        for (int i = 0; i < row.length; i++) {
            row[i][0] = model.factors().get(i).base();
        }
        this.base = finite(compute(), "base values", "기준값");
    }

    private double compute() {
        function.compute(row, 1, result);
        return result[0];
    }

    private static double finite(double value, String en, String ko) {
        if (!Double.isFinite(value)) {
            throw FindingsException.of(
                    "tornado",
                    "SIM-NOT-FINITE",
                    Text.of("the result must be finite, but is not at " + en, "결과가 유한해야 하지만 다음에서 그렇지 않습니다: " + ko));
        }
        return value;
    }

    double base() {
        return base;
    }

    private double maybe(int factor, double value) {
        double kept = row[factor][0];
        row[factor][0] = value;
        double computed = compute();
        row[factor][0] = kept;
        return computed;
    }

    double at(int factor, double value) {
        String where = model.factors().get(factor).name() + " = " + value;
        return finite(maybe(factor, value), where, where);
    }

    /** Looks outwards from the base in steps that double, to both sides in turn. */
    Answer<Double> breakEven(int factor) {
        double start = model.factors().get(factor).base();
        if (base == 0) {
            return Answer.of(start);
        }
        double step = FIRST_STEP * (start == 0 ? 1 : StrictMath.abs(start));
        double[] edges = {start, start};
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            for (int side = 0; side < 2; side++) {
                double next = start + (side == 0 ? -step : step);
                double value = maybe(factor, next);
                if (Double.isFinite(value) && value * StrictMath.signum(base) <= 0) {
                    return Answer.of(bisect(factor, edges[side], next));
                }
                edges[side] = Double.isFinite(value) ? next : edges[side];
            }
            step *= 2;
        }
        String name = model.factors().get(factor).name();
        return Answer.none(
                "SIM-NO-BREAK-EVEN",
                Text.of("no value of " + name + " brings the result to 0", name + "의 어떤 값에서도 결과가 0이 되지 않습니다"));
    }

    private double bisect(int factor, double sameSign, double otherSign) {
        double inner = sameSign;
        double outer = otherSign;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = inner / 2 + outer / 2;
            if (middle == inner || middle == outer) {
                break;
            }
            if (maybe(factor, middle) * StrictMath.signum(base) > 0) {
                inner = middle;
            } else {
                outer = middle;
            }
        }
        return outer;
    }
}
