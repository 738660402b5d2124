package dev.assay.quality;

import static dev.assay.quality.Expectations.allOf;
import static dev.assay.quality.Expectations.anyOf;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.not;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.expr.Comparator.AT_LEAST;
import static dev.assay.quality.expr.Comparator.AT_MOST;
import static dev.assay.quality.expr.Comparator.EQUAL;
import static dev.assay.quality.expr.Comparator.GREATER;
import static dev.assay.quality.expr.Comparator.LESS;
import static dev.assay.quality.expr.Comparator.NOT_EQUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Condition.Matches.Scope;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Expr.Operation;
import dev.assay.quality.expr.Function;
import dev.assay.quality.format.StandardFormat;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Measure.Occurrence;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word about rows, against the condition or measure that it stands for, written out. */
class WordsTest {
    private static final Expr A = new Expr.Column("a");
    private static final Expr B = new Expr.Column("b");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static Expr.Literal of(Object value) {
        return new Expr.Literal(value);
    }

    private static Condition compare(dev.assay.quality.expr.Comparator comparator, Object value) {
        return new Condition.Comparison(A, comparator, value instanceof Expr expr ? expr : of(value));
    }

    private static Condition in(Object... values) {
        return new Condition.In(
                List.of(A), Stream.of(values).map(v -> List.of(of(v))).toList());
    }

    private static Expr call(Function function) {
        return new Expr.Call(function, List.of(A));
    }

    private static Expr arithmetic(Operation operation, Expr right) {
        return new Expr.Arithmetic(A, operation, right);
    }

    private static Condition atMostFive(Expr left) {
        return new Condition.Comparison(left, AT_MOST, of(5L));
    }

    static Stream<Arguments> values() {
        Condition isNull = new Condition.IsNull(A);
        return Stream.of(
                arguments(column("a").isNull(), isNull),
                arguments(column("a").isNotNull(), new Condition.Not(isNull)),
                arguments(column("a").isEqualTo(1), compare(EQUAL, 1L)),
                arguments(column("a").isEqualTo(column("b")), compare(EQUAL, B)),
                arguments(column("a").isNotEqualTo("x"), compare(NOT_EQUAL, "x")),
                arguments(column("a").isNotEqualTo(column("b")), compare(NOT_EQUAL, B)),
                arguments(column("a").isIn(1, 2L, 4), in(1L, 2L, 4L)),
                arguments(column("a").isNotIn("x"), new Condition.Not(in("x"))),
                arguments(
                        column("a").orElse(0).isAtMost(5),
                        atMostFive(new Expr.Call(Function.COALESCE, List.of(A, of(0L))))),
                arguments(column("a").field("c").isAtMost(5), atMostFive(new Expr.Nested(A, "c"))));
    }

    static Stream<Arguments> ordered() {
        Condition closed = new Condition.Between(A, of(0L), of(9L));
        Condition open = new Condition.And(List.of(compare(GREATER, 0), compare(LESS, 9)));
        return Stream.of(
                arguments(column("a").isAtLeast(2), compare(AT_LEAST, 2)),
                arguments(column("a").isAtLeast(column("b")), compare(AT_LEAST, B)),
                arguments(column("a").isAtMost(2), compare(AT_MOST, 2)),
                arguments(column("a").isAtMost(column("b")), compare(AT_MOST, B)),
                arguments(column("a").isGreaterThan(2), compare(GREATER, 2)),
                arguments(column("a").isGreaterThan(column("b")), compare(GREATER, B)),
                arguments(column("a").isLessThan(2), compare(LESS, 2)),
                arguments(column("a").isLessThan(column("b")), compare(LESS, B)),
                arguments(column("a").isBetween(0, 9), closed),
                arguments(column("a").isBetween(Range.closed(0, 9)), closed),
                arguments(column("a").isBetween(column("b"), column("a")), new Condition.Between(A, B, A)),
                arguments(column("a").isStrictlyBetween(0, 9), open),
                arguments(column("a").isBetween(Range.open(0, 9)), open),
                arguments(column("a").isBetween(Range.atLeast(2)), compare(AT_LEAST, 2)),
                arguments(column("a").isBetween(Range.lessThan(2)), compare(LESS, 2)),
                arguments(column("a").isNotBetween(0, 9), new Condition.Not(closed)));
    }

