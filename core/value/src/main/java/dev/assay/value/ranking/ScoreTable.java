package dev.assay.value.ranking;

import dev.assay.quality.finding.FindingsException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Scores as a table: a row per thing, a column per criterion. */
final class ScoreTable {
    private final List<Criterion> criteria;
    private final double[][] scores;

    ScoreTable(List<Criterion> criteria, List<Map<String, Double>> rows) {
        this.criteria = criteria;
        scores = rows.stream()
                .map(row -> criteria.stream()
                        .mapToDouble(it -> Objects.requireNonNull(row.get(it.id())))
                        .toArray())
                .toArray(double[][]::new);
    }

    double[] results(Method method) {
        double[] results = switch (method) {
            case WEIGHTED_SUM -> weightedSum();
            case SCALED_SUM -> scaledSum();
            case TOPSIS -> closeness();
        };
        for (double result : results) {
            Parts.requireScore(result);
        }
        return results;
    }

    private boolean isLess(int column) {
        return criteria.get(column).goal() == Criterion.Goal.MINIMISE;
    }

    private double weight(int column) {
        return criteria.get(column).weight();
    }

    private double allWeights() {
        return criteria.stream().mapToDouble(Criterion::weight).sum();
    }

    private double[] weightedSum() {
        double[] results = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < criteria.size(); j++) {
                results[i] += (isLess(j) ? -1 : 1) * weight(j) * scores[i][j];
            }
        }
        return results;
    }

    /** As scikit-criteria does with its steps InvertMinimize and SumScaler. */
    private double[] scaledSum() {
        double[] results = new double[scores.length];
        for (int j = 0; j < criteria.size(); j++) {
            double[] column = new double[scores.length];
            for (int i = 0; i < scores.length; i++) {
                column[i] = inverted(scores[i], j);
            }
            scale(column);
            double sum = Arrays.stream(column).sum();
            for (int i = 0; i < scores.length; i++) {
                double share = sum == 0 ? 0 : column[i] / sum;
                results[i] += weight(j) / allWeights() * share;
            }
        }
        return results;
    }

    private double inverted(double[] row, int column) {
        if (row[column] < 0 || isLess(column) && row[column] == 0) {
            throw new FindingsException(
                    "scores", List.of(ScorecardFaults.cannotScale(criteria.get(column), row[column])));
        }
        return isLess(column) ? 1 / row[column] : row[column];
    }

    private double[] closeness() {
        double[] toBest = new double[scores.length];
        double[] toWorst = new double[scores.length];
        for (int j = 0; j < criteria.size(); j++) {
            double[] column = weighted(j);
            double most = Arrays.stream(column).max().orElse(0);
            double least = Arrays.stream(column).min().orElse(0);
            for (int i = 0; i < column.length; i++) {
                toBest[i] += square(column[i] - (isLess(j) ? least : most));
                toWorst[i] += square(column[i] - (isLess(j) ? most : least));
            }
        }
        double[] results = new double[scores.length];
        for (int i = 0; i < results.length; i++) {
            double both = Math.sqrt(toBest[i]) + Math.sqrt(toWorst[i]);
            // All things are alike: none is nearer to the best than to the worst.
            results[i] = both == 0 ? 0.5 : Math.sqrt(toWorst[i]) / both;
        }
        return results;
    }

    private double[] weighted(int column) {
        double[] weighted =
                Arrays.stream(scores).mapToDouble(row -> row[column]).toArray();
        scale(weighted);
        double squares = 0;
        for (double score : weighted) {
            squares += square(score);
        }
        for (int i = 0; i < weighted.length; i++) {
            double share = squares == 0 ? 0 : weighted[i] / Math.sqrt(squares);
            weighted[i] = weight(column) / allWeights() * share;
        }
        return weighted;
    }

    /** Brings the largest score near 1 by a power of 2, which costs no digit, so that no sum or square overflows or vanishes. */
    private static void scale(double[] column) {
        double most = Arrays.stream(column).map(Math::abs).max().orElse(0);
        for (int i = 0; i < column.length; i++) {
            column[i] = Math.scalb(column[i], -Math.getExponent(most));
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
