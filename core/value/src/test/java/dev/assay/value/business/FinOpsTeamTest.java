package dev.assay.value.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FinOpsTeamTest {
    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    /** 20% of 2,000,000 are 400,000; two people cost 300,000. */
    private static final FinOpsTeam TEAM = FinOpsTeam.of(usd("2000000"), "0.20", "2", usd("150000"));

    @Test
    void is_worth_its_saving_less_its_salaries() {
        assertThat(TEAM.saving()).isEqualTo(usd("400000"));
        assertThat(TEAM.cost()).isEqualTo(usd("300000"));
        assertThat(TEAM.net()).isEqualTo(usd("100000"));
        assertThat(TEAM.breakEvenRate().get()).isEqualByComparingTo("0.15");
    }

    @Test
    void becomes_a_case() {
        BusinessCase told = TEAM.toCase("finops", Horizon.years(2026, 2))
                .discount(Rate.effective("0.10"))
                .build();

        // 100,000 ÷ 1.1 + 100,000 ÷ 1.21 = 173,553.72; it pays nothing at first, so that only the return has no doubt.
        assertThat(told.evaluate().npv()).isEqualTo(usd("173553.72"));
        assertThat(told.evaluate().roi().ratio().get()).isBetween(0.3333, 0.3334);
        assertThat(told.findings()).extracting(Finding::code).containsExactly("NO_GROWTH_NOMINAL");
        assertThat(told.toBuilder()
                        .scenario("lazy", s -> s.set("saving-rate", "0.15"))
                        .build()
                        .evaluateScenarios())
                .satisfies(
                        results -> assertThat(results.describe(Locale.ENGLISH)).contains("lazy"));
    }

    @Test
    void says_what_it_is_worth() {
        assertThat(TEAM).hasToString("saves USD 400,000 a year for USD 300,000, which is worth USD 100,000 a year");
        assertThat(TEAM.describe(Locale.KOREAN))
                .isEqualTo("연 400,000.00 USD 절감, 비용 연 300,000.00 USD, 순효과 연 100,000.00 USD");
        assertThat(FinOpsTeam.of(usd("0"), "0", "1", usd("1")).breakEvenRate().describe(Locale.KOREAN))
                .isEqualTo("지출이 없어 비율이 없습니다 (NO_SPEND)");
    }

    @Test
    void refuses_all_that_is_wrong_together() {
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> FinOpsTeam.of(usd("-1"), "20", "-1", Money.of("-1", "KRW")))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .isEqualTo(List.of("NEGATIVE", "NEGATIVE", "NEGATIVE", "SHARE_RANGE", "MIXED_CURRENCIES")));
    }
}
