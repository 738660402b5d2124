package dev.assay.json.internal.suite;

import static dev.assay.json.internal.suite.Example.of;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.percent;

import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Examples of words about one value of each row. */
final class ValueExamples {
    private static final LocalDate DATE = LocalDate.of(2019, 1, 31);

    private ValueExamples() {}

    static Stream<Example> all() {
        return Stream.of(comparisons(), memberships(), constants(), times()).flatMap(examples -> examples);
    }

    private static Stream<Example> comparisons() {
        return Stream.of(
                of("column: a\nis-null: true", column("a").isNull()),
                of("column: a\nis-not-null: true", column("a").isNotNull()),
                of("column: a\nis-equal-to: 5", column("a").isEqualTo(5)),
                of("column: a\nis-equal-to: {column: b}", column("a").isEqualTo(column("b"))),
                of("column: a\nis-not-equal-to: x", column("a").isNotEqualTo("x")),
                of("column: a\nis-at-least: 0.5", column("a").isAtLeast(0.5)),
                of("column: a\nis-at-most: {column: b}", column("a").isAtMost(column("b"))),
                of("column: a\nis-greater-than: -1", column("a").isGreaterThan(-1)),
                of("column: a\nis-less-than: 1.0e+300", column("a").isLessThan(1e300)),
                of("column: a\nis-between: [0, 9]", column("a").isBetween(0, 9)));
    }

    private static Stream<Example> memberships() {
        return Stream.of(
                of(
                        "column: a\nis-between: [{column: b}, {column: c}]",
                        column("a").isBetween(column("b"), column("c"))),
                of(
                        "column: a\nis-between: {at-least: 0, less-than: 9}",
                        column("a").isBetween(Range.closedOpen(0, 9))),
                of(
                        "column: a\nis-between: {greater-than: 0, at-most: 9}",
                        column("a").isBetween(Range.openClosed(0, 9))),
                of("column: a\nis-strictly-between: [0, 9]", column("a").isStrictlyBetween(0, 9)),
                of("column: a\nis-not-between: [0, 9]", column("a").isNotBetween(0, 9)),
                of("column: a\nis-in: [1, 2, 4]", column("a").isIn(1, 2, 4)),
                of("column: a\nis-not-in: [x, 'no', '', ' y']", column("a").isNotIn("x", "no", "", " y")),
                of(
                        "column: a\nis-close-to: {target: 5, tolerance: 0.1}",
                        column("a").isCloseTo(5, new BigDecimal("0.1"))),
                of(
                        "column: a\nis-close-to: {target: {column: b}, tolerance: 2.5%}",
                        column("a").isWithin(percent("2.5"), column("b"))),
                of("column: a\nis-finite: true", column("a").isFinite()));
    }

    private static Stream<Example> constants() {
        return Stream.of(
                of("column: a\nis-equal-to: {date: '2019-01-31'}", column("a").isEqualTo(DATE)),
                of("column: a\nis-equal-to: {time: '09:30'}", column("a").isEqualTo(LocalTime.of(9, 30))),
                of(
                        "column: a\nis-equal-to: {datetime: '2019-01-31T00:00'}",
                        column("a").isEqualTo(DATE.atStartOfDay())),
                of(
                        "column: a\nis-equal-to: {instant: '2019-01-31T09:30:00Z'}",
                        column("a").isEqualTo(Instant.parse("2019-01-31T09:30:00Z"))),
                of("column: a\nis-equal-to: {decimal: '0.1'}", column("a").isEqualTo(new BigDecimal("0.10"))),
                of("column: a\nis-equal-to: {double: -Infinity}", column("a").isEqualTo(Double.NEGATIVE_INFINITY)),
                of("column: a\nis-equal-to: 5.0", column("a").isEqualTo(5.0)),
                of("column: a\nis-equal-to: true", column("a").isEqualTo(true)),
                of("column: a\nis-equal-to: 'true'", column("a").isEqualTo("true")),
                of("column: a\nis-equal-to: '012'", column("a").isEqualTo("012")),
                of("column: a\nis-equal-to: '2019-01-31'", column("a").isEqualTo("2019-01-31")),
                of("column: a\nis-equal-to: \"two\\nlines\"", column("a").isEqualTo("two\nlines")),
                of("column: 금액\nis-equal-to: 만원 😀", column("금액").isEqualTo("만원 😀")),
                of(
                        "column: a\nis-equal-to: 123456789012345678901234567890",
                        column("a").isEqualTo(new BigInteger("123456789012345678901234567890"))));
    }

    private static Stream<Example> times() {
        return Stream.of(
                of("column: a\nis-not-in-future: true", column("a").isNotInFuture()),
                of("column: a\nis-not-in-future: PT5M", column("a").isNotInFuture(Duration.ofMinutes(5))),
                of("column: a\nis-older-than: PT24H", column("a").isOlderThan(Duration.ofDays(1))),
                of("column: a\nis-not-older-than: PT24H", column("a").isNotOlderThan(Duration.ofDays(1))),
                of(
                        "column: a\nage-of-newest: {is-at-most: PT24H}",
                        column("a").ageOfNewest().isAtMost(Duration.ofDays(1))),
                of(
                        "value: at_zone(a, 'Asia/Seoul')\nis-not-in-future: true",
                        column("a").atZone(ZoneId.of("Asia/Seoul")).isNotInFuture()),
                of(
                        "value: days_between(a, b)\nis-at-least: 3",
                        column("a").until(ChronoUnit.DAYS, column("b")).isAtLeast(3)));
    }
}
