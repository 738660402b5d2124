package dev.assay.value.business;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.Source;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Horizon;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String DIGEST = "[0-9a-f]{64}|(?<=assay-value )\\S+";

    private static BusinessCase inspection() {
        return BusinessCase.named("vision-inspection")
                .owner("plant-quality-lead")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Cases.TEN)
                .risk(RiskAdjustment.tei("0.20", "0.10"))
                .driver("avoided", d -> d.base("0.35").unit("share").source(Source.kpi("kpi:defect-rate")))
                .benefit(
                        "warranty",
                        b -> Cases.cash(b, ValueDimension.QUALITY)
                                .perYear(Formula.driver("avoided").times(Formula.of("20000000"))))
                .cost("build", c -> c.capex("2500000"))
                .build();
    }

    @Test
    void fills_numbers_into_formulas() {
        // 7,000,000 × 2.486851991 = 17,407,963.94; adjusted 13,926,371.15 − 2,750,000 = 11,176,371.15.
        assertThat(inspection().evaluate().explain(Locale.ENGLISH).replaceAll(DIGEST, "…"))
                .isEqualTo("""
                        vision-inspection
                        USD, 3 years from 2026-01-01, 10% effective, money at the end of each period
                        View: base
                        Driver avoided = 0.35 share ← kpi:defect-rate
                        warranty [benefit, cash, quality]: avoided × 20,000,000 = 0.35 × 20,000,000 = USD 7,000,000 (per year, period 1–3); present value USD 17,407,963.94
                        build [cost, one-off]: USD 2,500,000 (once, period 0); present value USD 2,500,000
                        Net present value = present value of benefits − of costs = USD 17,407,963.94 − USD 2,500,000 = USD 14,907,963.94: it brings more than it costs
                        Equivalent annual value: USD 5,994,712.99
                        Profitability index: 6.96
                        ROI 596.3% = (USD 17,407,963.94 − USD 2,500,000) ÷ USD 2,500,000; (benefits − costs) ÷ costs, present values over the horizon, base
                        ROI 740.0% = (USD 21,000,000 − USD 2,500,000) ÷ USD 2,500,000; (benefits − costs) ÷ costs over the horizon, undiscounted, base
                        ROI 180.0% = (USD 7,000,000 − USD 2,500,000) ÷ USD 2,500,000; (benefits − costs) ÷ costs of the first year and all one-off costs, undiscounted, base
                        benefit-cost ratio 8.40 = USD 21,000,000 ÷ USD 2,500,000; benefits ÷ costs over the horizon, undiscounted, base
                        benefit-cost ratio 6.96 = USD 17,407,963.94 ÷ USD 2,500,000; benefits ÷ costs, present values over the horizon, base
                        Internal rate of return a year: 274.7%
                        Modified internal rate of return a year: 110.1%
                        Payback: 0.36 years
                        Discounted payback: 0.39 years
                        Of the benefits, quality: USD 17,407,963.94 (100.0%)
                        Beside it, risk-adjusted: net present value USD 11,176,371.15; ROI 406.4% = (USD 13,926,371.15 − USD 2,750,000) ÷ USD 2,750,000; (benefits − costs) ÷ costs, present values over the horizon, risk-adjusted
                        ! discounting: the rate includes inflation, but no line grows with prices (NO_GROWTH_NOMINAL)
                        Inputs: SHA-256 …
                        Engine: assay-value …
                        """);
    }

    @Test
    void speaks_korean() {
        assertThat(inspection().evaluate().explain(Locale.KOREAN).replaceAll(DIGEST, "…"))
                .startsWith("""
                        vision-inspection
                        USD, 2026-01-01부터 3년, 할인율 연 10%(실효), 기말 현금흐름
                        관점: 기본
                        동인 avoided = 0.35 share ← kpi:defect-rate
                        warranty [편익, 현금, 품질]: avoided × 20,000,000 = 0.35 × 20,000,000 = 7,000,000 USD (매년, 기간 1–3); 현재가치 17,407,963.94 USD
                        build [비용, 초기 투자]: 2,500,000 USD (한 번, 기간 0); 현재가치 2,500,000 USD
                        순현재가치 = 편익의 현재가치 − 비용의 현재가치 = 17,407,963.94 USD − 2,500,000 USD = 14,907,963.94 USD: 비용보다 편익이 큽니다
                        연간 등가 가치: 5,994,712.99 USD
                        """)
                .endsWith("""
                        위험 조정 결과: 순현재가치 11,176,371.15 USD; 투자 수익률 406.4% = (13,926,371.15 USD − 2,750,000 USD) ÷ 2,750,000 USD; (편익 − 비용) ÷ 비용, 전체 기간의 현재가치, 위험 조정
                        ! discounting: 할인율에는 물가 상승이 들어 있지만 물가에 따라 커지는 항목이 없습니다 (NO_GROWTH_NOMINAL)
                        입력값: SHA-256 …
                        계산 엔진: assay-value …
                        """);
    }

    @Test
    void shows_what_risk_takes_away() {
        Evaluation adjusted = inspection().evaluate().riskAdjusted().orElseThrow();

        assertThat(adjusted.waterfall().describe(Locale.ENGLISH)).isEqualTo("""
                        quality: +USD 17,407,963.94
                        risk of benefits: USD -3,481,592.79
                        one-off: USD -2,500,000
                        risk of costs: USD -250,000
                        net present value: USD 11,176,371.15
                        """);
        assertThat(adjusted.explain(Locale.ENGLISH)).contains("(per year, period 1–3, risk −20%)");
        assertThat(adjusted.riskAdjusted()).isEmpty();
    }

    @Test
    void begins_a_builder_with_an_equal_case() {
        BusinessCase inspection = inspection();
        BusinessCase longer =
                inspection.toBuilder().horizon(Horizon.years(2026, 5)).build();

        assertThat(inspection.toBuilder().build()).isEqualTo(inspection).hasSameHashCodeAs(inspection);
        assertThat(longer).isNotEqualTo(inspection);
        assertThat(longer.evaluate().netPresentValue())
                .isGreaterThan(inspection.evaluate().netPresentValue());
        assertThat(inspection)
                .hasToString("vision-inspection: 1 benefits, 1 costs, USD, 3 years from 2026-01-01, 10% effective,"
                        + " money at the END of each period");
    }
}
