package dev.assay.value.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.Source;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.rate.Rate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WarningsTest {
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private static List<String> codes(UnaryOperator<BusinessCaseBuilder> steps) {
        List<Finding> warnings =
                steps.apply(Cases.inspection("1600000")).build().evaluate().warnings();
        assertThat(warnings).allSatisfy(warning -> {
            assertThat(HANGUL.matcher(warning.message().in(Locale.KOREAN)).find())
                    .isTrue();
            assertThat(HANGUL.matcher(warning.message().in(Locale.ENGLISH)).find())
                    .isFalse();
        });
        return warnings.stream().map(Finding::code).toList();
    }

    @Test
    void is_silent_about_a_case_without_traps() {
        assertThat(codes(c -> c.benefit(
                        "growing",
                        b -> Cases.cash(b, ValueDimension.COST).perYear("1").growing(Rate.effective("0.02")))))
                .isEmpty();
    }

    @Test
    void says_when_prices_grow_in_the_rate_only() {
        assertThat(codes(c -> c)).containsExactly("NO_GROWTH_NOMINAL");
        assertThat(codes(c -> c.discount(Discounting.flat(Cases.TEN).real()))).isEmpty();
        assertThat(codes(c -> c.discount(Discounting.none()))).isEmpty();
        assertThat(codes(c -> c.horizon(Horizon.years(2026, 1)))).isEmpty();
    }

    @Test
    void warns_of_traps_that_the_lines_tell() {
        assertThat(codes(c -> c.discount(Discounting.none())
                        .driver("volume", d -> d.base("3").source(Source.benchmark("cmo-93", Source.Nature.SHARE)))
                        .driver("idle", d -> d.base("3"))
                        .benefit(
                                "revenue",
                                b -> Cases.cash(b, ValueDimension.ADDED_REVENUE)
                                        .perYear(Formula.driver("volume"))
                                        .attributed("orders", "0.7"))
                        .benefit(
                                "processing",
                                b -> Cases.cash(b, ValueDimension.DATA_PROCESSING)
                                        .perYear(Formula.driver("volume"))
                                        .attributed("orders", "0.4"))))
                .containsExactly("GROSS_REVENUE", "SHARE_AS_EFFECT", "DOUBLE_COUNTING", "ATTRIBUTION", "UNUSED_DRIVER");
        assertThat(codes(c -> c.discount(Discounting.none())
                        .driver(
                                "volume",
                                d -> d.base("3").source(Source.benchmark("cmo-report-roi", Source.Nature.EFFECT)))
                        .cost("licence", k -> k.opexPerYear(Formula.driver("volume")))))
                .containsExactly("UNKNOWN_BENCHMARK");
        assertThat(codes(c -> c.discount(Discounting.flat(Cases.TEN).real().withRiskPremium("0.02"))
                        .risk(RiskAdjustment.tei("0.1", "0"))))
                .containsExactly("DOUBLE_RISK");
    }

    private static boolean tellsTwice(Formula one, Formula other) {
        return codes(c -> c.driver("h", d -> d.base("10"))
                        .driver("w", d -> d.base("3"))
                        .benefit(
                                "hours", b -> Cases.cash(b, ValueDimension.TIME).perYear(one))
                        .benefit(
                                "data",
                                b -> Cases.cash(b, ValueDimension.DATA_PROCESSING)
                                        .perYear(other)))
                .contains("DOUBLE_COUNTING");
    }

    @Test
    void sees_the_same_money_however_it_is_written() {
        Formula h = Formula.driver("h");
        Formula w = Formula.driver("w");
        Formula two = Formula.of("2");

        assertThat(tellsTwice(h.times(w), w.times(h))).isTrue();
        assertThat(tellsTwice(h.times(w).times(two), two.times(w).times(h))).isTrue();
        assertThat(tellsTwice(h.plus(two).times(w), w.times(two).plus(w.times(h))))
                .isTrue();
        // Half of the same product is a part of the same money.
        assertThat(tellsTwice(h.times(w), w.times(h).dividedBy(two))).isTrue();
        assertThat(tellsTwice(h.times(w), w.times(w))).isFalse();
        // Of one driver everything is a multiple, such as of how many use it.
        assertThat(tellsTwice(h, h.times(two))).isFalse();
        assertThat(tellsTwice(h, w)).isFalse();
        assertThat(tellsTwice(h.atMost(w), h.atMost(w))).isTrue();
        assertThat(tellsTwice(h.atMost(w), w.atMost(h))).isFalse();
    }

    @Test
    void says_which_two_formulas_tell_the_same_money() {
        Formula product = Formula.driver("h").times(Formula.driver("w"));
        Formula half = Formula.driver("w").times(Formula.driver("h")).dividedBy(Formula.of("2"));

        assertThat(told(product, half))
                .isEqualTo(Text.of(
                        "hours and data-work are computed from formulas that differ by a constant factor at most"
                                + " (h × w, w × h ÷ 2); an overlap group counts them once",
                        "hours와 data-work는 많아야 상수배만 다른 식 (h × w, w × h ÷ 2)에서 계산됩니다. 중복 그룹으로 묶으면 한 번만 계산합니다"));
        assertThat(told(product, product).en())
                .isEqualTo(
                        "hours and data-work are computed from the same formula h × w; an overlap group counts them once");
    }

    private static Text told(Formula one, Formula other) {
        return Cases.marketing()
                .driver("h", d -> d.base("10"))
                .driver("w", d -> d.base("3"))
                .benefit("hours", b -> Cases.cash(b, ValueDimension.TIME).perYear(one))
                .benefit(
                        "data-work",
                        b -> Cases.cash(b, ValueDimension.DATA_PROCESSING).perYear(other))
                .build()
                .evaluate()
                .warnings()
                .stream()
                .filter(it -> it.code().equals("DOUBLE_COUNTING"))
                .map(Finding::message)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void warns_of_traps_that_the_figures_tell() {
        // −1.6, 10, 10, −23: lost at 0%, gained at 100%, lost again at 1,000%.
        assertThat(codes(c -> c.discount(Discounting.none())
                        .benefit(
                                "brand",
                                b -> b.kind(BenefitKind.STRATEGIC)
                                        .dimension(ValueDimension.INNOVATION)
                                        .perYear("5"))
                        .cost("study", k -> k.capex("300000").sunk())
                        .cost("removal", k -> k.capex("33000000").at(3))))
                .containsExactly("SUNK_COST", "STRATEGIC_NOT_CASH", "MULTIPLE_IRR", "PAYBACK_RECROSSES");
    }

    @Test
    void keeps_sunk_costs_out_of_all_figures() {
        Evaluation without = Cases.inspection("2500000").build().evaluate();
        Evaluation with = Cases.inspection("2500000")
                .cost("study", k -> k.capex("300000").sunk())
                .build()
                .evaluate();

        assertThat(with.npv()).isEqualTo(without.npv());
        assertThat(with.roi()).isEqualTo(without.roi());
        assertThat(with.explain(Locale.ENGLISH))
                .contains("costs.study: USD 300,000 is spent whatever is decided, and counts nowhere (SUNK_COST)");
    }

    @Test
    void finds_shares_that_sum_to_more_than_one_across_cases() {
        BusinessCase mail = claiming("mail", "0.6");
        BusinessCase chat = claiming("chat", "0.5");

        AttributionLedger ledger = AttributionLedger.of(List.of(mail, chat));

        assertThat(mail.evaluate().has("ATTRIBUTION")).isFalse();
        assertThat(ledger.totals()).containsExactly(Map.entry("conversion", 1.1));
        assertThat(ledger.findings())
                .singleElement()
                .hasToString("conversion: benefits claim 110.0% of the change of conversion; shares may not sum to more"
                        + " than 100% (ATTRIBUTION)");
        assertThat(AttributionLedger.of(List.of(mail)).findings()).isEmpty();
    }

    @Test
    void warns_of_a_margin_that_its_driver_may_carry_beyond_all() {
        BusinessCase told = BusinessCase.named("margins")
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .driver("margin", d -> d.base("0.5").uncertain(Distribution.uniform(0.2, 1.4)))
                .driver("safe", d -> d.base("0.5").uncertain(Distribution.uniform(0, 1)))
                .driver("odds", d -> d.base("0.5").uncertain(Distribution.uniform(-1, 1)))
                .benefit(
                        "sold",
                        b -> Cases.cash(b, ValueDimension.ADDED_REVENUE)
                                .perYear("1000")
                                .margin(Formula.driver("margin")
                                        .times(Formula.driver("safe").times(Formula.of("2")))))
                .benefit(
                        "kept",
                        b -> Cases.cash(b, ValueDimension.ADDED_REVENUE)
                                .perYear("1000")
                                .margin(Formula.driver("safe"))
                                .probability(Formula.driver("odds")))
                .build();

        // P99 of the margin is 0.2 + 0.99 × 1.2 = 1.388, the others at their base; P1 of the odds is −1 + 0.01 × 2 =
        // −0.98.
        assertThat(told.findings())
                .filteredOn(it -> it.code().equals("SHARE_BEYOND"))
                .extracting(Finding::path, it -> it.message().en())
                .containsExactly(
                        tuple(
                                "benefits.sold.margin",
                                "margin must be in [0, 1], but is 1.388 at margin = 1.388,"
                                        + " which 1% of what the driver may be lies beyond"),
                        tuple(
                                "benefits.kept.probability",
                                "probability must be in [0, 1], but is -0.98 at odds = -0.98,"
                                        + " which 1% of what the driver may be lies beyond"));
        assertThat(told.findings().get(0).message().ko())
                .isEqualTo("공헌이익률은 [0, 1] 안에 있어야 하지만 margin = 1.388에서 1.388입니다. 동인이 그보다 벗어날 확률은 1%입니다");
    }

    private static BusinessCase claiming(String id, String share) {
        return BusinessCase.named(id)
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .benefit(
                        "orders",
                        b -> Cases.cash(b, ValueDimension.ADDED_REVENUE)
                                .perYear("1000")
                                .atContributionMargin()
                                .attributed("conversion", share))
                .build();
    }

    @Test
    void counts_the_claimed_share_only() {
        assertThat(claiming("mail", "0.6").evaluate().benefits()).hasToString("KRW 600");
        assertThat(Profile.custom(1.0, 2.0).grows()).isTrue();
    }
}
