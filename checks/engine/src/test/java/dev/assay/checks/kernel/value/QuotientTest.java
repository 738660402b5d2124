package dev.assay.checks.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotientTest {
    private static BigInteger power(int exponent) {
        return BigInteger.ONE.shiftLeft(exponent);
    }

    private static BigInteger integer(long value) {
        return BigInteger.valueOf(value);
    }

    @Test
    void is_the_nearest_double() {
        assertThat(Quotient.of(integer(1), integer(3))).isEqualTo(1.0 / 3);
        assertThat(Quotient.of(integer(-2), integer(3))).isEqualTo(-2.0 / 3);
        assertThat(Quotient.of(integer(0), integer(7))).isEqualTo(0.0);
    }

    @Test
    void takes_the_even_one_of_two_that_are_equally_near() {
        assertThat(Quotient.of(power(53).add(integer(1)), integer(1))).isEqualTo(0x1p53);
        assertThat(Quotient.of(power(53).add(integer(3)), integer(1))).isEqualTo(0x1p53 + 4);
        assertThat(Quotient.of(power(54).add(integer(3)), integer(2))).isEqualTo(0x1p53 + 2);
    }

    @Test
    void goes_down_to_the_least_doubles() {
        assertThat(Quotient.of(integer(1), power(1074))).isEqualTo(Double.MIN_VALUE);
        assertThat(Quotient.of(integer(1), power(1075))).isEqualTo(0.0);
        assertThat(Quotient.of(integer(3), power(1075))).isEqualTo(2 * Double.MIN_VALUE);
        assertThat(Quotient.of(power(52).subtract(integer(1)), power(1074)))
                .isEqualTo(Math.nextDown(Double.MIN_NORMAL));
    }

    @Test
    void goes_up_to_the_infinities() {
        assertThat(Quotient.of(power(1024), integer(1))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Quotient.of(power(5000).negate(), integer(1))).isEqualTo(Double.NEGATIVE_INFINITY);
        // Half-way between the greatest double and the next power of two, and a little less.
        BigInteger half = power(1024).subtract(power(970));
        assertThat(Quotient.of(half, integer(1))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Quotient.of(half.subtract(integer(1)), integer(1))).isEqualTo(Double.MAX_VALUE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void agrees_with_a_division_to_many_digits(long seed) {
        Random random = new Random(seed);

        for (int i = 0; i < 2_000; i++) {
            BigInteger a = new BigInteger(1 + random.nextInt(400), random).add(integer(1));
            BigInteger b = new BigInteger(1 + random.nextInt(400), random).add(integer(1));

            double expected = new BigDecimal(a)
                    .divide(new BigDecimal(b), new MathContext(300))
                    .doubleValue();

            assertThat(Quotient.of(a, b)).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5, 6})
    void agrees_with_a_division_of_decimals_to_many_digits(long seed) {
        Random random = new Random(seed);

        for (int i = 0; i < 2_000; i++) {
            BigDecimal a = decimal(random);
            BigDecimal b = decimal(random);

            double expected = a.divide(b, new MathContext(1_000)).doubleValue();

            assertThat(Quotient.of(a, b)).as("%s / %s", a, b).isEqualTo(expected);
        }
    }

    private static BigDecimal decimal(Random random) {
        BigInteger digits = new BigInteger(1 + random.nextInt(400), random).add(integer(1));
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(800) - 400);
    }

    @Test
    void takes_decimals_of_any_magnitude() {
        BigDecimal huge = new BigDecimal("1e999999999");
        BigDecimal tiny = new BigDecimal("-1e-999999999");

        assertThat(Quotient.of(huge, huge)).isEqualTo(1.0);
        assertThat(Quotient.of(new BigDecimal("3e999999999"), new BigDecimal("2e999999990")))
                .isEqualTo(1.5e9);
        assertThat(Quotient.of(huge, tiny)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Quotient.of(tiny, huge)).isEqualTo(0.0);
        assertThat(Quotient.of(BigDecimal.ZERO, huge)).isEqualTo(0.0);
        assertThat(Quotient.of(new BigDecimal("4.9e-324"), BigDecimal.ONE)).isEqualTo(Double.MIN_VALUE);
        assertThat(Quotient.of(BigDecimal.ONE, new BigDecimal("1e308"))).isEqualTo(1e-308);
        assertThat(Quotient.of(new BigDecimal("1.7e308"), new BigDecimal("-1"))).isEqualTo(-1.7e308);
    }
}
