package dev.assay.value.business.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.util.Arrays;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Horizon YEARS = Horizon.years(2026, 3);
    private static final Horizon MONTHS = Horizon.months(2026, 1, 12);

    private static double[] factors(Profile profile, Horizon horizon) {
        return profile.factors(horizon, 1, Timing.END);
    }

    @Test
    void takes_a_ramp_at_the_end_of_each_period_or_in_its_middle() {
        Profile ramp = Profile.rampLinear(6);

        double[] end = factors(ramp, MONTHS);
        double[] middle = ramp.factors(MONTHS, 1, Timing.MID);

        assertThat(end[1]).isEqualTo(1.0 / 6.0);
        assertThat(end[6]).isEqualTo(1.0);
        assertThat(middle[1]).isEqualTo(0.5 / 6.0);
        // (1 + 2 + 3 + 4 + 5 + 6) / 6 + 6 = 9.5 months of the first year
        assertThat(Arrays.stream(end).sum()).isCloseTo(9.5, EXACT);
    }

    @Test
    void averages_a_shape_that_is_told_in_months_over_years() {
        double[] factors = factors(Profile.rampLinear(6).in(PeriodUnit.MONTH), YEARS);

        assertThat(factors).containsExactly(new double[] {0.0, 9.5 / 12.0, 1.0, 1.0}, EXACT);
    }

    @Test
    void holds_a_shape_that_is_told_in_years_through_months() {
        Profile yearly = Profile.growing(Rate.effective("0.10")).in(PeriodUnit.YEAR);

        double[] factors = factors(yearly, Horizon.months(2026, 1, 36));

        assertThat(factors[12]).isEqualTo(1.0);
        assertThat(factors[13]).isCloseTo(1.1, EXACT);
        assertThat(factors[24]).isCloseTo(1.1, EXACT);
        assertThat(factors[36]).isCloseTo(1.21, EXACT);
    }

    @Test
    void converts_growth_to_the_length_of_a_period() {
        double[] factors = factors(Profile.growing(Rate.effective("0.10")), Horizon.months(2026, 1, 13));

        assertThat(factors[1]).isEqualTo(1.0);
        assertThat(factors[13]).isCloseTo(1.1, EXACT);
    }

    @Test
    void follows_the_calendar() {
        double[] months = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        Profile seasonal = Profile.seasonal(months);

        // Begins in November: months 11, 12, 1.
        assertThat(factors(seasonal, Horizon.months(2026, 11, 3))).containsExactly(0.0, 11.0, 12.0, 1.0);
        assertThat(factors(seasonal, new Horizon(MONTHS.start(), PeriodUnit.QUARTER, 2)))
                .containsExactly(0.0, 2.0, 5.0);
        assertThat(factors(seasonal, YEARS)[3]).isEqualTo(6.5);
    }

    @Test
    void decays_rises_and_jumps() {
        assertThat(factors(Profile.decay(1.0), YEARS)).containsExactly(0.0, 0.5, 0.25, 0.125);
        assertThat(factors(Profile.oneOff(2), YEARS)).containsExactly(0.0, 0.0, 1.0, 0.0);
        assertThat(factors(Profile.custom(0.3, 0.7), YEARS)).containsExactly(0.0, 0.3, 0.7, 0.0);
        assertThat(factors(Profile.rampS(2.0, 1.0), YEARS)[2]).isEqualTo(0.5);
        assertThat(factors(Profile.rampS(2.0, 1.0), YEARS)[3]).isCloseTo(0.731058578630005, EXACT);
        assertThat(factors(Profile.decay(1.0).times(Profile.rampLinear(2)), YEARS))
                .containsExactly(0.0, 0.25, 0.25, 0.125);
    }

    @Test
    void begins_with_its_line() {
        assertThat(Profile.rampLinear(2).factors(YEARS, 2, Timing.END)).containsExactly(0.0, 0.0, 0.5, 1.0);
        assertThat(Profile.level().factors(YEARS, 0, Timing.END)).containsExactly(1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void says_what_it_is_in_both_languages() {
        Profile profile = Profile.rampLinear(6).in(PeriodUnit.MONTH).times(Profile.growing(Rate.effective("0.03")));

        assertThat(profile.describe().in(Locale.ENGLISH))
                .isEqualTo("linear ramp over 6 periods (periods of a month), growing by 3% effective");
        assertThat(profile.describe().in(Locale.KOREAN)).isEqualTo("6개 기간에 걸친 선형 증가 (기간 단위: 월), 연 3% 성장");
        assertThat(profile.grows()).isTrue();
        assertThat(Profile.level().grows()).isFalse();
    }

    @Test
    void refuses_what_is_no_shape() {
        assertThatThrownBy(() -> Profile.rampLinear(0)).hasMessage("ramp periods must be positive, but was 0");
        assertThatThrownBy(() -> Profile.seasonal(1.0)).hasMessage("months must be twelve factors, but was [1.0]");
        assertThatThrownBy(() -> Profile.custom(Double.NaN))
                .hasMessage("factors must be finite numbers, at least one, but was [NaN]");
        assertThatThrownBy(() -> Profile.decay(0.0)).hasMessage("half-life must be a positive number, but was 0.0");
        assertThatThrownBy(() -> Profile.rampS(1.0, -1.0)).hasMessage("slope must be a positive number, but was -1.0");
    }
}
