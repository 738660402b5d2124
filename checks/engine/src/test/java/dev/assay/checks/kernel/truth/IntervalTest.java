package dev.assay.checks.kernel.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.kernel.value.Constant;
import dev.assay.checks.kernel.value.Expressions;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Expr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static Constant constant(Object value) {
        return (Constant) new Expressions(new Frame(), List.of(), Instant.EPOCH).of(new Expr.Literal(value));
    }

    private static LongRange integers(Comparator comparator, Object value) {
        return Interval.of(comparator, constant(value)).integers(0);
    }

    private static DoubleRange doubles(Comparator comparator, Object value) {
        return Interval.of(comparator, constant(value)).doubles();
    }

    @Test
    void turns_ends_between_integers_inwards() {
        assertThat(integers(Comparator.LESS, 5)).isEqualTo(new LongRange(Long.MIN_VALUE, 4));
        assertThat(integers(Comparator.LESS, 4.5)).isEqualTo(new LongRange(Long.MIN_VALUE, 4));
        assertThat(integers(Comparator.AT_LEAST, new BigDecimal("-4.5"))).isEqualTo(new LongRange(-4, Long.MAX_VALUE));
        assertThat(integers(Comparator.EQUAL, 4.5).isEmpty()).isTrue();
    }

    @Test
    void knows_ends_beyond_64_bits() {
        BigInteger beyond = BigInteger.TWO.pow(70);

        assertThat(integers(Comparator.LESS, beyond)).isEqualTo(new LongRange(Long.MIN_VALUE, Long.MAX_VALUE));
        assertThat(integers(Comparator.GREATER, beyond).isEmpty()).isTrue();
        assertThat(integers(Comparator.GREATER, Long.MAX_VALUE).isEmpty()).isTrue();
        assertThat(integers(Comparator.LESS, Double.POSITIVE_INFINITY))
                .isEqualTo(new LongRange(Long.MIN_VALUE, Long.MAX_VALUE));
        assertThat(integers(Comparator.AT_LEAST, Double.POSITIVE_INFINITY).isEmpty())
                .isTrue();
        assertThat(integers(Comparator.AT_MOST, new BigDecimal("1e999")))
                .isEqualTo(new LongRange(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @Test
    void takes_a_double_beside_decimals_by_its_shortest_text() {
        Interval tenth = Interval.of(Comparator.EQUAL, constant(0.1));

        assertThat(tenth.integers(1)).isEqualTo(new LongRange(1, 1));
        assertThat(tenth.integers(2)).isEqualTo(new LongRange(10, 10));
    }

    @Test
    void takes_a_decimal_beside_doubles_by_its_value() {
        // The double 0.1 is a little more than a tenth.
        assertThat(doubles(Comparator.GREATER, new BigDecimal("0.1")).lower()).isEqualTo(0.1);
        assertThat(doubles(Comparator.AT_MOST, new BigDecimal("0.1")).upper()).isEqualTo(Math.nextDown(0.1));
        DoubleRange none = doubles(Comparator.EQUAL, new BigDecimal("0.1"));
        assertThat(none.lower()).isGreaterThan(none.upper());
    }

    @Test
    void keeps_doubles_at_open_ends_apart() {
        assertThat(doubles(Comparator.LESS, 1.0))
                .isEqualTo(new DoubleRange(Double.NEGATIVE_INFINITY, Math.nextDown(1.0)));
        assertThat(doubles(Comparator.GREATER, Double.POSITIVE_INFINITY).lower())
                .isNaN();
        assertThat(doubles(Comparator.AT_LEAST, new BigDecimal("1e400")).lower())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(doubles(Comparator.LESS, new BigDecimal("1e400")).upper()).isEqualTo(Double.MAX_VALUE);
        assertThat(doubles(Comparator.GREATER, 0L).lower()).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void moves_open_ends_in_time_by_a_nanosecond() {
        LocalDateTime noon = LocalDateTime.of(1970, 1, 1, 12, 0);

        assertThat(Interval.of(Comparator.LESS, constant(noon)).times())
                .isEqualTo(new TimeRange(Long.MIN_VALUE, 0, 43_200, -1));
        assertThat(Interval.of(Comparator.GREATER, constant(noon)).times())
                .isEqualTo(new TimeRange(43_200, 1, Long.MAX_VALUE, Integer.MAX_VALUE));
    }
}
