package dev.assay.value.distribution;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the parameters of a distribution, so that all is told at once. */
final class Faults {
    /** The widest range whose square, which a variance is a part of, is a number. */
    private static final double WIDEST = 1e150;

    private final String distribution;
    private final List<Finding> found = new ArrayList<>();

    Faults(String distribution) {
        this.distribution = distribution;
    }

    Faults finite(Text name, double value) {
        return require(
                Double.isFinite(value),
                "DIST-NOT-FINITE",
                Text.of(
                        name.en() + " must be finite, but was " + value,
                        Particle.TOPIC.after(name.ko()) + " 유한해야 하지만 " + value + "입니다"));
    }

    Faults rising(Text lower, double low, Text upper, double high) {
        return require(
                        !(low >= high),
                        "DIST-ORDER",
                        Text.of(
                                lower.en() + " must be less than " + upper.en() + ", but were " + low + " and " + high,
                                Particle.TOPIC.after(lower.ko()) + " " + upper.ko() + "보다 작아야 하지만 " + low + ", " + high
                                        + "입니다"))
                .require(
                        !(high - low > WIDEST) || Double.isInfinite(low) || Double.isInfinite(high),
                        "DIST-RANGE",
                        Text.of(
                                upper.en() + " must be at most 1e150 above " + lower.en() + ", but were " + low
                                        + " and " + high,
                                Particle.AND.after(upper.ko()) + " " + lower.ko() + "의 차이는 1e150 이하여야 하지만 " + low + ", "
                                        + high + "입니다"));
    }

    Faults probability(Text name, double value) {
        return require(
                value >= 0 && value <= 1,
                "DIST-PROBABILITY",
                Text.of(
                        name.en() + " must be in [0, 1], but was " + value,
                        Particle.TOPIC.after(name.ko()) + " [0, 1]에 있어야 하지만 " + value + "입니다"));
    }

    Faults require(boolean holds, String code, Text message) {
        if (!holds) {
            found.add(Finding.error(code, "", message));
        }
        return this;
    }

    void throwAny() {
        FindingsException.throwErrors(distribution, found);
    }
}
