package dev.assay.value.pilot;

import dev.assay.quality.finding.Text;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Interval;
import dev.assay.value.statistics.Normal;
import java.util.Locale;

/**
 * What a trial changed. Immutable.
 *
 * @param improvement the change of the metric, positive when it got better
 * @param standardError its standard error, more than 0
 * @param interval the interval of the improvement at the level of the look
 * @param confidence the level of the interval
 * @param p how often chance alone makes a change at least as large
 * @param method how it was computed
 * @since 0.1
 */
public record Effect(
        double improvement, double standardError, Interval interval, Confidence confidence, double p, Text method) {
    /**
     * Returns how probable an improvement above a bound is, as far as the trial says.
     *
     * @param bound the bound
     * @return the probability in [0, 1], by the normal approximation
     */
    public double probabilityAbove(double bound) {
        return Normal.upper((bound - improvement) / standardError);
    }

    /**
     * Says what a trial changed.
     *
     * @param locale the reader's locale
     * @return the improvement, its interval, p and the method in one line
     */
    public String describe(Locale locale) {
        return text().in(locale);
    }

    private Text text() {
        String from = number(interval.low());
        String to = number(interval.high());
        String chance = String.format(Locale.ROOT, "%.4g", p);
        return Text.of(
                "improvement " + number(improvement) + ", " + level() + " interval " + from + " to " + to + ", p "
                        + chance + " (" + method.en() + ")",
                "개선 " + number(improvement) + ", " + level() + " 구간 " + from + "~" + to + ", p " + chance + " ("
                        + method.ko() + ")");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    /** Two decimals would call 100% what an early look of many leaves out. */
    private String level() {
        return confidence.alpha() < 1e-4
                ? String.format(Locale.ROOT, "1-%.2g", confidence.alpha())
                : String.format(Locale.ROOT, "%.2f", 100 * confidence.level()).replaceAll("\\.?0+$", "") + "%";
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
