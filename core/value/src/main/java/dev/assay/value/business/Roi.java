package dev.assay.value.business;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.model.View;
import dev.assay.value.cashflow.Returns;
import dev.assay.value.money.Money;
import java.util.Locale;
import java.util.Objects;

/**
 * A return on investment that says what is meant by it. Immutable.
 *
 * @param definition what is meant
 * @param risk whether benefits and costs are adjusted for risk
 * @param benefits the benefits, as the definition takes them
 * @param costs the costs, as the definition takes them
 * @param ratio the return as a share of costs, 3 for 300%; no value if nothing is spent
 * @since 0.1
 */
public record Roi(RoiDefinition definition, View.Risk risk, Money benefits, Money costs, Answer<Double> ratio) {
    private static final Text NO_COST =
            Text.of("there is no return on investment, because nothing is spent", "지출이 없으므로 투자 수익률을 계산할 수 없습니다");

    private static final Text NEGATIVE_COST = Text.of(
            "there is no return on investment, because costs sum to less than nothing",
            "비용의 합이 음수이므로 투자 수익률을 계산할 수 없습니다");

    /** Checks the components. */
    public Roi {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(benefits, "benefits");
        Objects.requireNonNull(costs, "costs");
        Objects.requireNonNull(ratio, "ratio");
    }

    static Roi of(RoiDefinition definition, CaseTotals totals) {
        double benefits = totals.benefits(definition);
        double costs = totals.costs(definition);
        Answer<Double> ratio = ratio(definition, benefits, costs);
        return new Roi(
                definition, totals.risk(), totals.benefitsMoney(definition), totals.costsMoney(definition), ratio);
    }

    private static Answer<Double> ratio(RoiDefinition definition, double benefits, double costs) {
        if (costs <= 0.0) {
            return costs == 0.0 ? Answer.none("NO_COST", NO_COST) : Answer.none("NEGATIVE_COST", NEGATIVE_COST);
        }
        return definition.isNet() ? Returns.roi(benefits, costs) : Returns.benefitCostRatio(benefits, costs);
    }

    /**
     * Returns the return, how it was computed, and what is meant by it.
     *
     * @param locale the reader's locale
     * @return one line
     */
    public String describe(Locale locale) {
        return text().in(locale);
    }

    Text text() {
        if (!ratio.isPresent()) {
            return ratio.reason().orElseThrow().message();
        }
        Text gained = Amounts.text(benefits);
        Text spent = Amounts.text(costs);
        Text name = name();
        return Text.of(
                name.en() + " = " + numbers(gained.en(), spent.en()) + "; "
                        + definition.label().en() + ", " + risk.label().en(),
                name.ko() + " = " + numbers(gained.ko(), spent.ko()) + "; "
                        + definition.label().ko() + ", " + risk.label().ko());
    }

    /** Benefits that were not lessened by their costs are a ratio, and no return. */
    private Text name() {
        if (definition.isNet()) {
            String share = Amounts.percent(ratio.get());
            return Text.of("ROI " + share, "투자 수익률 " + share);
        }
        String times = String.format(Locale.ROOT, "%,.2f", ratio.get());
        return Text.of("benefit-cost ratio " + times, "편익·비용 비율 " + times);
    }

    private String numbers(String gained, String spent) {
        return definition.isNet() ? "(" + gained + " − " + spent + ") ÷ " + spent : gained + " ÷ " + spent;
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
