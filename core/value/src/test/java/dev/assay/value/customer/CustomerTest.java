package dev.assay.value.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Finding;
import dev.assay.value.customer.Funnel.Stage;
import dev.assay.value.customer.LifetimeValue.Per;
import dev.assay.value.money.Money;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Timing;
import dev.assay.value.statistics.Confidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final BigDecimal MARGIN = new BigDecimal("0.8");
    private static final BigDecimal CHURN = new BigDecimal("0.05");

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void costs_what_was_spent_before_it_was_won() {
        assertThat(Acquisition.of(usd("50000"), 25).cost().get()).isEqualTo(usd("2000"));
        Acquisition lagged = new Acquisition(List.of(usd("100"), usd("200"), usd("900")), List.of(50L, 10L, 20L), 1);
        // 100 + 200 won the 10 + 20 of a period later.
        assertThat(lagged.cost().get()).isEqualTo(usd("10"));
        // Twice the largest number of a column is more than it: 2^64 - 2.
        assertThat(new Acquisition(
                                List.of(usd("1"), usd("18446744073709551613")),
                                List.of(Long.MAX_VALUE, Long.MAX_VALUE),
                                0)
                        .cost()
                        .get())
                .isEqualTo(usd("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Acquisition.of(usd("-5"), 1))
                .withMessage("spend must be 0 or more, but was [USD -5]");
        assertThat(Acquisition.of(usd("1"), 0).cost().describe(Locale.ENGLISH))
                .isEqualTo("no customer was won, so one has no cost (CUSTOMER-NONE)");
        assertThat(new Acquisition(List.of(usd("1")), List.of(1L), 1).cost().describe(Locale.KOREAN))
                .endsWith("(CUSTOMER-NO-PERIOD)");
        assertThat(Acquisition.payback(usd("2000"), usd("500"), MARGIN).get()).isEqualByComparingTo("5");
        assertThat(Acquisition.payback(usd("2000"), usd("500"), BigDecimal.ZERO).describe(Locale.ENGLISH))
                .isEqualTo("a customer brings no margin, so the cost is never paid back (CUSTOMER-NO-MARGIN)");
    }

    @Test
    void brings_its_margin_until_it_leaves() {
        LifetimeValue value =
                LifetimeValue.of(new Per<>(usd("500"), PeriodUnit.MONTH), MARGIN, new Per<>(CHURN, PeriodUnit.MONTH));

        assertThat(value.value().get()).isEqualTo(usd("8000"));
        assertThat(LifetimeValue.toCost(usd("8000"), usd("2000")).get()).isEqualByComparingTo("4");
        assertThat(LifetimeValue.lifetime(new BigDecimal("0.03")).get().doubleValue())
                .isCloseTo(33.333333, within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifetimeValue.of(
                        new Per<>(usd("6000"), PeriodUnit.YEAR), MARGIN, new Per<>(CHURN, PeriodUnit.MONTH)))
                .withMessage("revenue and churn must be of the same period, but were per year and per month");
    }

    @Test
    void brings_less_when_it_is_discounted() {
        LifetimeValue value =
                LifetimeValue.of(new Per<>(usd("500"), PeriodUnit.MONTH), MARGIN, new Per<>(CHURN, PeriodUnit.MONTH));
        BigDecimal rate = new BigDecimal("0.01");
        LifetimeValue start = value.discounted(rate, Timing.START);
        LifetimeValue end = value.discounted(rate, Timing.END);

        // 400 × 1.01 / 0.06 and 400 × 0.95 / 0.06; the two differ by the payment at once.
        assertThat(start.value().get().amount().doubleValue()).isCloseTo(6_733.3333, within(1e-4));
        assertThat(end.value().get().amount().doubleValue()).isCloseTo(6_333.3333, within(1e-4));
        assertThat(start.value().get().minus(end.value().get()).rounded()).isEqualTo(usd("400"));
        assertThat(start.valueWithin(2_000).rounded())
                .isEqualTo(start.value().get().rounded());
        assertThat(end.valueWithin(2_000).rounded()).isEqualTo(end.value().get().rounded());
    }

    @Test
    void that_never_leaves_has_a_value_only_of_a_time() {
        LifetimeValue value = new LifetimeValue(usd("500"), MARGIN, BigDecimal.ZERO, BigDecimal.ZERO, Timing.START);

        assertThat(value.value().describe(Locale.ENGLISH))
                .isEqualTo("no customer leaves, so a lifetime has no end; set the longest one that counts"
                        + " (CUSTOMER-NO-CHURN)");
        assertThat(value.value().describe(Locale.KOREAN)).startsWith("이탈이 없어");
        assertThat(value.valueWithin(60)).isEqualTo(usd("24000"));
        // A sum of 34 digits, by a revenue of 3 and a margin of 2.
        assertThat(LifetimeValue.of(new Per<>(usd("500"), PeriodUnit.MONTH), MARGIN, new Per<>(CHURN, PeriodUnit.MONTH))
                        .valueWithin(1_000)
                        .amount()
                        .precision())
                .isLessThan(40);
        assertThat(LifetimeValue.lifetime(BigDecimal.ZERO).isPresent()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> LifetimeValue.lifetime(BigDecimal.TEN));
        assertThat(LifetimeValue.toCost(usd("1"), usd("0")).isPresent()).isFalse();
    }

    @Test
    void stays_with_its_revenue() {
        Retention retention = new Retention(usd("100000"), usd("15000"), usd("0"), usd("8000"));

        assertThat(retention.net().get()).isEqualByComparingTo("1.07");
        assertThat(retention.gross().get()).isEqualByComparingTo("0.92");
        assertThat(new Retention(usd("0"), usd("0"), usd("0"), usd("0")).net().describe(Locale.ENGLISH))
                .isEqualTo("there was no revenue at the start, so none could stay (CUSTOMER-NO-START)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(usd("10"), usd("0"), usd("5"), usd("6")))
                .withMessageEndingWith("are customers in them that came later?");
    }

    @Test
    void recommends_or_does_not() {
        NetPromoter survey = new NetPromoter(50, 30, 20);

        // √((0.5 + 0.2 - 0.3²) / 100) = √0.0061 = 0.0781.
        assertThat(survey.score().get()).isEqualTo(30);
        assertThat(survey.standardError().get()).isCloseTo(7.81025, within(1e-5));
        assertThat(survey.interval(Confidence.PERCENT_95).get().low()).isCloseTo(14.692, within(1e-3));
        assertThat(survey.interval(Confidence.PERCENT_95).get().high()).isCloseTo(45.308, within(1e-3));
        assertThat(new NetPromoter(0, 0, 0).score().describe(Locale.KOREAN))
                .isEqualTo("응답이 없어 점수가 없습니다 (CUSTOMER-NO-ANSWERS)");
        assertThat(new NetPromoter(300, 1, 0)
                        .interval(Confidence.PERCENT_95)
                        .get()
                        .high())
                .isEqualTo(100);
    }

    private static Funnel funnel(long leads, long qualified, long won) {
        return new Funnel(
                "MQL by form, SQL by call",
                List.of(new Stage("lead", leads), new Stage("qualified", qualified), new Stage("won", won)));
    }

    @Test
    void is_won_in_stages() {
        Funnel funnel = funnel(1_000, 200, 50);

        assertThat(funnel.value(usd("300"))).isEqualTo(usd("15000"));
        assertThat(funnel.costPerLead(usd("10000"), 1).get()).isEqualTo(usd("50"));
        assertThat(funnel.interval(0, Confidence.PERCENT_95).get().contains(0.2))
                .isTrue();
        assertThat(funnel.guard()).isEmpty();
        assertThat(funnel.against(funnel(1_000, 150, 40), 0).get().difference()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void is_not_told_from_chance_by_a_few() {
        assertThat(funnel(40, 12, 3).guard())
                .singleElement()
                .extracting(Finding::code, Finding::path)
                .containsExactly("FUNNEL-FEW", "won");
        assertThat(funnel(0, 0, 0).interval(0, Confidence.PERCENT_95).describe(Locale.ENGLISH))
                .isEqualTo("nothing entered the stage, so none of it went on (FUNNEL-EMPTY)");
        Funnel renamed = new Funnel("MQL by score", funnel(100, 50, 20).stages());
        assertThat(renamed.against(funnel(100, 50, 20), 0).describe(Locale.KOREAN))
                .endsWith("(FUNNEL-DEFINITION)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> funnel(10, 11, 1))
                .withMessage("stage \"qualified\" must have from 0 to 10 leads, but had 11");
    }
}
