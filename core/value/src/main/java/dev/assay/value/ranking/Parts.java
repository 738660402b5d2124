package dev.assay.value.ranking;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.internal.Finite;
import java.math.BigDecimal;
import java.math.MathContext;

/** What parts of a score must be. */
final class Parts {
    private static final int SHOWN = 4;

    private Parts() {}

    static void requireAtLeastZero(Text name, double part) {
        if (!(part >= 0 && part <= Double.MAX_VALUE)) {
            throw new ValueException(
                    name.en() + " must be 0 or more and finite, but was " + part,
                    Particle.TOPIC.after(name.ko()) + " 0 이상이고 유한해야 하지만 " + part + "입니다");
        }
    }

    /** Returns a number as readers see it, without zeros that say nothing. */
    static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(SHOWN))
                .stripTrailingZeros()
                .toPlainString();
    }

    static double requireScore(double score) {
        return Finite.require(Text.of("score", "점수"), score);
    }

    static void requirePositive(Text name, double part) {
        if (!(part > 0 && part <= Double.MAX_VALUE)) {
            throw new ValueException(
                    name.en() + " must be above 0 and finite, but was " + part,
                    Particle.TOPIC.after(name.ko()) + " 유한하고 0보다 커야 하지만 " + part + "입니다");
        }
    }
}
