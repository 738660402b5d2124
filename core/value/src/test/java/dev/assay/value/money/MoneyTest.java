package dev.assay.value.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency KRW = Currency.getInstance("KRW");

    private static List<BigDecimal> ratios(String... ratios) {
        return Stream.of(ratios).map(BigDecimal::new).toList();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void equals_the_same_number_in_the_same_currency() {
        assertThat(usd("1.50")).isEqualTo(usd("1.5")).hasSameHashCodeAs(usd("1.5"));
        assertThat(usd("100")).isEqualTo(usd("1E+2")).hasToString("USD 100");
        assertThat(Money.of("1.5", "EUR")).isNotEqualTo(usd("1.5"));
    }

    @Test
    void adds_and_subtracts_exactly() {
        assertThat(usd("0.1").plus(usd("0.2"))).isEqualTo(usd("0.3"));
        assertThat(usd("0.1").minus(usd("0.3"))).isEqualTo(usd("-0.2"));
        assertThat(usd("0.1").times(new BigDecimal("3")).negated()).isEqualTo(usd("-0.3"));
        assertThat(usd("2")).isGreaterThan(usd("1.99"));
    }

    @Test
    void rounds_to_minor_units_of_its_currency() {
        assertThat(usd("2.345").rounded()).isEqualTo(usd("2.34"));
        assertThat(usd("2.345").rounded(RoundingMode.HALF_UP)).isEqualTo(usd("2.35"));
        assertThat(Money.of("2.5", "KRW").rounded()).isEqualTo(Money.of("2", "KRW"));
        assertThat(Money.of("1.0005", "KWD").rounded()).isEqualTo(Money.of("1", "KWD"));
        assertThat(Money.ofMinor(1234, KRW)).hasToString("KRW 1,234");
    }

    @Test
    void allocates_by_the_largest_remainder() {
        // 100 / 3 = 33 each, and the one cent that is left goes to the first of the equals.
        assertThat(usd("1").allocate(ratios("1", "1", "1"))).containsExactly(usd("0.34"), usd("0.33"), usd("0.33"));
        // 10 × 0.5/1.6 = 3.125, 10 × 0.7/1.6 = 4.375, 10 × 0.4/1.6 = 2.5: the last has the largest remainder.
        assertThat(Money.ofMinor(10, KRW).allocate(ratios("0.5", "0.7", "0.4")))
                .containsExactly(Money.ofMinor(3, KRW), Money.ofMinor(4, KRW), Money.ofMinor(3, KRW));
        assertThat(usd("-0.05").allocate(ratios("1", "0", "1"))).containsExactly(usd("-0.03"), usd("0"), usd("-0.02"));
    }

    @Test
    void refuses_what_it_cannot_do() {
        assertThatThrownBy(() -> usd("1").plus(Money.of("1", "KRW")))
                .hasMessage("currency must be USD, but was KRW; amounts are converted only with a dated rate");
        assertThatThrownBy(() -> Money.of("1,000", "USD"))
                .hasMessage("amount must be a decimal number such as 1250.50, but was \"1,000\"");
        assertThatThrownBy(() -> Money.of("1", "WON"))
                .hasMessage("currency must be a code of ISO 4217 such as KRW, but was \"WON\"");
        assertThatThrownBy(() -> usd("1").allocate(ratios("1", "-1")))
                .hasMessage("ratios must not be negative and their sum must be positive, but were [1, -1]");
        assertThatThrownBy(() -> usd("1").allocate(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
