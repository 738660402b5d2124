package dev.assay.value.simulation;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How uncertain factors move together: the correlations of their normal scores (a Gaussian copula). Factors keep their
 * distributions. Immutable.
 *
 * <pre>{@code
 * Correlation.none().between("price", "volume", -0.6).between("volume", "churn", -0.3);
 * }</pre>
 *
 * <p>Numbers that cannot all hold at once are replaced by the nearest ones that can, and {@link #warning()} says so.
 *
 * @since 0.1
 */
public final class Correlation {
    private final Map<List<String>, Double> pairs;
    private final List<String> names;
    private final double[][] matrix;
    private final double[][] root;
    private final Optional<Finding> warning;

    private Correlation(Map<List<String>, Double> pairs) {
        this.pairs = pairs;
        TreeSet<String> sorted = new TreeSet<>();
        pairs.keySet().forEach(sorted::addAll);
        this.names = List.copyOf(sorted);
        double[][] declared = new double[names.size()][names.size()];
        for (int i = 0; i < declared.length; i++) {
            declared[i][i] = 1;
        }
        pairs.forEach((pair, value) -> {
            int i = names.indexOf(pair.get(0));
            int j = names.indexOf(pair.get(1));
            declared[i][j] = value;
            declared[j][i] = value;
        });
        boolean possible = CorrelationMatrix.isPossible(declared);
        this.matrix = possible ? declared : CorrelationMatrix.nearest(declared);
        this.root = CorrelationMatrix.cholesky(matrix);
        this.warning = possible ? Optional.empty() : Optional.of(mended(CorrelationMatrix.distance(declared, matrix)));
    }

    private static Finding mended(double largest) {
        String change = String.format(Locale.ROOT, "%.3f", largest);
        return Finding.warning(
                "SIM-CORRELATION",
                "correlation",
                Text.of(
                        "these correlations cannot all hold at once; the nearest possible ones are used, which differ by up to "
                                + change,
                        "이 상관계수들은 동시에 성립할 수 없어 가장 가까운 가능한 값을 씁니다. 가장 크게 달라진 값: " + change));
    }

    /**
     * Returns factors that move independently.
     *
     * @return no correlation
     */
    public static Correlation none() {
        return new Correlation(Map.of());
    }

    /**
     * Returns this with the correlation of two factors.
     *
     * @param one a factor's name
     * @param other another factor's name
     * @param value the correlation of their normal scores, in [-1, 1]
     * @return a new correlation
     * @throws FindingsException if the value is out of range or the names are the same
     */
    public Correlation between(String one, String other, double value) {
        List<Finding> faults = new ArrayList<>();
        if (!(value >= -1 && value <= 1)) {
            faults.add(Finding.error(
                    "SIM-CORRELATION-RANGE",
                    one + "," + other,
                    Text.of(
                            "correlation must be in [-1, 1], but was " + value,
                            "상관계수는 [-1, 1]에 있어야 하지만 " + value + "입니다")));
        }
        if (one.equals(other)) {
            faults.add(Finding.error(
                    "SIM-CORRELATION-SAME",
                    one,
                    Text.of("a factor must be paired with another", "서로 다른 두 인자를 지정해야 합니다")));
        }
        FindingsException.throwErrors("correlation", faults);
        Map<List<String>, Double> more = new LinkedHashMap<>(pairs);
        more.put(one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one), value);
        return new Correlation(more);
    }

    /**
     * Returns who moves together.
     *
     * @return the names in alphabetical order, which is that of the matrix
     */
    public List<String> names() {
        return names;
    }

    /**
     * Returns the correlations that are used.
     *
     * @return a new symmetric matrix with ones on its diagonal
     */
    public double[][] matrix() {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    /**
     * Returns whether other correlations are used than were declared.
     *
     * @return a warning; empty if the declared ones are used
     */
    public Optional<Finding> warning() {
        return warning;
    }

    /** Turns independent scores into correlated ones; from the last row on, because each row needs those before it. */
    void apply(double[][] scores, int count) {
        for (int row = root.length - 1; row >= 0; row--) {
            double[] target = scores[row];
            double own = root[row][row];
            for (int i = 0; i < count; i++) {
                target[i] *= own;
            }
            for (int other = 0; other < row; other++) {
                double weight = root[row][other];
                double[] source = scores[other];
                for (int i = 0; i < count; i++) {
                    target[i] += weight * source[i];
                }
            }
        }
    }

    @Override
    public String toString() {
        return pairs.isEmpty() ? "independent" : "correlated " + pairs;
    }
}
