package dev.assay.value.simulation;

import dev.assay.quality.finding.ValueException;

/** Percentiles of sorted results. */
final class Percentiles {
    private static final double HUNDRED = 100;

    private Percentiles() {}

    static Estimate of(double[] sorted, double percent) {
        if (!(percent >= 0 && percent <= HUNDRED)) {
            throw new ValueException(
                    "percent must be in [0, 100], but was " + percent, "백분위는 [0, 100] 안에 있어야 하지만 " + percent + "입니다");
        }
        double last = sorted.length - 1.0;
        double share = percent / HUNDRED;
        double place = share * last;
        double reach = StrictMath.sqrt(sorted.length * share * (1 - share));
        double above = at(sorted, StrictMath.min(last, place + reach));
        double below = at(sorted, StrictMath.max(0, place - reach));
        return new Estimate(at(sorted, place), (above - below) / 2);
    }

    private static double at(double[] sorted, double place) {
        int below = (int) place;
        int above = StrictMath.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
