package dev.assay.value.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @Test
    void a_month_of_ten_percent_depends_on_how_it_compounds() {
        assertThat(Rate.percent("10").effective().per(PeriodUnit.MONTH)).isEqualTo(0.007974140428903764, within(1e-16));
        assertThat(Rate.percent("10").nominal(12).per(PeriodUnit.MONTH)).isEqualTo(0.1 / 12);
        // e^(0.1/12) − 1 = 0.0083333 + 0.0083333²/2 + …
        assertThat(Rate.percent("10").continuous().per(PeriodUnit.MONTH)).isEqualTo(0.008368152207446, within(1e-14));
        assertThat(Rate.percent("10").per(PeriodUnit.MONTH).annual()).isEqualTo(Math.pow(1.1, 12) - 1, within(1e-12));
    }

    @Test
    void discounts() {
        assertThat(Rate.effective("0.25").discountFactor(2)).isEqualTo(0.64, within(1e-15));
        assertThat(Rate.effective("-0.5").discountFactor(3)).isEqualTo(8.0, within(1e-14));
    }

    @Test
    void real_and_nominal_follow_fisher() {
        Rate nominal = Rate.effective("0.155");
        Rate inflation = Rate.effective("0.10");

        assertThat(nominal.deflatedBy(inflation).annual()).isEqualTo(0.05, within(1e-15));
        assertThat(nominal.deflatedBy(inflation).inflatedBy(inflation).annual()).isEqualTo(0.155, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void conversions_come_back(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            double share = random.nextDouble(-0.99, 3.0);
            Rate rate = new Rate.Effective(share);

            assertThat(rate.toContinuous().annual()).isEqualTo(share, within(1e-14));
            for (PeriodUnit unit : PeriodUnit.values()) {
                assertThat(rate.toPeriodic(unit).annual()).isEqualTo(share, within(1e-12));
                assertThat(rate.toNominal(unit.perYear()).toEffective().annual())
                        .isEqualTo(share, within(1e-12));
            }
        }
    }

    @Test
    void says_how_it_compounds() {
        assertThat(Rate.effective("0.10")).hasToString("10% effective");
        assertThat(Rate.nominal("0.0525", 4)).hasToString("5.25% nominal, compounded 4 times a year");
        assertThat(Rate.continuous("0.05")).hasToString("5% continuous");
        assertThat(Rate.periodic("0.01", PeriodUnit.HALF_YEAR)).hasToString("1% per half year");
        assertThat(Rate.percent("7.5")).hasToString("7.5%");
    }

    @Test
    void refuses_what_grows_to_no_number_within_a_year() {
        assertThatThrownBy(() -> new Rate.Continuous(1000))
                .hasMessage("rate must grow 1 to a finite amount in a year, but was 1000.0");
        assertThatThrownBy(() -> Rate.nominal("1e300", 12)).hasMessageContaining("but was 1.0E300");
        assertThatThrownBy(() -> Rate.periodic("10", PeriodUnit.DAY)).hasMessageContaining("but was 10.0");
        assertThat(new Rate.Continuous(709).annual()).isFinite();
        assertThat(Rate.effective("1e300").annual()).isEqualTo(1e300);
    }

    @Test
    void refuses_what_loses_everything() {
        assertThatThrownBy(() -> Rate.effective("-1"))
                .hasMessage("effective rate must be a number above -1, but was -1.0");
        assertThatThrownBy(() -> Rate.nominal("0.1", 0)).hasMessage("times per year must be positive, but was 0");
        assertThatThrownBy(() -> Rate.nominal("-4", 4))
                .hasMessage("nominal rate of a period must be a number above -1, but was -1.0");
        assertThatThrownBy(() -> Rate.effective("10%"))
                .hasMessage("rate must be a decimal number such as 0.10, but was \"10%\"");
        assertThatThrownBy(() -> new Rate.Continuous(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timing_places_a_period() {
        assertThat(Timing.START.position(3)).isEqualTo(2.0);
        assertThat(Timing.MID.position(3)).isEqualTo(2.5);
        assertThat(Timing.END.position(3)).isEqualTo(3.0);
        assertThat(Timing.START.position(0)).isZero();
        assertThatThrownBy(() -> Timing.END.position(-1)).hasMessage("period must not be negative, but was -1");
    }

    @Test
    void periods_are_counted_from_the_start() {
        LocalDate start = LocalDate.parse("2026-01-31");

        assertThat(PeriodUnit.MONTH.after(start, 1)).isEqualTo("2026-02-28");
        assertThat(PeriodUnit.MONTH.after(start, 2)).isEqualTo("2026-03-31");
        assertThat(PeriodUnit.QUARTER.after(start, -1)).isEqualTo("2025-10-31");
        assertThat(PeriodUnit.WEEK.after(start, 1)).isEqualTo("2026-02-07");
    }
}
