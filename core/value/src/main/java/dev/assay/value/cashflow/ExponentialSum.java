package dev.assay.value.cashflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sums of powers f(x) = Σ aᵢ·e<sup>−tᵢx</sup> with increasing tᵢ, which is what a present value is as a function of the force
 * of interest x = ln(1 + r), whatever the dates; and all their real roots.
 *
 * <p>Descartes' rule holds for real exponents: f has at most as many roots as its coefficients change sign. Between two roots of
 * e<sup>mx</sup>·f lies, by Rolle, a root of its derivative, e<sup>mx</sup>·Σ (m − tᵢ)·aᵢ·e<sup>−tᵢx</sup>. With m between
 * two exponents where the sign changes, that sum has one change of sign less. So the roots of sums without a change of sign
 * (none) isolate those of sums with one, and so on up to f: between neighbouring isolating points there is one root or none, and
 * the signs at the points tell which. No grid, no guess, and no root is missed but those so near to each other that their
 * difference is lost in rounding; such a pair is one root that touches zero.
 *
 * <p>That takes a derivative for every change of sign. Where there are many, {@link Isolation} looks first, which takes much less and
 * tells the same, or nothing.
 *
 * <p>Coefficients are kept as logarithms, so that neither products of many exponents nor high powers overflow.
 */
final class ExponentialSum {
    /** A root of even order touches zero and turns back. */
    record Root(double at, boolean touching) {}

    private static final int STEPS = 400;

    /** Of fewer changes of sign the derivatives are as quick. */
    private static final int WORTH_CUTTING = 3;

    private final double[] exponents;
    private final double[] logs;
    private final int[] signs;

    private ExponentialSum(double[] exponents, double[] logs, int[] signs) {
        this.exponents = exponents;
        this.logs = logs;
        this.signs = signs;
    }

    /** Takes coefficients that are not zero, with exponents that increase. */
    static ExponentialSum of(double[] coefficients, double[] exponents) {
        double[] logs = new double[coefficients.length];
        int[] signs = new int[coefficients.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(Math.abs(coefficients[i]));
            signs[i] = coefficients[i] > 0 ? 1 : -1;
        }
        return new ExponentialSum(exponents, logs, signs);
    }

    /** Returns all real roots in ascending order. */
    List<Root> roots() {
        Optional<List<Isolation.Bracket>> brackets = changes() < WORTH_CUTTING ? Optional.empty() : Isolation.of(this);
        return brackets.map(all -> all.stream()
                        .map(bracket -> new Root(solve(bracket.low(), bracket.high()), false))
                        .toList())
                .orElseGet(this::rootsByDerivatives);
    }

    List<Root> rootsByDerivatives() {
        int gap = gap();
        if (gap < 0) {
            return List.of();
        }
        List<Double> points = new ArrayList<>();
        derivative(gap).rootsByDerivatives().forEach(root -> points.add(root.at()));
        int[] signsAt = new int[points.size() + 2];
        // Far to the left the largest exponent rules, far to the right the smallest.
        signsAt[0] = signs[signs.length - 1];
        signsAt[signsAt.length - 1] = signs[0];
        for (int i = 0; i < points.size(); i++) {
            signsAt[i + 1] = signAt(points.get(i));
        }
        List<Root> roots = new ArrayList<>();
        for (int i = 0; i + 1 < signsAt.length; i++) {
            if (signsAt[i] == 0) {
                addTurningPoint(roots, points.get(i - 1), signsAt, i);
            }
            if (signsAt[i] * signsAt[i + 1] < 0) {
                roots.add(new Root(solve(points, i), false));
            }
        }
        return roots;
    }

    /** A zero at an isolating point: one root, even if several points fall on it. */
    private static void addTurningPoint(List<Root> roots, double at, int[] signsAt, int i) {
        int before = i - 1;
        if (signsAt[before] == 0) {
            return;
        }
        int after = i + 1;
        while (signsAt[after] == 0) {
            after++;
        }
        roots.add(new Root(at, signsAt[before] == signsAt[after]));
    }

    private int changes() {
        int changes = 0;
        for (int i = 0; i + 1 < signs.length; i++) {
            changes += signs[i] == signs[i + 1] ? 0 : 1;
        }
        return changes;
    }

    /** Returns the first index of the middle change of sign, -1 if there is none. */
    private int gap() {
        int wanted = (changes() + 1) / 2;
        int seen = 0;
        for (int i = 0; i + 1 < signs.length; i++) {
            seen += signs[i] == signs[i + 1] ? 0 : 1;
            if (seen == wanted && seen > 0) {
                return i;
            }
        }
        return -1;
    }

