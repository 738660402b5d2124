package dev.assay.quality.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Condition.And;
import dev.assay.quality.expr.Condition.Comparison;
import dev.assay.quality.expr.Condition.Not;
import dev.assay.quality.expr.Condition.Or;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Expr.Arithmetic;
import dev.assay.quality.expr.Expr.Operation;
import dev.assay.quality.expr.Function;
import dev.assay.quality.format.Iban;
import dev.assay.quality.format.StandardFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the grammar, against the tree written out by hand. */
class ConditionTextTest {
    private static final Expr A = new Expr.Column("a");
    private static final Expr B = new Expr.Column("b");
    private static final Expr C = new Expr.Column("c");
    private static final Condition A_IS_1 = equal(A, 1);
    private static final Condition B_IS_2 = equal(B, 2);
    private static final Condition C_IS_3 = equal(C, 3);

    private static Expr.Literal literal(Object value) {
        return new Expr.Literal(value);
    }

    private static Condition equal(Expr left, Object value) {
        return new Comparison(left, Comparator.EQUAL, literal(value));
    }

    private static Expr arithmetic(Expr left, Operation operation, Expr right) {
        return new Arithmetic(left, operation, right);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments("a = 1", A_IS_1),
                arguments("a <> 1", new Comparison(A, Comparator.NOT_EQUAL, literal(1))),
                arguments("a < 1", new Comparison(A, Comparator.LESS, literal(1))),
                arguments("a <= 1", new Comparison(A, Comparator.AT_MOST, literal(1))),
                arguments("a > 1", new Comparison(A, Comparator.GREATER, literal(1))),
                arguments("a >= b", new Comparison(A, Comparator.AT_LEAST, B)),
                arguments("a between 1 and b", new Condition.Between(A, literal(1), B)),
                arguments("a not between 1 and 2", new Not(new Condition.Between(A, literal(1), literal(2)))),
                arguments("a in (1)", new Condition.In(List.of(A), List.of(List.of(literal(1))))),
                arguments(
                        "a not in ('x', 'y')",
                        new Not(new Condition.In(List.of(A), List.of(List.of(literal("x")), List.of(literal("y")))))),
                arguments(
                        "(a, b) in ((1, 'x'), (-2, 'y'))",
                        new Condition.In(
                                List.of(A, B),
                                List.of(List.of(literal(1), literal("x")), List.of(literal(-2), literal("y"))))),
                arguments("a like '5!%%' escape '!'", new Condition.Like(A, "5!%%", Optional.of('!'))),
                arguments("a not like '_'", new Not(new Condition.Like(A, "_", Optional.empty()))),
                arguments("a is null", new Condition.IsNull(A)),
                arguments("a is not null", new Not(new Condition.IsNull(A))),
                arguments("is_finite(a)", new Condition.IsFinite(A)),
                arguments(
                        "is_close(a, b, 0.10, 1e-3)",
                        new Condition.Close(A, B, new BigDecimal("0.1"), new BigDecimal("0.001"))),
                arguments("matches(a, '\\d+')", new Condition.Matches(A, "\\d+", Condition.Matches.Scope.WHOLE)),
                arguments("contains(a, '''')", new Condition.Matches(A, "'", Condition.Matches.Scope.PART)),
                arguments("has_format(a, 'email')", new Condition.HasFormat(A, StandardFormat.EMAIL)),
                arguments("has_format(a, 'iban', 'country', 'DE')", new Condition.HasFormat(A, new Iban("DE"))));
    }

    static Stream<Arguments> joined() {
        return Stream.of(
                arguments("a = 1 and b = 2 and c = 3", new And(List.of(A_IS_1, B_IS_2, C_IS_3))),
                arguments("(a = 1 and b = 2) and c = 3", new And(List.of(new And(List.of(A_IS_1, B_IS_2)), C_IS_3))),
                arguments("a = 1 and (b = 2 and c = 3)", new And(List.of(A_IS_1, new And(List.of(B_IS_2, C_IS_3))))),
                arguments("a = 1 or b = 2 and c = 3", new Or(List.of(A_IS_1, new And(List.of(B_IS_2, C_IS_3))))),
                arguments("(a = 1 or b = 2) and c = 3", new And(List.of(new Or(List.of(A_IS_1, B_IS_2)), C_IS_3))),
                arguments("(a = 1 or b = 2) or c = 3", new Or(List.of(new Or(List.of(A_IS_1, B_IS_2)), C_IS_3))),
                arguments("not (a = 1) and b = 2", new And(List.of(new Not(A_IS_1), B_IS_2))),
                arguments("not (a = 1 and b = 2)", new Not(new And(List.of(A_IS_1, B_IS_2)))),
                arguments("not not (a = 1)", new Not(new Not(A_IS_1))),
                arguments("not is_finite(a)", new Not(new Condition.IsFinite(A))));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("a + b - c", arithmetic(arithmetic(A, Operation.ADD, B), Operation.SUBTRACT, C)),
                arguments("a - (b - c)", arithmetic(A, Operation.SUBTRACT, arithmetic(B, Operation.SUBTRACT, C))),
                arguments("a + b * c", arithmetic(A, Operation.ADD, arithmetic(B, Operation.MULTIPLY, C))),
                arguments("(a + b) / c", arithmetic(arithmetic(A, Operation.ADD, B), Operation.DIVIDE, C)),
                arguments("a / (b * c)", arithmetic(A, Operation.DIVIDE, arithmetic(B, Operation.MULTIPLY, C))),
                arguments("a - -1", arithmetic(A, Operation.SUBTRACT, literal(-1))),
                arguments("0 - a", arithmetic(literal(0), Operation.SUBTRACT, A)),
                arguments("length(a)", new Expr.Call(Function.LENGTH, List.of(A))),
                arguments("coalesce(a, b, 0)", new Expr.Call(Function.COALESCE, List.of(A, B, literal(0)))),
                arguments("days_between(a, b)", new Expr.Elapsed(ChronoUnit.DAYS, A, B)),
                arguments(
                        "seconds_between(a, now())",
                        new Expr.Elapsed(ChronoUnit.SECONDS, A, new Expr.Now(Duration.ZERO))),
                arguments("at_zone(a, 'Asia/Seoul')", new Expr.AtZone(A, ZoneId.of("Asia/Seoul"))),
                arguments("now('PT-1H')", new Expr.Now(Duration.ofHours(-1))),
                arguments("a.b.c", new Expr.Nested(new Expr.Nested(A, "b"), "c")),
                arguments("coalesce(a, b).c", new Expr.Nested(new Expr.Call(Function.COALESCE, List.of(A, B)), "c")));
    }

    static Stream<Arguments> constants() {
        return Stream.of(
                arguments("5", 5L),
                arguments("-9223372036854775808", Long.MIN_VALUE),
                arguments("9223372036854775808", new BigInteger("9223372036854775808")),
                arguments("0.1", 0.1),
                arguments("1000.0", 1000.0),
                arguments("1E15", 1e15),
                arguments("1E-7", 1e-7),
                arguments("decimal '0.1'", new BigDecimal("0.1")),
                arguments("decimal '0.1234567890123456789'", new BigDecimal("0.1234567890123456789")),
                arguments("double '-Infinity'", Double.NEGATIVE_INFINITY),
                arguments("true", true),
                arguments("'it''s'", "it's"),
                arguments("date '2024-02-29'", LocalDate.of(2024, 2, 29)),
                arguments("time '23:59:59'", LocalTime.of(23, 59, 59)),
                arguments("datetime '2024-02-29T00:00'", LocalDateTime.of(2024, 2, 29, 0, 0)),
                arguments("instant '1970-01-01T00:00:00Z'", Instant.EPOCH));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("fare_amount", "fare_amount"),
                arguments("결제_상태", "결제_상태"),
                arguments("é1", "é1"),
                arguments("\"총 금액\"", "총 금액"),
                arguments("\"a.b\"", "a.b"),
                arguments("\"say \"\"hi\"\"\"", "say \"hi\""),
                arguments("\"\"", ""),
                arguments("\"And\"", "And"),
                arguments("\"2024\"", "2024"),
                arguments("date", "date"),
                arguments("length", "length"),
                arguments("escape", "escape"));
    }

    @ParameterizedTest
    @MethodSource({"conditions", "joined"})
    void reads_and_prints_each_condition(String text, Condition tree) {
        assertThat(ConditionText.parse(text)).isEqualTo(tree);
        assertThat(tree).hasToString(text.replace("0.10, 1e-3", "0.1, 0.001"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void reads_and_prints_each_value(String text, Expr tree) {
        assertThat(ConditionText.parseExpr(text)).isEqualTo(tree);
        assertThat(tree).hasToString(text);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void reads_and_prints_each_constant(String text, Object value) {
        assertThat(ConditionText.parseExpr(text)).isEqualTo(literal(value));
        assertThat(literal(value)).hasToString(text);
    }

    @ParameterizedTest
    @MethodSource("names")
    void quotes_a_name_only_when_it_must(String text, String name) {
        assertThat(ConditionText.parseExpr(text)).isEqualTo(new Expr.Column(name));
        assertThat(new Expr.Column(name)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=1 AND B=2", "a = 1\n\tAnd b = 2", "((a)) = (1) and ((b = 2))", "a\u00A0= 1 and b=2"})
    void reads_any_case_and_spacing(String text) {
        Condition condition =
                ConditionText.parse(text.replace('A', 'a').replace('B', 'b').replace("and", "aNd"));

        assertThat(condition).isEqualTo(new And(List.of(A_IS_1, B_IS_2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT a IN (1)", "not a in (1)", "a NOT IN (1)", "not (a in (1))", "(a) not in ((1))"})
    void reads_either_place_of_not(String text) {
        Condition expected = new Not(new Condition.In(List.of(A), List.of(List.of(literal(1)))));

        assertThat(ConditionText.parse(text)).isEqualTo(expected).hasToString("a not in (1)");
    }

    @Test
    void keeps_the_case_of_names_and_texts() {
        assertThat(ConditionText.parse("Fare = 'PAID'")).isEqualTo(equal(new Expr.Column("Fare"), "PAID"));
    }

    @Test
    void reads_a_number_that_no_double_means_as_a_decimal() {
        // 2^53 + 1 with a point lies half-way between two doubles.
        assertThat(ConditionText.parseExpr("9007199254740993.0"))
                .isEqualTo(literal(new BigDecimal("9007199254740993")));
        assertThat(ConditionText.parseExpr("0.1000")).isEqualTo(literal(0.1));
        assertThat(ConditionText.parseExpr("1e400")).isEqualTo(literal(new BigDecimal("1e400")));
    }

    @Test
    void reads_a_sign_before_a_value_as_a_difference_from_zero() {
        assertThat(ConditionText.parseExpr("-a * b"))
                .isEqualTo(arithmetic(arithmetic(literal(0), Operation.SUBTRACT, A), Operation.MULTIPLY, B));
    }

    @Test
    void tells_a_dotted_path_from_a_dot_in_a_name() {
        assertThat(ConditionText.parseExpr("a.\"b.c\"")).isEqualTo(new Expr.Nested(A, "b.c"));
        assertThat(ConditionText.parseExpr("\"a.b\".and")).isEqualTo(new Expr.Nested(new Expr.Column("a.b"), "and"));
    }

    @Test
    void reads_as_deep_as_it_promises_and_no_deeper() {
        String deepest = "(".repeat(248) + "a" + ")".repeat(248) + " = 1";

        assertThat(ConditionText.parse(deepest)).isEqualTo(A_IS_1);
        assertThatThrownBy(() -> ConditionText.parse("(".repeat(100_000) + "a"))
                .hasMessageStartingWith("condition must be at most 250 levels deep, but is deeper here");
        assertThatThrownBy(() -> ConditionText.parseExpr(String.join(" + ", Collections.nCopies(100_000, "a"))))
                .hasMessageStartingWith("condition must be at most 250 levels deep, but is deeper here");
        assertThatThrownBy(() -> ConditionText.parseExpr(String.join(".", Collections.nCopies(100_000, "a"))))
                .hasMessageStartingWith("condition must be at most 250 levels deep, but is deeper here");
        assertThatThrownBy(() -> ConditionText.parse("not ".repeat(100_000) + "a = 1"))
                .hasMessageStartingWith("condition must be at most 250 levels deep, but is deeper here");
    }

    @Test
    void reads_back_what_is_not_many_times() {
        Condition condition = ConditionText.parse("a is null");
        for (int i = 0; i < 240; i++) {
            condition = new Condition.Not(condition);
        }

        assertThat(ConditionText.parse(condition.toString())).isEqualTo(condition);
        assertThat(new Condition.Not(new Condition.Not(ConditionText.parse("a = 1"))))
                .hasToString("not not (a = 1)");
    }

    @Test
    void joins_many_conditions_without_depth() {
        String text = String.join(" or ", Collections.nCopies(10_000, "a = 1"));

        assertThat(ConditionText.parse(text)).isEqualTo(new Or(Collections.nCopies(10_000, A_IS_1)));
    }

    @Test
    void refuses_a_text_that_is_too_long() {
        assertThatThrownBy(() -> ConditionText.parse(" ".repeat(1_000_001)))
                .hasMessageStartingWith("condition must have at most 1000000 characters, but had 1000001");
    }

    @Test
    void refuses_a_long_number_without_converting_it() {
        String digits = "9".repeat(900_000);

        assertTimeout(Duration.ofSeconds(5), () -> {
            assertThatThrownBy(() -> ConditionText.parse("a = " + digits))
                    .hasMessageStartingWith("number must have at most 4000 characters, but has 900000\n");
            assertThatThrownBy(() -> ConditionText.parse("a = decimal '" + digits + "'"))
                    .hasMessageStartingWith("number must have at most 4000 characters, but has 900000\n");
        });
    }
}
