package dev.assay.value.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.rate.Rate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReturnsTest {
    @Test
    void many_dimensions_make_one_return() {
        // Contribution margin, time, data processing on an adoption cost of 60 million won; the second halves if nobody
        // uses the hours that were saved.
        Map<String, Double> benefits = Map.of("revenue", 45e6, "time", 30e6, "data processing", 12e6);
        Map<String, Double> withoutTime = Map.of("revenue", 45e6, "time", 0.0, "data processing", 12e6);

        assertThat(Returns.multiDimensionalRoi(benefits, 60e6).get()).isEqualTo(0.45, within(1e-12));
        assertThat(Returns.multiDimensionalRoi(withoutTime, 60e6).get()).isEqualTo(-0.05, within(1e-12));
    }

    @Test
    void the_return_on_marketing_is_on_margin_and_without_fixed_costs() {
        // 500 of revenue at 40% are 200 of margin for 80: 120 ÷ 80.
        assertThat(Returns.romi(500, 0.4, 80).get()).isEqualTo(1.5, within(1e-12));
        assertThat(Returns.romi(500, 0.4, 0).isPresent()).isFalse();
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> Returns.romi(500, 40, 80))
                .withMessage("margin must be at most 1, but was 40.0");
        assertThatExceptionOfType(ValueException.class).isThrownBy(() -> Returns.romi(Double.NaN, 0.4, 80));
        assertThatExceptionOfType(ValueException.class).isThrownBy(() -> Returns.romi(500, 0.4, -1));
    }

    @Test
    void a_ratio_of_present_values_is_the_return_and_one() {
        double ratio = Returns.benefitCostRatio(150, 100).get();

        assertThat(ratio).isEqualTo(1 + Returns.roi(150, 100).get());
        assertThat(Returns.percentOf(6e9, 175e9).get()).isEqualTo(3.43, within(0.005));
        assertThat(Returns.costRatio(100e6, 600).get()).isEqualTo(166_666.67, within(0.005));
    }

    @Test
    void nothing_is_divided_by_nothing() {
        assertThat(Returns.roi(10, 0).describe(Locale.ENGLISH)).contains("what to divide by is zero");
        assertThat(Returns.roi(10, 0).describe(Locale.KOREAN)).contains("0이므로 비율이 없습니다");
        assertThat(Returns.impliedCost(10, -1).isPresent()).isFalse();
        assertThatThrownBy(() -> Returns.roi(10, -1)).hasMessage("costs must not be negative, but were -1.0");
    }

    /** −100 ÷ 1.5 and 100 ÷ (1 − 2) are below 0. */
    @Test
    void costs_that_a_return_implies_are_not_negative() {
        assertThat(Returns.impliedCost(-100, 0.5).reason().orElseThrow().code()).isEqualTo("NEGATIVE_COST");
        assertThat(Returns.impliedCost(100, -2).describe(Locale.ENGLISH))
                .startsWith("no costs of 0 or more give a return of -2.0 with benefits of 100.0");
        assertThat(Returns.impliedCost(100, -2).describe(Locale.KOREAN))
                .startsWith("편익 100.0에서 수익률 -2.0에 이르는 0 이상의 비용이 없습니다");
        assertThat(Returns.impliedCost(0, 0.5).get()).isZero();
    }

    @Test
    void what_ends_at_nothing_has_lost_everything() {
        assertThat(Growth.cagr(2, 5, 0).get()).isEqualTo(-1);
        assertThat(Growth.cagr(0.5, 1e15, 0).get()).isEqualTo(-1);
        assertThat(Growth.cagr(2, 0, 0).isPresent()).isFalse();
    }

    @Test
    void growth_says_why_there_is_none() {
        assertThat(Growth.cagr(0, 1, 2).describe(Locale.ENGLISH)).contains("no time passes");
        assertThat(Growth.cagr(1, -1, 2).describe(Locale.KOREAN)).contains("모두 양수여야");
        assertThat(Growth.periodsToGrow(0, 1, 2).describe(Locale.ENGLISH)).contains("does not grow");
        assertThat(Growth.periodsToGrow(0, 2, 2).get()).isZero();
        assertThat(Growth.periodsToGrow(-0.5, 8, 1).get()).isEqualTo(3, within(1e-14));
        assertThatThrownBy(() -> Growth.periodsToGrow(-1, 8, 1)).hasMessage("rate must be above -1, but was -1.0");
    }

    @Test
    void impact_without_costs_has_no_return() {
        TotalEconomicImpact impact = TotalEconomicImpact.of(Flows.yearly(), Flows.yearly(0, 10), Rate.effective("0.1"));

        assertThat(impact.roi().isPresent()).isFalse();
        assertThat(impact.costs().get()).isZero();
        assertThatThrownBy(() -> TotalEconomicImpact.adjustedCost(1, 1.2))
                .hasMessage("risk must be in [0, 1], but was 1.2");
        assertThatThrownBy(() -> TotalEconomicImpact.riskFactor(new double[1], new double[0]))
                .hasMessage("risks must be as many as weights, 1, but were 0");
        assertThatThrownBy(() -> TotalEconomicImpact.riskFactor(new double[1], new double[1]))
                .hasMessage("weights must have a positive and finite sum, but it was 0.0");
    }

    @Test
    void a_ramp_has_limits() {
        assertThat(new Ramp(4).at(0)).isZero();
        assertThat(new Ramp(4).at(3)).isEqualTo(0.75);
        assertThat(new Ramp(4).at(9)).isEqualTo(1);
        assertThat(new Ramp(0).at(0)).isEqualTo(1);
        assertThatThrownBy(() -> new Ramp(-1)).hasMessage("periods of a ramp must not be negative, but were -1");
        assertThatThrownBy(() -> new Ramp(1).mean(0)).hasMessage("periods must be in [1, 1000000], but was 0");
        assertThatThrownBy(() -> new Ramp(1).monthly(0, 0, -1))
                .hasMessage("months must be in [0, 1000000], but were -1");
    }
}
