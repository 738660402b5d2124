package dev.assay.governance.card.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    @Test
    void has_the_score_interval_of_wilson() {
        // By hand, 32 of 1000: z² = 3.841459, centre (0.032 + 0.00192073) / 1.00384146 = 0.03379093,
        // half 1.959964 · √(0.000030976 + 0.00000096036) / 1.00384146 = 0.01103382.
        Measurement.Interval interval =
                Measurement.share("missing-share", 32, 1000).interval().orElseThrow();

        assertThat(interval.low().doubleValue()).isCloseTo(0.02275711, within(1e-6));
        assertThat(interval.high().doubleValue()).isCloseTo(0.04482475, within(1e-6));
    }

    @Test
    void is_read_in_both_languages() {
        Measurement share = Measurement.share("missing-share", 32, 1000);

        assertThat(share.value()).isEqualByComparingTo("0.032");
        assertThat(share.describe().en()).isEqualTo("3.2 % of 1,000 rows (95 % interval 2.28 % to 4.48 %)");
        assertThat(share.describe().in(Locale.KOREAN)).isEqualTo("1,000행 중 3.2 % (95 % 구간 2.28 % ~ 4.48 %)");
        assertThat(Measurement.count("row-count", 12345, 12345).describe().en()).isEqualTo("12,345");
    }

    @Test
    void a_share_is_never_rounded_down_to_none() {
        assertThat(Measurement.share("missing-share", 1, 1_000_000_000_000L).value())
                .isPositive();
        assertThat(Measurement.share("missing-share", 1, 1_000_000).describe().en())
                .startsWith("< 0.01 % of 1,000,000 rows");
    }

    @Test
    void refuses_a_part_that_is_more_than_the_whole() {
        assertThatThrownBy(() -> Measurement.share("missing-share", 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("part must be in [0, whole] and whole at least 1, but was 2/1");
    }

    @Test
    void a_claim_holds_up_to_its_number() {
        BigDecimal half = new BigDecimal("0.5");

        assertThat(new Claim("m", Claim.Relation.AT_MOST, half).holds(half)).isTrue();
        assertThat(new Claim("m", Claim.Relation.AT_MOST, half).holds(BigDecimal.ONE))
                .isFalse();
        assertThat(new Claim("m", Claim.Relation.AT_LEAST, half).holds(half)).isTrue();
        assertThat(new Claim("m", Claim.Relation.AT_LEAST, half).holds(BigDecimal.ZERO))
                .isFalse();
        assertThat(new Claim("m", Claim.Relation.EQUAL_TO, half).holds(new BigDecimal("0.50")))
                .isTrue();
        assertThat(new Claim("m", Claim.Relation.EQUAL_TO, half).holds(BigDecimal.ONE))
                .isFalse();
    }
}
