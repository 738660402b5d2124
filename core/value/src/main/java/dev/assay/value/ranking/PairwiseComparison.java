package dev.assay.value.ranking;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Weights from judgements about two criteria at a time: the analytic hierarchy process (Saaty 1977). Immutable.
 *
 * @since 0.1
 */
public final class PairwiseComparison {
    /** Above this ratio judgements contradict each other too much to be used (Saaty). */
    public static final double MOST_INCONSISTENT = 0.10;

    /** The mean consistency index of random judgements about 1, 2, 3 … criteria (Saaty). */
    private static final double[] RANDOM = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    private static final double NEARLY = 1e-6;
    private static final int STEPS = 10_000;

    private final List<String> criteria;
    private final double[][] matrix;
    private final double[] weights;

    /** How judgements become weights. */
    public enum Method {
        /** The geometric mean of each row, normalised. */
        GEOMETRIC_MEAN,
        /** The eigenvector of the largest eigenvalue, normalised. */
        EIGENVECTOR
    }

    private PairwiseComparison(List<String> criteria, double[][] matrix, double[] weights) {
        this.criteria = criteria;
        this.matrix = matrix;
        this.weights = weights;
    }

    /**
     * Reads a matrix of judgements.
     *
     * @param criteria the names, from 1 to 15
     * @param judgements for row and column how many times as much the row matters: positive, 1 on the diagonal, and the
     *     inverse on the other side of it, within what the digits of a decimal leave open: 0.33 stands for 0.325 to 0.335 and
     *     so is taken for the inverse of 3, and 0.14 for that of 7
     * @param method how they become weights
     * @return the comparison
     * @throws FindingsException with all that is wrong with the matrix
     */
    public static PairwiseComparison of(List<String> criteria, double[][] judgements, Method method) {
        double[][] matrix = new double[judgements.length][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = judgements[i].clone();
        }
        check(criteria, matrix);
        complete(matrix);
        double[] weights = method == Method.GEOMETRIC_MEAN ? geometricMeans(matrix) : eigenvector(matrix);
        return new PairwiseComparison(List.copyOf(criteria), matrix, weights);
    }

    private static void check(List<String> criteria, double[][] matrix) {
        List<Finding> findings = new ArrayList<>();
        boolean square = matrix.length == criteria.size()
                && Arrays.stream(matrix).allMatch(row -> row.length == criteria.size());
        if (!square || criteria.isEmpty() || criteria.size() > RANDOM.length) {
            findings.add(Finding.error(
                    "NOT_SQUARE",
                    "",
                    Text.of(
                            "judgements must be a square of " + criteria.size() + " criteria, from 1 to "
                                    + RANDOM.length,
                            "판단은 기준 " + criteria.size() + "개의 정사각 행렬이어야 합니다 (1개에서 " + RANDOM.length + "개까지)")));
        } else {
            findPairs(criteria, matrix, findings);
        }
        findTwice(criteria, findings);
        FindingsException.throwErrors("comparison", findings);
    }

