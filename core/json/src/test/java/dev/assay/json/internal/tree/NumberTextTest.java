package dev.assay.json.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("0", 0L),
                Arguments.of("-0", 0L),
                Arguments.of("9223372036854775807", Long.MAX_VALUE),
                Arguments.of("9223372036854775808", BigInteger.ONE.shiftLeft(63)),
                Arguments.of("0.1", 0.1),
                Arguments.of("0.10", 0.1),
                Arguments.of("5.0", 5.0),
                Arguments.of("-0.0", -0.0),
                Arguments.of("1e3", 1000.0),
                Arguments.of("1.7976931348623157e+308", Double.MAX_VALUE),
                // No double is exactly that, and the nearest one is written shorter.
                Arguments.of(
                        "0.1000000000000000055511151231257827", new BigDecimal("0.1000000000000000055511151231257827")),
                Arguments.of("0.12345678901234567891", new BigDecimal("0.12345678901234567891")),
                Arguments.of("1e309", new BigDecimal("1e309")),
                Arguments.of("1e-400", new BigDecimal("1e-400")));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void reads_the_number_that_is_written(String text, Object value) {
        assertThat(NumberText.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "5.0, 5.0",
        "0.1, 0.1",
        "-0.0, -0.0",
        "1.0e+300, 1e300",
        "2.5e-10, 2.5e-10",
        "5.0e-324, 4.9e-324",
        "1.7976931348623157e+308, 1.7976931348623157e308"
    })
    void writes_doubles_so_that_all_readers_see_a_double(String text, double value) {
        assertThat(NumberText.print(value)).isEqualTo(text);
        assertThat(NumberText.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1e-1001", "1e999999999", "0e1001"})
    void refuses_numbers_of_too_many_digits(String text) {
        assertThatThrownBy(() -> NumberText.parse(text))
                .hasMessage("number must have at most 1000 digits, written out, but had more");
    }

    @Test
    void refuses_too_many_digits_before_it_counts_them() {
        String text = "1".repeat(1_000_000);

        assertThatThrownBy(() -> NumberText.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
