package dev.assay.quality;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.format.StandardFormat;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence about one value per row, as a person would say it. */
class DescribeValuesTest {
    static Stream<Arguments> values() {
        return Stream.of(
                arguments(column("x").isEqualTo(5), "every x is equal to 5", "모든 x는 5와 같다"),
                arguments(column("x").isNotEqualTo(5), "every x is different from 5", "모든 x는 5와 다르다"),
                arguments(column("x").isLessThan(3), "every x is less than 3", "모든 x는 3보다 작다"),
                arguments(column("x").isGreaterThan(3), "every x is greater than 3", "모든 x는 3보다 크다"),
                arguments(column("x").isAtLeast(0.5), "every x is at least 0.5", "모든 x는 0.5 이상이다"),
                arguments(
                        column("pickup").isAtMost(column("dropoff")),
                        "every pickup is at most dropoff",
                        "모든 pickup은 dropoff 이하이다"),
                arguments(column("x").isBetween(0, 9), "every x is between 0 and 9", "모든 x는 0 이상 9 이하이다"),
                arguments(column("x").isNotBetween(0, 9), "every x is not between 0 and 9", "모든 x는 0 이상 9 이하가 아니다"),
                arguments(
                        column("x").isStrictlyBetween(0, 9),
                        "every x is strictly between 0 and 9",
                        "모든 x는 0 초과 9 미만이다"),
                arguments(
                        column("x").isBetween(Range.closedOpen(0, 9)),
                        "every x is at least 0 and less than 9",
                        "모든 x는 0 이상 9 미만이다"));
    }

    static Stream<Arguments> properties() {
        return Stream.of(
                arguments(
                        column("vendor_id").isIn(1, 2, 4),
                        "every vendor_id is one of 1, 2, 4",
                        "모든 vendor_id는 1, 2, 4 중 하나이다"),
                arguments(
                        column("flag").isNotIn("Y", "N"),
                        "every flag is none of 'Y', 'N'",
                        "모든 flag는 'Y', 'N' 중 어느 것도 아니다"),
                arguments(column("x").isNull(), "every x is null", "모든 x는 null이다"),
                arguments(column("결제 상태").isNotNull(), "every \"결제 상태\" is not null", "모든 \"결제 상태\"는 null이 아니다"),
                arguments(column("x").isFinite(), "every x is finite", "모든 x는 유한한 수이다"),
                arguments(
                        column("x").isCloseTo(5, new BigDecimal("0.10")),
                        "every x is within 0.1 of 5",
                        "모든 x는 5와의 차이가 0.1 이하이다"),
                arguments(
                        column("x").isWithin(percent("5"), column("y")),
                        "every x is within 5 % of y",
                        "모든 x는 y와의 차이가 5 % 이하이다"),
                arguments(
                        column("name").satisfies("is nice", any -> true),
                        "every name passes the test 'is nice'",
                        "모든 name은 'is nice' 검사를 통과한다"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(
                        column("name").matches("[A-Z]+"),
                        "every name matches the pattern '[A-Z]+'",
                        "모든 name은 패턴 '[A-Z]+'에 맞는다"),
                arguments(
                        column("name").doesNotMatch("[A-Z]+"),
                        "every name does not match the pattern '[A-Z]+'",
                        "모든 name은 패턴 '[A-Z]+'에 맞지 않는다"),
                arguments(
                        column("name").contains("\\d"),
                        "every name contains a match of '\\d'",
                        "모든 name은 패턴 '\\d'에 맞는 부분이 있다"),
                arguments(
                        column("name").doesNotContain("\\d"),
                        "every name does not contain a match of '\\d'",
                        "모든 name은 패턴 '\\d'에 맞는 부분이 없다"));
    }

    static Stream<Arguments> patterns() {
        return Stream.of(
                arguments(
                        column("name").matchesAnyOf("a", "b"),
                        "every name matches at least one of the patterns 'a', 'b'",
                        "모든 name은 패턴 'a', 'b' 중 하나 이상에 맞는다"),
                arguments(
                        column("name").matchesAllOf("a", "b"),
                        "every name matches all of the patterns 'a', 'b'",
                        "모든 name은 패턴 'a', 'b'에 모두 맞는다"),
                arguments(
                        column("name").matchesNoneOf("a", "b"),
                        "every name matches none of the patterns 'a', 'b'",
                        "모든 name은 패턴 'a', 'b' 중 어느 것에도 맞지 않는다"),
                arguments(column("name").isLike("A%"), "every name is like 'A%'", "모든 name은 LIKE 패턴 'A%'에 맞는다"),
                arguments(
                        column("name").isLike("5!%", '!'),
                        "every name is like '5!%' with escape character '!'",
                        "모든 name은 LIKE 패턴 '5!%'(이스케이프 문자 '!')에 맞는다"),
                arguments(
                        column("name").isLikeNoneOf("A%", "B%"),
                        "every name is like none of the patterns 'A%', 'B%'",
                        "모든 name은 LIKE 패턴 'A%', 'B%' 중 어느 것에도 맞지 않는다"),
                arguments(
                        column("email").hasFormat(StandardFormat.EMAIL),
                        "every email is an e-mail address",
                        "모든 email은 전자우편 주소이다"),
                arguments(
                        column("name").isNotEmpty(),
                        "every length(name) is greater than 0",
                        "모든 length(name)은 0보다 크다"));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                arguments(
                        column("d").isAtLeast(LocalDate.of(2024, 1, 1)),
                        "every d is not before 2024-01-01",
                        "모든 d는 2024-01-01보다 이르지 않다"),
                arguments(
                        column("d").isLessThan(LocalDate.of(2024, 1, 1)),
                        "every d is before 2024-01-01",
                        "모든 d는 2024-01-01보다 이르다"),
                arguments(column("ts").isNotInFuture(), "every ts is not in the future", "모든 ts는 미래가 아니다"),
                arguments(
                        column("ts").isNotInFuture(Duration.ofMinutes(5)),
                        "every ts is at most 5 minutes in the future",
                        "모든 ts는 현재보다 5분 넘게 늦지 않다"),
                arguments(
                        column("ts").isOlderThan(Duration.ofHours(36)),
                        "every ts is more than 1 day 12 hours old",
                        "모든 ts는 1일 12시간보다 오래되었다"),
                arguments(
                        column("ts").isNotOlderThan(Duration.ofDays(30)),
                        "every ts is at most 30 days old",
                        "모든 ts는 30일보다 오래되지 않았다"),
                arguments(
                        column("ts").ageOfNewest().isAtMost(Duration.ofMillis(1500)),
                        "the age of the newest ts is at most 1.5 seconds",
                        "가장 최근 ts의 경과 시간은 1.5초 이하이다"));
    }

    @ParameterizedTest
    @MethodSource({"values", "properties", "texts", "patterns", "times"})
    void says_it_in_both_languages(Expectation expectation, String english, String korean) {
        assertThat(expectation.describe(Locale.ENGLISH)).isEqualTo(english);
        assertThat(expectation.describe(Locale.KOREA)).isEqualTo(korean);
        assertThat(expectation).hasToString(english);
    }
}
