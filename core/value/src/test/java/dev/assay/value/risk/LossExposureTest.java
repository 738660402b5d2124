package dev.assay.value.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.money.Money;
import dev.assay.value.simulation.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LossExposureTest {
    private static final LossExposure OUTAGE = LossExposure.of("outage", "KRW", 0.5, Distribution.constant(10_000_000));

    private static Money krw(String amount) {
        return Money.of(amount, "KRW");
    }

    private static Offset<Double> fourOf(Estimate estimate) {
        return within(4 * estimate.standardError());
    }

    @Test
    void the_annualised_loss_is_frequency_times_mean_loss() {
        // 0.5 × 10,000,000; 0.2 × (1 + 4 × 3 + 11) ÷ 6 = 0.8, in millions; a lognormal mean is e^(μ + σ² ÷ 2).
        LossExposure breach = LossExposure.of("breach", "KRW", 0.2, Distribution.pert(1e6, 3e6, 11e6));
        double mu = (StrictMath.log(1e6) + StrictMath.log(1e8)) / 2;
        double sigma = (StrictMath.log(1e8) - StrictMath.log(1e6)) / 3.2897072539;
        double mean = StrictMath.exp(mu + sigma * sigma / 2);

        assertThat(OUTAGE.annualised()).isEqualTo(krw("5000000"));
        assertThat(breach.annualised()).isEqualTo(krw("800000"));
        assertThat(LossExposure.of("fraud", "KRW", 3, Distribution.lognormal90(1e6, 1e8))
                        .annualised()
                        .amount()
                        .doubleValue())
                .isCloseTo(3 * mean, within(1.0));
    }

    @Test
    void a_control_is_worth_what_it_avoids_less_its_cost() {
        // λ′ E[loss′] = 0.2 × 5,000,000 = 1,000,000; 4,000,000 are avoided for 2,500,000: 1,500,000, which is 60%.
        ControlledExposure controlled = OUTAGE.under(
                "second site", krw("2500000"), LossExposure.of("outage", "KRW", 0.2, Distribution.constant(5_000_000)));

        assertThat(controlled.avoided()).isEqualTo(krw("4000000"));
        assertThat(controlled.net()).isEqualTo(krw("1500000"));
        assertThat(controlled.returnOnControl().get()).isEqualTo(0.6);
        assertThat(controlled)
                .hasToString("second site: KRW 5,000,000 a year becomes KRW 1,000,000 for KRW 2,500,000,"
                        + " which is worth KRW 1,500,000 a year (return 60.0%)");
        assertThat(controlled.describe(Locale.KOREAN))
                .isEqualTo("second site: 연평균 손실 5,000,000원 → 1,000,000원, 비용 연 2,500,000원, 순효과 연 1,500,000원(수익률 60.0%)");
        assertThat(OUTAGE.under("free", krw("0"), OUTAGE).returnOnControl().describe(Locale.KOREAN))
                .isEqualTo("통제에 비용이 들지 않아 수익률이 없습니다 (NO_COST)");
    }

    @Test
    void the_curve_of_equal_losses_is_that_of_their_number() {
        LossCurve curve = OUTAGE.curve(200_000, 42);
        double none = StrictMath.exp(-0.5);

        // P(N > 0) = 1 − e^−½ = 0.3935, P(N > 1) = 1 − 1.5 e^−½ = 0.0902, P(N > 2) = 1 − 1.625 e^−½ = 0.0144.
        Estimate any = curve.exceedance(krw("0"));
        Estimate two = curve.exceedance(krw("10000000"));
        Estimate three = curve.exceedance(krw("20000000"));
        assertThat(any.value()).isCloseTo(1 - none, fourOf(any));
        assertThat(two.value()).isCloseTo(1 - 1.5 * none, fourOf(two));
        assertThat(three.value()).isCloseTo(1 - 1.625 * none, fourOf(three));
        assertThat(curve.mean().value()).isCloseTo(5_000_000, fourOf(curve.mean()));
        // A year of five is worse than one outage, one of fifty is worse than two, and none of the usual ones is
        // without any.
        assertThat(curve.exceeded(0.2).loss()).isEqualTo(krw("10000000"));
        assertThat(curve.exceeded(0.05).loss()).isEqualTo(krw("20000000"));
        assertThat(curve.exceeded(0.5).loss()).isEqualTo(krw("0"));
        assertThat(curve.annualised()).isEqualTo(krw("5000000"));
        assertThat(curve.warnings()).isEmpty();
    }

    @Test
    void losses_of_an_exponential_size_add_up_as_the_formula_says() {
        // Exponential losses by their quantiles −ln(1 − p): variance of the year is λ E[loss²] = 2 × 2, mean 2.
        List<Double> steps = IntStream.range(0, 20_000)
                .mapToObj(i -> -StrictMath.log1p(-(i + 0.5) / 20_000))
                .toList();
        LossCurve curve = LossExposure.of("claims", "USD", 2, Distribution.empirical(steps))
                .curve(100_000, 3);

        // P(S > s) = 1 − Σ e^−2 2ⁿ ÷ n! × Erlang(n, s), at s = 6: 0.0492, summed up to 40 events.
        double above = 0;
        double count = StrictMath.exp(-2);
        double term = 1;
        double poisson = 0;
        for (int n = 1; n <= 40; n++) {
            count *= 2.0 / n;
            poisson += term;
            term *= 6.0 / n;
            above += count * StrictMath.exp(-6) * poisson;
        }
        Estimate worse = curve.exceedance(Money.of("6", "USD"));
        assertThat(worse.value()).isCloseTo(above, fourOf(worse));
        assertThat(curve.distribution().mean()).isCloseTo(2, within(0.03));
        assertThat(curve.distribution().variance()).isCloseTo(4, within(0.1));
    }

    @Test
    void exposures_add_up() {
        LossExposure fines = LossExposure.of("fines", "KRW", 1, Distribution.constant(1_000_000));
        LossCurve curve = LossCurve.of(List.of(OUTAGE, fines), 100_000, 1);

        Estimate none = curve.exceedance(krw("0"));
        assertThat(curve.annualised()).isEqualTo(krw("6000000"));
        assertThat(none.value()).isCloseTo(1 - StrictMath.exp(-1.5), fourOf(none));
        // Four outages or more are in 0.175% of years, three in 1.264%: 0.175 × 41 million and 0.825 × 31 to 32
        // million.
        assertThat(curve.meanOfWorst(0.01)).isBetween(krw("32000000"), krw("35000000"));
        assertThat(curve.meanOfWorst(0.9999999)).isBetween(krw("5800000"), krw("6200000"));
    }

    @Test
    void warns_of_heavy_tails() {
        LossCurve curve = LossExposure.of("fraud", "KRW", 0.01, Distribution.lognormal90(1e3, 1e10))
                .curve(2_000, 1);

        assertThat(curve.warnings()).extracting(Finding::code).containsExactly("HEAVY_TAIL");
        assertThat(curve.describe(Locale.KOREAN)).contains("몇 안 되는 큰 사건이 손실의 대부분입니다");
    }

    @Test
    void says_the_curve() {
        LossCurve curve = OUTAGE.curve(20_000, 42);

        assertThat(curve.toString())
                .startsWith(
                        "annualised loss: KRW 5,000,000\n50%: more than KRW 0 ± KRW 0\n20%: more than KRW 10,000,000 ±")
                .endsWith("20000 years, seed 42\n");
        assertThat(curve.describe(Locale.KOREAN))
                .startsWith("연평균 손실: 5,000,000원\n50%: 0원 ± 0원 초과\n")
                .endsWith("시뮬레이션한 해 20,000개, 시드 42\n");
        assertThat(OUTAGE)
                .hasToString(
                        "outage: KRW 5,000,000 a year is lost on average, 0.5000 times a year constant 10,000,000");
    }

    @Test
    void a_year_without_events_loses_nothing() {
        LossCurve curve = LossExposure.of("flood", "KRW", 1e-6, Distribution.constant(1e9))
                .curve(1_000, 1);

        assertThat(curve.exceedance(krw("0")).value()).isZero();
        assertThat(curve.warnings()).isEmpty();
        assertThat(curve.describe(Locale.ENGLISH)).doesNotContain("NaN");
    }

    @Test
    void refuses_all_that_is_wrong_together() {
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> LossExposure.of(" ", "KRW", 0, Distribution.uniform(-1, 1)))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly("BLANK_ID", "FREQUENCY_RANGE", "NEGATIVE_LOSS"));
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> OUTAGE.under(
                        "", Money.of("-1", "USD"), LossExposure.of("a", "EUR", 1, Distribution.constant(1))))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly("BLANK_ID", "NEGATIVE_COST", "MIXED_CURRENCIES"));
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> LossCurve.of(
                        List.of(OUTAGE, OUTAGE, LossExposure.of("a", "EUR", 1_000, Distribution.constant(1))), 10, 1))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly("DUPLICATE_ID", "MIXED_CURRENCIES", "FREQUENCY_RANGE"));
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> OUTAGE.curve(10, 1).exceeded(0))
                .withMessage("probability must be in (0, 1), but was 0.0");
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> OUTAGE.curve(10, 1).exceedance(Money.of("1", "USD")));
    }
}
