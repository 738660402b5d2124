package dev.assay.value.simulation;

/**
 * Which matrices are correlations, and the nearest one that is.
 *
 * @see <a href="https://doi.org/10.1093/imanum/22.3.329">Higham, Computing the nearest correlation matrix (2002)</a>
 */
final class CorrelationMatrix {
    private static final double ROUNDING = 1e-10;
    private static final int MOST_PROJECTIONS = 500;
    private static final int MOST_SWEEPS = 60;

    private CorrelationMatrix() {}

    static boolean isPossible(double[][] matrix) {
        double[][] values = copy(matrix);
        rotate(values, identity(matrix.length));
        for (int i = 0; i < values.length; i++) {
            if (values[i][i] < -ROUNDING) {
                return false;
            }
        }
        return true;
    }

    static double distance(double[][] one, double[][] other) {
        double largest = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                largest = StrictMath.max(largest, StrictMath.abs(one[i][j] - other[i][j]));
            }
        }
        return largest;
    }

    /** Projects in turn on matrices without a negative eigenvalue, with Dykstra's correction, and on ones in the diagonal. */
    static double[][] nearest(double[][] declared) {
        int n = declared.length;
        double[][] ones = copy(declared);
        double[][] correction = new double[n][n];
        for (int step = 0; step < MOST_PROJECTIONS; step++) {
            double[][] shifted = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    shifted[i][j] = ones[i][j] - correction[i][j];
                }
            }
            double[][] positive = withoutNegative(shifted);
            double moved = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    correction[i][j] = positive[i][j] - shifted[i][j];
                    double next = i == j ? 1 : positive[i][j];
                    moved = StrictMath.max(moved, StrictMath.abs(next - ones[i][j]));
                    ones[i][j] = next;
                }
            }
            if (moved < ROUNDING) {
                break;
            }
        }
        return scaled(withoutNegative(ones));
    }

    private static double[][] withoutNegative(double[][] matrix) {
        int n = matrix.length;
        double[][] values = copy(matrix);
        double[][] vectors = identity(n);
        rotate(values, vectors);
        double[][] sum = new double[n][n];
        for (int k = 0; k < n; k++) {
            double value = StrictMath.max(0, values[k][k]);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum[i][j] += value * vectors[i][k] * vectors[j][k];
                }
            }
        }
        return sum;
    }

    private static double[][] scaled(double[][] matrix) {
        int n = matrix.length;
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scaled[i][j] = i == j ? 1 : matrix[i][j] / StrictMath.sqrt(matrix[i][i] * matrix[j][j]);
            }
        }
        return scaled;
    }

    /** Returns L with L Lᵀ the matrix; a pivot of 0 means that a factor follows from those before it. */
    static double[][] cholesky(double[][] matrix) {
        int n = matrix.length;
        double[][] root = new double[n][n];
        for (int column = 0; column < n; column++) {
            double pivot = matrix[column][column];
            for (int k = 0; k < column; k++) {
                pivot -= root[column][k] * root[column][k];
            }
            if (pivot <= ROUNDING) {
                continue;
            }
            root[column][column] = StrictMath.sqrt(pivot);
            for (int row = column + 1; row < n; row++) {
                double rest = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= root[row][k] * root[column][k];
                }
                root[row][column] = rest / root[column][column];
            }
        }
        return root;
    }

    /** Jacobi's rotations: leaves eigenvalues on the diagonal, and eigenvectors in the columns of the other matrix. */
    private static void rotate(double[][] matrix, double[][] vectors) {
        int n = matrix.length;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double off = 0;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    off = StrictMath.max(off, StrictMath.abs(matrix[p][q]));
                    if (matrix[p][q] != 0) {
                        rotate(matrix, vectors, p, q);
                    }
                }
            }
            if (off < 1e-15) {
                return;
            }
        }
    }

    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double t = (theta < 0 ? -1 : 1) / (StrictMath.abs(theta) + StrictMath.sqrt(theta * theta + 1));
        double c = 1 / StrictMath.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < matrix.length; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = c * kp - s * kq;
            matrix[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < matrix.length; k++) {
            double pk = matrix[p][k];
            double qk = matrix[q][k];
            matrix[p][k] = c * pk - s * qk;
            matrix[q][k] = s * pk + c * qk;
            double vp = vectors[k][p];
            vectors[k][p] = c * vp - s * vectors[k][q];
            vectors[k][q] = s * vp + c * vectors[k][q];
        }
    }

    private static double[][] identity(int n) {
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
