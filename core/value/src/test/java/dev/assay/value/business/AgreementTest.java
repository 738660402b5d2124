package dev.assay.value.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.benchmark.Benchmark;
import dev.assay.value.benchmark.BenchmarkRegistry;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.Estimates;
import dev.assay.value.business.line.Source;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.cashflow.Flows;
import dev.assay.value.cashflow.Payback;
import dev.assay.value.cashflow.Ramp;
import dev.assay.value.cashflow.Returns;
import dev.assay.value.cashflow.TotalEconomicImpact;
import dev.assay.value.money.Money;
import dev.assay.value.productivity.ProductivityGain;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A case gives what the plain formulas give, and what others have published. */
class AgreementTest {
    @Test
    void repeats_a_published_study_of_total_economic_impact() {
        // Forrester, total economic impact of SalesLoft: costs 53,150 at the start, then three years, at 10%.
        Evaluation evaluation = BusinessCase.named("study")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Cases.TEN)
                .benefit(
                        "benefits",
                        b -> Cases.cash(b, ValueDimension.ADDED_REVENUE)
                                .perPeriod("1")
                                .atContributionMargin()
                                .profile(Profile.custom(1606511, 3061331, 4229760)))
                .cost("costs", c -> c.capex("1").spread(53150, 666715, 636772, 647783))
                .build()
                .evaluate();

        assertThat(evaluation.costs()).isEqualTo(Money.of("1672201.35", "USD"));
        assertThat(evaluation.benefits()).isEqualTo(Money.of("7168371.46", "USD"));
        assertThat(evaluation.npv()).isEqualTo(Money.of("5496170.11", "USD"));
        assertThat(evaluation.roi().ratio().get()).isCloseTo(3.29, within(0.005));
        TotalEconomicImpact plain = TotalEconomicImpact.of(
                Flows.yearly(53150, 666715, 636772, 647783), Flows.yearly(0, 1606511, 3061331, 4229760), Cases.TEN);
        assertThat(evaluation.netPresentValue()).isCloseTo(plain.npv().get(), within(1e-6));
    }

    @Test
    void agrees_with_the_plain_formulas() {
        Evaluation monthly = BusinessCase.named("ramp")
                .currency("USD")
                .horizon(Horizon.months(2026, 1, 36))
                .discount(Cases.TEN)
                .benefit(
                        "saving",
                        b -> Cases.cash(b, ValueDimension.COST)
                                .perYear("10000000")
                                .rampLinear(6))
                .cost("build", c -> c.capex("2500000"))
                .build()
                .evaluate();
        Flows plain = new Ramp(6).monthly(-2_500_000, 10_000_000, 36);

        assertThat(monthly.netPresentValue()).isCloseTo(plain.npv(Cases.TEN).get(), within(1e-6));
        assertThat(monthly.irr().selected().getAsDouble())
                .isCloseTo(plain.irr().selected().getAsDouble(), within(1e-12));
        assertThat(monthly.discountedPayback().get().periods())
                .isCloseTo(
                        plain.discountedPayback(Cases.TEN, Payback.Crossing.FIRST)
                                .get()
                                .periods(),
                        within(1e-9));
        assertThat(monthly.profitabilityIndex().get())
                .isCloseTo(plain.profitabilityIndex(Cases.TEN).get(), within(1e-9));
        assertThat(monthly.annualMirr().get())
                .isCloseTo(Math.pow(1 + plain.mirr(Cases.TEN, Cases.TEN).get(), 12) - 1, within(1e-9));
        double first = monthly.roi(RoiDefinition.FIRST_YEAR).ratio().get();
        assertThat(first)
                .isCloseTo(
                        Returns.roi(10_000_000 * new Ramp(6).mean(12), 2_500_000)
                                .get(),
                        within(1e-12));
    }

    @Test
    void adjusts_for_risk_as_the_plain_rule_does() {
        Evaluation adjusted = BusinessCase.named("risk")
                .currency("USD")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .risk(RiskAdjustment.tei("0.2", "0.1"))
                .benefit("gain", b -> Cases.cash(b, ValueDimension.COST).perYear("1000000"))
                .cost("spend", c -> c.opexPerYear("400000"))
                .build()
                .evaluate()
                .riskAdjusted()
                .orElseThrow();

        assertThat(adjusted.benefits()).hasToString("USD 800,000");
        assertThat(adjusted.costs()).hasToString("USD 440,000");
        assertThat(TotalEconomicImpact.adjustedBenefit(1000000, 0.2)).isEqualTo(800000.0);
        assertThat(Returns.impliedCost(10000000, 3.0).get()).isEqualTo(2500000.0);
    }

    @Test
    void takes_the_level_amount_a_year_from_spreadsheets() {
        // PMT(10%, 3, -22368519.91) = 8,994,713.0: 10,000,000 less 2,500,000 × 0.402114804.
        Evaluation evaluation = Cases.inspection("2500000").build().evaluate();

        assertThat(evaluation.equivalentAnnual().get()).isCloseTo(1e7 - 2.5e6 * 0.4021148036253776, within(1e-6));
    }

    @Test
    void takes_gains_and_figures_from_where_they_are_registered() {
        Formula freed = Estimates.hoursFreed(ProductivityGain.ofOutput(new BigDecimal("0.40")));
        Evaluation evaluation = BusinessCase.named("support")
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .benefit(
                        "hours",
                        b -> b.kind(BenefitKind.CAPACITY)
                                .dimension(ValueDimension.TIME)
                                .perYear(Estimates.hoursSaved(
                                        Formula.of("100"), Formula.of("1800"), freed, Formula.of("30000")))
                                .capture("0.5"))
                .build()
                .evaluate();

        assertThat(evaluation.benefits()).isEqualTo(Money.of("771428571", "KRW"));
        assertThat(BenchmarkRegistry.published().benchmarks())
                .filteredOn(figure -> figure.kind() == Benchmark.Kind.CONTEXT)
                .filteredOn(figure -> figure.figure().unit().equals(Benchmark.Figure.SHARE))
                .isNotEmpty()
                .allSatisfy(
                        figure -> assertThat(Source.benchmark(figure).nature()).isEqualTo(Source.Nature.SHARE));
    }
}
