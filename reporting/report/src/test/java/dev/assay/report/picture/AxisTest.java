package dev.assay.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static final DoubleFunction<String> WHOLE = at -> String.format(Locale.ROOT, "%.0f", at);

    @Test
    void begins_and_ends_at_round_numbers() {
        Axis axis = Axis.of(-2.5, 25.3, WHOLE);

        assertThat(axis.low()).isEqualTo(-10);
        assertThat(axis.high()).isEqualTo(30);
        assertThat(axis.ticks()).extracting(Axis.Tick::label).containsExactly("-10", "0", "10", "20", "30");
    }

    @Test
    void does_not_go_beyond_a_round_end() {
        assertThat(Axis.of(0, 100, WHOLE).ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("0", "20", "40", "60", "80", "100");
    }

    @Test
    void shows_what_does_not_spread() {
        Axis same = Axis.of(0, 0, WHOLE);

        assertThat(same.low()).isLessThan(same.high());
        assertThat(Axis.of(7e15, 7e15, WHOLE).share(7e15)).isBetween(0.0, 1.0);
    }

    @Test
    void holds_all_numbers_with_few_ticks() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 1_000; i++) {
            double scale = Math.pow(10, random.nextInt(-3, 15));
            double low = (random.nextDouble() - 0.5) * scale;
            double high = low + random.nextDouble() * scale;

            Axis axis = Axis.of(low, high, WHOLE);

            assertThat(axis.low()).isLessThanOrEqualTo(low + scale * 1e-8);
            assertThat(axis.high()).isGreaterThanOrEqualTo(high - scale * 1e-8);
            assertThat(axis.ticks()).hasSizeBetween(2, 7);
        }
    }

    @Test
    void places_are_shares() {
        Axis axis = Axis.of(0, 50, WHOLE);

        assertThat(axis.share(25)).isCloseTo(0.5, within(1e-12));
        assertThat(axis.share(-1)).isZero();
        assertThat(axis.share(99)).isEqualTo(1);
    }

    @Test
    void refuses_what_has_no_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.of(0, Double.NaN, WHOLE))
                .withMessage("high must be finite, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mark.Point(Double.POSITIVE_INFINITY, 0))
                .withMessage("x must be finite, but was Infinity");
    }
}
