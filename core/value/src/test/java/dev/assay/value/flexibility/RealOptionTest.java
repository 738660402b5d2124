package dev.assay.value.flexibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.distribution.Uncertainty;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import dev.assay.value.simulation.Estimate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealOptionTest {
    private static final Uncertainty EVEN_ODDS = Distribution.discrete(Map.of(70.0, 0.5, 150.0, 0.5));

    /** 100 now, and 150 or 70 after a year: at 10% worth 36.3636 or -36.3636, and nothing on average. */
    private static BusinessCase wager() {
        return plan(1, "110", EVEN_ODDS);
    }

    /** 100 now, and 60 or 20 a year for three years: at 10% 49.2111 or -50.2630, -0.5259 on average. */
    private static BusinessCase venture() {
        return plan(3, "40", Distribution.discrete(Map.of(20.0, 0.5, 60.0, 0.5)));
    }

    private static BusinessCase plan(int years, String base, Uncertainty gain) {
        return plan(years, base, gain, Timing.END);
    }

    private static BusinessCase plan(int years, String base, Uncertainty gain, Timing timing) {
        return BusinessCase.named("venture")
                .currency("USD")
                .horizon(Horizon.years(2026, years))
                .discount(Rate.effective("0.10"))
                .timing(timing)
                .driver("gain", d -> d.base(base).uncertain(gain))
                .benefit(
                        "sales",
                        b -> b.kind(BenefitKind.CASH)
                                .dimension(ValueDimension.ADDED_REVENUE)
                                .perYear("1")
                                .scaledBy("gain", "1"))
                .cost("build", c -> c.capex("100"))
                .build();
    }

    private static void assertNear(Estimate estimate, double expected) {
        assertThat(estimate.value()).isCloseTo(expected, within(4 * estimate.standardError() + 1e-9));
        assertThat(estimate.standardError()).isLessThan(0.2);
    }

    @Test
    void waiting_is_worth_what_losses_it_spares() {
        Flexibility waiting = RealOption.deferUntil(1).in(wager(), 7);

        // Half the time 36.3636, a year later: 36.3636 / 1.1 / 2.
        assertNear(waiting.without().mean(), 0);
        assertNear(waiting.with().mean(), 16.528926);
        assertThat(waiting.value().value()).isCloseTo(16.528926, within(0.4));
    }

    @Test
    void waiting_for_what_pays_anyway_is_worth_nothing() {
        BusinessCase sure = plan(1, "220", Distribution.discrete(Map.of(210.0, 0.5, 230.0, 0.5)));

        Flexibility waiting = RealOption.deferUntil(1).in(sure);

        // 100 on average now, 90.909 a year later: whoever may wait begins at once.
        assertNear(waiting.with().mean(), 90.909091);
        assertThat(waiting.value().value()).isZero();
    }

    @Test
    void leaving_is_worth_what_the_salvage_is_more_than_the_rest() {
        Flexibility leaving = RealOption.abandon(1, Money.of("40", "USD")).in(venture(), 3);

        // After the first year 20 more twice are worth 20 x (0.826446 + 0.751315) = 31.5552, and 40 are worth 36.3636.
        assertNear(leaving.with().minus(leaving.without()), 2.404207);
        assertNear(leaving.with().mean(), -0.525920 + 2.404207);
        // Without the option nobody would begin.
        assertThat(leaving.value()).isEqualTo(leaving.with().mean());
    }

    @Test
    void growing_is_worth_what_it_brings_more_than_it_costs() {
        Flexibility growing = RealOption.expand(1, Money.of("50", "USD"), 0.5).in(venture(), 3);

        // 0.5 x 60 x 1.577761 = 47.3328 less 45.4545, half the time.
        assertNear(growing.with().minus(growing.without()), 0.939149);
        // It loses on average, so without the right nothing would be done.
        assertThat(growing.describe(Locale.ENGLISH))
                .containsPattern(
                        "is worth USD 0.(\\d\\d) ± USD [0-9.]+: USD 0.\\1 on average instead of USD 0.00, because without"
                                + " the right USD -\\d.\\d\\d would not be taken on\\. At most");
        assertThat(growing.describe(Locale.KOREAN))
                .containsPattern("순현재가치가 0.00 USD\\(선택권이 없으면 -\\d.\\d\\d USD짜리는 하지 않으므로\\)에서 0.\\d\\d USD로 바뀝니다");
    }

    @Test
    void money_that_moves_at_the_decision_has_moved() {
        BusinessCase early = plan(3, "40", Distribution.discrete(Map.of(20.0, 0.5, 60.0, 0.5)), Timing.START);

        Flexibility leaving = RealOption.abandon(1, Money.of("30", "USD")).in(early, 3);

        // At the start of years money comes after 0, 1 and 2 years: 20 / 1.21 = 16.5289 is left, and 30 are worth
        // 27.2727.
        assertNear(leaving.with().minus(leaving.without()), 5.371901);
    }

    @Test
    void nothing_is_learnt_where_nothing_is_uncertain() {
        BusinessCase known = plan(3, "40", Distribution.constant(40));

        // 40 twice more are worth 63.1, more than 40.
        assertThat(RealOption.abandon(1, Money.of("40", "USD"))
                        .in(known)
                        .value()
                        .value())
                .isZero();
    }

    @Test
    void says_what_it_is_worth_and_that_it_is_a_bound() {
        Flexibility waiting = RealOption.deferUntil(1).in(wager(), 7);

        assertThat(waiting.toString())
                .startsWith("the right to defer until the end of period 1 is worth USD 16.")
                .endsWith("At most, because until then everything is taken to be known");
        assertThat(waiting.describe(Locale.KOREAN))
                .startsWith("1기 말까지 미룰 권리의 가치는 16.")
                .endsWith("상한입니다");
        assertThat(RealOption.expand(1, Money.of("50", "USD"), 0.5))
                .hasToString("expand by 50.00% for USD 50 at the end of period 1")
                .isEqualTo(RealOption.expand(1, Money.of("50", "USD"), 0.5));
    }

    @Test
    void refuses_what_cannot_be() {
        assertThatThrownBy(() -> RealOption.deferUntil(0))
                .isInstanceOf(ValueException.class)
                .hasMessage("period must be 1 or more, but was 0");
        assertThatThrownBy(() -> RealOption.abandon(1, Money.of("-1", "USD")))
                .hasMessage("money must be 0 or more, but was USD -1");
        assertThatThrownBy(() -> RealOption.expand(1, Money.of("1", "USD"), Double.NaN))
                .hasMessage("share must be more than 0, but was NaN");
        assertThatThrownBy(() -> RealOption.abandon(3, Money.of("1", "USD")).in(venture()))
                .hasMessage("period must be less than the case's 3, but was 3");
        assertThatThrownBy(() -> RealOption.abandon(1, Money.of("1", "KRW")).in(venture()))
                .hasMessage("currency must be USD as the case's, but was KRW");
    }

    @Test
    void a_plain_expansion_may_be_priced_as_a_call() {
        // Hull, Options, Futures, and Other Derivatives: a share of 42, a price of 40, 10%, 20%, half a year: 4.76.
        assertThat(BlackScholes.call(42, 40, 0.2, 0.1, 0.5)).isCloseTo(4.76, within(0.005));
        // Never worth less than the value less the discounted cost, and that alone when nothing moves: 100 - 90
        // e^-0.05.
        assertThat(BlackScholes.call(100, 90, 1e-6, 0.05, 1)).isCloseTo(14.389352, within(1e-6));
        assertThatThrownBy(() -> BlackScholes.call(0, 1, 1, 1, 1))
                .hasMessage("value must be more than 0 and finite, but was 0.0");
        assertThatThrownBy(() -> BlackScholes.call(100, 100, 0.2, -5, 400))
                .hasMessage(
                        "volatility, rate and years must leave a price that a number can hold, but were too large: a rate of"
                                + " -5.0 over 400.0 years");
        assertThatThrownBy(() -> BlackScholes.call(100, 100, 0.2, -1e308, 1))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining("-1.0E308");
    }
}
