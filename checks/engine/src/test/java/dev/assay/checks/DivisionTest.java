package dev.assay.checks;

import static dev.assay.quality.Expectations.holds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotients of exact numbers, whose nearest double is known from a division to a thousand digits. */
class DivisionTest {
    record Decimals(BigDecimal a, BigDecimal b, double quotient) {}

    record Longs(long a, long b, double quotient) {}

    record Integers(BigInteger a, BigInteger b, double quotient) {}

    record Nested(Decimals in) {}

    record Amount(@Nullable BigDecimal v) {}

    private static double quotient(BigDecimal a, BigDecimal b) {
        return a.divide(b, new MathContext(1_000)).doubleValue();
    }

    private static Status status(List<?> rows, String condition) {
        Outcome outcome = Checks.of(rows).run(Suite.named("s").expect(holds(condition)));
        return outcome.status();
    }

    private static BigDecimal decimal(Random random, int bits, int scales) {
        BigInteger digits = new BigInteger(1 + random.nextInt(bits), random).add(BigInteger.ONE);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(scales));
    }

    @ParameterizedTest(name = "numbers of up to {0} bits")
    @ValueSource(ints = {10, 50, 54, 62, 70, 2_000})
    void decimals_are_divided_exactly(int bits) {
        Random random = new Random(bits);
        List<Decimals> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            BigDecimal a = decimal(random, bits, 5);
            BigDecimal b = decimal(random, bits, 5);
            rows.add(new Decimals(a, b, quotient(a, b)));
        }

        assertThat(status(rows, "a / b = quotient")).isEqualTo(Status.PASSED);
        assertThat(status(rows.stream().map(Nested::new).toList(), "\"in\".a / \"in\".b = \"in\".quotient"))
                .isEqualTo(Status.PASSED);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void integers_are_divided_exactly(long seed) {
        Random random = new Random(seed);
        List<Longs> longs = new ArrayList<>();
        List<Integers> integers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            long a = random.nextLong() >> random.nextInt(63);
            long b = random.nextLong() >> random.nextInt(63) | 1;
            longs.add(new Longs(a, b, quotient(BigDecimal.valueOf(a), BigDecimal.valueOf(b))));
            BigInteger c = decimal(random, 4_000, 1).toBigInteger();
            BigInteger d = decimal(random, 4_000, 1).toBigInteger();
            integers.add(new Integers(c, d, quotient(new BigDecimal(c), new BigDecimal(d))));
        }
        longs.add(new Longs(Long.MIN_VALUE, -1, 0x1p63));

        assertThat(status(longs, "a / b = quotient")).isEqualTo(Status.PASSED);
        assertThat(status(integers, "a / b = quotient")).isEqualTo(Status.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e-400", "12345678901234567890e390"})
    void numbers_beyond_a_double_are_divided_all_the_same(String number) {
        List<Amount> rows = List.of(new Amount(new BigDecimal(number)), new Amount(null));

        assertThat(status(rows, "v / v = 1")).isEqualTo(Status.PASSED);
        assertThat(status(rows, "v / (v * 4) = 0.25")).isEqualTo(Status.PASSED);
        assertThat(status(rows, "v / v <> 1")).isEqualTo(Status.FAILED);
    }

    @Test
    void a_division_by_zero_gives_null() {
        List<Decimals> rows = List.of(
                new Decimals(new BigDecimal("1e400"), new BigDecimal("0e5"), 0),
                new Decimals(BigDecimal.ONE, BigDecimal.ZERO, 0));

        assertThat(status(rows, "a / b is null")).isEqualTo(Status.PASSED);
        assertThat(status(rows.stream().map(Nested::new).toList(), "\"in\".a / \"in\".b is null"))
                .isEqualTo(Status.PASSED);
    }
}
