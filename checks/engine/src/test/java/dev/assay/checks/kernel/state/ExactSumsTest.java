package dev.assay.checks.kernel.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.kernel.value.Quotient;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSumsTest {
    private static double sum(double... values) {
        DoubleSums sums = new DoubleSums(1);
        sums.add(values, 0, values.length);
        BigInteger denominator = BigInteger.ONE.shiftLeft(DoubleSums.LEAST_EXPONENT);
        return sums.infinities() == 0 ? Quotient.of(sums.sum(1), denominator) : sums.infinities();
    }

    @Test
    void forgets_nothing_that_cancels_in_floating_point() {
        assertThat(sum(1, 1e100, 1, -1e100)).isEqualTo(2.0);
        assertThat(sum(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE)).isEqualTo(Double.MAX_VALUE);
        assertThat(sum(Double.MIN_VALUE, 1e300, -1e300)).isEqualTo(Double.MIN_VALUE);
        assertThat(sum(0.1, 0.2, -0.3)).isEqualTo(0x1p-55);
    }

    @Test
    void knows_the_rules_for_infinities() {
        assertThat(sum(1, Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(sum(Double.NEGATIVE_INFINITY, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(sum(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)).isNaN();
    }

    @Test
    void gives_a_plain_zero_for_zeros_of_both_signs() {
        assertThat(Double.doubleToRawLongBits(sum(-0.0, -0.0))).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void sums_powers_of_doubles_exactly(long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(300)
                .map(value -> (value - 0.5) * Math.pow(2, random.nextInt(2000) - 1000))
                .toArray();
        DoubleSums sums = new DoubleSums(4);
        sums.add(values, 0, 100);
        sums.add(values, 100, 300);

        for (int power = 1; power <= 4; power++) {
            BigDecimal expected = BigDecimal.ZERO;
            for (double value : values) {
                expected = expected.add(new BigDecimal(value).pow(power));
            }
            BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(DoubleSums.LEAST_EXPONENT * power));
            assertThat(new BigDecimal(sums.sum(power))).isEqualByComparingTo(expected.multiply(unit));
        }
    }

    @ParameterizedTest(name = "{0} bits")
    @ValueSource(ints = {8, 31, 32, 33, 63, 64})
    void sums_powers_of_integers_exactly(int bits) {
        Random random = new Random(bits);
        long[] values =
                random.longs(1_000).map(value -> value >> (Long.SIZE - bits)).toArray();
        values[0] = Long.MIN_VALUE >> (Long.SIZE - bits);
        for (int most : new int[] {1, 2, 4}) {
            IntegerSums sums = new IntegerSums(most);
            IntegerSums rest = new IntegerSums(most);
            sums.add(values, 0, 400);
            rest.add(values, 400, 1_000);
            sums.absorb(rest);

            for (int power = 1; power <= most; power++) {
                BigInteger expected = BigInteger.ZERO;
                for (long value : values) {
                    expected = expected.add(BigInteger.valueOf(value).pow(power));
                }
                assertThat(sums.sum(power)).isEqualTo(expected);
            }
        }
    }
}
