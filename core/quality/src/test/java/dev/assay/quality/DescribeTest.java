package dev.assay.quality;

import static dev.assay.quality.Expectations.atMost;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.row;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.rows;
import static dev.assay.quality.Expectations.table;
import static dev.assay.quality.Expectations.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.data.DataType;
import dev.assay.quality.format.StandardFormat;
import dev.assay.quality.measure.Measure.Interpolation;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence about several columns, tolerances, figures and the schema, as a person would say it. */
class DescribeTest {
    static Stream<Arguments> severalColumns() {
        return Stream.of(
                arguments(
                        columns("a", "b", "c").areAllNotNull(),
                        "every row has no null in a, b and c",
                        "모든 행에서 a, b, c는 모두 null이 아니다"),
                arguments(
                        columns("a", "b").areNotAllNull(),
                        "every row has a value in at least one of a and b",
                        "모든 행에서 a, b는 하나 이상 null이 아니다"),
                arguments(
                        columns("a", "b", "c").areEqual(),
                        "every row has equal values in a, b and c",
                        "모든 행에서 a, b, c는 서로 같다"),
                arguments(
                        columns("a", "b").areIn(List.of(1, "x"), List.of(2, "y")),
                        "every (a, b) is one of (1, 'x'), (2, 'y')",
                        "모든 (a, b)는 (1, 'x'), (2, 'y') 중 하나이다"),
                arguments(column("id").isUnique(), "every id is unique", "모든 id는 유일하다"),
                arguments(column("id").isPrimaryKey(), "every id is unique and not null", "모든 id는 유일하고 null이 아니다"),
                arguments(
                        columns("a", "b", "c").areUnique(),
                        "every combination of a, b and c is unique",
                        "모든 a, b, c 조합은 유일하다"),
                arguments(
                        holds("a = 1 or b > 2"), "every row satisfies a = 1 or b > 2", "모든 행은 a = 1 or b > 2 조건을 만족한다"),
                arguments(
                        row("looks right", List.of("a", "b"), any -> true),
                        "every row passes the test 'looks right'",
                        "모든 행은 'looks right' 검사를 통과한다"));
    }

