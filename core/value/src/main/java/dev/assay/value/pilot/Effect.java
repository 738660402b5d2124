package dev.assay.value.pilot;

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
        double improvement, double standardError, Interval interval, Confidence confidence, double p, String method) {
    /**
     * Returns how probable an improvement above a bound is, as far as the trial says.
     *
     * @param bound the bound
     * @return the probability in [0, 1], by the normal approximation
     */
    public double probabilityAbove(double bound) {
        return Normal.upper((bound - improvement) / standardError);
    }

    @Override
    public String toString() {
        // Two decimals would call 100% what an early look of many leaves out.
        String level = confidence.alpha() < 1e-4
                ? String.format(Locale.ROOT, "1-%.2g", confidence.alpha())
                : String.format(Locale.ROOT, "%.2f", 100 * confidence.level()).replaceAll("\\.?0+$", "") + "%";
        return String.format(
                Locale.ROOT, "improvement %.6g, %s interval %s, p %.4g (%s)", improvement, level, interval, p, method);
    }
}
