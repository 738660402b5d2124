package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;

/**
 * What was observed, with straight lines in between: its quantiles are those of type 7, and its moments those of the straight
 * lines, not of the observations.
 *
 * @param values the observations; kept in rising order
 * @since 0.1
 * @see <a href="https://doi.org/10.2307/2684934">Hyndman and Fan, Sample quantiles in statistical packages (1996)</a>
 */
public record Empirical(List<Double> values) implements Distribution {
    /** Checks that there is an observation and all are finite, and sorts them. */
    public Empirical {
        Faults faults = new Faults("empirical distribution");
        faults.require(
                !values.isEmpty(), "DIST-VALUES", Text.of("observations must not be empty", "관측값이 하나 이상 있어야 합니다"));
        values.forEach(value -> faults.finite(Text.of("observation", "관측값"), value));
        faults.throwAny();
        values = values.stream().sorted().toList();
    }

    @Override
    public double quantile(double probability) {
        NormalScores.check(probability);
        double place = probability * (values.size() - 1);
        int below = (int) place;
        double low = values.get(below);
        return low + (place - below) * (values.get(StrictMath.min(below + 1, values.size() - 1)) - low);
    }

    @Override
    public Sampler sampler() {
        double[] knots = values.stream().mapToDouble(Double::doubleValue).toArray();
        return (uniforms, draws, count) -> {
            int last = knots.length - 1;
            for (int i = 0; i < count; i++) {
                double place = uniforms[i] * last;
                int below = (int) place;
                draws[i] = knots[below] + (place - below) * (knots[StrictMath.min(below + 1, last)] - knots[below]);
            }
        };
    }

    @Override
    public double cdf(double value) {
        int last = values.size() - 1;
        if (value >= values.get(last)) {
            return 1;
        }
        int above = 0;
        while (values.get(above) <= value) {
            above++;
        }
        if (above == 0) {
            return 0;
        }
        double low = values.get(above - 1);
        return (above - 1 + (value - low) / (values.get(above) - low)) / last;
    }

    @Override
    public double mean() {
        int last = values.size() - 1;
        if (last == 0) {
            return values.get(0);
        }
        double sum = 0;
        for (int i = 0; i < last; i++) {
            sum += values.get(i) / 2 + values.get(i + 1) / 2;
        }
        return sum / last;
    }

    @Override
    public double variance() {
        int last = values.size() - 1;
        if (last == 0) {
            return 0;
        }
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < last; i++) {
            double a = values.get(i) - mean;
            double b = values.get(i + 1) - mean;
            sum += (a * a + a * b + b * b) / 3;
        }
        return sum / last;
    }

    @Override
    public String describe(Locale locale) {
        String count = Plain.number(values.size());
        String least = Plain.number(values.get(0));
        String most = Plain.number(values.get(values.size() - 1));
        return Text.of(
                        count + " observations from " + least + " to " + most,
                        "관측값 " + count + "개, " + least + "~" + most)
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