    static Stream<Arguments> tolerances() {
        RowExpectation between = column("x").isBetween(0, 9);
        return Stream.of(
                arguments(
                        between.atLeast(percent("99")),
                        "at least 99 % of x are between 0 and 9",
                        "행의 99 % 이상에서 x는 0 이상 9 이하이다"),
                arguments(
                        between.atLeast(percent("99")).where("payment_type = 1"),
                        "at least 99 % of x are between 0 and 9 where payment_type = 1",
                        "payment_type = 1인 행의 99 % 이상에서 x는 0 이상 9 이하이다"),
                arguments(
                        between.atLeast(rows(10)),
                        "the number of rows in which x is between 0 and 9 is at least 10",
                        "행 중 10개 이상에서 x는 0 이상 9 이하이다"),
                arguments(
                        between.atMost(rows(1)),
                        "every x is between 0 and 9, except for at most 1 row",
                        "모든 x는 0 이상 9 이하이다(예외 1행 이하)"),
                arguments(
                        between.atMost(percent("1")).warnUnless(atMost(percent("0.5"))),
                        "every x is between 0 and 9, except for at most 1 % of rows; "
                                + "warns unless at most 0.5 % of rows failing",
                        "모든 x는 0 이상 9 이하이다(예외 1 % 이하); 예외 0.5 % 이하가 아니면 경고"));
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                arguments(
                        column("email").hasFormat(StandardFormat.EMAIL).atLeast(percent("99.5")),
                        "at least 99.5 % of email have the form of an e-mail address",
                        "행의 99.5 % 이상에서 email은 전자우편 주소이다"),
                arguments(
                        holds("a = 1 or b > 2").atLeast(percent("90")),
                        "at least 90 % of rows satisfy a = 1 or b > 2",
                        "행의 90 % 이상이 a = 1 or b > 2 조건을 만족한다"),
                arguments(
                        column("x").isNotNull().share().isAtLeast(percent("95")),
                        "the share of rows in which x is not null is at least 95 %",
                        "x가 null이 아닌 행의 비율은 95 % 이상이다"),
                arguments(
                        column("x").isNotNull().count().isBetween(5, 10),
                        "the number of rows in which x is not null is between 5 and 10",
                        "x가 null이 아닌 행의 수는 5 이상 10 이하이다"));
    }

    static Stream<Arguments> nulls() {
        RowExpectation equal = column("x").isEqualTo(5);
        return Stream.of(
                arguments(equal.nulls(NullPolicy.IGNORE), "every x is equal to 5", "모든 x는 5와 같다"),
                arguments(equal.nulls(NullPolicy.FAIL), "every x is equal to 5; a null fails", "모든 x는 5와 같다(null은 실패)"),
                arguments(
                        equal.nulls(NullPolicy.PASS), "every x is equal to 5; a null passes", "모든 x는 5와 같다(null은 통과)"),
                arguments(
                        equal.nulls(NullPolicy.IGNORE_IF_ALL_NULL),
                        "every x is equal to 5; rows with nothing but nulls are ignored",
                        "모든 x는 5와 같다(null뿐인 행은 제외)"),
                arguments(
                        column("x").isUnique().nulls(NullPolicy.EQUAL),
                        "every x is unique; null equals null",
                        "모든 x는 유일하다(null끼리는 같음)"),
                arguments(
                        column("x").surplusCopies().isEqualTo(0).nulls(NullPolicy.EQUAL),
                        "the number of surplus copies of x is 0; null equals null",
                        "x의 중복 사본의 수는 0이다(null끼리는 같음)"));
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                arguments(
                        rowCount().isBetween(9_000, 11_000),
                        "the number of rows is between 9,000 and 11,000",
                        "행의 수는 9,000 이상 11,000 이하이다"),
                arguments(
                        column("fare_amount").mean().isBetween(5, 20),
                        "the mean of fare_amount is between 5 and 20",
                        "fare_amount의 평균은 5 이상 20 이하이다"),
                arguments(
                        column("x").mean().isBetween(5, 20).where("t = 1").groupedBy("city", "day"),
                        "the mean of x is between 5 and 20 where t = 1, for each city and day",
                        "city, day별로 t = 1인 행에서 x의 평균은 5 이상 20 이하이다"),
                arguments(
                        column("x").mean().isBetween(5, 20).warnUnless(within(Range.closed(8, 15))),
                        "the mean of x is between 5 and 20; warns unless between 8 and 15",
                        "x의 평균은 5 이상 20 이하이다; 8 이상 15 이하가 아니면 경고"),
                arguments(column("x").median().isAtLeast(3), "the median of x is at least 3", "x의 중앙값은 3 이상이다"),
                arguments(
                        column("x").quantile("0.99", Interpolation.LOWER).isLessThan(100),
                        "the 0.99 quantile of x (the lower neighbour) is less than 100",
                        "x의 0.99 분위수(이웃한 두 값 중 작은 값)는 100 미만이다"),
                arguments(
                        column("x").standardDeviation().isCloseTo(5, new BigDecimal("0.1")),
                        "the standard deviation of x is within 0.1 of 5",
                        "x의 표준편차는 5와의 차이가 0.1 이하이다"),
                arguments(column("x").sum().isEqualTo(10), "the sum of x is 10", "x의 합계는 10이다"),
                arguments(
                        column("x").distinctCount().isGreaterThan(2),
                        "the number of different values of x is greater than 2",
                        "x의 서로 다른 값의 수는 2 초과이다"),
                arguments(
                        column("x").uniquenessRatio().isAtLeast(percent("90")),
                        "the share of rows whose x occurs only once is at least 90 %",
                        "x가 한 번만 나오는 행의 비율은 90 % 이상이다"));
    }

    static Stream<Arguments> sets() {
        return Stream.of(
                arguments(
                        column("x").distinctValues().areIn("Y", "N"),
                        "the different values of x are all among 'Y', 'N'",
                        "x의 서로 다른 값은 모두 'Y', 'N' 중 하나이다"),
                arguments(
                        column("x").distinctValues().contain("Y", "N"),
                        "the different values of x include 'Y', 'N'",
                        "x의 서로 다른 값은 'Y', 'N'을 모두 포함한다"),
                arguments(
                        column("x").distinctValues().areExactly("Y", "N"),
                        "the different values of x are exactly 'Y', 'N'",
                        "x의 서로 다른 값은 정확히 'Y', 'N'이다"),
                arguments(
                        column("x").mostCommonValues().containAnyOf("Y", "N"),
                        "the most common values of x include at least one of 'Y', 'N'",
                        "x의 최빈값은 'Y', 'N' 중 하나 이상을 포함한다"));
    }

    static Stream<Arguments> schemas() {
        return Stream.of(
                arguments(table().hasColumn("fare"), "there is a column fare", "fare 열이 있다"),
                arguments(
                        table().hasColumn("fare", 3),
                        "there is a column fare at position 3, counted from 0",
                        "3번 위치(0부터)에 fare 열이 있다"),
                arguments(table().hasNoColumn("fare"), "there is no column fare", "fare 열이 없다"),
                arguments(
                        column("x").hasType(DataType.DECIMAL, DataType.INTEGER),
                        "the type of x is integer or decimal",
                        "x의 자료형은 integer 또는 decimal이다"),
                arguments(
                        table().hasColumnsInOrder("a", "b"), "the columns are a, b in this order", "열은 이 순서대로 a, b이다"),
                arguments(
                        table().hasExactlyColumns("a", "b"), "the columns are a, b in any order", "열은 순서와 관계없이 a, b이다"),
                arguments(table().hasColumns("a", "b"), "the columns are a, b, among others", "a, b 열이 모두 있다"),
                arguments(table().hasNoColumnsBut("a", "b"), "the columns are nothing but a, b", "a, b 이외의 열이 없다"),
                arguments(
                        table().columnNamesMatch("[a-z]+"),
                        "every column name matches the pattern '[a-z]+'",
                        "모든 열 이름은 패턴 '[a-z]+'에 맞는다"),
                arguments(table().hasColumnCount(19), "the number of columns is 19", "열의 수는 19이다"));
    }

    @ParameterizedTest
    @MethodSource({"severalColumns", "tolerances", "passing", "nulls", "figures", "sets", "schemas"})
    void says_it_in_both_languages(Expectation expectation, String english, String korean) {
        assertThat(expectation.describe(Locale.ENGLISH)).isEqualTo(english);
        assertThat(expectation.describe(Locale.KOREA)).isEqualTo(korean);
        assertThat(expectation).hasToString(english);
    }

    static Stream<Arguments> expected() {
        RowExpectation unique = column("x").isUnique();
        return Stream.of(
                arguments(unique, "every row", "모든 행"),
                arguments(unique.atLeast(percent("99")), "at least 99 % of rows", "행의 99 % 이상"),
                arguments(unique.atLeast(rows(5)), "at least 5 rows", "5행 이상"),
                arguments(unique.atMost(rows(5)), "at most 5 rows failing", "예외 5행 이하"),
                arguments(unique.atMost(rows(1)), "at most 1 row failing", "예외 1행 이하"),
                arguments(unique.atLeast(rows(12345)), "at least 12,345 rows", "12,345행 이상"),
                arguments(unique.count().isAtLeast(12345), "at least 12,345 rows", "행 12,345 이상"),
                arguments(column("x").distinctCount().isEqualTo(12345), "12,345", "12,345와 같은 값"),
                arguments(column("x").max().isAtMost(2024), "at most 2024", "2024 이하"),
                arguments(unique.share().isAtLeast(percent("95")), "at least 95 % of rows", "행의 95 % 이상"),
                arguments(unique.count().isBetween(5, 10), "between 5 and 10 rows", "행 5 이상 10 이하"),
                arguments(column("x").mean().isBetween(5, 20), "between 5 and 20", "5 이상 20 이하"),
                arguments(
                        column("x").mean().isBetween(5, 20).warnUnless(within(Range.closed(8, 15))),
                        "between 5 and 20; warns unless between 8 and 15",
                        "5 이상 20 이하; 8 이상 15 이하가 아니면 경고"),
                arguments(column("x").distinctRatio().isAtMost(percent("50")), "at most 50 %", "50 % 이하"),
                arguments(column("x").distinctValues().areIn(1, 2), "nothing but 1, 2", "모두 1, 2 중 하나"),
                arguments(column("x").distinctValues().contain(1, 2), "1, 2, among others", "1, 2 모두 포함"),
                arguments(table().hasColumn("x"), "a column x", "x 열"),
                arguments(table().hasNoColumn("x"), "no column x", "x 열 없음"),
                arguments(table().hasColumnCount(Range.atLeast(3)), "at least 3 columns", "열 3 이상"));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void says_what_is_expected_alone(Expectation expectation, String english, String korean) {
        assertThat(expectation.expected(Locale.ENGLISH)).isEqualTo(english);
        assertThat(expectation.expected(Locale.KOREAN)).isEqualTo(korean);
    }

    @Test
    void says_it_in_english_to_everybody_else() {
        Expectation expectation = column("x").isNotNull();

        assertThat(expectation.describe(Locale.FRENCH)).isEqualTo("every x is not null");
        assertThat(expectation.describe(Locale.ROOT)).isEqualTo("every x is not null");
    }

    @Test
    void cuts_a_long_set() {
        Object[] codes = IntStream.rangeClosed(1, 20).boxed().toArray();

        Expectation expectation = column("x").isIn(codes);

        assertThat(expectation).hasToString("every x is one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, … (20 in all)");
        assertThat(expectation.describe(Locale.KOREAN))
                .isEqualTo("모든 x는 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, … (모두 20개) 중 하나이다");
    }

    @Test
    void says_a_suite_line_by_line() {
        Suite suite = Suite.named("trips")
                .expect(column("a").isNotNull())
                .expect(column("b").isUnique());

        assertThat(suite.describe(Locale.ENGLISH)).isEqualTo("every a is not null\nevery b is unique");
    }
}
