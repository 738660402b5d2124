package dev.assay.quality.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact words and place of every fault of a text. */
class ConditionSyntaxExceptionTest {
    private static final String FUNCTIONS =
            "abs, at_zone, coalesce, contains, days_between, has_format, hours_between, is_close, is_finite, "
                    + "length, lower, matches, minutes_between, nfc, now, seconds_between, trim, upper";

    private static ConditionSyntaxException fault(String text) {
        return catchThrowableOfType(ConditionSyntaxException.class, () -> ConditionText.parse(text));
    }

    /** A caret in the text stands before the character that the fault points at. */
    static Stream<Arguments> faults() {
        return Stream.of(lexical(), structural(), sets(), patterns(), constants(), calls(), texts())
                .flatMap(part -> part);
    }

    private static Stream<Arguments> lexical() {
        return Stream.of(
                arguments("^", "condition must not be empty", "조건이 비어 있습니다"),
                arguments("a ^== 1", "== has no meaning here; write =", "== 대신 이렇게 씁니다: ="),
                arguments(
                        "a = 1 ^-- a comment",
                        "-- has no meaning here: there are no comments, and two minus signs stand apart or in parentheses",
                        "-- 는 여기에 쓸 수 없습니다. 주석은 없으며, 빼기 기호 둘은 띄우거나 괄호로 나눕니다"),
                arguments(
                        "a > now(^'PT2562047788015215H')",
                        "offset must be at most 10,000 years, but was PT2562047788015215H",
                        "이동하는 시간은 10,000년 이하여야 하는데 PT2562047788015215H입니다"),
                arguments("a ^!= 1", "!= has no meaning here; write <>", "!= 대신 이렇게 씁니다: <>"),
                arguments("a = 1 ^&& b = 2", "&& has no meaning here; write and", "&& 대신 이렇게 씁니다: and"),
                arguments("a = ^\u2018x\u2019", "\u2018 has no meaning here; write '", "\u2018 대신 이렇게 씁니다: '"),
                arguments(
                        "a = 1^;",
                        "\";\" has no meaning here; a name that holds it stands in double quotes",
                        "\";\" 문자는 여기에 쓸 수 없습니다. 이 문자가 든 이름은 큰따옴표로 묶습니다"),
                arguments(
                        "a = ^'x",
                        "a text must end with ', and one inside it is doubled",
                        "문자열을 닫는 작은따옴표가 없습니다. 안에 쓸 때는 두 번 씁니다"),
                arguments(
                        "^\"a = 1",
                        "a name must end with \", and one inside it is doubled",
                        "이름을 닫는 큰따옴표가 없습니다. 안에 쓸 때는 두 번 씁니다"),
                arguments(
                        "^2024_sales > 1",
                        "a name that starts with a digit stands in double quotes: \"2024_sales\"",
                        "숫자로 시작하는 이름은 큰따옴표로 묶습니다: \"2024_sales\""));
    }

    private static Stream<Arguments> structural() {
        return Stream.of(
                arguments("(a = 1^", "expected ), but found the end", ") 자리인데 글이 끝났습니다"),
                arguments(
                        "a = 1 and^", "expected a value or a condition, but found the end", "값이나 조건이 와야 하는데 글이 끝났습니다"),
                arguments(
                        "a = ^)", "expected a value or a condition, but found \")\"", "값이나 조건이 와야 하는데 \")\"이(가) 있습니다"),
                arguments(
                        "^and = 1",
                        "expected a value or a condition, but found \"and\"; a column of that name stands in double quotes",
                        "값이나 조건이 와야 하는데 \"and\"가 있습니다. 이런 이름의 열은 큰따옴표로 묶습니다"),
                arguments(
                        "a = 1 ^b = 2",
                        "expected an operator or the end, but found \"b\"",
                        "연산자나 끝이 와야 하는데 \"b\"가 있습니다"),
                arguments(
                        "금액 ^betwen 1 and 2",
                        "expected an operator or the end, but found \"betwen\"; did you mean \"between\"?",
                        "연산자나 끝이 와야 하는데 \"betwen\"이 있습니다. \"between\" 아닌가요?"),
                arguments(
                        "^flag",
                        "expected a condition, but found the value flag; compare it, for example flag = true",
                        "조건이 와야 하는데 값 flag가 있습니다. flag = true처럼 비교합니다"),
                arguments("a = ^(b = 1)", "expected a value, but found a condition", "값이 와야 하는데 조건이 있습니다"),
                arguments(
                        "a = 1 ^= 2",
                        "a condition cannot be compared with \"=\"; join two comparisons with and",
                        "조건은 다시 비교할 수 없습니다: \"=\". 비교 둘은 and로 잇습니다"),
                arguments("a between 1 ^or 2", "expected and, but found \"or\"", "and 자리인데 \"or\"가 있습니다"),
                arguments("a is ^5", "expected null, but found \"5\"", "null 자리인데 \"5\"가 있습니다"),
                arguments(
                        "a not ^= 5",
                        "expected in, between or like, but found \"=\"",
                        "in, between or like 자리인데 \"=\"이(가) 있습니다"),
                arguments(
                        "a.^5 = 1",
                        "expected a field name after the dot, but found \"5\"",
                        "점 뒤에는 필드 이름이 와야 하는데 \"5\"가 있습니다"));
    }

