package dev.assay.value.cashflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds all internal rates of return: at once where one change of sign promises one rate, by isolation elsewhere. */
final class IrrSolver {
    private static final int NEWTON_STEPS = 30;

    private IrrSolver() {}

    /** Takes one flow per period, the first undiscounted. */
    static Irr evenly(double[] flows, Irr.Terms terms) {
        int first = 0;
        while (first < flows.length && flows[first] == 0) {
            first++;
        }
        int change = endOfRun(flows, first);
        if (change >= flows.length) {
            return Irr.none(Irr.Status.NO_SIGN_CHANGE, terms);
        }
        if (endOfRun(flows, change) >= flows.length) {
            int last = flows.length - 1;
            while (flows[last] == 0) {
                last--;
            }
            double factor = conventional(flows, first, change, last);
            double rate = 1 / factor - 1;
            if (rate > -0.999 && rate < 1e9) {
                return Irr.unique(rate, terms);
            }
        }
        double[] positions = new double[flows.length];
        Arrays.setAll(positions, i -> i);
        return at(flows, positions, terms);
    }

    /** Returns where the first flow of another sign is, the length if nowhere. */
    private static int endOfRun(double[] flows, int from) {
        int k = from;
        // Signs are compared, not products, which may be lost below the smallest number.
        while (k < flows.length && (flows[k] == 0 || flows[k] > 0 == flows[from] > 0)) {
            k++;
        }
        return k;
    }

    /**
     * Solves A(v) = B(v) for the discount factor v, where B holds what flows first and A what flows in the other direction
     * after it: Newton's method on ln A − ln B as a function of ln v, which rises with a slope of at least one. Logarithm and
     * exponential function are taken exactly in the first step and as quotients, exact to the third order, from then on.
     * Returns NaN if that does not settle soon.
     */
    private static double conventional(double[] flows, int first, int change, int last) {
        double v = 1;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            Sum a = Sum.at(v, flows, change, last);
            Sum b = Sum.at(v, flows, first, change - 1);
            double power = 1;
            for (int k = first; k < change; k++) {
                power *= v;
            }
            double balance = -a.value * power / b.value;
            double slope = (change - first) + v * (a.slope / a.value - b.slope / b.value);
            double move;
            if (step == 0) {
                move = StrictMath.log(balance) / slope;
                v *= StrictMath.exp(-move);
            } else {
                move = 2 * (balance - 1) / ((balance + 1) * slope);
                v *= (2 - move) / (2 + move);
            }
            if (Math.abs(move) <= 1e-8) {
                return v;
            }
            if (!(v > 0 && v < Double.MAX_VALUE)) {
                return Double.NaN;
            }
        }
        return Double.NaN;
    }

    /** What flows are worth in the period of the first of them, and the slope of that as a function of the discount factor. */
    private record Sum(double value, double slope) {
        /**
         * Horner's rule for flows of even and of odd distance by themselves, as sums of powers of v²: neither waits for the
         * other.
         */
        static Sum at(double v, double[] flows, int from, int to) {
            double square = v * v;
            double even = 0;
            double odd = 0;
            double slopeOfEven = 0;
            double slopeOfOdd = 0;
            int k = to;
            for (; k > from; k -= 2) {
                slopeOfOdd = slopeOfOdd * square + odd;
                odd = odd * square + flows[k];
                slopeOfEven = slopeOfEven * square + even;
                even = even * square + flows[k - 1];
            }
            double value = even + v * odd;
            double slope = odd + 2 * v * (slopeOfEven + v * slopeOfOdd);
            return k < from ? new Sum(value, slope) : new Sum(value * v + flows[from], slope * v + value);
        }
    }

    /** Takes flows at positions in periods or years that do not decrease. */
    static Irr at(double[] flows, double[] positions, Irr.Terms terms) {
        double[][] merged = merged(flows, positions);
        double[] amounts = merged[0];
        int changes = 0;
        for (int i = 0; i + 1 < amounts.length; i++) {
            changes += amounts[i] > 0 == amounts[i + 1] > 0 ? 0 : 1;
        }
        if (changes == 0) {
            return Irr.none(Irr.Status.NO_SIGN_CHANGE, terms);
        }
        List<ExponentialSum.Root> forces = ExponentialSum.of(amounts, merged[1]).roots();
        if (forces.isEmpty()) {
            return Irr.none(Irr.Status.NO_REAL_ROOT, terms);
        }
        List<Irr.Root> roots = new ArrayList<>();
        for (ExponentialSum.Root force : forces) {
            double rate = StrictMath.expm1(force.at());
            if (rate > -1 && rate < Double.POSITIVE_INFINITY) {
                roots.add(
                        force.touching()
                                ? new Irr.Root(rate, Irr.Contact.TOUCHES)
                                : new Irr.Root(polished(rate, amounts, merged[1]), Irr.Contact.CROSSES));
            }
        }
        if (roots.isEmpty()) {
            return Irr.none(Irr.Status.OUT_OF_RANGE, terms);
        }
        return Irr.several(roots, Arrays.stream(amounts).sum(), onePositive(amounts), terms);
    }

    /** A last step of Newton's method on the value itself, since logarithms of large amounts lost their last digits. */
    private static double polished(double rate, double[] amounts, double[] times) {
        double force = StrictMath.log1p(rate);
        double value = 0;
        double slope = 0;
        for (int i = 0; i < amounts.length; i++) {
            double discounted = amounts[i] * StrictMath.exp(-times[i] * force);
            value += discounted;
            slope -= times[i] * discounted;
        }
        double step = value / slope * (1 + rate);
        return Math.abs(step) < 1e-11 * (1 + rate) ? rate - step : rate;
    }

    /** Sums what flows at the same time, and leaves out what is nothing; amounts first, then positions. */
    private static double[][] merged(double[] flows, double[] positions) {
        double[] amounts = new double[flows.length];
        double[] times = new double[flows.length];
        int size = 0;
        for (int i = 0; i < flows.length; i++) {
            if (size > 0 && times[size - 1] == positions[i]) {
                amounts[size - 1] += flows[i];
            } else {
                amounts[size] = flows[i];
                times[size++] = positions[i];
            }
        }
        int kept = 0;
        double start = size == 0 ? 0 : times[0];
        for (int i = 0; i < size; i++) {
            if (amounts[i] != 0) {
                amounts[kept] = amounts[i];
                times[kept++] = times[i] - start;
            }
        }
        return new double[][] {Arrays.copyOf(amounts, kept), Arrays.copyOf(times, kept)};
    }

    /** Norstrøm's condition: cumulative flows change their sign exactly once and do not end at zero. */
    private static boolean onePositive(double[] amounts) {
        double sum = 0;
        double last = 0;
        int changes = 0;
        for (double amount : amounts) {
            sum += amount;
            if (sum != 0) {
                changes += last != 0 && sum > 0 != last > 0 ? 1 : 0;
                last = sum;
            }
        }
        return sum != 0 && changes == 1;
    }
}