    private ExponentialSum derivative(int gap) {
        double m = exponents[gap] + (exponents[gap + 1] - exponents[gap]) / 2;
        double[] derived = new double[logs.length];
        int[] derivedSigns = new int[logs.length];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            derived[i] = logs[i] + StrictMath.log(Math.abs(m - exponents[i]));
            derivedSigns[i] = i <= gap ? signs[i] : -signs[i];
            top = Math.max(top, derived[i]);
        }
        for (int i = 0; i < logs.length; i++) {
            // A common factor moves no root, and small logarithms lose fewer digits.
            derived[i] -= top;
        }
        return new ExponentialSum(exponents, derived, derivedSigns);
    }

    /** Returns the sign at a point, 0 if it is lost in rounding. */
    private int signAt(double x) {
        double height = new Balance(x).height;
        return Math.abs(height) <= lost(x) ? 0 : height > 0 ? 1 : -1;
    }

    /** Returns how far from zero a height may be and yet be lost in rounding. */
    double lost(double x) {
        return 1e-14 * (8 + Math.sqrt(logs.length)) + 4e-16 * Math.abs(x) * spread();
    }

    int size() {
        return logs.length;
    }

    Balance balance(double x) {
        return new Balance(x);
    }

    /** Whether from a point on in a direction the sum only moves away from zero, on the side of the last term there. */
    boolean rulesBeyond(Balance balance, int direction) {
        int end = direction > 0 ? 0 : signs.length - 1;
        int other = end;
        while (signs[other] == signs[end]) {
            other += direction;
        }
        double own = signs[end] > 0 ? balance.plusMean : balance.minusMean;
        return balance.height * signs[end] > 0 && direction * (exponents[other] - own) > 0;
    }

    double spread() {
        return exponents[exponents.length - 1] - exponents[0];
    }

    private double solve(List<Double> points, int i) {
        if (points.isEmpty()) {
            boolean beforeZero = new Balance(0.0).height > 0 == signs[0] > 0;
            return beyond(0.0, beforeZero ? -1 : 1);
        }
        if (i == 0) {
            return beyond(points.get(0), -1);
        }
        return i == points.size() ? beyond(points.get(i - 1), 1) : solve(points.get(i - 1), points.get(i));
    }

    /** Towards infinity the sign is known, so that doubling steps must come to it. */
    private double beyond(double point, int direction) {
        int known = direction > 0 ? signs[0] : signs[signs.length - 1];
        double near = point;
        double step = 1.0;
        double far = near + direction;
        while (new Balance(far).height * known <= 0) {
            step *= 2;
            near = far;
            far = near + direction * step;
        }
        return solve(Math.min(near, far), Math.max(near, far));
    }

    /** Newton's method on the balance of logarithms, which is nearly straight, within a bracket that halves when it must. */
    private double solve(double from, double to) {
        double low = from;
        double high = to;
        boolean rises = new Balance(high).height > 0;
        double x = low + (high - low) / 2;
        double width = high - low;
        for (int i = 1; i <= STEPS; i++) {
            Balance balance = new Balance(x);
            if (balance.height > 0 == rises) {
                high = x;
            } else {
                low = x;
            }
            boolean slow = i % 3 == 0 && high - low > width / 2;
            width = i % 3 == 0 ? high - low : width;
            double newton = slow ? Double.NaN : x - balance.height / balance.slope;
            double next = newton >= low && newton <= high ? newton : low + (high - low) / 2;
            if (Math.abs(next - x) <= 2e-16 * Math.max(Math.abs(x), 0.01)) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** The logarithm of the positive part over the negative part at a point, and its slope. */
    final class Balance {
        final double at;
        final double height;
        final double slope;
        final double plusMean;
        final double minusMean;

        Balance(double x) {
            double topPlus = Double.NEGATIVE_INFINITY;
            double topMinus = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < logs.length; i++) {
                double log = logs[i] - exponents[i] * x;
                if (signs[i] > 0) {
                    topPlus = Math.max(topPlus, log);
                } else {
                    topMinus = Math.max(topMinus, log);
                }
            }
            double plus = 0;
            double plusMoment = 0;
            double minus = 0;
            double minusMoment = 0;
            for (int i = 0; i < logs.length; i++) {
                double log = logs[i] - exponents[i] * x;
                if (signs[i] > 0) {
                    double term = StrictMath.exp(log - topPlus);
                    plus += term;
                    plusMoment += term * exponents[i];
                } else {
                    double term = StrictMath.exp(log - topMinus);
                    minus += term;
                    minusMoment += term * exponents[i];
                }
            }
            at = x;
            height = (topPlus - topMinus) + StrictMath.log(plus / minus);
            plusMean = plusMoment / plus;
            minusMean = minusMoment / minus;
            slope = minusMean - plusMean;
        }
    }
}