    private static Stream<Arguments> sets() {
        return Stream.of(
                arguments(
                        "a = ^null",
                        "null cannot be compared; write is null or is not null",
                        "null은 비교할 수 없습니다. is null이나 is not null을 씁니다"),
                arguments(
                        "a in (1, ^null)",
                        "null cannot be compared; write is null or is not null",
                        "null은 비교할 수 없습니다. is null이나 is not null을 씁니다"),
                arguments("a in (1, ^b)", "a set must be made of constants", "집합은 상수로만 이루어집니다"),
                arguments(
                        "^(a, b) = 1",
                        "several values in parentheses stand only before in",
                        "괄호 안의 여러 값은 in 앞에만 올 수 있습니다"),
                arguments(
                        "(a, b) in ((1, 2), ^(3, 4, 5))",
                        "each element of the set must have 2 parts, but one had 3",
                        "집합의 원소는 각각 값 2개여야 하는데 3개인 것이 있습니다"),
                arguments(
                        "a between ^5 and 1",
                        "lower end must not be above the upper end, but was [5, 1]",
                        "쓸 수 없는 조건입니다: lower end must not be above the upper end, but was [5, 1]"));
    }

    private static Stream<Arguments> patterns() {
        return Stream.of(
                arguments(
                        "a like ^b",
                        "expected a text in single quotes after like, but found \"b\"",
                        "like 뒤에는 작은따옴표로 묶은 문자열이 와야 하는데 \"b\"가 있습니다"),
                arguments(
                        "a like 'x' escape ^'ab'",
                        "escape must be followed by a single character",
                        "escape 뒤에는 한 글자만 올 수 있습니다"),
                arguments(
                        "a like ^'!x' escape '!'",
                        "pattern must have %, _ or ! after each escape character !, but was \"!x\"",
                        "쓸 수 없는 조건입니다: pattern must have %, _ or ! after each escape character !, but was \"!x\""));
    }

    private static Stream<Arguments> constants() {
        return Stream.of(
                arguments(
                        "a = ^timestmp '2024'",
                        "no type \"timestmp\"; known types: date, time, datetime, instant, decimal, double",
                        "\"timestmp\" 자료형이 없습니다. 쓸 수 있는 자료형: date, time, datetime, instant, decimal, double"),
                arguments(
                        "a = date ^'2024-13-01'",
                        "date must be written as in date '2024-01-31', but was '2024-13-01'",
                        "date는 date '2024-01-31'처럼 써야 하는데 '2024-13-01'입니다"),
                arguments(
                        "a = double ^'NaN'",
                        "value must be comparable, but was NaN; see isFinite() and missingWhen(nan())",
                        "쓸 수 없는 조건입니다: value must be comparable, but was NaN; see isFinite() and missingWhen(nan())"),
                arguments(
                        "a = ^1e5000",
                        "value must have at most 1000 digits before and after the point, but was 1E+5000",
                        "쓸 수 없는 조건입니다: value must have at most 1000 digits before and after the point, but was 1E+5000"));
    }

