package dev.assay.quality.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.AccessMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final long TWO_TO_53 = 9_007_199_254_740_992L;

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits);
    }

    static Stream<Arguments> plainForms() {
        Instant noon = Instant.parse("2024-01-31T12:00:00Z");
        UUID uuid = new UUID(0, 1);
        return Stream.of(
                arguments((byte) -1, -1L),
                arguments((short) 2, 2L),
                arguments(3, 3L),
                arguments(BigInteger.valueOf(Long.MIN_VALUE), Long.MIN_VALUE),
                arguments(BigInteger.TWO.pow(63), BigInteger.TWO.pow(63)),
                // A float keeps its numeric value, which is not the decimal that it prints.
                arguments(0.1f, 0.10000000149011612),
                arguments('가', "가"),
                arguments(new StringBuilder("x"), "x"),
                arguments(uuid, "00000000-0000-0000-0000-000000000001"),
                arguments(AccessMode.READ, "READ"),
                arguments(OffsetDateTime.parse("2024-01-31T21:00:00+09:00"), noon),
                arguments(ZonedDateTime.of(2024, 1, 31, 21, 0, 0, 0, ZoneId.of("Asia/Seoul")), noon),
                arguments(Date.from(noon), noon));
    }

    @ParameterizedTest
    @MethodSource("plainForms")
    void makes_values_plain(Object value, Object plain) {
        assertThat(Values.plain(value)).isEqualTo(plain).isEqualTo(Values.plain(plain));
    }

    @Test
    void leaves_null_and_unknown_classes_alone() {
        Object unknown = new Object();

        assertThat(Values.plain(null)).isNull();
        assertThat(Values.plain(unknown)).isSameAs(unknown);
        assertThat(Values.typeOf(unknown)).isEqualTo(DataType.OTHER);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments(true, DataType.BOOLEAN),
                arguments(1L, DataType.INTEGER),
                arguments(BigInteger.TWO.pow(70), DataType.INTEGER),
                arguments(decimal("1"), DataType.DECIMAL),
                arguments(1.0, DataType.DOUBLE),
                arguments("1", DataType.STRING),
                arguments(LocalDate.EPOCH, DataType.DATE),
                arguments(LocalTime.NOON, DataType.TIME),
                arguments(LocalDateTime.MIN, DataType.DATETIME),
                arguments(Instant.EPOCH, DataType.INSTANT),
                arguments(new byte[1], DataType.BINARY),
                arguments(List.of(1), DataType.LIST),
                arguments(Map.of("a", 1), DataType.STRUCT),
                arguments(1, DataType.OTHER));
    }

    @ParameterizedTest
    @MethodSource("types")
    void tells_the_type_of_a_plain_value(Object value, DataType type) {
        assertThat(Values.typeOf(value)).isEqualTo(type);
    }

    /** Each smaller than the next, by hand. */
    static Stream<List<Object>> ascending() {
        return Stream.of(
                List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE),
                // Doubles beyond 2^53 have no odd values: the long is between two of them.
                List.of((double) TWO_TO_53, TWO_TO_53 + 1, (double) TWO_TO_53 + 2),
                List.of(-(double) TWO_TO_53 - 2, -TWO_TO_53 - 1, -(double) TWO_TO_53),
                // The double 0.1 is 0.1000000000000000055…, the double 0.3 is 0.2999999999999999888….
                List.of(decimal("0.1"), 0.1, 0.3, decimal("0.3")),
                List.of(Double.NEGATIVE_INFINITY, decimal("-1e400"), -1e308, 0L, Double.MIN_VALUE, decimal("1e-300")),
                List.of(1e308, decimal("1e400"), Double.POSITIVE_INFINITY),
                List.of(Long.MAX_VALUE, BigInteger.TWO.pow(63), decimal("9223372036854775808.5")),
                List.of(2L, decimal("2.5"), 3L),
                List.of(false, true),
                List.of("", "A", "a", "a ", "ab", "b"),
                // U+FF5E is below U+1F600 although its char is above a surrogate's.
                List.of("가", "\uFF5E", "\uD83D\uDE00", "\uD83D\uDE01"),
                List.of(LocalDate.of(-1, 1, 1), LocalDate.EPOCH),
                List.of(LocalTime.MIN, LocalTime.NOON),
                List.of(LocalDateTime.of(2024, 1, 1, 0, 0), LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1)),
                List.of(Instant.EPOCH, Instant.MAX),
                List.of(new byte[] {}, new byte[] {1}, new byte[] {1, 0}, new byte[] {(byte) 0x80}));
    }

    @ParameterizedTest
    @MethodSource("ascending")
    void compares_by_value(List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                int sign = Integer.signum(Values.compare(values.get(i), values.get(j)));

                assertThat(sign).as("%s and %s", values.get(i), values.get(j)).isEqualTo(Integer.compare(i, j));
                assertThat(Values.equal(values.get(i), values.get(j))).isEqualTo(i == j);
            }
        }
    }

    /** Each the same value as the next, by hand. */
    static Stream<List<Object>> same() {
        return Stream.of(
                List.of(5L, decimal("5"), decimal("5.00"), 5.0, decimal("0.5e1")),
                List.of(0L, 0.0, -0.0, decimal("0.000"), decimal("0e99")),
                List.of(TWO_TO_53, (double) TWO_TO_53, decimal("9007199254740992")),
                List.of(BigInteger.TWO.pow(80), decimal("1208925819614629174706176"), Math.pow(2, 80)),
                List.of(0.5, decimal("0.5"), decimal("0.50")),
                List.of(0.1, new BigDecimal(0.1)),
                List.of(new byte[] {1, 2}, new byte[] {1, 2}),
                List.of("가", new String("가")));
    }

    @ParameterizedTest
    @MethodSource("same")
    void counts_the_same_value_of_different_types_as_one(List<Object> values) {
        for (Object a : values) {
            for (Object b : values) {
                assertThat(Values.compare(a, b)).as("%s and %s", a, b).isZero();
                assertThat(Values.equal(a, b)).isTrue();
                assertThat(Values.key(a)).isEqualTo(Values.key(b)).hasSameHashCodeAs(Values.key(b));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ascending")
    void has_another_key_for_another_value(List<Object> values) {
        assertThat(values.stream().map(Values::key)).doesNotHaveDuplicates();
    }

    @Test
    void does_not_take_composed_and_decomposed_text_for_equal() {
        assertThat(Values.equal("\uAC00", "\u1100\u1161")).isFalse();
    }

    @Test
    void finds_nan_in_no_comparison_but_counts_it_as_one_value() {
        assertThat(Values.isNaN(Double.NaN)).isTrue();
        assertThat(Values.isNaN(null)).isFalse();
        assertThat(Values.equal(Double.NaN, Double.NaN)).isFalse();
        assertThat(Values.key(Double.NaN)).isEqualTo(Values.key(Double.longBitsToDouble(0x7ff8000000000001L)));
        assertThatThrownBy(() -> Values.compare(Double.NaN, 1.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values must be comparable, but one was NaN");
        assertThatThrownBy(() -> Values.compare(1L, Double.NaN))
                .hasMessage("values must be comparable, but one was NaN");
    }

    @Test
    void refuses_to_compare_what_has_no_order() {
        assertThatThrownBy(() -> Values.compare("1", 1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values must be of comparable types, but were string and integer");
        assertThatThrownBy(() -> Values.compare(List.of(1L), List.of(1L)))
                .hasMessage("values must be of comparable types, but were list and list");
        assertThat(Values.equal("1", 1L)).isFalse();
    }

    static Stream<Arguments> printed() {
        return Stream.of(
                arguments("it's", "\"it's\""),
                arguments(5L, "5"),
                arguments(5.0, "5"),
                arguments(-0.0, "-0.0"),
                arguments(0.1, "0.1"),
                arguments(1e15, "1E15"),
                arguments(1e14, "100000000000000"),
                arguments(-1.5e-7, "-1.5E-7"),
                arguments(Double.NaN, "NaN"),
                arguments(Double.NEGATIVE_INFINITY, "-Infinity"),
                arguments(decimal("1.50"), "1.50"),
                arguments(decimal("1e3"), "1000"),
                arguments(decimal("1e900"), "1E900"),
                arguments(decimal("123456789012345678.5"), "123456789012345678.5"),
                arguments(LocalDate.EPOCH, "1970-01-01"),
                arguments(new byte[3], "3 bytes"),
                arguments(true, "true"));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void prints_values_for_messages(Object value, String printed) {
        assertThat(Values.print(value)).isEqualTo(printed);
    }

    @Test
    void prints_null_as_null() {
        assertThat(Values.print(null)).isEqualTo("null");
    }

    /**
     * The digits are what Double.toString prints since Java 19, which is specified to be shortest; older versions print
     * 2.0E-3 as well, but one digit more for some of these.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1",
                "0.3",
                "2E+23",
                "1E+23",
                "8.41E+21",
                "2.2250738585072014E-308",
                "1.7976931348623157E+308",
                "5E-324",
                "9007199254740993E+3",
                "4.030184897929827E+17",
                "-1908989634571596.8",
                "5.684341886080802E-14",
                "9.5367431640625E-7"
            })
    void finds_the_shortest_decimal_number_that_means_a_double(String digits) {
        BigDecimal written = decimal(digits);

        assertThat(Values.shortestDecimal(written.doubleValue())).isEqualByComparingTo(written);
    }

    @Test
    void means_the_same_double_by_its_shortest_decimal_number() {
        java.util.Random random = new java.util.Random(42);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong() & ~(1L << 62));

            BigDecimal shortest = Values.shortestDecimal(value);

            assertThat(shortest.doubleValue()).isEqualTo(value);
            assertThat(shortest.precision())
                    .isLessThanOrEqualTo(decimal(Double.toString(value)).precision());
        }
    }
}
