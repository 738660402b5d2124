package dev.assay.value.portfolio;

import java.util.Arrays;

/**
 * The largest value of a linear program whose variables have bounds, found by the dual simplex method on a dense table. It
 * begins where everything that has a value is taken, which is too much, and gives up what loses least until every limit holds;
 * so a decision about one variable can be added at any time, and costs a few steps. Confined to one thread.
 */
final class Simplex {
    private static final double TINY = 1e-9;
    private static final int MOST_STEPS_PER_VARIABLE = 50;

    private final int columns;
    private final int rows;
    /** A row per variable of the basis, and the gains last; a column per variable outside the basis. */
    private final double[][] table;
    /** The values of the variables of the basis. */
    private final double[] basic;

    private final int[] inBasis;
    private final int[] outside;
    private final double[] lower;
    private final double[] upper;
    private final boolean[] atUpper;

    /**
     * Prepares max c·x with A·x ≤ b and 0 ≤ x ≤ 1.
     *
     * @param objective c
     * @param matrix A
     * @param limits b
     */
    Simplex(double[] objective, double[][] matrix, double[] limits) {
        columns = objective.length;
        rows = limits.length;
        table = new double[rows + 1][];
        basic = limits.clone();
        inBasis = new int[rows];
        outside = new int[columns];
        lower = new double[columns + rows];
        upper = new double[columns + rows];
        atUpper = new boolean[columns + rows];
        Arrays.fill(upper, 0, columns, 1);
        Arrays.fill(upper, columns, columns + rows, Double.POSITIVE_INFINITY);
        for (int j = 0; j < rows; j++) {
            table[j] = matrix[j].clone();
            inBasis[j] = columns + j;
        }
        table[rows] = objective.clone();
        for (int i = 0; i < columns; i++) {
            outside[i] = i;
            if (objective[i] > 0) {
                atUpper[i] = true;
                shift(i, 1);
            }
        }
    }

    /** Copies a program with the decisions made so far. */
    Simplex(Simplex other) {
        columns = other.columns;
        rows = other.rows;
        table = new double[rows + 1][];
        for (int j = 0; j <= rows; j++) {
            table[j] = other.table[j].clone();
        }
        basic = other.basic.clone();
        inBasis = other.inBasis.clone();
        outside = other.outside.clone();
        lower = other.lower.clone();
        upper = other.upper.clone();
        atUpper = other.atUpper.clone();
    }

    /** Changes the values of the basis by what a column's variable moves. */
    private void shift(int column, double by) {
        for (int j = 0; j < rows; j++) {
            basic[j] -= table[j][column] * by;
        }
    }

    /** Decides what a variable is. */
    void fix(int variable, double value) {
        for (int i = 0; i < columns; i++) {
            if (outside[i] == variable) {
                shift(i, value - at(variable));
            }
        }
        lower[variable] = value;
        upper[variable] = value;
    }

    /** Decides how much of a row's limit is left. */
    void fixSlack(int row, double value) {
        fix(columns + row, value);
    }

    /** Returns how much of a row's limit is left at least: 0, or what was decided. */
    double leastSlack(int row) {
        return lower[columns + row];
    }

    /** Returns the bound at which a variable outside the basis stands. */
    private double at(int variable) {
        return atUpper[variable] ? upper[variable] : lower[variable];
    }

    boolean isFixed(int variable) {
        return lower[variable] == upper[variable];
    }

    /** Returns what the variables are decided to be; 0 for those that are not. */
    double[] decisions() {
        return Arrays.copyOf(lower, columns);
    }

    /** Returns which variables are decided to be 1. */
    boolean[] taken() {
        boolean[] taken = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            taken[i] = lower[i] > 0.5;
        }
        return taken;
    }

    /** Moves to the largest value; returns false if nothing is within the limits, beyond what rounding could bring back. */
    boolean solve() {
        int steps = MOST_STEPS_PER_VARIABLE * (rows + columns);
        for (int row = exceeded(); row >= 0 && steps > 0; row = exceeded(), steps--) {
            boolean below = basic[row] < lower[inBasis[row]];
            int column = entering(row, below);
            if (column < 0) {
                return mayReturn(row, below);
            }
            pivot(row, column, below);
        }
        return true;
    }

    /** Returns whether slopes that are too small to step along could bring a row back, all of them together. */
    private boolean mayReturn(int row, boolean below) {
        double back = TINY;
        for (int i = 0; i < columns; i++) {
            int variable = outside[i];
            double slope = below == atUpper[variable] ? table[row][i] : -table[row][i];
            // No slack is greater than the sum of its row's weights, of which none is greater than 1.
            back += Math.max(0, slope) * Math.min(upper[variable] - lower[variable], columns);
        }
        double bound = below ? lower[inBasis[row]] : upper[inBasis[row]];
        return Math.abs(basic[row] - bound) <= back;
    }

    private int exceeded() {
        int worst = -1;
        double most = TINY;
        for (int j = 0; j < rows; j++) {
            int variable = inBasis[j];
            double beyond = Math.max(lower[variable] - basic[j], basic[j] - upper[variable]);
            if (beyond > most) {
                most = beyond;
                worst = j;
            }
        }
        return worst;
    }

    /** Returns the column that brings a row back at the least loss; -1 if none can. */
    private int entering(int row, boolean below) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < columns; i++) {
            int variable = outside[i];
            double slope = below == atUpper[variable] ? table[row][i] : -table[row][i];
            if (slope > TINY && !isFixed(variable)) {
                double loss = Math.abs(table[rows][i]) / slope;
                if (loss < least - TINY || loss < least + TINY && variable < outside[best]) {
                    least = loss;
                    best = i;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column, boolean below) {
        int leaving = inBasis[row];
        int entering = outside[column];
        double bound = below ? lower[leaving] : upper[leaving];
        double by = (basic[row] - bound) / table[row][column];
        shift(column, by);
        basic[row] = at(entering) + by;
        exchange(row, column);
        inBasis[row] = entering;
        outside[column] = leaving;
        atUpper[leaving] = !below;
    }

    private void exchange(int row, int column) {
        double[] pivotRow = table[row];
        double pivot = pivotRow[column];
        pivotRow[column] = 1;
        for (int i = 0; i < columns; i++) {
            pivotRow[i] /= pivot;
        }
        for (int j = 0; j <= rows; j++) {
            double factor = table[j][column];
            if (j != row && factor != 0) {
                table[j][column] = 0;
                for (int i = 0; i < columns; i++) {
                    table[j][i] -= factor * pivotRow[i];
                }
            }
        }
    }

    /** Returns the variables where the value is largest. */
    double[] solution() {
        double[] solution = new double[columns];
        for (int i = 0; i < columns; i++) {
            if (outside[i] < columns) {
                solution[outside[i]] = at(outside[i]);
            }
        }
        for (int j = 0; j < rows; j++) {
            if (inBasis[j] < columns) {
                solution[inBasis[j]] = basic[j];
            }
        }
        return solution;
    }

    /** Returns what one more unit of each limit is worth: 0 or more, but anything where the slack is decided. */
    double[] prices() {
        double[] prices = new double[rows];
        for (int i = 0; i < columns; i++) {
            if (outside[i] >= columns) {
                double price = -table[rows][i];
                prices[outside[i] - columns] = isFixed(outside[i]) ? price : Math.max(0, price);
            }
        }
        return prices;
    }
}
