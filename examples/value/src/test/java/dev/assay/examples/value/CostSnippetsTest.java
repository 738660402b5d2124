package dev.assay.examples.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.answer.Answer;
import dev.assay.value.customer.Acquisition;
import dev.assay.value.customer.LifetimeValue;
import dev.assay.value.customer.LifetimeValue.Per;
import dev.assay.value.customer.NetPromoter;
import dev.assay.value.energy.CarbonIntensity;
import dev.assay.value.energy.CarbonTable;
import dev.assay.value.energy.ComputeRun;
import dev.assay.value.genai.Interaction;
import dev.assay.value.genai.ModelPrice;
import dev.assay.value.genai.Serving;
import dev.assay.value.genai.TokenKind;
import dev.assay.value.genai.TokenPrice;
import dev.assay.value.genai.TokenUsage;
import dev.assay.value.money.Money;
import dev.assay.value.poorquality.RuleOfTen;
import dev.assay.value.productivity.ProductivityGain;
import dev.assay.value.rate.PeriodUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the guide to value shows of costs. */
class CostSnippetsTest {
    // region tokens
    static ModelPrice price() {
        return new ModelPrice(
                "small-model",
                Currency.getInstance("USD"),
                Map.of(
                        TokenKind.INPUT, TokenPrice.of("0.25", TokenPrice.Quote.PER_MILLION),
                        TokenKind.OUTPUT, TokenPrice.of("2.00", TokenPrice.Quote.PER_MILLION)),
                new BigDecimal("0.5"), // what batches pay
                LocalDate.of(2026, 1, 1), // since when
                "price list of the provider"); // says who
    }

    static Money perAnswer() {
        return Interaction.of(price(), TokenUsage.of(1_000, 500))
                .retried(new BigDecimal("0.1"))
                .cost(); // (1,000 × 0.25 + 500 × 2.00) ÷ 1,000,000 × 1.1
    }

    static Answer<BigDecimal> breakEven() {
        Serving machine = Serving.of(new BigDecimal("2500"), Money.of("1.19", "USD"), new BigDecimal("729.6"))
                .withOverhead(new BigDecimal("0.15"));
        Money api = price().blendedPerMillion(TokenUsage.of(120_000_000, 40_000_000));
        return machine.breakEvenTokens(1, api); // 1.452 billion tokens a month
    }
    // endregion

    @Test
    void tokens_cost_what_the_list_says() {
        assertThat(perAnswer()).isEqualTo(Money.of("0.001375", "USD"));
        assertThat(breakEven().get().doubleValue()).isCloseTo(1_452_301_963.64, within(0.01));
    }

    // region carbon
    static double tonnes() {
        ComputeRun training = new ComputeRun(10_000, 330, 14.8 * 24, 1.10); // 1,289 MWh
        CarbonIntensity korea = CarbonTable.of2023().of("KOR").get();
        return korea.tonnes(training);
    }
    // endregion

    @Test
    void carbon_is_energy_times_intensity() {
        assertThat(tonnes()).isCloseTo(10_000 * 0.33 * 14.8 * 24 * 1.10 * 0.430567 / 1000, within(1e-6));
    }

    // region customer
    static Answer<BigDecimal> worthToCost() {
        Money cost = Acquisition.of(Money.of("50000", "USD"), 25).cost().get(); // 2,000 each
        LifetimeValue value = LifetimeValue.of(
                new Per<>(Money.of("500", "USD"), PeriodUnit.MONTH),
                new BigDecimal("0.8"), // of which is margin
                new Per<>(new BigDecimal("0.05"), PeriodUnit.MONTH)); // churn of the same period, or it is refused
        return LifetimeValue.toCost(value.value().get(), cost); // 8,000 ÷ 2,000 = 4
    }

    static Answer<Double> promoters() {
        return new NetPromoter(60, 25, 15).score(); // +45 points, with an interval of its own
    }
    // endregion

    @Test
    void customers_are_worth_their_margin() {
        assertThat(worthToCost().get()).isEqualByComparingTo("4");
        assertThat(promoters().get()).isCloseTo(45.0, within(1e-9));
    }

    // region productivity
    static Money freed(ProductivityGain gain) {
        Money hourly = Money.of("30000", "KRW");
        return gain.value(new BigDecimal("180000"), hourly, new BigDecimal("0.5"))
                .rounded(); // half of it is used
    }

    static Money redo() {
        return RuleOfTen.CLASSIC.cost(BigDecimal.valueOf(100), new BigDecimal("0.89"), Money.of("1", "USD")); // 199
    }
    // endregion

    @Test
    void forty_percent_has_two_readings() {
        BigDecimal forty = new BigDecimal("0.40");

        assertThat(freed(ProductivityGain.ofHours(forty))).isEqualTo(Money.of("1080000000", "KRW"));
        assertThat(freed(ProductivityGain.ofOutput(forty))).isEqualTo(Money.of("771428571", "KRW"));
        assertThat(redo().rounded()).isEqualTo(Money.of("199", "USD").rounded());
    }
}
