package dev.assay.governance.card.measure;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A number that a run measured. Immutable.
 *
 * @param metric what it measures, such as {@code missing-share}
 * @param value the number; shares are between 0 and 1, to 10 digits
 * @param n how many rows it rests on
 * @param interval where the true share lies; empty for what is not a share
 * @param words what else was found, such as the names of columns; empty if the number says all
 * @param ended when the run ended; empty if that is not told
 * @since 0.1
 */
public record Measurement(
        String metric,
        BigDecimal value,
        long n,
        Optional<Interval> interval,
        Optional<Text> words,
        Optional<Instant> ended) {
    private static final int DIGITS = 10;
    private static final double Z = 1.959963984540054;

    /** Checks the components. */
    public Measurement {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(ended, "ended");
    }

    /**
     * An interval of shares.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Interval(BigDecimal low, BigDecimal high) {}

    /**
     * Returns a number that is counted.
     *
     * @param metric what it counts
     * @param value the number
     * @param n how many rows it rests on
     * @return the measurement
     */
    public static Measurement count(String metric, long value, long n) {
        return new Measurement(
                metric, BigDecimal.valueOf(value), n, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns a share with its interval of 95 %.
     *
     * @param metric what it measures
     * @param part how many rows
     * @param whole of how many
     * @return the measurement, with the score interval of Wilson
     * @throws IllegalArgumentException if {@code whole < 1} or {@code part} is not in [0, whole]
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson, Probable inference (1927)</a>
     */
    public static Measurement share(String metric, long part, long whole) {
        if (whole < 1 || part < 0 || part > whole) {
            throw new ValueException(
                    "part must be in [0, whole] and whole at least 1, but was " + part + "/" + whole,
                    "part는 [0, whole] 안에 있고 whole은 1 이상이어야 하지만 " + part + "/" + whole + "입니다");
        }
        double share = (double) part / whole;
        double square = Z * Z / whole;
        double centre = (share + square / 2) / (1 + square);
        double half = Z * Math.sqrt(share * (1 - share) / whole + square / (4 * whole)) / (1 + square);
        Interval interval = new Interval(digits(Math.max(0, centre - half)), digits(Math.min(1, centre + half)));
        BigDecimal exact = BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.UP)
                .stripTrailingZeros();
        return new Measurement(metric, exact, whole, Optional.of(interval), Optional.empty(), Optional.empty());
    }

    private static BigDecimal digits(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    /**
     * Returns the measurement with what else was found.
     *
     * @param text what was
     * @return a new measurement
     */
    public Measurement in(Text text) {
        return new Measurement(metric, value, n, interval, Optional.of(text), ended);
    }

    /**
     * Returns the measurement with the time at which the run ended.
     *
     * @param time when it did
     * @return a new measurement
     */
    public Measurement at(Instant time) {
        return new Measurement(metric, value, n, interval, words, Optional.of(time));
    }

    Measurement under(String name) {
        return new Measurement(name, value, n, interval, words, ended);
    }

    /**
     * Returns the number in words, or what else was found.
     *
     * @return such as {@code 3.2 % of 1,000 rows (95 % interval 2.28 % to 4.48 %)}
     */
    public Text describe() {
        return words.orElseGet(this::number);
    }

    private Text number() {
        if (interval.isEmpty()) {
            return Text.of(String.format(Locale.ROOT, "%,d", value.toBigInteger()));
        }
        String share = percent(value);
        String low = percent(interval.get().low());
        String high = percent(interval.get().high());
        return Text.of(
                String.format(Locale.ROOT, "%s of %,d rows (95 %% interval %s to %s)", share, n, low, high),
                String.format(Locale.ROOT, "%,d행 중 %s (95 %% 구간 %s ~ %s)", n, share, low, high));
    }

    static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN);
        if (share.signum() > 0 && percent.signum() == 0) {
            return "< 0.01 %";
        }
        BigDecimal plain = percent.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain).toPlainString() + " %";
    }
}
