package dev.assay.value.business.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.BusinessCaseBuilder;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.BenefitBuilder;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.cashflow.Flows;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CaseModelTest {
    private static final Rate TEN = Rate.effective("0.10");
    private static final List<String> NAMES = List.of("a", "b", "c");

    private static BenefitBuilder cash(BenefitBuilder benefit) {
        return benefit.kind(BenefitKind.CASH).dimension(ValueDimension.COST);
    }

    private static BusinessCaseBuilder empty(Horizon horizon) {
        return BusinessCase.named("case")
                .currency("USD")
                .horizon(horizon)
                .discount(TEN)
                .driver("a", d -> d.base("2"))
                .driver("b", d -> d.base("3"))
                .driver("c", d -> d.base("0.1"));
    }

    @Test
    void computes_flows_as_they_would_be_by_hand() {
        CaseModel model = empty(Horizon.years(2026, 3))
                .benefit(
                        "gain",
                        b -> cash(b).perYear(Formula.driver("a").times(Formula.driver("b")))
                                .rampLinear(2))
                .benefit("growing", b -> cash(b).perYear("100").growingBy("c").from(2))
                .cost("build", c -> c.capex("50"))
                .build()
                .model(View.base());
        double[] net = new double[model.steps()];

        model.flows(new double[] {10.0, 7.0, 0.2}, net);

        // a·b = 70: 35, 70, 70; the growing line starts at 100 and grows by 20%.
        assertThat(net).containsExactly(new double[] {-50.0, 35.0, 170.0, 190.0}, within(1e-12));
        assertThat(model.presentValue(model.base(), net))
                .isCloseTo(-50 + 35 / 1.1 + 170 / 1.21 + 190 / 1.331, within(1e-12));
        assertThat(model.collapsed()).isEmpty();
    }

    @Test
    void lies_on_half_periods_where_lines_are_timed_differently() {
        CaseModel model = empty(Horizon.years(2026, 2))
                .benefit("late", b -> cash(b).perYear("10"))
                .benefit("evenly", b -> cash(b).perYear("20").timing(Timing.MID))
                .cost("early", c -> c.opexPerYear(Formula.driver("a")).timing(Timing.START))
                .cost("build", c -> c.capex("50"))
                .build()
                .model(View.base());
        double[] net = new double[model.steps()];

        model.flows(model.base(), net);

        assertThat(net).containsExactly(-52.0, 20.0, 10.0 - 2.0, 20.0, 10.0);
        assertThat(model.presentValue(model.base(), net)).isCloseTo(model.npv(model.base()), within(1e-12));
        assertThat(model.npv(model.base()))
                .isCloseTo(-52 + 20 / Math.sqrt(1.1) + 8 / 1.1 + 20 / Math.pow(1.1, 1.5) + 10 / 1.21, within(1e-12));
    }

    @Test
    void agrees_with_itself_and_with_discounting_of_flows_on_random_cases() {
        SplittableRandom random = new SplittableRandom(4_101);
        for (int round = 0; round < 300; round++) {
            CaseModel model = random(random).build().model(View.base());
            double[] drivers = random.doubles(3, 0.1, 3.0).toArray();
            double[] net = new double[model.steps()];

            model.flows(drivers, net);

            double gross = 1.0;
            for (CompiledLine line : model.lines()) {
                gross += Math.abs(line.presentValue(drivers));
            }
            double npv = model.npv(drivers);
            assertThat(model.presentValue(model.base(), net)).isCloseTo(npv, within(1e-11 * gross));
            model.collapsed()
                    .ifPresent(collapsed ->
                            assertThat(collapsed.npv(drivers)).isCloseTo(npv, within(1e-9 * (1 + Math.abs(npv)))));
            if (model.grid().timing().isPresent()) {
                Flows flows = Flows.of(model.conventions().horizon().unit(), net)
                        .timed(model.grid().timing().get());
                assertThat(flows.npv(TEN).get()).isCloseTo(npv, within(1e-11 * gross));
            }
        }
    }

    private static BusinessCaseBuilder random(SplittableRandom random) {
        PeriodUnit unit = random.nextBoolean() ? PeriodUnit.MONTH : PeriodUnit.YEAR;
        Horizon horizon = new Horizon(Horizon.years(2026, 1).start(), unit, random.nextInt(1, 61));
        BusinessCaseBuilder builder = empty(horizon);
        boolean growing = random.nextInt(3) == 0;
        Timing timing = Timing.values()[random.nextInt(3)];
        boolean mixed = random.nextInt(3) == 0;
        for (int i = 0; i < random.nextInt(1, 6); i++) {
            String id = "line" + i;
            Formula amount = Formula.driver(NAMES.get(random.nextInt(3)))
                    .times(Formula.of("100"))
                    .plus(Formula.driver(NAMES.get(random.nextInt(3))).dividedBy(Formula.driver("a")));
            int from = random.nextInt(0, horizon.periods() + 1);
            Timing own = mixed ? Timing.values()[random.nextInt(3)] : timing;
            Profile shape = random.nextBoolean() ? Profile.rampLinear(7) : Profile.decay(3.0);
            if (random.nextBoolean()) {
                builder.benefit(id, b -> {
                    cash(b).perYear(amount).from(from).timing(own).profile(shape);
                    if (growing) {
                        b.growingBy("c");
                    }
                });
            } else {
                builder.cost(id, c -> c.opexPerMonth("7").from(from).timing(own).times(amount));
            }
        }
        return builder;
    }

    @Test
    void collapses_to_a_straight_line_in_each_driver_where_it_is_one() {
        CaseModel linear = empty(Horizon.years(2026, 3))
                .benefit("gain", b -> cash(b).perYear(Formula.driver("a").times(Formula.driver("b"))))
                .cost("build", c -> c.capex(Formula.driver("a")))
                .build()
                .model(View.base());
        CaseModel capped = empty(Horizon.years(2026, 3))
                .benefit("gain", b -> cash(b).perYear(Formula.driver("a").atMost(Formula.driver("b"))))
                .build()
                .model(View.base());

        assertThat(linear.collapsed().orElseThrow().isMultilinear()).isTrue();
        assertThat(capped.collapsed().orElseThrow().isMultilinear()).isFalse();
        assertThat(capped.collapsed().orElseThrow().npv(new double[] {5, 4, 0}))
                .isCloseTo(4 * 2.48685199098, within(1e-9));
    }

    @Test
    void adjusts_lines_by_their_own_factor_or_the_one_of_their_side() {
        CaseModel model = empty(Horizon.years(2026, 1))
                .risk(RiskAdjustment.tei("0.20", "0.10"))
                .benefit("own", b -> cash(b).perYear("110").risk("0.5"))
                .benefit("usual", b -> cash(b).perYear("110"))
                .cost("build", c -> c.capex("10"))
                .build()
                .model(View.base().riskAdjusted());

        assertThat(model.npv(model.base())).isCloseTo(50 + 80 - 11, within(1e-12));
    }
}
