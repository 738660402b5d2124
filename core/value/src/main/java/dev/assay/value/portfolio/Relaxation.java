package dev.assay.value.portfolio;

import java.util.Arrays;

/**
 * A program in which things can be taken in part: what it is worth at most, what more room would be worth, and what is lost at
 * least when a thing is decided otherwise. The bound is computed from the program and the prices, and holds for any prices
 * that are not negative, so that rounding in the simplex method can make it weaker but never wrong.
 *
 * <p>A last row counts what is taken. It limits nothing until the number is decided; then its price may have any sign.
 */
final class Relaxation {
    private final BinaryProgram program;
    private final double[] values;
    private final double[][] weights;
    private final double[] limits;
    private final double[] scales;

    Relaxation(BinaryProgram program) {
        this.program = program;
        int rows = program.rows().size();
        int size = program.size();
        values = new double[size];
        weights = new double[rows + 1][size];
        limits = new double[rows + 1];
        scales = new double[rows];
        for (int i = 0; i < size; i++) {
            values[i] = program.value(i);
        }
        for (int j = 0; j < rows; j++) {
            // Rows in dollars and rows in heads become alike.
            scales[j] = scale(program.rows().get(j));
            limits[j] = program.rows().get(j).limit() / scales[j];
            for (int i = 0; i < size; i++) {
                weights[j][i] = program.rows().get(j).weight(i) / scales[j];
            }
        }
        Arrays.fill(weights[rows], 1);
        limits[rows] = size;
    }

    private double scale(BinaryProgram.Row row) {
        long greatest = 1;
        for (int i = 0; i < program.size(); i++) {
            greatest = Math.max(greatest, Math.abs(row.weight(i)));
        }
        return greatest;
    }

    Simplex simplex() {
        return new Simplex(values, weights, limits);
    }

    /** Decides how many things are taken. */
    void decideNumber(Simplex simplex, int number) {
        simplex.fixSlack(limits.length - 1, program.size() - number);
    }

    /** Returns what things bring at prices of the limits, of which negative ones are taken for 0; the number has no price. */
    Pricing pricing(double[] prices) {
        double[] rows = prices.clone();
        rows[scales.length] = 0;
        double sum = 0;
        double magnitude = 0;
        for (int j = 0; j < scales.length; j++) {
            rows[j] = Math.max(0, rows[j]);
            sum += rows[j] * limits[j];
            // No weight is greater than 1.
            magnitude += rows[j] * (Math.abs(limits[j]) + values.length);
        }
        for (double value : values) {
            magnitude += Math.abs(value);
        }
        return new Pricing(sum, gains(rows), magnitude);
    }

    /** Returns what a thing brings beyond the price of what it uses, for every thing. */
    double[] gains(double[] prices) {
        double[] gains = values.clone();
        for (int j = 0; j < prices.length; j++) {
            if (prices[j] != 0) {
                for (int i = 0; i < gains.length; i++) {
                    gains[i] -= prices[j] * weights[j][i];
                }
            }
        }
        return gains;
    }

    /** Returns what no choice can exceed that keeps to the decisions of a simplex. */
    double bound(double[] prices, double[] gains, Simplex decided, double[] solution) {
        double bound = 0;
        for (int j = 0; j < prices.length; j++) {
            bound += prices[j] * (limits[j] - decided.leastSlack(j));
        }
        for (int i = 0; i < gains.length; i++) {
            bound += decided.isFixed(i) ? gains[i] * solution[i] : Math.max(0, gains[i]);
        }
        return bound;
    }

    /** Returns what one more unit of each row's limit is worth, in the row's own unit. */
    double[] inUnits(double[] prices) {
        double[] units = Arrays.copyOf(prices, scales.length);
        for (int j = 0; j < units.length; j++) {
            units[j] /= scales[j];
        }
        return units;
    }

    /**
     * What each thing brings beyond some prices of the limits. Whatever the prices are, no choice is worth more than all limits at
     * their prices and what its things bring beyond theirs. Confined to one thread.
     */
    static final class Pricing {
        /** What adding some hundreds of numbers can lose of the greatest, with a wide margin. */
        private static final double ROUNDING = 1e-12;

        private final double limits;
        private final double[] gains;
        private final double tolerance;

        /**
         * Keeps what was computed.
         *
         * @param limits what all limits are worth
         * @param gains what each thing brings
         * @param magnitude the sum of all numbers that were added for it, without their signs
         */
        Pricing(double limits, double[] gains, double magnitude) {
            this.limits = limits;
            this.gains = gains;
            tolerance = Math.max(1e-6, magnitude * ROUNDING);
        }

        double limits() {
            return limits;
        }

        double gain(int item) {
            return gains[item];
        }

        int size() {
            return gains.length;
        }

        /** Returns by how much rounding may have made a sum of gains and limits too small. */
        double tolerance() {
            return tolerance;
        }
    }
}
