package dev.assay.value.genai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.genai.Sourcing.Crossover;
import dev.assay.value.genai.Sourcing.Manner;
import dev.assay.value.genai.Sourcing.Option;
import dev.assay.value.genai.Sourcing.Step;
import dev.assay.value.money.Money;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServingTest {
    private static final Serving ONE_GPU = Serving.of(BigDecimal.valueOf(2_500), usd("1.19"), new BigDecimal("729.6"))
            .withOverhead(new BigDecimal("0.15"));

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void comes_in_whole_machines() {
        assertThat(ONE_GPU.monthlyCost(1)).isEqualTo(usd("998.4576"));
        assertThat(ONE_GPU.monthlyTokens(1)).isEqualByComparingTo("6566400000");
        assertThat(ONE_GPU.machinesFor(new BigDecimal("6566400000"))).isEqualTo(1);
        assertThat(ONE_GPU.machinesFor(new BigDecimal("6566400001"))).isEqualTo(2);
        assertThat(ONE_GPU.machinesForPeak(BigDecimal.valueOf(10_001))).isEqualTo(5);
        assertThat(ONE_GPU.machinesFor(BigDecimal.ZERO)).isZero();
        assertThatThrownBy(() -> ONE_GPU.machinesFor(new BigDecimal("1e300")))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining("tokens must take at most 9223372036854775807 machines");
        assertThat(ONE_GPU.monthlyCost(0)).isEqualTo(usd("0"));
    }

    @Test
    void breaks_even_where_the_bill_is_the_same() {
        ModelPrice price = new ModelPrice(
                "m",
                Currency.getInstance("USD"),
                Map.of(
                        TokenKind.INPUT, TokenPrice.of("0.25", TokenPrice.Quote.PER_MILLION),
                        TokenKind.OUTPUT, TokenPrice.of("2.00", TokenPrice.Quote.PER_MILLION)),
                BigDecimal.ONE,
                LocalDate.of(2026, 1, 1),
                "example");
        TokenUsage month = TokenUsage.of(120_000_000, 40_000_000);

        assertThat(price.cost(month)).isEqualTo(usd("110"));
        assertThat(price.blendedPerMillion(month)).isEqualTo(usd("0.6875"));
        // 1.452 billion tokens a month, well below the 6.57 billion that the machine can serve.
        assertThat(ONE_GPU.breakEvenTokens(1, price.blendedPerMillion(month))
                        .get()
                        .doubleValue())
                .isCloseTo(1_452_301_963.64, within(0.01));
        assertThat(Serving.of(BigDecimal.ONE, usd("1.50"), BigDecimal.valueOf(730))
                        .breakEvenUtilisation(usd("750"))
                        .get()
                        .setScale(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("0.685");
    }

    @Test
    void says_when_nothing_breaks_even() {
        assertThat(ONE_GPU.breakEvenTokens(1, usd("0")).describe(Locale.ENGLISH))
                .isEqualTo("the provider asks nothing, so machines never cost less (SERVE-FREE)");
        assertThat(Serving.of(BigDecimal.ONE, usd("0"), BigDecimal.TEN)
                        .breakEvenUtilisation(usd("1"))
                        .describe(Locale.KOREAN))
                .isEqualTo("장비 비용이 0이므로 손익분기가 없습니다 (SERVE-NO-COST)");
        assertThatIllegalArgumentException().isThrownBy(() -> ONE_GPU.breakEvenTokens(1, Money.of("1", "KRW")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONE_GPU.withUtilisation(new BigDecimal("1.1")))
                .withMessage("utilisation must be in (0, 1], but was 1.1");
    }

    @Test
    void refuses_less_than_nothing() {
        Money five = usd("-5");
        Step none = Step.none(usd("0"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONE_GPU.monthlyTokens(-1))
                .withMessage("machines must be 0 or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONE_GPU.breakEvenUtilisation(five))
                .withMessage("providerMonthly must be 0 or more, but was USD -5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHOICE.presentValue(BigDecimal.valueOf(-1_000), Rate.effective("0.1")))
                .withMessage("volume must be 0 or more, but was -1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Option(" ", Manner.TAKER, usd("0"), usd("0"), usd("1"), none))
                .withMessage("name of an option must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Option("api", Manner.TAKER, five, usd("0"), usd("1"), none))
                .withMessage("once, monthly and perUnit must be 0 or more, but were USD -5, USD 0 and USD 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step(BigDecimal.ONE, five))
                .withMessage("each must be 0 or more, but was USD -5");
    }

    private static final Sourcing CHOICE = new Sourcing(
            List.of(
                    new Option("api", Manner.TAKER, usd("0"), usd("0"), usd("1"), Step.none(usd("0"))),
                    new Option(
                            "own",
                            Manner.MAKER,
                            usd("0"),
                            usd("0"),
                            usd("0"),
                            new Step(BigDecimal.valueOf(100), usd("60")))),
            12);

    @Test
    void chooses_by_volume_and_back_again_at_every_step() {
        // A piece of 60 for 100 units against 1 a unit: own from 60 to 100, api from 100 to 120, own from then on.
        assertThat(CHOICE.crossovers(BigDecimal.valueOf(1_000)).get())
                .containsExactly(
                        new Crossover(BigDecimal.valueOf(0).stripTrailingZeros(), "", "api"),
                        new Crossover(BigDecimal.valueOf(60).stripTrailingZeros(), "api", "own"),
                        new Crossover(BigDecimal.valueOf(100).stripTrailingZeros(), "own", "api"),
                        new Crossover(BigDecimal.valueOf(120).stripTrailingZeros(), "api", "own"));
        assertThat(CHOICE.cheapest(BigDecimal.valueOf(90))).isEqualTo("own");
        assertThat(CHOICE.cheapest(BigDecimal.valueOf(110))).isEqualTo("api");
        assertThat(CHOICE.regret(BigDecimal.valueOf(110))).isEqualTo(Map.of("api", usd("0"), "own", usd("120")));
        assertThat(CHOICE.crossovers(new BigDecimal("1e9")).describe(Locale.ENGLISH))
                .endsWith("(SOURCING-STEPS)");
    }

    @Test
    void weighs_what_is_paid_once_against_what_is_paid_monthly() {
        Sourcing lines = new Sourcing(
                List.of(
                        new Option("taker", Manner.TAKER, usd("0"), usd("0"), usd("2"), Step.none(usd("0"))),
                        new Option("shaper", Manner.SHAPER, usd("1200"), usd("100"), usd("1"), Step.none(usd("0"))),
                        new Option("maker", Manner.MAKER, usd("12000"), usd("500"), usd("0.1"), Step.none(usd("0")))),
                12);

        // 24 v = 1,200 + 1,200 + 12 v at 200; 2,400 + 12 v = 18,000 + 1.2 v at 15,600 / 10.8.
        List<Crossover> crossovers =
                lines.crossovers(BigDecimal.valueOf(10_000)).get();
        assertThat(crossovers).extracting(Crossover::to).containsExactly("taker", "shaper", "maker");
        assertThat(crossovers.get(1).volume()).isEqualByComparingTo("200");
        assertThat(crossovers.get(2).volume().doubleValue()).isCloseTo(15_600 / 10.8, within(1e-9));
        // 250 a month for 12 months at 1% a month: 250 × 11.2551 (annuity table) and 1,200 at once.
        assertThat(lines.presentValue(BigDecimal.valueOf(150), new Rate.Periodic(0.01, PeriodUnit.MONTH)))
                .hasEntrySatisfying(
                        "shaper", value -> assertThat(value).isCloseTo(-1_200 - 250 * 11.2551, within(0.01)));
        assertThat(lines.presentValue(BigDecimal.valueOf(150), new Rate.Effective(0))
                        .get("taker"))
                .isEqualTo(-3_600);
        assertThatIllegalArgumentException().isThrownBy(() -> new Sourcing(List.of(), 12));
    }

    @Test
    void knows_what_training_cost() {
        assertThat(TrainingCost.perMachineHour(usd("2400000"), BigDecimal.valueOf(1_000_000))
                        .get())
                .isEqualTo(usd("2.40"));
        assertThat(TrainingCost.of(BigDecimal.valueOf(1_000_000), usd("2.40"))).isEqualTo(usd("2400000"));
        assertThat(TrainingCost.perMachineHour(usd("1"), BigDecimal.ZERO).describe(Locale.KOREAN))
                .isEqualTo("가동한 장비가 없어 시간당 비용이 없습니다 (TRAIN-NO-HOURS)");
        Map<String, Money> amounts =
                TrainingCost.published().stream().collect(Collectors.toMap(TrainingCost::model, TrainingCost::amount));
        // The figure of the source: 100 million against less than 600 is 166,667 : 1.
        assertThat(amounts.get("GPT-4").amount().divide(amounts.get("Alpaca").amount(), 0, RoundingMode.HALF_UP))
                .isEqualByComparingTo("166667");
    }
}
