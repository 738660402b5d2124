package dev.assay.value.pilot;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What is decided on which result, fixed before it is known. Immutable.
 *
 * @param threshold how probable a positive present value must be to go, in (0, 1)
 * @param exposure how many units the effect is on when it is scaled, over the whole horizon; more than 0
 * @param perUnit what an improvement of 1 is worth on one unit, in present value
 * @param costToScale what scaling costs, in present value
 * @param extensionCost what it costs to go on
 * @param extension how many times as many units an extension would add to those observed, more than 0
 * @since 0.1
 */
public record Rule(
        double threshold,
        BigDecimal exposure,
        Money perUnit,
        Money costToScale,
        Money extensionCost,
        double extension) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is out of range or the currencies differ
     */
    public Rule {
        if (!(threshold > 0 && threshold < 1)) {
            throw new ValueException(
                    "threshold must be in (0, 1), but was " + threshold, "기준 확률은 0과 1 사이여야 하지만 " + threshold + "입니다");
        }
        if (exposure.signum() <= 0) {
            throw new ValueException(
                    "exposure must be more than 0, but was " + exposure, "적용 규모는 0보다 커야 하지만 " + exposure + "입니다");
        }
        if (!(extension > 0 && Double.isFinite(extension))) {
            throw new ValueException(
                    "extension must be finite and more than 0, but was " + extension,
                    "연장은 유한하고 0보다 커야 하지만 " + extension + "입니다");
        }
        perUnit.plus(costToScale).plus(extensionCost);
    }

    /** Returns what an improvement is worth when it is scaled, before the cost. */
    double worth(double improvement) {
        return improvement * exposure.doubleValue() * perUnit.amount().doubleValue();
    }

    /**
     * Returns the rule in words.
     *
     * @return a sentence
     */
    public Text text() {
        String share = String.format(Locale.ROOT, "%.0f%%", 100 * threshold);
        return Text.of(
                "GO if the interval of the improvement lies above 0 and the present value of scaling is positive with at least "
                        + share + "; else EXTEND if going on is worth more than " + extensionCost + "; else STOP",
                "개선의 구간이 0보다 크고 확대의 현재가치가 양일 확률이 " + share + " 이상이면 GO, 아니면 연장의 가치가 " + extensionCost
                        + "보다 클 때 EXTEND, 그 밖에는 STOP");
    }
}
