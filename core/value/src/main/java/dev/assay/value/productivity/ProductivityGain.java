package dev.assay.value.productivity;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;

/**
 * A gain of productivity that says what it is a gain of. Immutable.
 *
 * <p>40% more output per hour frees 28.6% of the hours; 40% of the hours saved is 66.7% more output per hour. A bare
 * percentage is neither.
 *
 * @param reading what the share is a share of
 * @param share the gain; in (-1, ∞) for output, at most 1 for hours
 * @since 0.1
 */
public record ProductivityGain(Reading reading, BigDecimal share) {
    /** What a gain is a gain of. */
    public enum Reading {
        /** More is made in an hour. */
        OUTPUT_PER_HOUR,
        /** The same is made in fewer hours. */
        HOURS_SAVED
    }

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public ProductivityGain {
        Objects.requireNonNull(reading, "reading");
        boolean output = reading == Reading.OUTPUT_PER_HOUR;
        if (output ? share.compareTo(BigDecimal.ONE.negate()) <= 0 : share.compareTo(BigDecimal.ONE) > 0) {
            throw output
                    ? new ValueException(
                            "share must be more than -1, but was " + share, "비율은 -1보다 커야 하지만 " + share + "입니다")
                    : new ValueException(
                            "share must be at most 1, but was " + share, "비율은 1 이하여야 하지만 " + share + "입니다");
        }
    }

    /**
     * Returns a gain of output.
     *
     * @param share how much more is made in an hour, such as 0.4
     * @return the gain
     */
    public static ProductivityGain ofOutput(BigDecimal share) {
        return new ProductivityGain(Reading.OUTPUT_PER_HOUR, share);
    }

    /**
     * Returns a saving of hours.
     *
     * @param share which part of the hours is no longer needed, such as 0.4
     * @return the gain
     */
    public static ProductivityGain ofHours(BigDecimal share) {
        return new ProductivityGain(Reading.HOURS_SAVED, share);
    }

    /**
     * Reads a gain that is written with its meaning.
     *
     * @param text a percentage and {@code output} or {@code hours}, such as {@code 40% output}
     * @return the gain
     * @throws FindingsException if the meaning is missing, or it cannot be read
     */
    public static ProductivityGain parse(String text) {
        String[] words = text.trim().toLowerCase(Locale.ROOT).split("\\s+");
        if (words.length == 2 && words[0].endsWith("%")) {
            BigDecimal share = number(text, words[0].substring(0, words[0].length() - 1));
            switch (words[1]) {
                case "output":
                    return ofOutput(share);
                case "hours":
                    return ofHours(share);
                default:
            }
        }
        throw FindingsException.of(
                "productivity gain",
                "GAIN-BARE",
                Text.of(
                        "\"" + text
                                + "\" must say what it is a share of: \"40% output\" is 40% more per hour and frees 28.6% of"
                                + " the hours, \"40% hours\" saves 40% of them",
                        "\"" + Particle.TOPIC.after(text + "\"")
                                + " 무엇의 비율인지 밝혀야 합니다. \"40% output\"은 시간당 산출 40% 증가로 시간의 28.6%를 줄이고,"
                                + " \"40% hours\"는 시간의 40%를 줄입니다"));
    }

    private static BigDecimal number(String text, String percent) {
        try {
            return new BigDecimal(percent).movePointLeft(2);
        } catch (NumberFormatException e) {
            throw FindingsException.of(
                    "productivity gain",
                    "GAIN-NUMBER",
                    Text.of(
                            "\"" + text + "\" must begin with a percentage",
                            "\"" + Particle.TOPIC.after(text + "\"") + " 백분율로 시작해야 합니다"));
        }
    }

    /**
     * Returns which part of the hours is no longer needed.
     *
     * @return the share itself for hours, {@code 1 - 1 / (1 + share)} for output; negative when more hours are needed
     */
    public BigDecimal hoursFreed() {
        return reading == Reading.HOURS_SAVED ? share : share.divide(share.add(BigDecimal.ONE), MathContext.DECIMAL128);
    }

    /**
     * Returns what freed hours are worth.
     *
     * @param hours the hours of all people in a year
     * @param hourly what an hour costs, with everything on top
     * @param capture which part of the freed hours is put to use, in [0, 1]; there is no usual one
     * @return hours × freed × capture × hourly
     * @throws IllegalArgumentException if {@code capture} is not in [0, 1]
     */
    public Money value(BigDecimal hours, Money hourly, BigDecimal capture) {
        if (capture.signum() < 0 || capture.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    "capture must be in [0, 1], but was " + capture, "활용률은 [0, 1] 안에 있어야 하지만 " + capture + "입니다");
        }
        return hourly.times(hours.multiply(hoursFreed()).multiply(capture));
    }
}
