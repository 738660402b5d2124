package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A number with a few possible values, such as that of scenarios.
 *
 * @param values the values, rising
 * @param probabilities how likely each is; they sum to 1 within 1e-9
 * @since 0.1
 */
public record Discrete(List<Double> values, List<Double> probabilities) implements Distribution {
    private static final double CLOSE = 1e-9;

    /** Checks that the values rise and the probabilities sum to 1. */
    public Discrete {
        values = List.copyOf(values);
        probabilities = List.copyOf(probabilities);
        Faults faults = new Faults("discrete distribution");
        faults.require(
                !values.isEmpty() && values.size() == probabilities.size(),
                "DIST-VALUES",
                Text.of(
                        "values must be at least 1 and as many as probabilities, but were " + values.size() + " and "
                                + probabilities.size(),
                        "값은 1개 이상이고 확률과 수가 같아야 하지만 " + values.size() + "개, " + probabilities.size() + "개입니다"));
        for (int i = 0; i < values.size(); i++) {
            faults.finite(Text.of("value", "값"), values.get(i));
            if (i > 0) {
                faults.rising(
                        Text.of("value", "값"), values.get(i - 1), Text.of("the next value", "다음 값"), values.get(i));
            }
        }
        probabilities.forEach(probability -> faults.probability(Text.of("probability", "확률"), probability));
        double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
        faults.require(
                        StrictMath.abs(sum - 1) <= CLOSE,
                        "DIST-SUM",
                        Text.of("probabilities must sum to 1, but sum to " + sum, "확률의 합은 1이어야 하지만 " + sum + "입니다"))
                .throwAny();
    }

    /**
     * Returns a number with a few possible values.
     *
     * @param probabilities the values, and how likely each is
     * @return the distribution
     */
    public static Discrete of(Map<Double, Double> probabilities) {
        Map<Double, Double> sorted = new TreeMap<>(probabilities);
        return new Discrete(new ArrayList<>(sorted.keySet()), new ArrayList<>(sorted.values()));
    }

    @Override
    public double quantile(double probability) {
        NormalScores.check(probability);
        double sum = 0;
        for (int i = 0; i < values.size() - 1; i++) {
            sum += probabilities.get(i);
            if (sum >= probability) {
                return values.get(i);
            }
        }
        return values.get(values.size() - 1);
    }

    @Override
    public Sampler sampler() {
        return StepSampler.of(
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                probabilities.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public double cdf(double value) {
        double sum = 0;
        for (int i = 0; i < values.size() && values.get(i) <= value; i++) {
            sum += probabilities.get(i);
        }
        return value >= values.get(values.size() - 1) ? 1 : sum;
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += probabilities.get(i) * values.get(i);
        }
        return sum;
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += probabilities.get(i) * (values.get(i) - mean) * (values.get(i) - mean);
        }
        return sum;
    }

    @Override
    public String describe(Locale locale) {
        String choices = IntStream.range(0, values.size())
                .mapToObj(i -> Plain.number(values.get(i)) + " (" + Plain.number(probabilities.get(i)) + ")")
                .collect(Collectors.joining(", "));
        return Text.of("one of " + choices, "다음 중 하나: " + choices).in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
