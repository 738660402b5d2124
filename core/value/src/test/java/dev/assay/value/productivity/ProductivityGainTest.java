package dev.assay.value.productivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.FindingsException;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductivityGainTest {
    private static final BigDecimal FORTY = new BigDecimal("0.4");

    @Test
    void is_worth_what_its_reading_says() {
        BigDecimal hours = BigDecimal.valueOf(100 * 1_800);
        Money hourly = Money.of("30000", "KRW");
        BigDecimal half = new BigDecimal("0.5");

        assertThat(ProductivityGain.ofHours(FORTY).value(hours, hourly, half)).isEqualTo(Money.of("1080000000", "KRW"));
        assertThat(ProductivityGain.ofOutput(FORTY).value(hours, hourly, half).rounded())
                .isEqualTo(Money.of("771428571", "KRW"));
        assertThat(ProductivityGain.ofOutput(FORTY).hoursFreed().setScale(4, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("0.2857");
    }

    @Test
    void is_read_with_its_meaning() {
        assertThat(ProductivityGain.parse("40% output")).isEqualTo(ProductivityGain.ofOutput(new BigDecimal("0.40")));
        assertThat(ProductivityGain.parse(" 12.5%  Hours ").share()).isEqualByComparingTo("0.125");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40%", "0.4", "40% faster", "40 % output", ""})
    void is_refused_bare(String text) {
        assertThatThrownBy(() -> ProductivityGain.parse(text)).isInstanceOfSatisfying(FindingsException.class, e -> {
            assertThat(e.has("GAIN-BARE")).isTrue();
            assertThat(e.findings().get(0).message().ko()).contains("무엇의 비율인지 밝혀야 합니다");
        });
    }

    @Test
    void has_bounds() {
        assertThatThrownBy(() -> ProductivityGain.parse("x% hours")).hasMessageContaining("GAIN-NUMBER");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductivityGain.ofHours(new BigDecimal("1.1")))
                .withMessage("share must be at most 1, but was 1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> ProductivityGain.ofOutput(BigDecimal.ONE.negate()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ProductivityGain.ofHours(FORTY).value(BigDecimal.ONE, Money.of("1", "KRW"), BigDecimal.TEN))
                .withMessage("capture must be in [0, 1], but was 10");
    }
}
