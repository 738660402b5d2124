package dev.assay.value.ranking;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.internal.Finite;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What parts of a score must be. */
final class Parts {
    private static final int SHOWN = 4;
    private static final BigDecimal TINY = new BigDecimal("0.0001");

    private Parts() {}

    static void requireAtLeastZero(Text name, double part) {
        if (!(part >= 0 && part <= Double.MAX_VALUE)) {
            throw new ValueException(
                    name.en() + " must be 0 or more and finite, but was " + part,
                    Particle.TOPIC.after(name.ko()) + " 0 이상이고 유한해야 하지만 " + part + "입니다");
        }
    }

    /** Returns a number as readers see it: whole digits all, and behind the point as many as make four, without zeros at the end. */
    static String number(double value) {
        BigDecimal exact = new BigDecimal(value);
        int whole = Math.max(0, exact.precision() - exact.scale());
        BigDecimal shown = exact.round(new MathContext(Math.max(SHOWN, whole)));
        boolean tiny = shown.signum() != 0 && shown.abs().compareTo(TINY) < 0;
        DecimalFormat format =
                new DecimalFormat(tiny ? "0.###E0" : "#,##0.#######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(shown);
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
