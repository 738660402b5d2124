package dev.assay.value.benchmark;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.statistics.Interval;
import java.util.Locale;

/**
 * How an assumption compares with a published figure. Immutable.
 *
 * @param benchmark the figure
 * @param assumed the assumption, in the figure's unit
 * @param band what the figure allows: its range, or the interval of a share
 * @param position where the assumption lies
 * @since 0.1
 */
public record Plausibility(Benchmark benchmark, double assumed, Interval band, Position position) {
    /** Where an assumption lies. */
    public enum Position {
        /** Lower than what was published. */
        BELOW,
        /** As was published. */
        WITHIN,
        /** Higher than what was published. */
        ABOVE
    }

    static Plausibility of(Benchmark benchmark, double assumed, Interval band) {
        Position position =
                band.contains(assumed) ? Position.WITHIN : assumed < band.low() ? Position.BELOW : Position.ABOVE;
        return new Plausibility(benchmark, assumed, band, position);
    }

    /**
     * Returns the comparison with its source. To be within a band says that others said so, not that it will be so.
     *
     * @return a sentence
     */
    public Text sentence() {
        String en = switch (position) {
            case BELOW -> "is below";
            case WITHIN -> "is within";
            case ABOVE -> "is above";
        };
        String ko = switch (position) {
            case BELOW -> "보다 낮습니다";
            case WITHIN -> " 안에 있습니다";
            case ABOVE -> "보다 높습니다";
        };
        return Text.of(
                number(Locale.ENGLISH) + " " + en + " " + band(Locale.ENGLISH) + " of \""
                        + benchmark.statement().en() + "\", " + benchmark.citation(),
                Particle.TOPIC.after(number(Locale.KOREAN)) + " \""
                        + benchmark.statement().ko() + "\"의 " + band(Locale.KOREAN) + ko + " (" + benchmark.citation()
                        + ")");
    }

    private String number(Locale locale) {
        return benchmark.figure().say(assumed, assumed, locale);
    }

    private String band(Locale locale) {
        return benchmark.figure().say(band.low(), band.high(), locale);
    }

    @Override
    public String toString() {
        return sentence().en();
    }
}
