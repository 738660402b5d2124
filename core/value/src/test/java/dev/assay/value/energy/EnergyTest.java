package dev.assay.value.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.money.Money;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyTest {
    private static final ComputeRun GPT_3 = new ComputeRun(10_000, 330, 14.8 * 24, 1.10);

    @Test
    void is_that_of_patterson() {
        assertThat(GPT_3.megawattHours()).isCloseTo(1_289, within(0.5));
        assertThat(new CarbonIntensity("USA", 429, 2020, "Patterson et al.").kilograms(1_287_000) / 1000)
                .isCloseTo(552, within(0.5));
        assertThat(CarbonIntensity.implied(550, 1_287).get()).isCloseTo(0.4274, within(5e-5));
        assertThat(ComputeRun.rated(10_000, 660, 0.5, 14.8 * 24, 1.10)).isEqualTo(GPT_3);
    }

    @ParameterizedTest
    @CsvSource({"KOR, 554", "USA, 476", "JPN, 625", "FRA, 72", "SWE, 52", "IND, 918"})
    void emits_by_place(String region, long tonnes) {
        // The same 1,287 MWh on other grids.
        assertThat(CarbonTable.of2023().of(region).get().kilograms(1_287_000) / 1000)
                .isCloseTo(tonnes, within(0.5));
    }

    @Test
    void says_when_the_place_is_not_known() {
        CarbonTable table = CarbonTable.of2023();

        assertThat(table.of("ATL").describe(Locale.ENGLISH))
                .isEqualTo("no intensity of \"ATL\" and no world mean; known regions: KOR, USA, JPN, FRA, SWE, IND"
                        + " (CARBON-REGION)");
        assertThat(table.of("ATL").describe(Locale.KOREAN)).contains("세계 평균도 없습니다");
        CarbonTable world = new CarbonTable(
                List.of(new CarbonIntensity(CarbonIntensity.WORLD, 480, 2023, "statistics of the user")));
        CarbonIntensity mean = world.of("ATL").get();
        assertThat(mean.isWorldMean()).isTrue();
        assertThat(mean.sentence().en())
                .isEqualTo("world mean, not that of the place: 480.000 g/kWh, 2023, statistics of the user");
        assertThat(mean.sentence().ko()).startsWith("해당 지역이 아닌 세계 평균");
        assertThat(table.of("KOR").get().sentence().ko()).startsWith("KOR: 430.567 g/kWh, 2023");
    }

    @Test
    void costs_only_at_a_price_that_is_set() {
        ComputeRun run = new ComputeRun(1, 1_000, 1_000, 1);

        // 1,000 kWh at 500 g are half a tonne.
        assertThat(new CarbonIntensity("X", 500, 2023, "s").shadowCost(run, Money.of("80", "EUR")))
                .isEqualTo(Money.of("40", "EUR"));
    }

    @Test
    void refuses_what_cannot_be() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComputeRun(1, 1, 1, 0.9))
                .withMessage("pue must be finite and at least 1.0, but was 0.9");
        assertThatIllegalArgumentException().isThrownBy(() -> ComputeRun.rated(1, 1, 1.5, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CarbonIntensity("X", -1, 2023, "s"));
        assertThat(CarbonIntensity.implied(1, 0).isPresent()).isFalse();
    }
}
