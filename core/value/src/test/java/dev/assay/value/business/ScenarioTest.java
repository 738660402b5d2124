package dev.assay.value.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.FindingsException;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.money.Money;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final double ANNUITY = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;

    private static BusinessCaseBuilder inspection() {
        return BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Cases.TEN)
                .driver("defectsAvoided", d -> d.base(0.35).unit("share"))
                .benefit(
                        "warranty",
                        b -> Cases.cash(b, ValueDimension.QUALITY)
                                .perYear("10000000")
                                .scaledBy("defectsAvoided", "0.35"))
                .cost("build", c -> c.capex("2500000"))
                .cost("run", c -> c.opexPerYear("100000"));
    }

    private static double npv(BusinessCase businessCase, Scenario scenario) {
        return businessCase.under(scenario).evaluate().netPresentValue();
    }

    @Test
    void changes_drivers_and_lines() {
        BusinessCase inspection = inspection().build();

        assertThat(npv(
                        inspection,
                        Scenario.builder("fewer").set("defectsAvoided", "0.21").build()))
                .isCloseTo(5_900_000 * ANNUITY - 2_500_000, within(1e-6));
        assertThat(npv(inspection, Scenario.builder("later").delayBenefits(1).build()))
                .isCloseTo(1e7 * (1 / 1.21 + 1 / 1.331) - 1e5 * ANNUITY - 2_500_000, within(1e-6));
        assertThat(npv(inspection, Scenario.builder("free").drop("run").build()))
                .isCloseTo(1e7 * ANNUITY - 2_500_000, within(1e-6));
        assertThat(npv(
                        inspection,
                        Scenario.builder("dear")
                                .scaleCosts("2")
                                .scale("run", "0.5")
                                .build()))
                .isCloseTo(1e7 * ANNUITY - 1e5 * ANNUITY - 5_000_000, within(1e-6));
        assertThat(npv(
                        inspection,
                        Scenario.builder("half")
                                .scaleBenefits("0.5")
                                .delay("build", 1)
                                .build()))
                .isCloseTo(5e6 * ANNUITY - 1e5 * ANNUITY - 2_500_000 / 1.1, within(1e-6));
    }

    @Test
    void weighs_scenarios_by_their_probabilities() {
        BusinessCase inspection = inspection()
                .scenario("as planned", s -> s.probability("0.7"))
                .scenario("worst", s -> s.probability("0.3").set("defectsAvoided", "0"))
                .build();

        ScenarioResults results = inspection.evaluateScenarios();

        assertThat(results.expectedNpv().get())
                .isCloseTo(0.7 * 1e7 * ANNUITY - 1e5 * ANNUITY - 2_500_000, within(1e-6));
        assertThat(results.describe(Locale.ENGLISH)).contains("worst: NPV USD -2,748,685.2; ROI -100.0% = ");
        assertThat(results.describe(Locale.KOREAN)).contains("worst: 순현재가치 -2,748,685.2 USD; 투자 수익률 -100.0% = ");
        assertThat(results.base().npv()).isEqualTo(inspection.evaluate().npv());
    }

    @Test
    void has_no_expected_value_without_probabilities() {
        ScenarioResults results =
                inspection().scenario("worst", s -> s.drop("warranty")).build().evaluateScenarios();

        assertThat(results.expectedNpv().describe(Locale.KOREAN)).contains("시나리오에 확률이 없어 기댓값을 계산할 수 없습니다");
    }

    @Test
    void refuses_what_the_case_does_not_have() {
        BusinessCase inspection = inspection().build();
        Scenario scenario =
                Scenario.builder("odd").set("defects", "1").drop("warrantee").build();

        assertThatThrownBy(() -> inspection.under(scenario))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("no driver \"defects\"")
                .hasMessageContaining("did you mean \"warranty\"?");
    }

    @Test
    void tells_the_same_inputs_by_the_same_digest() {
        BusinessCase inspection = inspection().build();

        assertThat(inspection.digest()).isEqualTo(inspection().build().digest()).hasSize(64);
        assertThat(inspection
                        .under(Scenario.builder("x")
                                .set("defectsAvoided", "0.3")
                                .build())
                        .digest())
                .isNotEqualTo(inspection.digest());
        assertThat(inspection.evaluate().npv()).isEqualTo(Money.of("22119834.71", "USD"));
    }
}
