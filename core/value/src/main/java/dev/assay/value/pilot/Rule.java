package dev.assay.value.pilot;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is decided on which result, fixed before it is known. Immutable.
 *
 * @param threshold how probable a positive present value must be to go, in (0, 1)
 * @param exposure how many units the effect is on when it is scaled, over the whole horizon; more than 0
 * @param perUnit what an improvement of 1 is worth on one unit, in present value, 0 or more: where lower is better, a fall is
 *     the improvement, and below 0 nothing measured would ever be scaled
 * @param costToScale what scaling costs, in present value, 0 or more
 * @param extensionCost what it costs to go on, 0 or more
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
    private static final BigDecimal MOST = new BigDecimal("1e100");

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException with all numbers that are out of range, or if the currencies differ
     */
    public Rule {
        List<Text> faults = new ArrayList<>();
        require(
                threshold > 0 && threshold < 1,
                faults,
                () -> Text.of(
                        "threshold must be in (0, 1), but was " + threshold,
                        "기준 확률은 0과 1 사이여야 하지만 " + threshold + "입니다"));
        require(
                exposure.signum() > 0,
                faults,
                () -> Text.of(
                        "exposure must be more than 0, but was " + exposure, "적용 규모는 0보다 커야 하지만 " + exposure + "입니다"));
        require(
                isWeighable(exposure, perUnit, costToScale, extensionCost),
                faults,
                () -> Text.of(
                        "exposure times the worth of a unit, and costs, must be less than 1e100, but were " + exposure
                                + " × " + perUnit.amount() + ", " + costToScale.amount() + " and "
                                + extensionCost.amount(),
                        "적용 규모 × 단위 가치와 비용은 1e100보다 작아야 하지만 " + exposure + " × " + perUnit.amount() + ", "
                                + costToScale.amount() + ", " + extensionCost.amount() + "입니다"));
        requireWorth(perUnit, faults);
        requireCost(Text.of("cost to scale", "확대 비용"), costToScale, faults);
        requireCost(Text.of("extension cost", "연장 비용"), extensionCost, faults);
        require(
                extension > 0 && Double.isFinite(extension),
                faults,
                () -> Text.of(
                        "extension must be finite and more than 0, but was " + extension,
                        "연장은 유한하고 0보다 커야 하지만 " + extension + "입니다"));
        if (!faults.isEmpty()) {
            throw new ValueException(
                    faults.stream().map(Text::en).collect(Collectors.joining("; ")),
                    faults.stream().map(Text::ko).collect(Collectors.joining("; ")));
        }
        perUnit.plus(costToScale).plus(extensionCost);
    }

    /** What is larger leaves no room for an interval in a number of double precision. */
    private static boolean isWeighable(BigDecimal exposure, Money perUnit, Money... costs) {
        return exposure.multiply(perUnit.amount()).abs().compareTo(MOST) < 0
                && Stream.of(costs).allMatch(cost -> cost.amount().compareTo(MOST) < 0);
    }

    private static void require(boolean holds, List<Text> faults, Supplier<Text> otherwise) {
        if (!holds) {
            faults.add(otherwise.get());
        }
    }

    /** Below 0 what improves would lose money, and nothing would ever be scaled. */
    private static void requireWorth(Money perUnit, List<Text> faults) {
        require(
                perUnit.signum() >= 0,
                faults,
                () -> Text.of(
                        "worth of a unit must be 0 or more, but was " + perUnit
                                + "; where lower is better, a fall is the improvement",
                        "단위 가치는 0 이상이어야 하지만 " + perUnit.describe(Locale.KOREAN) + "입니다. 낮을수록 좋으면 감소가 개선입니다"));
    }

    /** Below 0 a trial would pay to go on for ever, and a loss would be scaled for what scaling itself brings. */
    private static void requireCost(Text what, Money cost, List<Text> faults) {
        require(
                cost.signum() >= 0,
                faults,
                () -> Text.of(
                        what.en() + " must be 0 or more, but was " + cost
                                + "; what is gained belongs to the worth of a unit",
                        what.ko() + "은 0 이상이어야 하지만 " + cost.describe(Locale.KOREAN) + "입니다. 얻는 것은 단위 가치에 넣습니다"));
    }

    /** Returns what an improvement is worth when it is scaled, before the cost. */
    double worth(double improvement) {
        return improvement * exposure.doubleValue() * perUnit.amount().doubleValue();
    }

    /**
     * Returns the rule in words: when to go, when to go on, and that it is given up otherwise, at an early look, too. Giving up early
     * takes no chance for an effect, so it uses up nothing of the error that the looks share.
     *
     * @return a sentence
     */
    public Text text() {
        String share = BigDecimal.valueOf(threshold)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
        return Text.of(
                "GO if the interval of the improvement lies above 0 with p at most the level of the look, and the present value"
                        + " of scaling is positive with at least " + share
                        + "; else EXTEND if going on is worth more than "
                        + extensionCost
                        + ", or before the last look if the present value is expected to be positive; else"
                        + " STOP, at any look",
                "개선의 구간이 0보다 크고 p가 그 점검의 유의수준 이하이며 확대의 현재가치가 양일 확률이 " + share + " 이상이면 GO, 아니면 연장의 가치가 "
                        + extensionCost.describe(Locale.KOREAN) + "보다 크거나 마지막 점검 전에 현재가치의 기댓값이 양이면 EXTEND,"
                        + " 그 밖에는 어느 점검에서든 STOP");
    }
}