    static Stream<Arguments> numbers() {
        BigDecimal cent = new BigDecimal("0.01");
        return Stream.of(
                arguments(column("a").isPositive(), compare(GREATER, 0)),
                arguments(column("a").isNonNegative(), compare(AT_LEAST, 0)),
                arguments(column("a").isFinite(), new Condition.IsFinite(A)),
                arguments(column("a").isCloseTo(3, cent), new Condition.Close(A, of(3L), cent, BigDecimal.ZERO)),
                arguments(column("a").isCloseTo(column("b"), cent), new Condition.Close(A, B, cent, BigDecimal.ZERO)),
                arguments(
                        column("a").isWithin(percent("1"), column("b")),
                        new Condition.Close(A, B, BigDecimal.ZERO, cent)),
                arguments(column("a").plus(column("b")).isAtMost(5), atMostFive(arithmetic(Operation.ADD, B))),
                arguments(column("a").minus(column("b")).isAtMost(5), atMostFive(arithmetic(Operation.SUBTRACT, B))),
                arguments(column("a").times(column("b")).isAtMost(5), atMostFive(arithmetic(Operation.MULTIPLY, B))),
                arguments(column("a").times(2).isAtMost(5), atMostFive(arithmetic(Operation.MULTIPLY, of(2L)))),
                arguments(column("a").dividedBy(column("b")).isAtMost(5), atMostFive(arithmetic(Operation.DIVIDE, B))),
                arguments(column("a").absolute().isAtMost(5), atMostFive(call(Function.ABS))),
                arguments(columns("a", "b").total().isAtMost(5), atMostFive(arithmetic(Operation.ADD, B))));
    }

    static Stream<Arguments> texts() {
        Condition whole = new Condition.Matches(A, "x+", Scope.WHOLE);
        Condition other = new Condition.Matches(A, "y", Scope.WHOLE);
        Condition part = new Condition.Matches(A, "x+", Scope.PART);
        Condition like = new Condition.Like(A, "x%", Optional.empty());
        Condition either = new Condition.Or(List.of(whole, other));
        return Stream.of(
                arguments(column("a").matches("x+"), whole),
                arguments(column("a").doesNotMatch("x+"), new Condition.Not(whole)),
                arguments(column("a").contains("x+"), part),
                arguments(column("a").doesNotContain("x+"), new Condition.Not(part)),
                arguments(column("a").matchesAnyOf("x+", "y"), either),
                arguments(column("a").matchesAllOf("x+", "y"), new Condition.And(List.of(whole, other))),
                arguments(column("a").matchesNoneOf("x+", "y"), new Condition.Not(either)),
                arguments(column("a").matchesAnyOf("x+"), whole),
                arguments(column("a").isLike("x%"), like),
                arguments(column("a").isNotLike("x%"), new Condition.Not(like)),
                arguments(column("a").isLike("x!%", '!'), new Condition.Like(A, "x!%", Optional.of('!'))),
                arguments(
                        column("a").isNotLike("x!%", '!'),
                        new Condition.Not(new Condition.Like(A, "x!%", Optional.of('!')))),
                arguments(column("a").isLikeAnyOf("x%"), like),
                arguments(column("a").isLikeNoneOf("x%"), new Condition.Not(like)),
                arguments(
                        column("a").hasFormat(StandardFormat.EMAIL), new Condition.HasFormat(A, StandardFormat.EMAIL)),
                arguments(column("a").isEmpty(), new Condition.Comparison(call(Function.LENGTH), EQUAL, of(0L))),
                arguments(column("a").isNotEmpty(), new Condition.Comparison(call(Function.LENGTH), GREATER, of(0L))),
                arguments(
                        column("a").isNotBlank(),
                        new Condition.Comparison(
                                new Expr.Call(Function.LENGTH, List.of(call(Function.TRIM))), GREATER, of(0L))),
                arguments(
                        column("a").ignoringCase().isEqualTo("İX"),
                        new Condition.Comparison(call(Function.LOWER), EQUAL, of("i̇x"))),
                arguments(
                        column("a").ignoringCase().isIn("Ab"),
                        new Condition.In(List.of(call(Function.LOWER)), List.of(List.of(of("ab"))))),
                arguments(
                        column("a").normalised().isEqualTo("x"),
                        new Condition.Comparison(call(Function.NFC), EQUAL, of("x"))));
    }

