package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import java.util.Locale;

/**
 * An event that happens, 1, or not, 0.
 *
 * @param probability how likely it is, in [0, 1]
 * @since 0.1
 */
public record Bernoulli(double probability) implements Distribution {
    /** Checks the probability. */
    public Bernoulli {
        new Faults("Bernoulli distribution")
                .probability(Text.of("probability", "확률"), probability)
                .throwAny();
    }

    @Override
    public double quantile(double share) {
        NormalScores.check(share);
        return share > 1 - probability ? 1 : 0;
    }

    @Override
    public double cdf(double value) {
        return value < 0 ? 0 : value < 1 ? 1 - probability : 1;
    }

    @Override
    public double mean() {
        return probability;
    }

    @Override
    public double variance() {
        return probability * (1 - probability);
    }

    @Override
    public String describe(Locale locale) {
        return Text.of("happens with probability " + Plain.number(probability), Plain.number(probability) + "의 확률로 일어남")
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
