package dev.assay.value.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Currency KRW = Currency.getInstance("KRW");

    @Test
    void a_dated_rate_is_the_only_way_to_another_currency() {
        FxRate rate = FxRate.of("USD", "KRW", "1391.5", DAY, "Bank of Korea");

        assertThat(rate.convert(Money.of("12.34", "USD"))).isEqualTo(Money.of("17171.11", "KRW"));
        assertThat(rate).hasToString("1 USD = 1391.5 KRW on 2026-11-20 (Bank of Korea)");
        assertThat(rate.inverse().convert(Money.of("17171.11", "KRW")).rounded())
                .isEqualTo(Money.of("12.34", "USD"));
        assertThatThrownBy(() -> rate.convert(Money.of("1", "EUR")))
                .hasMessage("currency must be USD, but was EUR; the rate is " + rate);
    }

    @Test
    void refuses_rates_that_cannot_be() {
        assertThatThrownBy(() -> FxRate.of("USD", "KRW", "0", DAY, "x")).hasMessage("rate must be positive, but was 0");
        assertThatThrownBy(() -> FxRate.of("USD", "KRW", "1", DAY, " "))
                .hasMessage("source must say who published the rate, but was blank");
        assertThatThrownBy(() -> FxRate.of("USD", "USD", "2", DAY, "x"))
                .hasMessage("rate of USD to itself must be 1, but was 2");
    }

    @Test
    void shows_won_in_stated_units() {
        Money won = Money.of("216277235", "KRW");

        assertThat(WonUnit.WON.format(won, 0, Locale.KOREAN)).isEqualTo("216,277,235원");
        assertThat(WonUnit.THOUSAND.format(won, 0, Locale.KOREAN)).isEqualTo("216,277천원");
        assertThat(WonUnit.MILLION.format(won, 1, Locale.KOREAN)).isEqualTo("216.3백만원");
        assertThat(WonUnit.HUNDRED_MILLION.format(won, 2, Locale.KOREAN)).isEqualTo("2.16억원");
        assertThat(WonUnit.HUNDRED_MILLION.format(won, 2, Locale.ENGLISH)).isEqualTo("2.16 KRW 100 million");
        assertThat(WonUnit.MILLION.count(won)).isEqualByComparingTo("216.277235");
        assertThatThrownBy(() -> WonUnit.WON.count(Money.of("1", "USD")))
                .hasMessage("currency must be KRW, but was USD");
        assertThatThrownBy(() -> WonUnit.WON.format(won, -1, Locale.ENGLISH))
                .hasMessage("decimals must not be negative, but were -1");
    }

    @Test
    void describes_amounts_in_minor_units() {
        assertThat(Money.of("22368519.90984222", "USD").describe(Locale.ENGLISH))
                .isEqualTo("USD 22,368,519.91");
        assertThat(Money.of("-1250.5", "USD").describe(Locale.KOREAN)).isEqualTo("-1,250.50 USD");
        assertThat(Money.of("1250.5", "KRW").describe(Locale.KOREAN)).isEqualTo("1,250원");
        assertThat(Money.of("1250.5", "KRW").describe(Locale.FRENCH)).isEqualTo("KRW 1,250");
    }

    @Test
    void digits_of_an_old_table_can_be_corrected() {
        Currency forint = Currency.getInstance("HUF");
        MinorUnits corrected = MinorUnits.iso().with(forint, 0);

        assertThat(MinorUnits.iso().digits(forint)).isEqualTo(2);
        assertThat(corrected.digits(forint)).isZero();
        assertThat(corrected.digits(KRW)).isZero();
        assertThat(corrected.round(Money.of("1.5", "HUF"), RoundingMode.HALF_UP))
                .isEqualTo(Money.of("2", "HUF"));
        assertThatThrownBy(() -> corrected.with(KRW, 10)).hasMessage("fraction digits must be in [0, 9], but were 10");
    }

    @Test
    void a_total_of_rounded_lines_shows_what_is_lost() {
        List<Money> lines = Stream.of("0.4", "0.4", "0.4")
                .map(each -> Money.of(each, "KRW"))
                .toList();

        RoundedTotal total = RoundedTotal.of(lines, RoundingMode.HALF_UP);

        assertThat(total.lines()).containsOnly(Money.of("0", "KRW"));
        assertThat(total.total()).isEqualTo(Money.of("1", "KRW"));
        assertThat(total.difference()).isEqualTo(Money.of("1", "KRW"));
        assertThatThrownBy(() -> RoundedTotal.of(List.of(), RoundingMode.HALF_UP))
                .hasMessage("lines must not be empty");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void parts_add_up_and_are_off_by_less_than_a_unit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            List<BigDecimal> ratios = new ArrayList<>();
            for (int k = random.nextInt(1, 12); k > 0; k--) {
                ratios.add(BigDecimal.valueOf(random.nextInt(0, 1_000), random.nextInt(0, 4)));
            }
            ratios.add(BigDecimal.ONE);
            Money whole = Money.ofMinor(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), KRW);
            BigDecimal sum = ratios.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

            List<Money> parts = whole.allocate(ratios);

            assertThat(parts.stream().reduce(Money.zero(KRW), Money::plus)).isEqualTo(whole);
            for (int k = 0; k < parts.size(); k++) {
                BigDecimal off = parts.get(k)
                        .amount()
                        .multiply(sum)
                        .subtract(whole.amount().multiply(ratios.get(k)));
                assertThat(off.abs()).isLessThan(sum);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XAG", "XDR", "XTS", "XXX"})
    void what_nobody_pays_in_is_no_currency_of_money(String code) {
        Currency metal = Currency.getInstance(code);

        assertThat(MinorUnits.iso().knows(metal)).isFalse();
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> Money.of("1.5", code))
                .withMessage("currency must be one with minor units in ISO 4217, such as KRW, but was " + code
                        + ", which nobody pays in")
                .satisfies(e -> assertThat(e.text().ko())
                        .isEqualTo("통화는 KRW처럼 ISO 4217에 보조 단위 자릿수가 있어야 하지만 지급에 쓰지 않는 " + code + "입니다"));
        assertThat(MinorUnits.iso().with(metal, 3).digits(metal)).isEqualTo(3);
    }
}
