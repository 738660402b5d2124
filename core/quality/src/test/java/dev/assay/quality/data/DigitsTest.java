package dev.assay.quality.data;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class DigitsTest {
    private static final BigDecimal VAST = new BigDecimal("1e999999999");
    private static final BigDecimal TINY = new BigDecimal("1e-999999999");

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "7, 1",
        "-7, 1",
        "10, 2",
        "1e2, 3",
        "12.5, 3",
        "0.05, 2",
        "1e-3, 3",
        "1e999999999, 1000000000",
        "1e2147483647, 2147483648",
        "1e-2147483647, 2147483647"
    })
    void are_those_of_a_number_written_out(BigDecimal number, long digits) {
        assertThat(Digits.of(number)).isEqualTo(digits);
    }

    @Test
    void are_vast_beyond_ten_thousand() {
        assertThat(Digits.areVast(new BigDecimal("1e9999"))).isFalse();
        assertThat(Digits.areVast(new BigDecimal("1e10000"))).isTrue();
        assertThat(Digits.areVast(new BigDecimal("1e-10000"))).isFalse();
        assertThat(Digits.areVast(new BigDecimal("1e-10001"))).isTrue();
    }

    static Stream<Arguments> vastNumbers() {
        return Stream.of(
                said("value", VAST, () -> column("a").isEqualTo(VAST)),
                said("value", TINY, () -> column("a").isIn(1, TINY)),
                said("end", VAST, () -> column("a").sum().isAtMost(VAST)),
                said("end", TINY, () -> column("a").sum().isBetween(TINY, 1)),
                said("end", VAST, () -> column("a").isBetween(Range.lessThan(VAST))),
                said("end", VAST, () -> column("a").mean().isCloseTo(VAST, BigDecimal.ONE)),
                said("absolute tolerance", VAST, () -> column("a").mean().isCloseTo(1, VAST)),
                said("absolute tolerance", TINY, () -> column("a").isCloseTo(1, TINY)),
                said("percent", TINY, () -> percent("1e-999999999")),
                said("percent", VAST, () -> percent("1e999999999")),
                said("share", TINY, () -> ratio("1e-999999999")),
                said("q", TINY, () -> column("a").quantile("1e-999999999")));
    }

    private static Arguments said(String name, BigDecimal number, ThrowingCallable code) {
        return arguments(name + " must have at most 1000 digits before and after the point, but was " + number, code);
    }

    @ParameterizedTest
    @MethodSource("vastNumbers")
    void are_few_in_whatever_a_suite_says(String message, ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void are_few_in_integers_that_a_suite_says() {
        BigInteger longest = BigInteger.TEN.pow(1000).subtract(BigInteger.ONE);

        assertThat(Range.atMost(longest).upper())
                .hasValueSatisfying(end -> assertThat(end.value()).isEqualTo(longest));
        assertThatThrownBy(() -> Range.atMost(longest.add(BigInteger.ONE)))
                .hasMessage("end must have at most 1000 digits before and after the point, but was longer");
    }

    @Test
    void of_vast_numbers_are_not_written_out_to_tell_them_apart() {
        BigDecimal greatest = new BigDecimal("1e2147483647");

        assertThat(Values.key(greatest)).isEqualTo(greatest);
        assertThat(Values.print(greatest)).isEqualTo("1E2147483647");
        assertThat(Values.compare(greatest, VAST)).isPositive();
        assertThat(Values.compare(TINY, 0.0)).isPositive();
        assertThat(Values.equal(VAST, new BigDecimal("10e999999998"))).isTrue();
    }
}
