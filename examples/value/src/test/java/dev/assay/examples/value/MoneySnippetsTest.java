package dev.assay.examples.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.answer.Answer;
import dev.assay.value.cashflow.DatedFlow;
import dev.assay.value.cashflow.DatedFlows;
import dev.assay.value.cashflow.Flows;
import dev.assay.value.cashflow.Irr;
import dev.assay.value.cashflow.Loan;
import dev.assay.value.money.FxRate;
import dev.assay.value.money.Money;
import dev.assay.value.money.WonUnit;
import dev.assay.value.rate.DayCount;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the guide to value shows of money, rates and flows. */
class MoneySnippetsTest {
    // region money
    static List<Money> split(Money bill) {
        List<BigDecimal> thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        return bill.allocate(thirds); // KRW 100 is 34 + 33 + 33: nothing is lost, nothing is made
    }

    static Money inWon(Money dollars) {
        FxRate rate = new FxRate(
                Currency.getInstance("USD"),
                Currency.getInstance("KRW"),
                new BigDecimal("1391.50"),
                LocalDate.of(2026, 3, 31),
                "Bank of Korea, basic rate");
        return rate.convert(dollars); // never without a dated rate
    }

    static String inHundredMillions(Money won) {
        return WonUnit.HUNDRED_MILLION.format(won, 2, Locale.KOREAN); // 4.66억원
    }
    // endregion

    @Test
    void money_is_exact() {
        assertThat(split(Money.of("100", "KRW")).toString()).isEqualTo("[KRW 34, KRW 33, KRW 33]");
        assertThat(inWon(Money.of("10", "USD")).rounded()).isEqualTo(Money.of("13915", "KRW"));
        assertThat(inHundredMillions(Money.of("466081893", "KRW"))).isEqualTo("4.66억원");
        assertThatThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "KRW")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // region rates
    static double monthly() {
        return Rate.effective("0.10").per(PeriodUnit.MONTH); // 10% a year are 0.7974% a month
    }

    static double yearly() {
        return Rate.nominal("0.12", 12).annual(); // 12% in twelve parts are 12.68% a year
    }
    // endregion

    @Test
    void a_rate_says_how_it_compounds() {
        assertThat(monthly()).isCloseTo(0.00797414, within(1e-8));
        assertThat(yearly()).isCloseTo(Math.pow(1.01, 12) - 1, within(1e-12));
    }

    // region flows
    static String figures(Locale locale) {
        Flows flows = Flows.yearly(-1000, 400, 400, 400);
        Rate ten = Rate.effective("0.10");
        Answer<Double> end = flows.npv(ten); // −5.26, money at the end of years
        Answer<Double> mid = flows.timed(Timing.MID).npv(ten); // 43.29, in the middle of years
        Answer<Double> never = Flows.yearly(-1000, 100).payback().map(payback -> payback.periods());
        return end.get() + " " + mid.get() + " " + never.describe(locale); // a number, or why there is none
    }

    static Irr rates() {
        return Flows.yearly(-1600, 10_000, -10_000).irr(); // zero at 25% and at 400%; 25% is selected, with a warning
    }
    // endregion

    @Test
    void a_figure_is_a_number_or_a_reason() {
        // −1000 + 400 × 2.486851990984 = −1000 + 994.7408; and −1000 + 994.7408 × the root of 1.1.
        assertThat(figures(Locale.ENGLISH))
                .startsWith("-5.2592")
                .contains(" 43.29")
                .endsWith("what flows out is never recovered (NEVER_RECOVERED)");
        assertThat(figures(Locale.KOREAN)).endsWith("나간 돈이 회수되지 않습니다 (NEVER_RECOVERED)");
        assertThat(rates().status()).isEqualTo(Irr.Status.MULTIPLE);
        assertThat(rates().selected().orElseThrow()).isCloseTo(0.25, within(1e-9));
        assertThat(rates().all()).hasSize(2);
    }

    // region dates
    static Irr datedRate() {
        return DatedFlows.of(List.of(
                        new DatedFlow(LocalDate.of(2026, 1, 1), -1000),
                        new DatedFlow(LocalDate.of(2026, 7, 1), 600),
                        new DatedFlow(LocalDate.of(2027, 1, 1), 600)))
                .counted(DayCount.ACT_365F)
                .irr();
    }

    static Answer<Double> instalment() {
        return new Loan(0.01, 12, 1000, 0, Timing.END).payment(); // −88.85 a month
    }
    // endregion

    @Test
    void dates_count_days() {
        double rate = datedRate().selected().orElseThrow();

        // 181 and 365 days of 365.
        assertThat(600 / Math.pow(1 + rate, 181 / 365.0) + 600 / (1 + rate)).isCloseTo(1000, within(1e-6));
        // 1000 × 0.01 / (1 − 1.01^−12)
        assertThat(instalment().get()).isCloseTo(-1000 * 0.01 / (1 - Math.pow(1.01, -12)), within(1e-9));
    }
}
