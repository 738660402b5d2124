package dev.assay.quality;

import static dev.assay.quality.Expectations.atLeast;
import static dev.assay.quality.Expectations.atMost;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.ratio;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.rows;
import static dev.assay.quality.Expectations.table;
import static dev.assay.quality.Expectations.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact words of every fault that the language itself refuses; texts and formats have tests of their own. */
class ErrorsTest {
    private static final RowExpectation A = column("a").isIn(1, 2);
    private static final Expr COLUMN = new Expr.Column("a");

    private static Arguments fault(ThrowingCallable code, String message) {
        return arguments(message, code);
    }

    static Stream<Arguments> constants() {
        return Stream.of(
                fault(
                        () -> column("a").isEqualTo(new Object()),
                        "value must be a boolean, number, text, date or time, but was a java.lang.Object"),
                fault(
                        () -> column("a").isEqualTo(Double.NaN),
                        "value must be comparable, but was NaN; see isFinite() and missingWhen(nan())"),
                fault(
                        () -> column("a").isEqualTo(new BigDecimal("1e1001")),
                        "value must have at most 1000 digits before and after the point, but was 1E+1001"),
                fault(
                        () -> column("a").isEqualTo(new BigDecimal("9".repeat(1001))),
                        "value must have at most 1000 digits before and after the point, but was longer"),
                fault(() -> column("a").isBetween(5, 1), "lower end must not be above the upper end, but was [5, 1]"),
                fault(
                        () -> column("a").isBetween(1, "x"),
                        "ends must be of comparable types, but were integer and string"),
                fault(
                        () -> column("a").isBetween(Range.closed(5, 1)),
                        "lower end must not be above the upper end, but was [5, 1]"),
                fault(() -> Range.closedOpen(5, 5), "range must hold a value, but was [5, 5)"),
                fault(
                        () -> Range.closed(1, LocalDate.EPOCH),
                        "ends must be of comparable types, but were integer and date"),
                fault(
                        () -> Range.closed(Duration.ZERO, 1),
                        "ends must be of comparable types, but were duration and integer"),
                fault(() -> Range.atLeast(Double.NaN), "end must be an ordered value, but was NaN"),
                fault(
                        () -> Range.atLeast(List.of()),
                        "end must be an ordered value, but was a java.util.ImmutableCollections$ListN"),
                fault(
                        () -> new Range(Optional.empty(), Optional.empty()),
                        "range must have at least one end, but had none"),
                fault(
                        () -> column("a").isCloseTo(1, new BigDecimal("-0.5")),
                        "absolute tolerance must be 0 or more, but was -0.5"));
    }

