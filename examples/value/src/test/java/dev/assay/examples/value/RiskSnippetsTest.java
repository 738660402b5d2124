package dev.assay.examples.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.FinOpsTeam;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.dataset.DatasetUse;
import dev.assay.value.dataset.IdleDataCost;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.money.Money;
import dev.assay.value.portfolio.Objective;
import dev.assay.value.portfolio.Portfolio;
import dev.assay.value.ranking.ParetoSet;
import dev.assay.value.rate.Rate;
import dev.assay.value.risk.ControlledExposure;
import dev.assay.value.risk.LossCurve;
import dev.assay.value.risk.LossExposure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pieces of the guide on cases to choose from, idle data, losses and options; see {@link GuideTest}. */
class RiskSnippetsTest {
    private static Money usd(long amount) {
        return Money.of(Long.toString(amount), "USD");
    }

    private static Money krw(String amount) {
        return Money.of(amount, "KRW");
    }

    // region cases
    static Portfolio chosenFrom(List<BusinessCase> cases) {
        return Portfolio.ofCases(cases)
                .budget(2026, Money.of("3000000", "USD")) // what they may spend in a year, by their own costs
                .uses("vision-inspection", "people", BigDecimal.valueOf(3))
                .maximise(Objective.NPV) // or RISK_ADJUSTED_NPV, or expectedUtility(tolerance, paths, seed)
                .budget("people", BigDecimal.valueOf(5));
    }
    // endregion

    @Test
    void a_portfolio_reads_cases() {
        BusinessCase inspection = Inspection.fullYear("2500000").build();

        assertThat(chosenFrom(List.of(inspection)).solve().value())
                .contains(inspection.evaluate().npv());
    }

    // region idle
    static IdleDataCost idle(LocalDate first, LocalDate last) {
        return IdleDataCost.of(List.of(
                DatasetUse.of("orders", krw("9000000")).read(15_000, first, last),
                DatasetUse.of("clicks-2019", krw("4800000")).read(0, first, last),
                DatasetUse.of("turnout", krw("2400000"))
                        .read(0, first, last)
                        .usedEvery(Period.ofYears(4)))); // what is read at elections is not idle in between
    }
    // endregion

    @Test
    void idle_data_cost_what_nobody_reads() {
        IdleDataCost idle = idle(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

        assertThat(idle.cost()).isEqualTo(krw("4800000"));
    }

    // region exposure
    static LossExposure breach(double timesAYear) {
        return LossExposure.of("breach", "KRW", timesAYear, Distribution.lognormal90(5e6, 4e8)); // each time
    }

    static ControlledExposure encrypted() {
        return breach(0.3).under("encryption", krw("9000000"), breach(0.1)); // λ E[loss] against λ′ E[loss′]
    }

    static LossCurve.Point worstOfTwenty() {
        return breach(0.3).curve(100_000, 42).exceeded(0.05); // with probability 5% a year costs more than this
    }
    // endregion

    @Test
    void a_control_is_worth_what_it_avoids() {
        ControlledExposure encrypted = encrypted();

        assertThat(encrypted.net()).isEqualTo(encrypted.avoided().minus(krw("9000000")));
        assertThat(worstOfTwenty().loss()).isGreaterThan(encrypted.before().annualised());
    }

    // region finops
    static BusinessCase lowerBills() {
        return FinOpsTeam.of(usd(2_000_000), "0.20", "2", usd(150_000)) // 20% of the bill, two people
                .toCase("finops", Horizon.years(2026, 3))
                .discount(Rate.effective("0.10"))
                .build();
    }
    // endregion

    @Test
    void a_team_saves_more_than_its_salaries() {
        // 100,000 a year: ÷ 1.1 + ÷ 1.21 + ÷ 1.331.
        assertThat(lowerBills().evaluate().npv()).isEqualTo(Money.of("248685.20", "USD"));
    }

    // region pareto
    static ParetoSet models() {
        return ParetoSet.of(List.of(
                ParetoSet.Option.of("small", usd(110), "0.82"),
                ParetoSet.Option.of("old", usd(400), "0.80"), // small is cheaper and better
                ParetoSet.Option.of("large", usd(900), "0.91")));
    }
    // endregion

    @Test
    void options_that_nothing_beats_stay() {
        assertThat(models().front()).extracting(ParetoSet.Option::name).containsExactly("small", "large");
        assertThat(models().cheapest(new BigDecimal("0.85")))
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("large"));
    }
}
