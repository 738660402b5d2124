package dev.assay.value.genai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.FindingsException;
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
        assertThat(full.explain().en())
                .contains("1000 input × 0.25/M", "500 output × 2/M", "USD 0.011925", "from 2026-01-01", "price list");
        assertThat(full.explain().ko()).contains("검증 호출 1건", "2026-01-01부터");
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

    @Test
    void tells_all_faults_of_a_file() {
        assertThatThrownBy(() -> PriceTable.fromLiteLlm(
                        Map.of("a", Map.of("input_cost_per_token", "free"), "b", Map.of("output_cost_per_token", "1")),
                        USD,
                        DAY,
                        "prices.json"))
                .isInstanceOf(FindingsException.class)
                .hasMessage("3 problems in prices.json\n"
                        + "  a.input_cost_per_token: must be a number of 0 or more, but was free (PRICE-NUMBER)\n"
                        + "  a.output_cost_per_token: must be given, but is missing (PRICE-MISSING)\n"
                        + "  b.input_cost_per_token: must be given, but is missing (PRICE-MISSING)");
    }

    @Test
    void refuses_prices_without_a_source() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ModelPrice("m", USD, model("m", "1", "2", DAY).prices(), BigDecimal.ONE, DAY, " "))
                .withMessage("source must say where the prices were read, but was blank");
    }
}