    private static void findPairs(List<String> criteria, double[][] matrix, List<Finding> findings) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                boolean positive = matrix[i][j] > 0 && matrix[i][j] <= Double.MAX_VALUE;
                if (!(positive && areInverse(matrix[i][j], matrix[j][i]) && (i != j || matrix[i][j] == 1))) {
                    findings.add(Finding.error(
                            "NOT_RECIPROCAL",
                            criteria.get(i) + "/" + criteria.get(j),
                            Text.of(
                                    "judgement must be positive and the inverse of the opposite one, but they were "
                                            + matrix[i][j] + " and " + matrix[j][i],
                                    "판단은 양수이고 반대쪽 판단의 역수여야 하지만 " + Particle.AND.after(String.valueOf(matrix[i][j]))
                                            + " " + matrix[j][i] + "입니다")));
                }
            }
        }
    }

    /** Whether one over the one is among the numbers that the digits of the other stand for, or the other way round. */
    private static boolean areInverse(double one, double other) {
        return Math.abs(one * other - 1) <= NEARLY || isShort(one, 1 / other) || isShort(other, 1 / one);
    }

    /** Whether a number is another one rounded to its own decimals: at most half a unit of its last digit away. */
    private static boolean isShort(double typed, double exact) {
        BigDecimal digits = BigDecimal.valueOf(typed).stripTrailingZeros();
        if (!Double.isFinite(exact) || digits.scale() <= 0) {
            return false;
        }
        BigDecimal half = digits.ulp().divide(BigDecimal.valueOf(2));
        return digits.subtract(BigDecimal.valueOf(exact)).abs().compareTo(half) <= 0;
    }

    /** Puts the inverse itself where its first digits were typed; of two that could be, the larger is the judgement. */
    private static void complete(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                boolean exact = Math.abs(matrix[i][j] * matrix[j][i] - 1) <= NEARLY;
                boolean original = matrix[i][j] > 1 && isShort(matrix[j][i], 1 / matrix[i][j]);
                if (!exact && !original && isShort(matrix[i][j], 1 / matrix[j][i])) {
                    matrix[i][j] = 1 / matrix[j][i];
                }
            }
        }
    }

    private static void findTwice(List<String> criteria, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        criteria.stream()
                .filter(criterion -> !seen.add(criterion))
                .distinct()
                .forEach(criterion -> findings.add(ScorecardFaults.twice(criterion)));
    }

    private static double[] geometricMeans(double[][] matrix) {
        double[] means = new double[matrix.length];
        for (int i = 0; i < means.length; i++) {
            double logarithms = 0;
            for (double judgement : matrix[i]) {
                logarithms += Math.log(judgement);
            }
            means[i] = Math.exp(logarithms / matrix.length);
        }
        return normalised(means);
    }

    /** Multiplies by the matrix until nothing changes any more, which positive matrices always come to. */
    private static double[] eigenvector(double[][] matrix) {
        double[] vector = geometricMeans(matrix);
        for (int step = 0; step < STEPS; step++) {
            double[] next = normalised(times(matrix, vector));
            double change = 0;
            for (int i = 0; i < next.length; i++) {
                change = Math.max(change, Math.abs(next[i] - vector[i]));
            }
            vector = next;
            if (change < 1e-15) {
                return vector;
            }
        }
        return vector;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] normalised(double[] vector) {
        double sum = Arrays.stream(vector).sum();
        return Arrays.stream(vector).map(value -> value / sum).toArray();
    }

    /**
     * Returns the weights, if the judgements do not contradict each other too much.
     *
     * @return weights that add up to 1, by criterion in the order given, or the reason why they should not be used
     */
    public Answer<Map<String, Double>> weights() {
        return ratio() <= MOST_INCONSISTENT ? Answer.of(weightsAnyway()) : Answer.none(inconsistent());
    }

    /**
     * Returns the weights however much the judgements contradict each other.
     *
     * @return weights that add up to 1, by criterion in the order given
     */
    public Map<String, Double> weightsAnyway() {
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            byName.put(criteria.get(i), weights[i]);
        }
        return byName;
    }

    private Finding inconsistent() {
        String ratio = String.format(Locale.ROOT, "%.3f", ratio());
        return Finding.error(
                "INCONSISTENT",
                "",
                Text.of(
                        "consistency ratio must be at most 0.10, but was " + ratio + "; judge the pairs again",
                        "일관성 비율은 0.10 이하여야 하지만 " + ratio + "입니다. 쌍을 다시 비교하십시오"));
    }

    /**
     * Returns the largest eigenvalue, as the mean of what each criterion says it is.
     *
     * @return a number not less than the number of criteria, but for rounding
     */
    public double lambdaMax() {
        double[] product = times(matrix, weights);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += product[i] / weights[i];
        }
        return sum / weights.length;
    }

    /**
     * Returns the consistency index, (λ − n) / (n − 1).
     *
     * @return 0 for judgements that do not contradict each other, and for one criterion
     */
    public double index() {
        int size = weights.length;
        return size == 1 ? 0 : (lambdaMax() - size) / (size - 1);
    }

    /**
     * Returns the consistency ratio: the index as a share of that of random judgements.
     *
     * @return 0 for judgements that do not contradict each other, and for fewer than three criteria
     */
    public double ratio() {
        return weights.length < 3 ? 0 : index() / RANDOM[weights.length - 1];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (consistency ratio %.3f)", weightsAnyway(), ratio());
    }
}
