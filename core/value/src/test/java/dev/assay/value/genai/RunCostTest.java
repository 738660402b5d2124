package dev.assay.value.genai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.genai.TokenPrice.Quote;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunCostTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static ModelPrice model(String name, String input, String output, LocalDate from) {
        return new ModelPrice(
                name,
                USD,
                Map.of(
                        TokenKind.INPUT, TokenPrice.of(input, Quote.PER_MILLION),
                        TokenKind.OUTPUT, TokenPrice.of(output, Quote.PER_MILLION)),
                new BigDecimal("0.5"),
                from,
                "price list, read 2026-01-01");
    }

    @Test
    void is_exact_whatever_the_quote() {
        BigDecimal tokens = BigDecimal.valueOf(15);

        assertThat(TokenPrice.of("0.00003", Quote.PER_TOKEN).of(tokens)).isEqualByComparingTo("0.00045");
        assertThat(TokenPrice.of("0.03", Quote.PER_THOUSAND).of(tokens)).isEqualByComparingTo("0.00045");
        assertThat(TokenPrice.of("30", Quote.PER_MILLION).of(tokens)).isEqualByComparingTo("0.00045");
        assertThat(TokenPrice.of("0.00003", Quote.PER_TOKEN).perMillion()).isEqualByComparingTo("30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenPrice.of("-1", Quote.PER_TOKEN))
                .withMessageStartingWith("price must be 0 or more, but was");
        assertThatIllegalArgumentException().isThrownBy(() -> TokenPrice.of("cheap", Quote.PER_TOKEN));
    }

    @Test
    void counts_retries_checks_and_what_is_fixed() {
        ModelPrice price = model("m", "0.25", "2", DAY);
        Interaction plain = Interaction.of(price, TokenUsage.of(1_000, 500));

        // 1,000 × 0.25/M + 500 × 2/M = 0.00025 + 0.001; half of it in batches; (0.00125 + 0.0005) × 1.1 + 0.01.
        assertThat(plain.cost()).isEqualTo(Money.of("0.00125", "USD"));
        assertThat(plain.inBatches().cost()).isEqualTo(Money.of("0.000625", "USD"));
        Interaction full = plain.retried(new BigDecimal("0.1"))
                .checkedBy(price, TokenUsage.of(1_000, 125))
                .plus(Money.of("0.01", "USD"));
        assertThat(full.cost()).isEqualTo(Money.of("0.011925", "USD"));
        assertThat(full.cost(1_000_000)).isEqualTo(Money.of("11925", "USD"));
    }

    @Test
    void is_of_no_fewer_than_no_interactions() {
        Interaction plain = Interaction.of(model("m", "0.25", "2", DAY), TokenUsage.of(1_000, 500));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.cost(-5))
                .withMessage("interactions must be 0 or more, but was -5");
    }

    @Test
    void is_explained_by_an_equation_that_holds() {
        ModelPrice price = model("m", "0.25", "2", DAY);
        ModelPrice judge = model("judge", "1.5", "6", DAY.plusMonths(1));

        // 1,000 × 0.25/M + 500 × 2/M is 0.00125; 2,000 × 1.5/M + 100 × 6/M is 0.0036; 0.00485 × 1.1 is 0.005335.
        Text full = Interaction.of(price, TokenUsage.of(1_000, 500))
                .retried(new BigDecimal("0.1"))
                .checkedBy(judge, TokenUsage.of(2_000, 100))
                .plus(Money.of("0.01", "USD"))
                .explain();
        // 1,000,000 × 1/M and nothing else, half of it.
        Text batches = Interaction.of(model("b", "1", "2", DAY), TokenUsage.of(1_000_000, 0))
                .inBatches()
                .explain();

        assertThat(full.en())
                .isEqualTo(
                        "((1,000 input × 0.25/M + 500 output × 2/M) + (2,000 input × 1.5/M + 100 output × 6/M) for a"
                                + " check (judge)) × (1 + 0.1) + USD 0.01 = USD 0.015335; M is a million tokens; prices of m from"
                                + " 2026-01-01, price list, read 2026-01-01; of judge from 2026-02-01, price list, read 2026-01-01");
        assertThat(full.ko())
                .isEqualTo("((입력 1,000 × 0.25/M + 출력 500 × 2/M) + (입력 2,000 × 1.5/M + 출력 100 × 6/M)(검증 호출, judge)) ×"
                        + " (1 + 0.1) + 0.01 USD = 0.015335 USD; M은 토큰 백만 개; 가격 m: 2026-01-01부터, 출처 price list, read"
                        + " 2026-01-01; judge: 2026-02-01부터, 출처 price list, read 2026-01-01");
        assertThat(batches.en())
                .startsWith(
                        "((1,000,000 input × 1/M + 0 output × 2/M) × 0.5 for batches) × (1 + 0) + USD 0 = USD 0.5;");
        assertThat(batches.ko())
                .startsWith("((입력 1,000,000 × 1/M + 출력 0 × 2/M) × 0.5(일괄 처리)) × (1 + 0) + 0 USD = 0.5 USD;");
    }

    @Test
    void prices_what_has_no_price_like_its_sibling() {
        ModelPrice price = model("m", "0.25", "2", DAY);

        TokenUsage usage =
                TokenUsage.of(0, 0).with(TokenKind.REASONING, 1_000_000).with(TokenKind.CACHED_INPUT, 1_000_000);

        assertThat(price.cost(usage)).isEqualTo(Money.of("2.25", "USD"));
    }

    @Test
    void is_that_of_the_day() {
        PriceTable table = new PriceTable(List.of(
                model("m", "1", "2", DAY), model("m", "0.5", "1", DAY.plusMonths(6)), model("n", "1", "2", DAY)));

        assertThat(table.price("m", DAY.plusMonths(5)).get().effectiveFrom()).isEqualTo(DAY);
        assertThat(table.price("m", DAY.plusMonths(6)).get().effectiveFrom()).isEqualTo(DAY.plusMonths(6));
        assertThat(table.price("m", DAY.minusDays(1)).describe(Locale.ENGLISH))
                .isEqualTo("no price of \"m\" is in force on 2025-12-31 (PRICE-LATER)");
        assertThat(table.price("x", DAY).describe(Locale.ENGLISH))
                .isEqualTo("no price of \"x\"; known models: m, n (PRICE-UNKNOWN)");
        assertThat(table.price("x", DAY).describe(Locale.KOREAN)).startsWith("\"x\"의 가격이 없습니다");
    }

    @Test
    void reads_a_public_price_file() {
        PriceTable table = PriceTable.fromLiteLlm(
                Map.of(
                        "m",
                        Map.of(
                                "input_cost_per_token", "2.5e-06",
                                "output_cost_per_token", 1e-05,
                                "cache_read_input_token_cost", "1.25e-06",
                                "mode", "chat")),
                USD,
                DAY,
                "file of 2026-01-01");

        ModelPrice price = table.price("m", DAY).get();
        assertThat(price.price(TokenKind.INPUT).perMillion()).isEqualByComparingTo("2.5");
        assertThat(price.price(TokenKind.OUTPUT).perMillion()).isEqualByComparingTo("10");
        assertThat(price.price(TokenKind.CACHED_INPUT).perMillion()).isEqualByComparingTo("1.25");
        assertThat(price.price(TokenKind.REASONING).perMillion()).isEqualByComparingTo("10");
    }

    private static PriceTable read(Map<String, Map<String, Object>> entries) {
        return PriceTable.fromLiteLlm(entries, USD, DAY, "prices.json");
    }

    private static Map<String, Object> entry(String input, String output, String inputBatches, String outputBatches) {
        return Map.of(
                "input_cost_per_token", input,
                "output_cost_per_token", output,
                "input_cost_per_token_batches", inputBatches,
                "output_cost_per_token_batches", outputBatches);
    }

    @Test
    void reads_what_batches_cost() {
        PriceTable table = read(Map.of(
                "even",
                entry("2e-06", "8e-06", "1e-06", "4e-06"),
                "uneven",
                entry("2e-06", "8e-06", "5e-07", "4e-06")));
        Interaction million = Interaction.of(table.price("even", DAY).get(), TokenUsage.of(1_000_000, 1_000_000));

        // 2 + 8 at once; 1 + 4 in batches.
        assertThat(million.cost()).isEqualTo(Money.of("10", "USD"));
        assertThat(million.inBatches().cost()).isEqualTo(Money.of("5", "USD"));
        assertThat(table.price("uneven", DAY).get().batchFactor()).isEqualByComparingTo("0.5");
        assertThat(table.warnings())
                .extracting(Finding::toString)
                .containsExactly(
                        "uneven: batches cost 0.25 of the price of input and 0.5 of that of output; the larger part is"
                                + " taken for both (PRICE-BATCH)");
        assertThatThrownBy(() -> read(Map.of("dear", entry("2e-06", "8e-06", "3e-06", "0"))))
                .hasMessageContaining(
                        "dear.input_cost_per_token_batches: must be more than 0 and at most the price at once of"
                                + " 0.000002, but was 3e-06 (PRICE-BATCH)")
                .hasMessageContaining("dear.output_cost_per_token_batches: must be more than 0");
    }

    @Test
    void leaves_out_what_has_no_price_of_tokens_and_says_so() {
        PriceTable table = read(Map.of(
                "m", entry("2e-06", "8e-06", "1e-06", "4e-06"),
                "whisper-1", Map.of("input_cost_per_second", 0.0001, "mode", "audio_transcription"),
                "dall-e-3", Map.of("input_cost_per_image", 0.04)));

        assertThat(table.prices()).extracting(ModelPrice::model).containsExactly("m");
        assertThat(table.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.describe(Locale.ENGLISH))
                    .isEqualTo(
                            "prices.json: 2 of 3 models were left out, because tokens have no price: dall-e-3, whisper-1"
                                    + " (PRICE-SKIPPED)");
            assertThat(warning.message().ko()).isEqualTo("모델 3개 가운데 2개는 토큰 가격이 없어 제외했습니다: dall-e-3, whisper-1");
        });
    }

    @Test
    void leaves_out_what_has_a_price_of_one_side_alone_and_says_why() {
        PriceTable table = read(Map.of(
                "m", entry("2e-06", "8e-06", "1e-06", "4e-06"),
                "embedding", Map.of("input_cost_per_token", "1e-07"),
                "cached", Map.of("output_cost_per_token", "1e-07", "cache_read_input_token_cost", "1e-08"),
                "whisper-1", Map.of("input_cost_per_second", 0.0001)));

        assertThat(table.prices()).extracting(ModelPrice::model).containsExactly("m");
        assertThat(table.warnings())
                .extracting(warning -> warning.describe(Locale.ENGLISH))
                .containsExactly(
                        "prices.json: 1 of 4 models were left out, because tokens have no price: whisper-1 (PRICE-SKIPPED)",
                        "prices.json: 2 of 4 models were left out, because tokens of input or of output have no price:"
                                + " cached, embedding (PRICE-SKIPPED)");
        assertThat(table.warnings().get(1).message().ko())
                .isEqualTo("모델 4개 가운데 2개는 입력과 출력 가운데 한쪽의 토큰 가격이 없어 제외했습니다: cached, embedding");
    }

    @Test
    void has_one_price_of_a_model_from_a_day() {
        assertThatThrownBy(() -> new PriceTable(
                        List.of(model("m", "1", "2", DAY), model("n", "1", "2", DAY), model("m", "3", "4", DAY))))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("m: must have one price from 2026-01-01, but has 2 (PRICE-TWICE)");
    }

    @Test
    void tells_all_faults_of_a_file() {
        assertThatThrownBy(() -> PriceTable.fromLiteLlm(
                        Map.of(
                                "a", Map.of("input_cost_per_token", "free", "output_cost_per_token", "-1"),
                                "b", Map.of("input_cost_per_token", "1")),
                        USD,
                        DAY,
                        "prices.json"))
                .isInstanceOf(FindingsException.class)
                .hasMessageContainingAll(
                        "2 problems in prices.json\n",
                        "  a.input_cost_per_token: must be a number of 0 or more, but was free (PRICE-NUMBER)",
                        "  a.output_cost_per_token: must be a number of 0 or more, but was -1 (PRICE-NUMBER)");
    }

    @Test
    void refuses_prices_without_a_source() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ModelPrice("m", USD, model("m", "1", "2", DAY).prices(), BigDecimal.ONE, DAY, " "))
                .withMessage("source must say where the prices were read, but was blank");
    }
}
