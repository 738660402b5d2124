package dev.assay.value.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.genai.Sourcing;
import dev.assay.value.money.Money;
import dev.assay.value.ranking.ParetoSet.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParetoSetTest {
    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static final Option SMALL = Option.of("small", usd("110"), "0.82");
    private static final Option OLD = Option.of("old", usd("400"), "0.80");
    private static final Option TUNED = Option.of("tuned", usd("250"), "0.90");
    private static final Option LARGE = Option.of("large", usd("900"), "0.91");
    private static final Option COPY = Option.of("copy", usd("900"), "0.90");
    private static final ParetoSet SET = ParetoSet.of(List.of(LARGE, OLD, COPY, TUNED, SMALL));

    @Test
    void keeps_what_nothing_beats() {
        assertThat(SET.front()).containsExactly(SMALL, TUNED, LARGE);
        assertThat(SET.beating(OLD)).containsExactly(SMALL, TUNED);
        assertThat(SET.beating(COPY)).containsExactly(TUNED, LARGE); // as good for less, and better for as much
    }

    @Test
    void of_equal_options_neither_beats_the_other() {
        Option twin = Option.of("twin", usd("110"), "0.820");

        assertThat(ParetoSet.of(List.of(SMALL, twin)).front()).containsExactly(SMALL, twin);
        assertThat(ParetoSet.of(List.of()).front()).isEmpty();
    }

    @Test
    void the_best_ratio_may_be_too_poor_to_use() {
        // 110 ÷ 0.82 = 134.15 against 250 ÷ 0.90 = 277.78.
        assertThat(SMALL.costPerQuality().get().rounded()).isEqualTo(usd("134.15"));
        assertThat(TUNED.costPerQuality().get().rounded()).isEqualTo(usd("277.78"));
        assertThat(SET.cheapest(new BigDecimal("0.85"))).contains(TUNED);
        assertThat(SET.cheapest(new BigDecimal("0.9"))).contains(TUNED);
        assertThat(SET.cheapest(new BigDecimal("0.95"))).isEmpty();
        assertThat(Option.of("bad", usd("1"), "0").costPerQuality().describe(Locale.KOREAN))
                .isEqualTo("\"bad\"의 품질이 0보다 크지 않아 비율이 없습니다 (NO_QUALITY)");
    }

    @Test
    void says_what_beats_what() {
        ParetoSet two = ParetoSet.of(List.of(OLD, SMALL));

        assertThat(two)
                .hasToString("small: cost USD 110, quality 0.82; nothing beats it\n"
                        + "old: cost USD 400, quality 0.80; beaten by small\n");
        assertThat(two.describe(Locale.KOREAN))
                .isEqualTo("small: 비용 110.00 USD, 품질 0.82; 더 나은 것 없음\nold: 비용 400.00 USD, 품질 0.80; 더 나은 것: small\n");
    }

    @Test
    void models_are_compared_at_a_volume() {
        Sourcing.Step none = Sourcing.Step.none(usd("0"));
        Sourcing sourcing = new Sourcing(
                List.of(
                        new Sourcing.Option("take", Sourcing.Manner.TAKER, usd("0"), usd("0"), usd("2"), none),
                        new Sourcing.Option("shape", Sourcing.Manner.SHAPER, usd("600"), usd("10"), usd("1"), none)),
                12);
        Map<String, BigDecimal> qualities = Map.of("take", new BigDecimal("0.7"), "shape", new BigDecimal("0.9"));

        // A year of 10 units: 240 against 600 + 12 × 20 = 840; of 100: 2,400 against 600 + 12 × 110 = 1,920.
        assertThat(sourcing.paretoSet(BigDecimal.TEN, qualities).front())
                .extracting(Option::name)
                .containsExactly("take", "shape");
        assertThat(sourcing.paretoSet(BigDecimal.valueOf(100), qualities).front())
                .extracting(Option::cost)
                .containsExactly(usd("1920"));
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> sourcing.paretoSet(BigDecimal.TEN, Map.of("taek", BigDecimal.ONE)))
                .withMessageContaining("did you mean \"take\"?")
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly("QUALITY_MISSING", "QUALITY_MISSING", "UNKNOWN_OPTION"));
    }

    @Test
    void refuses_all_that_is_wrong_together() {
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> ParetoSet.of(List.of(SMALL, SMALL, Option.of("won", Money.of("1", "KRW"), "1"))))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly("DUPLICATE_ID", "MIXED_CURRENCIES"));
        assertThatExceptionOfType(ValueException.class).isThrownBy(() -> Option.of("", usd("1"), "1"));
        assertThatExceptionOfType(ValueException.class).isThrownBy(() -> Option.of("a", usd("-1"), "1"));
        assertThatExceptionOfType(ValueException.class).isThrownBy(() -> Option.of("a", usd("1"), "good"));
    }
}
