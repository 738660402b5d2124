package dev.assay.value.stake.realisation;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.cashflow.Returns;
import dev.assay.value.money.Money;
import dev.assay.value.stake.MeasuredFailure;
import dev.assay.value.stake.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the return on investment is at today's data, at the target, and with perfect data. Immutable.
 *
 * <p>Benefits and costs must be of the same window, both discounted or both not.
 *
 * @param levels the return at each level of quality
 * @since 0.1
 */
public record QualityAdjustedEvaluation(QualityLevels<RealisedReturn> levels) {
    /** Checks the component. */
    public QualityAdjustedEvaluation {
        Objects.requireNonNull(levels, "levels");
    }

    /**
     * Evaluates benefits and costs.
     *
     * @param adjustment which benefits rely on which expectations
     * @param benefits what each benefit is worth with perfect data, by its name
     * @param costs what all costs, in the currency of the benefits
     * @param measured returns what was measured of an expectation
     * @return the evaluation
     * @throws IllegalArgumentException if currencies differ or costs are negative
     * @throws FindingsException if the adjustment speaks of a benefit that is not among these ({@code STAKE-BENEFIT}), or aims
     *     at an expectation that none relies on ({@code STAKE-TARGET})
     */
    public static QualityAdjustedEvaluation of(
            QualityAdjustment adjustment,
            Map<String, Money> benefits,
            Money costs,
            Function<String, MeasuredFailure> measured) {
        Map<String, Money> sorted = new TreeMap<>(benefits);
        adjustment.checkBenefits(sorted.keySet());
        return new QualityAdjustedEvaluation(adjustment.evaluate(measured, shares -> realised(shares, sorted, costs)));
    }

    private static RealisedReturn realised(RealisedShares shares, Map<String, Money> benefits, Money costs) {
        Money gross = Money.zero(costs.currency());
        Money sum = gross;
        for (Map.Entry<String, Money> benefit : benefits.entrySet()) {
            gross = gross.plus(benefit.getValue());
            sum = sum.plus(benefit.getValue().times(BigDecimal.valueOf(shares.of(benefit.getKey()))));
        }
        Answer<Double> roi =
                Returns.roi(sum.amount().doubleValue(), costs.amount().doubleValue());
        return new RealisedReturn(shares, sum.rounded(), gross, costs, roi);
    }

    /**
     * Returns a table of the levels.
     *
     * @param locale the reader's locale
     * @return lines without a line end after the last
     */
    public String describe(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(texts(
                locale,
                Text.of("data", "데이터"),
                Text.of("realised", "실현율"),
                Text.of("benefits", "편익"),
                Text.of("net", "순편익"),
                Text.of("ROI")));
        rows.add(row(Text.of("today", "현재"), levels.current(), locale));
        rows.add(row(Text.of("today, cautious", "현재(보수적)"), levels.cautious(), locale));
        rows.add(row(Text.of("today, hopeful", "현재(낙관적)"), levels.hopeful(), locale));
        rows.add(row(Text.of("target", "목표"), levels.target(), locale));
        rows.add(row(Text.of("perfect", "완전"), Answer.of(levels.perfect()), locale));
        String unknown = levels.current()
                .reason()
                .map(reason -> "\n" + reason.message().in(locale))
                .orElse("");
        return TextTable.of(rows) + unknown;
    }

    private static List<String> texts(Locale locale, Text... texts) {
        return List.of(texts).stream().map(text -> text.in(locale)).toList();
    }

    private static List<String> row(Text name, Answer<RealisedReturn> level, Locale locale) {
        return level.value()
                .map(it -> List.of(
                        name.in(locale),
                        Returns.percentOf(
                                        it.benefits().amount().doubleValue(),
                                        it.gross().amount().doubleValue())
                                .map(QualityAdjustedEvaluation::percent)
                                .value()
                                .orElse("-"),
                        it.benefits().describe(locale),
                        it.net().describe(locale),
                        it.roi().map(ratio -> percent(100 * ratio)).value().orElse("-")))
                .orElseGet(() -> List.of(name.in(locale), "?", "?", "?", "?"));
    }

    private static String percent(double percent) {
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