    static Stream<Arguments> sets() {
        return Stream.of(
                fault(() -> column("a").isIn(), "set must have at least one element, but was empty"),
                fault(
                        () -> columns("a", "b").areIn(List.of(1, 2), List.of(3)),
                        "set must have elements of 2 parts, but one had 1"),
                fault(
                        () -> new Condition.In(List.of(), List.of(List.of())),
                        "values must have at least one element, but was empty"),
                fault(() -> column("a").distinctValues().areIn(), "set must have at least one element, but was empty"),
                fault(() -> columns("a"), "columns must have at least two elements and none twice, but were [a]"),
                fault(
                        () -> columns(column("a"), column("a").lowerCase(), column("a")),
                        "columns must have at least two elements and none twice, but were [a, lower(a), a]"),
                fault(
                        () -> column("a").surplusCopies().isAtMost(5).nulls(NullPolicy.FAIL),
                        "nulls must be ignore, ignore-if-all-null or equal for a figure, but was fail"),
                fault(
                        () -> columns("a", "b", "a"),
                        "columns must have at least two elements and none twice, but were [a, b, a]"),
                fault(() -> table().hasColumns(), "names must have at least one element and none twice, but was []"),
                fault(
                        () -> table().hasExactlyColumns("a", "a"),
                        "names must have at least one element and none twice, but was [a, a]"),
                fault(() -> table().hasColumn("a", -1), "position must be 0 or more, but was -1"),
                fault(() -> column("a").hasType(), "types must have at least one element, but was empty"),
                fault(() -> new Bound.HasType("a", Set.of()), "types must have at least one element, but was empty"),
                fault(() -> column("a").matchesAnyOf(), "conditions must have at least one element, but was empty"),
                fault(
                        () -> new Condition.And(List.of(new Condition.IsNull(COLUMN))),
                        "parts must have at least two elements, but had 1"),
                fault(
                        () -> new Measure.Occurrences(Measure.Occurrence.DISTINCT_COUNT, List.of(), NullPolicy.IGNORE),
                        "values must have at least one element, but was empty"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                fault(
                        () -> column("a").matches("[a"),
                        "regex must be a regular expression, but was \"[a\": Unclosed character class at position 1"),
                fault(
                        () -> table().columnNamesMatch("*"),
                        "regex must be a regular expression, but was \"*\": Dangling meta character '*' at position 0"),
                fault(
                        () -> Expectations.matching("("),
                        "regex must be a regular expression, but was \"(\": Unclosed group at position 1"),
                fault(
                        () -> column("a").isLike("50!", '!'),
                        "pattern must have %, _ or ! after each escape character !, but was \"50!\""),
                fault(() -> new Expr.Call(Function.LENGTH, List.of()), "length must have 1 argument, but had 0"),
                fault(
                        () -> new Expr.Call(Function.COALESCE, List.of(COLUMN)),
                        "coalesce must have 2 arguments or more, but had 1"),
                fault(
                        () -> new Expr.Elapsed(ChronoUnit.MONTHS, COLUMN, COLUMN),
                        "unit must be days, hours, minutes or seconds, but was months"),
                fault(() -> column("a").isOlderThan(Duration.ofHours(-1)), "age must be 0 or more, but was PT-1H"));
    }

    static Stream<Arguments> tolerances() {
        return Stream.of(
                fault(() -> percent("101"), "percent must be in [0, 100], but was 101"),
                fault(() -> percent("99 %"), "percent must be a decimal number, but was \"99 %\""),
                fault(() -> ratio("1.01"), "share must be in [0, 1], but was 1.01"),
                fault(() -> ratio("x"), "ratio must be a decimal number, but was \"x\""),
                fault(() -> rows(-1), "rows must be 0 or more, but was -1"),
                fault(() -> A.atLeast(percent("0")), "tolerance must be one that can be broken, but was at least 0 %"),
                fault(() -> A.atLeast(rows(0)), "tolerance must be one that can be broken, but was at least 0 rows"),
                fault(
                        () -> A.atMost(percent("100")),
                        "tolerance must be one that can be broken, but was at most 100 %"),
                fault(() -> new Fraction(3, 2), "part must be in [0, whole] and whole at least 1, but was 3/2"),
                fault(() -> new Fraction(0, 0), "part must be in [0, whole] and whole at least 1, but was 0/0"),
                fault(
                        () -> new Bound.EqualTo("x", BigDecimal.ONE, BigDecimal.ZERO),
                        "absolute tolerance requires a number, but the target was \"x\""),
                fault(
                        () -> new Bound.EqualTo(1, BigDecimal.ZERO, new BigDecimal("-1")),
                        "relative tolerance must be 0 or more, but was -1"),
                fault(() -> column("a").quantile("1.5"), "q must be in [0, 1], but was 1.5"),
                fault(() -> column("a").quantile("half"), "q must be a decimal number in [0, 1], but was \"half\""),
                fault(
                        () -> new Measure.Occurrences(
                                Measure.Occurrence.DISTINCT_COUNT, List.of(COLUMN), NullPolicy.FAIL),
                        "nulls must be ignore, ignore-if-all-null or equal for a figure, but was fail"));
    }

    static Stream<Arguments> levels() {
        String stricter = "warning level must be stricter than the failing level (";
        return Stream.of(
                fault(
                        () -> A.warnUnless(atMost(rows(1))),
                        stricter + "at most 0 rows fail) so that it can be reached, but was at most 1 row fail"),
                fault(
                        () -> A.atLeast(percent("99")).warnUnless(atLeast(percent("95"))),
                        stricter + "at least 99 % pass) so that it can be reached, but was at least 95 % pass"),
                fault(
                        () -> A.atLeast(rows(5)).warnUnless(atLeast(rows(5))),
                        stricter + "at least 5 rows pass) so that it can be reached, but was at least 5 rows pass"),
                fault(
                        () -> A.atLeast(rows(5)).warnUnless(atLeast(rows(4))),
                        stricter + "at least 5 rows pass) so that it can be reached, but was at least 4 rows pass"),
                fault(
                        () -> A.warnUnless(atMost(rows(0))).atMost(rows(0)),
                        stricter + "at most 0 rows fail) so that it can be reached, but was at most 0 rows fail"),
                fault(
                        () -> rowCount().isBetween(1, 9).warnUnless(within(Range.atLeast(1))),
                        stricter + "in [1, 9]) so that it can be reached, but was in [1, ∞)"),
                fault(
                        () -> rowCount().isEqualTo(5).warnUnless(within(Range.closed(4, 6))),
                        stricter + "equal to 5) so that it can be reached, but was in [4, 6]"),
                fault(
                        () -> column("a")
                                .distinctValues()
                                .areIn(1)
                                .warnUnless(ModifiersTest.values(Bound.Relation.WITHIN, 1, 2)),
                        stricter + "within [1]) so that it can be reached, but was within [1, 2]"));
    }

    static Stream<Arguments> otherLevels() {
        return Stream.of(
                fault(
                        () -> rowCount().isBetween(0, 10).warnUnless(within(Range.closed(2, 20))),
                        "warning level must have no end beyond the failing level (in [0, 10]) so that each can be"
                                + " reached, but was in [2, 20]"),
                fault(
                        () -> rowCount().isBetween(0, 10).warnUnless(within(Range.closed(-1, 5))),
                        "warning level must have no end beyond the failing level (in [0, 10]) so that each can be"
                                + " reached, but was in [-1, 5]"),
                fault(
                        () -> rowCount().isBetween(1, 9).warnUnless(within(Range.greaterThan(9))),
                        "warning level must have something in common with the failing level (in [1, 9]) so that it can be "
                                + "met, but was in (9, ∞)"),
                fault(
                        () -> rowCount().isBetween(1, 9).warnUnless(atMost(rows(1))),
                        "warning level must be of the same kind as the failing level (in [1, 9]), but was at most 1 row "
                                + "fail"),
                fault(
                        () -> rowCount().isBetween(1, 9).warnUnless(within(Range.atLeast("x"))),
                        "warning level must be of the same kind as the failing level (in [1, 9]), but was in [\"x\", ∞)"));
    }

    static Stream<Arguments> suites() {
        Suite suite = Suite.named("trips").expect(A);
        return Stream.of(
                fault(() -> Suite.named(" "), "name must have a visible character, but was \" \""),
                fault(
                        () -> suite.expect(column("a").isNull().as("a-is-in")),
                        "id must be unique in suite \"trips\", but \"a-is-in\" is also the id of: every a is one of 1, 2"),
                fault(
                        () -> A.as("Not Kebab"),
                        "id must be kebab-case (lower-case letters, digits and single hyphens), but was \"Not Kebab\""),
                fault(
                        () -> A.as("a--b"),
                        "id must be kebab-case (lower-case letters, digits and single hyphens), but was \"a--b\""),
                fault(
                        () -> A.as(""),
                        "id must be kebab-case (lower-case letters, digits and single hyphens), but was \"\""),
                fault(() -> suite.keyedBy("a", "a"), "columns must be named once each, but were [a, a]"),
                fault(() -> suite.missingWhen("a"), "codes must have at least one element, but was empty"),
                fault(
                        () -> suite.missingWhen("a", Double.NaN),
                        "value must be comparable, but was NaN; see isFinite() and missingWhen(nan())"),
                fault(() -> A.ownedBy(" "), "persona must have a visible character, but was \" \""),
                fault(() -> A.because(""), "reason must have a visible character, but was \"\""),
                fault(() -> A.tagged("x", "\t"), "tag must have a visible character, but was \"\t\""),
                fault(() -> A.groupedBy(new String[0]), "columns must have at least one element, but was empty"));
    }

    @ParameterizedTest
    @MethodSource({"constants", "sets", "texts", "tolerances", "levels", "otherLevels", "suites"})
    void refuses_a_bad_argument(String message, ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> conflicts() {
        RowExpectation tolerant = A.atLeast(percent("99"));
        FigureExpectation schema = table().hasColumn("a");
        return Stream.of(
                fault(() -> A.where("b = 1").where("c = 2"), "where was already set to b = 1"),
                fault(() -> A.groupedBy("b").groupedBy("c"), "groupedBy was already set to [b]"),
                fault(() -> tolerant.atMost(rows(1)), "tolerance was already set to at least 99 % pass"),
                fault(
                        () -> tolerant.warnUnless(atLeast(percent("99.5"))).warnUnless(atMost(rows(1))),
                        "warnUnless was already set to at least 99.5 % pass"),
                fault(
                        () -> tolerant.severity(Severity.WARNING).warnUnless(atMost(rows(1))),
                        "warnUnless cannot be combined with severity warning"),
                fault(
                        () -> tolerant.warnUnless(atMost(rows(1))).severity(Severity.WARNING),
                        "warnUnless cannot be combined with severity warning"),
                fault(() -> schema.where("b = 1"), "where cannot be combined with an expectation about the schema"),
                fault(() -> schema.groupedBy("b"), "groupedBy cannot be combined with an expectation about the schema"),
                fault(
                        () -> column("a").isNull().nulls(NullPolicy.FAIL),
                        "nulls cannot be combined with is-null, which evaluates every selected row"),
                fault(
                        () -> column("a").isPrimaryKey().nulls(NullPolicy.IGNORE),
                        "nulls(IGNORE) cannot be combined with is-primary-key, which fails rows without a value;"
                                + " see isUnique"),
                fault(
                        () -> columns("a", "b").arePrimaryKey().nulls(NullPolicy.EQUAL),
                        "nulls(EQUAL) cannot be combined with are-primary-key, which fails rows without a value;"
                                + " see areUnique"),
                fault(
                        () -> column("a").mean().isAtMost(5).nulls(NullPolicy.EQUAL),
                        "nulls cannot be combined with mean, which leaves nulls out"),
                fault(
                        () -> rowCount().isAtMost(5).nulls(NullPolicy.EQUAL),
                        "nulls cannot be combined with row-count, which looks at no value"),
                fault(
                        () -> schema.nulls(NullPolicy.EQUAL),
                        "nulls cannot be combined with has-column, which looks at no value"),
                fault(
                        () -> column("a").isUnique().condition(),
                        "is-unique cannot be used as a condition, because it compares rows with each other"),
                fault(
                        () -> tolerant.share().isAtLeast(percent("99")),
                        "a tolerance cannot be combined with a bound on how many rows pass"),
                fault(
                        () -> column("a").length().satisfies("x", any -> true),
                        "satisfies requires a plain column, but was length(a)"),
                fault(() -> column("a").field("b").hasType(), "hasType requires a plain column, but was a.b"));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void refuses_a_conflict(String message, ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOf(IllegalStateException.class).hasMessage(message);
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                fault(() -> Suite.named(null), "name"),
                fault(() -> Suite.named("x").expect(null), "expectation"),
                fault(() -> column((String) null), "name"),
                fault(() -> column((Getter<Object, Object>) null), "getter"),
                fault(() -> column("a").isEqualTo((Object) null), "value"),
                fault(() -> column("a").isIn((Object[]) null), "values"),
                fault(() -> column("a").isIn(1, null), "set must not hold null; say nulls(PASS)"),
                fault(() -> column("a").matches(null), "regex"),
                fault(() -> column("a").isLike(null), "pattern"),
                fault(() -> column("a").hasFormat(null), "format"),
                fault(() -> A.where((String) null), "text"),
                fault(() -> A.as(null), "id"),
                fault(() -> A.ownedBy(null), "persona"),
                fault(() -> A.because(null), "reason"),
                fault(() -> A.tagged("x", null), "tag"),
                fault(() -> A.severity(null), "severity"),
                fault(() -> A.atLeast(null), "amount"),
                fault(() -> percent(null), "percent"),
                fault(() -> new Bound.HasColumn(null, OptionalInt.empty()), "name"));
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void refuses_null_by_name(String name, ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @Test
    void says_all_faults_of_a_source_together() {
        FaultsException faults = new FaultsException(
                "suite \"trips\"", List.of(new Fault("a-is-in", "no column \"a\""), new Fault("", "no rows")));

        assertThat(faults).hasMessage("2 problems in suite \"trips\"\n  a-is-in: no column \"a\"\n  no rows");
        assertThat(faults.faults()).hasSize(2);
    }

    @Test
    void counts_a_single_fault_in_the_singular() {
        assertThat(new FaultsException("trips.csv", List.of(new Fault("line 3", "unclosed quote"))))
                .hasMessage("1 problem in trips.csv\n  line 3: unclosed quote");
    }
}
