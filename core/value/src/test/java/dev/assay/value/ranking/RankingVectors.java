package dev.assay.value.ranking;

import dev.assay.value.InputNames;
import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What vectors ask about rankings: things and criteria without names. */
public final class RankingVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of(
                "weightedSum", in -> results(in, isScaled(in) ? Method.SCALED_SUM : Method.WEIGHTED_SUM),
                "topsis", in -> results(in, Method.TOPSIS),
                "ahp", RankingVectors::ahp,
                "rice",
                        in -> new Rice(
                                        in.number("reach"),
                                        in.number("impact"),
                                        in.number("confidence"),
                                        in.number("effort"))
                                .score(),
                "wsjf",
                        in -> new Wsjf(
                                        in.number("userBusinessValue"),
                                        in.number("timeCriticality"),
                                        in.number("riskReduction"),
                                        in.number("jobSize"))
                                .score());
    }

    /** Whether each column is divided by its sum first, which is all that the library does before it adds. */
    private static boolean isScaled(Inputs in) {
        if (!in.has("preprocess") || in.node("preprocess").isEmpty()) {
            return false;
        }
        for (String step : in.texts("preprocess")) {
            if (!step.replaceAll("[^A-Za-z]", "")
                    .toLowerCase(Locale.ROOT)
                    .matches("(sumscale|sumscaler|sum|negateminimize|invertminimize)")) {
                throw new IllegalArgumentException("preprocess must be sumScale, but was " + step);
            }
        }
        return true;
    }

    private static List<Double> results(Inputs in, Method method) {
        double[][] matrix = in.matrix("matrix");
        double[] weights = in.numbers("weights");
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            boolean less =
                    in.has("objectives") && Inputs.isLess(in.texts("objectives").get(j));
            criteria.add(less ? Criterion.less(name(j), weights[j]) : Criterion.more(name(j), weights[j]));
        }
        Scorecard scorecard = Scorecard.by(criteria);
        for (int i = 0; i < matrix.length; i++) {
            Map<String, Double> scores = new LinkedHashMap<>();
            for (int j = 0; j < weights.length; j++) {
                scores.put(name(j), matrix[i][j]);
            }
            scorecard = scorecard.score(name(i), scores);
        }
        Ranking ranking = scorecard.rank(method);
        return IntStream.range(0, matrix.length)
                .mapToObj(i -> ranking.score(name(i)))
                .toList();
    }

    private static Map<String, Object> ahp(Inputs in) {
        double[][] matrix = in.matrix("matrix");
        List<String> names =
                IntStream.range(0, matrix.length).mapToObj(i -> "w" + (i + 1)).toList();
        PairwiseComparison comparison =
                PairwiseComparison.of(names, matrix, method(in.text("method", "geometricMean")));
        Map<String, Object> result = new LinkedHashMap<>(comparison.weightsAnyway());
        result.put(
                "weights", names.stream().map(comparison.weightsAnyway()::get).toList());
        result.put("lambdaMax", comparison.lambdaMax());
        result.put("ci", comparison.index());
        result.put("cr", comparison.ratio());
        return result;
    }

    private static PairwiseComparison.Method method(String name) {
        return switch (InputNames.plain(name)) {
            case "geometricmean", "geometric", "rowgeometricmean", "geomean", "gm", "rgmm", "logarithmicleastsquares" ->
                PairwiseComparison.Method.GEOMETRIC_MEAN;
            case "eigenvector", "eigen", "eigenvalue", "principaleigenvector", "ev" ->
                PairwiseComparison.Method.EIGENVECTOR;
            default ->
                throw new IllegalArgumentException("method must be geometricMean or eigenvector, but was " + name);
        };
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%03d", number);
    }
}
