package dev.assay.value.business.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.BusinessCaseBuilder;
import dev.assay.value.business.line.BenefitBuilder;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import dev.assay.value.simulation.MonteCarlo;
import dev.assay.value.simulation.Simulation;
import dev.assay.value.simulation.Swing;
import dev.assay.value.simulation.Tornado;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrivenRateTest {
    @Test
    void lets_the_tornado_move_the_rate_and_find_where_it_breaks_even() {
        BusinessCase inspection = plant(Discounting.driven("wacc")).build();

        Tornado.Bar bar = Tornado.of(inspection, Swing.byShare(0.1)).bar("wacc");

        // -2.5M + 10M·(1/g + 1/g² + 1/g³) at g = 1.10, 1.09 and 1.11, each summed by hand
        assertThat(inspection.evaluate().npv()).hasToString("USD 22,368,519.91");
        assertThat(bar.low()).isCloseTo(22_812_946.6599, within(1e-3));
        assertThat(bar.high()).isCloseTo(21_937_147.1545, within(1e-3));
        // The rate at which nothing is left is the internal rate of return.
        assertThat(bar.breakEven().get())
                .isCloseTo(inspection.evaluate().irr().selected().orElseThrow(), within(1e-9));
    }

    @Test
    void lets_scenarios_and_simulations_move_the_rate() {
        BusinessCase loan = BusinessCase.named("loan")
                .currency("USD")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.driven("wacc"))
                .driver("wacc", d -> d.base("0.25").uncertain(Distribution.uniform(0.05, 0.15)))
                .benefit("paid back", DrivenRateTest::hundred)
                .scenario("dear", s -> s.set("wacc", "0.60"))
                .build();

        Simulation simulation = MonteCarlo.of(loan).paths(100_000).seed(7).run();

        assertThat(loan.evaluate().npv()).hasToString("USD 80");
        assertThat(loan.evaluateScenarios().results().get(0).evaluation().npv()).hasToString("USD 62.5");
        // E[100 ÷ (1 + r)] of r uniform on [0.05, 0.15] = 1,000·ln(1.15 ÷ 1.05)
        double expected = 1_000 * Math.log(1.15 / 1.05);
        assertThat(simulation.mean().value())
                .isCloseTo(expected, within(4 * simulation.mean().standardError()));
    }

    @Test
    void discounts_as_the_same_rate_does_that_is_no_driver() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            boolean mixed = random.nextBoolean();
            Timing timing = Timing.values()[random.nextInt(3)];
            Horizon horizon =
                    random.nextBoolean() ? Horizon.years(2026, 3) : Horizon.months(2026, 1, 1 + random.nextInt(40));
            double wacc = random.nextDouble(-0.3, 0.8);
            CaseModel driven = varied(Discounting.driven("wacc"), horizon, timing, mixed);
            CaseModel flat = varied(Discounting.flat(new Rate.Effective(wacc)), horizon, timing, mixed);
            double[] drivers = {wacc, random.nextDouble(-0.2, 0.4)};
            double[] net = new double[driven.steps()];

            driven.flows(drivers, net);

            double npv = flat.npv(drivers);
            assertThat(driven.npv(drivers)).isCloseTo(npv, within(1e-9));
            assertThat(driven.presentValue(drivers, net)).isCloseTo(npv, within(1e-9));
            assertThat(driven.discountFactor(drivers, 2.5)).isCloseTo(Math.pow(1 + wacc, -2.5), within(1e-12));
            assertThat(driven.collapsed()).isEmpty();
        }
    }

    @Test
    void adds_the_premium_and_names_the_driver() {
        BusinessCase inspection =
                plant(Discounting.driven("wacc").withRiskPremium("0.01")).build();

        assertThat(inspection.model(View.base()).npv(new double[] {0.10})).isCloseTo(21_937_147.1545, within(1e-3));
        assertThat(inspection.evaluate().npv()).hasToString("USD 21,937,147.15");
        assertThat(inspection.evaluate().explain(Locale.ENGLISH))
                .contains("10% effective, driver wacc + 1% risk premium");
        assertThat(inspection.evaluate().explain(Locale.KOREAN)).contains("동인 wacc");
        assertThat(inspection.findings()).extracting(Finding::code).doesNotContain("UNUSED_DRIVER");
        assertThat(inspection.toBuilder().build()).isEqualTo(inspection);
        assertThat(inspection.digest())
                .isNotEqualTo(plant(Discounting.flat(Rate.effective("0.10")).withRiskPremium("0.01"))
                        .build()
                        .digest());
    }

    @Test
    void refuses_a_driver_that_is_not_there_or_no_rate() {
        assertThat(codes(plant(Discounting.driven("wac")))).containsExactly("discount UNKNOWN_DRIVER");
        assertThat(codes(plant(Discounting.driven("wacc")).scenario("ruin", s -> s.set("wacc", "-1"))))
                .containsExactly("scenarios.ruin.discount RATE_RANGE");
        assertThat(codes(plant(Discounting.driven("wacc")).scenario("in per cents", s -> s.set("wacc", "12"))))
                .containsExactly("scenarios.in per cents.discount RATE_RANGE");
        assertThatThrownBy(() -> Discounting.driven("wacc").factor(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("driver wacc must have a value, which it has within a case");
        assertThatThrownBy(() -> new Discounting(
                        List.of(Rate.effective("0.05"), Rate.effective("0.06")),
                        Optional.empty(),
                        Discounting.none().basis(),
                        Optional.of("wacc")))
                .hasMessage("a driver must be the only rate, but there are 2");
    }

    @Test
    void refuses_to_draw_rates_of_ruin() {
        BusinessCase ruined = BusinessCase.named("ruined")
                .currency("USD")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.driven("wacc"))
                .driver("wacc", d -> d.base("0.10").uncertain(Distribution.uniform(-3, 0)))
                .benefit("paid back", DrivenRateTest::hundred)
                .build();
        MonteCarlo plan = MonteCarlo.of(ruined).paths(100).seed(1);

        assertThatThrownBy(plan::run)
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("each path must have a finite result, but has none with wacc = -");
    }

    private static List<String> codes(BusinessCaseBuilder builder) {
        return catchThrowableOfType(FindingsException.class, builder::build).findings().stream()
                .map(finding -> finding.path() + " " + finding.code())
                .toList();
    }

    private static BusinessCaseBuilder plant(Discounting discounting) {
        return BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(discounting)
                .driver("wacc", d -> d.base("0.10"))
                .benefit(
                        "warranty",
                        b -> b.kind(BenefitKind.CASH)
                                .dimension(ValueDimension.QUALITY)
                                .perYear("10000000"))
                .cost("build", c -> c.capex("2500000"));
    }

    private static void hundred(BenefitBuilder benefit) {
        benefit.kind(BenefitKind.CASH).dimension(ValueDimension.COST).perYear("100");
    }

    private static CaseModel varied(Discounting discounting, Horizon horizon, Timing timing, boolean mixed) {
        return BusinessCase.named("varied")
                .currency("USD")
                .horizon(horizon)
                .discount(discounting)
                .timing(timing)
                .driver("wacc", d -> d.base("0.10"))
                .driver("growth", d -> d.base("0.05"))
                .benefit("level", DrivenRateTest::hundred)
                .benefit(
                        "growing",
                        b -> b.kind(BenefitKind.CASH)
                                .dimension(ValueDimension.COST)
                                .perYear("70")
                                .growingBy("growth")
                                .timing(mixed ? Timing.MID : timing))
                .cost("build", c -> c.capex("50"))
                .build()
                .model(View.base());
    }
}