    static Stream<Arguments> times() {
        Expr instant = new Expr.AtZone(A, SEOUL);
        Expr.Now hourAgo = new Expr.Now(Duration.ofHours(-1));
        return Stream.of(
                arguments(column("a").isNotInFuture(), compare(AT_MOST, new Expr.Now(Duration.ZERO))),
                arguments(
                        column("a").isNotInFuture(Duration.ofHours(1)),
                        compare(AT_MOST, new Expr.Now(Duration.ofHours(1)))),
                arguments(column("a").isOlderThan(Duration.ofHours(1)), compare(LESS, hourAgo)),
                arguments(column("a").isNotOlderThan(Duration.ofHours(1)), compare(AT_LEAST, hourAgo)),
                arguments(
                        column("a").atZone(SEOUL).isNotOlderThan(Duration.ofHours(1)),
                        new Condition.Comparison(instant, AT_LEAST, hourAgo)),
                arguments(
                        column("a").until(ChronoUnit.DAYS, column("b")).isAtMost(5),
                        atMostFive(new Expr.Elapsed(ChronoUnit.DAYS, A, B))));
    }

    static Stream<Arguments> several() {
        Condition aNull = new Condition.IsNull(A);
        Condition bNull = new Condition.IsNull(B);
        Condition equal = new Condition.Comparison(A, EQUAL, B);
        Condition positive = compare(GREATER, 0);
        return Stream.of(
                arguments(columns("a", "b").areEqual(), equal),
                arguments(
                        columns("a", "b").areAllNotNull(),
                        new Condition.And(List.of(new Condition.Not(aNull), new Condition.Not(bNull)))),
                arguments(
                        columns("a", "b").areNotAllNull(),
                        new Condition.Or(List.of(new Condition.Not(aNull), new Condition.Not(bNull)))),
                arguments(
                        columns("a", "b").areIn(List.of(1, "x")),
                        new Condition.In(List.of(A, B), List.of(List.of(of(1L), of("x"))))),
                arguments(
                        holds(allOf(column("a").isPositive(), columns("a", "b").areEqual())),
                        new Condition.And(List.of(positive, equal))),
                arguments(
                        holds(anyOf(column("a").isPositive(), column("a").isNull())),
                        new Condition.Or(List.of(positive, aNull))),
                arguments(holds(not(column("a").isPositive())), new Condition.Not(positive)),
                arguments(holds(not(not(column("a").isPositive()))), positive));
    }

    @ParameterizedTest
    @MethodSource({"values", "ordered", "numbers", "texts", "times", "several"})
    void a_word_stands_for_its_condition(RowExpectation sentence, Condition condition) {
        assertThat(sentence.rule().measure()).isEqualTo(new Measure.Satisfying(condition, NullPolicy.IGNORE));
        assertThat(sentence.condition()).isEqualTo(condition);
    }

    static Stream<Arguments> unique() {
        List<Expr> one = List.of(A);
        List<Expr> two = List.of(A, B);
        return Stream.of(
                arguments(column("a").isUnique(), one, NullPolicy.IGNORE),
                arguments(column("a").isPrimaryKey(), one, NullPolicy.FAIL),
                arguments(columns("a", "b").areUnique(), two, NullPolicy.IGNORE),
                arguments(columns("a", "b").arePrimaryKey(), two, NullPolicy.FAIL),
                arguments(columns("a", "b").areUnique().nulls(NullPolicy.EQUAL), two, NullPolicy.EQUAL),
                arguments(column("a").ignoringCase().isUnique(), List.of(call(Function.LOWER)), NullPolicy.IGNORE));
    }

    @ParameterizedTest
    @MethodSource
    void unique(RowExpectation sentence, List<Expr> key, NullPolicy nulls) {
        assertThat(sentence.rule().measure()).isEqualTo(new Measure.Occurrences(Occurrence.UNIQUE_ROWS, key, nulls));
    }

    @Test
    void a_null_policy_stays_when_a_tolerance_is_added() {
        RowExpectation sentence =
                column("a").isPositive().nulls(NullPolicy.FAIL).atLeast(percent("90"));

        assertThat(sentence.rule().measure()).isEqualTo(new Measure.Satisfying(compare(GREATER, 0), NullPolicy.FAIL));
    }
}
