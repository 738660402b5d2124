package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import java.util.Locale;

/**
 * A number that is known.
 *
 * @param value the number
 * @since 0.1
 */
public record Constant(double value) implements Distribution {
    /** Checks that the number is finite. */
    public Constant {
        new Faults("constant").finite(Text.of("value", "값"), value).throwAny();
    }

    @Override
    public double quantile(double probability) {
        NormalScores.check(probability);
        return value;
    }

    @Override
    public double cdf(double x) {
        return x >= value ? 1 : 0;
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double variance() {
        return 0;
    }

    @Override
    public String describe(Locale locale) {
        return Text.of("constant " + Plain.number(value), "상수 " + Plain.number(value))
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