    private static Stream<Arguments> calls() {
        return Stream.of(
                arguments(
                        "^lenght(a) > 3",
                        "no function \"lenght\"; known functions: " + FUNCTIONS + "; did you mean \"length\"?",
                        "\"lenght\" 함수가 없습니다. 쓸 수 있는 함수: " + FUNCTIONS + ". \"length\" 아닌가요?"),
                arguments(
                        "^is_close(a, b)",
                        "is_close must be called as is_close(value, target, absolute, relative), but had 2 arguments",
                        "is_close는 is_close(value, target, absolute, relative) 형태로 부르는데 인수가 2개입니다"),
                arguments(
                        "matches(a, ^b)",
                        "argument 2 of matches must be a text in single quotes",
                        "matches의 2번째 인수는 작은따옴표로 묶은 문자열이어야 합니다"),
                arguments(
                        "is_close(a, b, ^c, 0)",
                        "argument 3 of is_close must be a number",
                        "is_close의 3번째 인수는 수여야 합니다"),
                arguments(
                        "matches(a, ^'[')",
                        "regex must be a regular expression, but was \"[\": Unclosed character class at position 0",
                        "쓸 수 없는 조건입니다: regex must be a regular expression, but was \"[\": Unclosed character class at position 0"));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                arguments(
                        "now(^'1h') > a",
                        "offset must be a duration such as 'PT-1H' or 'P1D', but was '1h'",
                        "간격은 'PT-1H'나 'P1D' 같아야 하는데 '1h'입니다"),
                arguments(
                        "at_zone(a, ^'Asia/Seol') > now()",
                        "zone must be a time zone such as 'Asia/Seoul' or '+09:00', but was 'Asia/Seol'",
                        "시간대는 'Asia/Seoul'이나 '+09:00' 같아야 하는데 'Asia/Seol'입니다"),
                arguments(
                        "has_format(a, 'iban', ^'country')",
                        "each parameter of a format must have a value",
                        "형식의 매개변수마다 값이 있어야 합니다"),
                arguments(
                        "has_format(a, 'iban', 'country', 'DE', ^'country', 'FR')",
                        "parameter \"country\" must not occur twice",
                        "매개변수 \"country\"은(는) 두 번 쓸 수 없습니다"),
                arguments(
                        "^custom('mine', a)",
                        "a test written in Java cannot be written as text",
                        "Java로 작성한 검사는 글로 쓸 수 없습니다"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void says_what_is_wrong_and_where(String marked, String english, String korean) {
        String text = marked.replace("^", "");

        ConditionSyntaxException fault = fault(text);

        assertThat(fault.reason(Locale.ENGLISH)).isEqualTo(english);
        assertThat(fault.reason(Locale.KOREA)).isEqualTo(korean);
        assertThat(fault.offset()).isEqualTo(marked.indexOf('^'));
        assertThat(fault.text()).isEqualTo(text);
    }

    @Test
    void points_at_the_place_with_a_caret() {
        assertThat(fault("status = PAID'")).hasMessage("""
                        a text must end with ', and one inside it is doubled
                          status = PAID'
                                       ^""");
    }

    @Test
    void shows_only_the_line_that_is_meant() {
        assertThat(fault("a = 1\n  and b == 2\n  and c = 3")).hasMessage("""
                        == has no meaning here; write =
                            and b == 2
                                  ^""");
    }

    @Test
    void counts_wide_letters_twice() {
        assertThat(fault("결제 = = 1").message(Locale.KOREAN)).isEqualTo("""
                        값이나 조건이 와야 하는데 "="이(가) 있습니다
                          결제 = = 1
                                 ^""");
    }

    @Test
    void cuts_a_long_line_around_the_place() {
        String text = "a = 1 and ".repeat(20) + "b == 2" + " and c = 3".repeat(20);

        String[] lines = fault(text).getMessage().split("\n");

        assertThat(lines[1]).startsWith("  …").contains("b == 2").endsWith("…").hasSizeLessThan(110);
        assertThat(lines[2].indexOf('^')).isEqualTo(lines[1].indexOf("=="));
    }
}
