package dev.assay.value.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.rate.Timing;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnuityTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void its_functions_undo_each_other(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            double rate = random.nextDouble(0.001, 0.2);
            int periods = random.nextInt(1, 61);
            double now = random.nextDouble(1e3, 1e6);
            Timing when = random.nextBoolean() && periods > 1 ? Timing.START : Timing.END;

            double payment = Annuity.payment(rate, periods, now, 0, when).get();

            assertThat(Annuity.presentValue(rate, periods, payment, 0, when).get())
                    .isEqualTo(now, within(1e-6));
            assertThat(Annuity.futureValue(rate, periods, payment, now, when).get())
                    .isEqualTo(0, within(1e-3));
            assertThat(Annuity.periods(rate, payment, now, 0, when).get()).isEqualTo(periods, within(1e-7));
            assertThat(Annuity.rate(periods, payment, now, 0, when).selected().orElseThrow())
                    .isEqualTo(rate, within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void principal_pays_the_loan_off(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            Timing when = random.nextBoolean() ? Timing.START : Timing.END;
            Loan loan =
                    new Loan(random.nextDouble(0, 0.1), random.nextInt(1, 61), random.nextDouble(1e3, 1e6), 0, when);
            double principal = 0;
            for (int period = 1; period <= loan.periods(); period++) {
                principal += loan.principal(period).get();
            }

            assertThat(principal).isEqualTo(-loan.presentValue(), within(1e-5));
        }
    }

    /** 100 a period for seven and a half at 3%: 100 × (1 − 1.03^−7.5) / 0.03, once more × 1.03, and with 500 × 1.03^−7.5. */
    @Test
    void takes_parts_of_periods() {
        assertThat(rate(7.5, -100, 662.7904268217973, 0, Timing.END)).isEqualTo(0.03, within(1e-13));
        assertThat(rate(7.5, -100, 682.6741396264512, 0, Timing.START)).isEqualTo(0.03, within(1e-13));
        assertThat(rate(7.5, -100, 1063.3718627985277, -500, Timing.END)).isEqualTo(0.03, within(1e-13));
        assertThat(rate(0.5, -100, 46.53741075440775, 0, Timing.END)).isEqualTo(0.1, within(1e-12));
        assertThat(rate(7.5, -100, 750, 0, Timing.END)).isEqualTo(0, within(1e-12));
        assertThat(Annuity.rate(7.5, 100, 1, 1, Timing.END).status()).isEqualTo(Irr.Status.NO_SIGN_CHANGE);
    }

    @Test
    void parts_of_periods_undo_each_other() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 500; i++) {
            double rate = random.nextDouble(0.01, 0.2);
            double periods = random.nextDouble(0.3, 60);
            double end = random.nextDouble(0, 1e4);
            Timing when = random.nextBoolean() ? Timing.START : Timing.END;

            double now = -Annuity.presentValue(rate, periods, 1e3, end, when).get();

            assertThat(rate(periods, 1e3, -now, end, when)).isEqualTo(rate, within(1e-8));
        }
    }

    private static double rate(double periods, double payment, double now, double end, Timing when) {
        return Annuity.rate(periods, payment, now, end, when).selected().orElseThrow();
    }

    @Test
    void says_why_there_is_none() {
        assertThat(Annuity.payment(0.1, 0, 100, 0, Timing.END).describe(Locale.ENGLISH))
                .contains("there is no period");
        assertThat(Annuity.payment(0.1, 0, 100, 0, Timing.END).describe(Locale.KOREAN))
                .contains("기간이 없으므로");
        assertThat(Annuity.periods(0.1, 5, -100, 0, Timing.END).describe(Locale.ENGLISH))
                .contains("no number of periods");
        assertThat(Annuity.periods(0, 0, -100, 0, Timing.END).describe(Locale.KOREAN))
                .contains("기간 수가 없습니다");
        assertThat(Annuity.rate(12, 400, 10_000, 5_000, Timing.END).status()).isEqualTo(Irr.Status.NO_SIGN_CHANGE);
    }

    @Test
    void refuses_what_is_out_of_range() {
        assertThatThrownBy(() -> Annuity.payment(-1, 1, 1, 1, Timing.END))
                .hasMessage("rate must be above -1, but was -1.0");
        assertThatThrownBy(() -> Annuity.payment(0, 1, 1, 1, Timing.MID))
                .hasMessage("when must be START or END, but was MID");
        assertThatThrownBy(() -> Annuity.rate(0, 1, 1, 1, Timing.END))
                .hasMessage("periods must be in (0, 1000000], but was 0.0");
        assertThatThrownBy(() -> new Loan(-2, 1, 1, 0, Timing.END)).hasMessage("rate must be above -1, but was -2.0");
        assertThatThrownBy(() -> new Loan(0, 0, 1, 0, Timing.END)).hasMessage("periods must be at least 1, but was 0");
        assertThatThrownBy(() -> new Loan(0, 1, 1, 0, Timing.MID)).hasMessage("when must be START or END, but was MID");
        assertThatThrownBy(() -> new Loan(0, 3, 1, 0, Timing.END).interest(4))
                .hasMessage("period must be in [1, 3], but was 4");
    }
}
