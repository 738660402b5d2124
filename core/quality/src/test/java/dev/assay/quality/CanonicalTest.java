package dev.assay.quality;

import static dev.assay.quality.Expectations.allOf;
import static dev.assay.quality.Expectations.anyOf;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.nan;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.rows;
import static dev.assay.quality.Expectations.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.quality.data.DataType;
import dev.assay.quality.format.Iban;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalTest {
    private static final FigureExpectation MEAN =
            column("fare_amount").mean().isBetween(5, 20).where("payment_type = 1");
    private static final Suite TAXI = Suite.named("taxi")
            .missingWhen("fare_amount", -999, nan())
            .expect(column("vendor_id").isIn(4, 1, 2).atLeast(percent("99.5")).severity(Severity.WARNING))
            .expect(MEAN);

    /** The page was written by hand, its sums computed by sha256sum. */
    @Test
    void is_what_the_documentation_says() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "canonical-form.md"));

        assertThat(page).contains("```json\n" + MEAN.because("the tariff").canonical() + "\n```");
        assertThat(page).contains("```json\n" + TAXI.canonical() + "\n```");
        assertThat(MEAN.fingerprint()).isEqualTo("9a6f3f87aaeefd26431dd4cf435b03579ae0223de84ea19bcd2d58fb7af9d889");
        assertThat(TAXI.fingerprint()).isEqualTo("14eab19e40bafc839d003b551fe76847514cda0631b1f79ce3ca6f16972810c2");
        assertThat(page).contains(MEAN.fingerprint(), TAXI.fingerprint());
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments("a <> 'x'", """
                        {"comparator":"not-equal","kind":"comparison","left":{"kind":"column","name":"a"},\
                        "right":{"kind":"string","value":"x"}}"""),
                arguments("a between 0.5 and b.c", """
                        {"kind":"between","lower":{"kind":"double","value":"0.5"},\
                        "upper":{"kind":"field","name":"c","of":{"kind":"column","name":"b"}},\
                        "value":{"kind":"column","name":"a"}}"""),
                arguments("is_close(a, 1e3, 0.10, 0)", """
                        {"absolute":"0.1","kind":"close","relative":"0","target":{"kind":"double","value":"1000"},\
                        "value":{"kind":"column","name":"a"}}"""),
                arguments("(a, b) in ((2, true), (1, false), (2, true))", """
                        {"kind":"in","options":[[{"kind":"integer","value":"1"},{"kind":"boolean","value":"false"}],\
                        [{"kind":"integer","value":"2"},{"kind":"boolean","value":"true"}]],\
                        "values":[{"kind":"column","name":"a"},{"kind":"column","name":"b"}]}"""),
                arguments("length(a) is not null", """
                        {"kind":"not","of":{"kind":"null","value":\
                        {"arguments":[{"kind":"column","name":"a"}],"kind":"length"}}}"""),
                arguments("is_finite(a + -1)", """
                        {"kind":"finite","value":{"kind":"add","left":{"kind":"column","name":"a"},\
                        "right":{"kind":"integer","value":"-1"}}}"""),
                arguments("matches(a, '\\d\"')", """
                        {"kind":"regex","regex":"\\\\d\\"","scope":"whole","value":{"kind":"column","name":"a"}}"""),
                arguments("a like '5!%' escape '!'", """
                        {"escape":"!","kind":"like","pattern":"5!%","value":{"kind":"column","name":"a"}}"""),
                arguments("has_format(a, 'iban', 'country', 'DE')", """
                        {"format":"iban","kind":"format","parameters":{"country":"DE"},\
                        "value":{"kind":"column","name":"a"}}"""),
                arguments("contains(a, 'x') or a is null", """
                        {"kind":"or","parts":[{"kind":"null","value":{"kind":"column","name":"a"}},\
                        {"kind":"regex","regex":"x","scope":"part","value":{"kind":"column","name":"a"}}]}"""),
                arguments("days_between(a, at_zone(b, 'Asia/Seoul')) < 3 and a > now('PT-1H')", """
                        {"kind":"and","parts":[{"comparator":"greater","kind":"comparison",\
                        "left":{"kind":"column","name":"a"},"right":{"kind":"now","offset":"PT-1H"}},\
                        {"comparator":"less","kind":"comparison","left":{"end":{"kind":"at-zone",\
                        "of":{"kind":"column","name":"b"},"zone":"Asia/Seoul"},"kind":"elapsed",\
                        "start":{"kind":"column","name":"a"},"unit":"days"},"right":{"kind":"integer","value":"3"}}]}"""));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void writes_each_condition(String text, String json) {
        assertThat(holds(text).canonical())
                .isEqualTo(
                        "{\"rule\":{\"bound\":{\"kind\":\"failing-at-most\",\"rows\":\"0\"},\"measure\":{\"condition\":"
                                + json + ",\"kind\":\"satisfying\",\"nulls\":\"ignore\"}},\"version\":\"1\"}");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(rowCount().isGreaterThan(0), """
                        "bound":{"kind":"within","lower":{"end":{"kind":"integer","value":"0"},"kind":"open"}},\
                        "measure":{"kind":"row-count"}"""),
                arguments(columns("b", "a").arePrimaryKey(), """
                        "bound":{"kind":"failing-at-most","rows":"0"},"measure":{"kind":"unique-rows","nulls":"fail",\
                        "values":[{"kind":"column","name":"a"},{"kind":"column","name":"b"}]}"""),
                arguments(
                        column("a")
                                .quantile("0.90")
                                .isCloseTo(1, new BigDecimal("0.50"))
                                .groupedBy("g"),
                        """
                        "bound":{"absolute":"0.5","kind":"equal-to","relative":"0",\
                        "target":{"kind":"integer","value":"1"}},"groupedBy":[{"kind":"column","name":"g"}],\
                        "measure":{"interpolation":"linear","kind":"quantile","of":{"kind":"column","name":"a"},"q":"0.9"}"""),
                arguments(column("a").ageOfNewest().isAtMost(Duration.ofHours(26)), """
                        "bound":{"kind":"within","upper":{"end":{"kind":"duration","value":"PT26H"},"kind":"closed"}},\
                        "measure":{"kind":"age-of-newest","of":{"kind":"column","name":"a"}}"""),
                arguments(column("a").mostCommonValues().contain("y", "x"), """
                        "bound":{"kind":"values","relation":"contains","wanted":[{"kind":"string","value":"x"},\
                        {"kind":"string","value":"y"}]},"measure":{"kind":"value-set",\
                        "of":{"kind":"column","name":"a"},"which":"most-common"}"""),
                arguments(column("a").isNotNull().share().isAtLeast(percent("95")), """
                        "bound":{"kind":"passing-within","lower":{"end":{"kind":"decimal","value":"0.95"},\
                        "kind":"closed"},"unit":"share"},"measure":{"condition":{"kind":"not","of":{"kind":"null",\
                        "value":{"kind":"column","name":"a"}}},"kind":"satisfying","nulls":"ignore"}"""));
    }

    static Stream<Arguments> schemas() {
        return Stream.of(
                arguments(table().hasColumn("a", 2), """
                        "bound":{"kind":"has-column","name":"a","position":"2"},"measure":{"kind":"columns"}"""),
                arguments(table().hasNoColumn("a"), """
                        "bound":{"kind":"has-no-column","name":"a"},"measure":{"kind":"columns"}"""),
                arguments(column("a").hasType(DataType.INTEGER, DataType.DECIMAL), """
                        "bound":{"kind":"has-type","name":"a","types":["decimal","integer"]},\
                        "measure":{"kind":"columns"}"""),
                arguments(table().hasColumnsInOrder("b", "a"), """
                        "bound":{"kind":"columns","names":["b","a"],"relation":"in-order"},\
                        "measure":{"kind":"columns"}"""),
                arguments(table().hasColumns("b", "a"), """
                        "bound":{"kind":"columns","names":["a","b"],"relation":"contains"},\
                        "measure":{"kind":"columns"}"""),
                arguments(table().columnNamesMatch("x"), """
                        "bound":{"kind":"column-names-match","regex":"x"},"measure":{"kind":"columns"}"""),
                arguments(table().hasColumnCount(Range.atMost(9)), """
                        "bound":{"kind":"column-count","upper":{"end":{"kind":"integer","value":"9"},\
                        "kind":"closed"}},"measure":{"kind":"columns"}"""));
    }

    @ParameterizedTest
    @MethodSource({"rules", "schemas"})
    void writes_each_rule(Expectation expectation, String members) {
        assertThat(expectation.canonical()).isEqualTo("{\"rule\":{" + members + "},\"version\":\"1\"}");
    }

    @Test
    void tells_constants_of_different_types_apart() {
        assertThat(Stream.of(
                                column("a").isEqualTo(5),
                                column("a").isEqualTo(5.0),
                                column("a").isEqualTo(new BigDecimal("5")),
                                column("a").isEqualTo("5"),
                                column("a").isEqualTo(LocalDate.EPOCH))
                        .map(Expectation::fingerprint))
                .doesNotHaveDuplicates();
    }

    static Stream<Arguments> sameJudgement() {
        RowExpectation in = column("a").isIn(1, 2);
        return Stream.of(
                arguments(
                        in,
                        in.as("mine").ownedBy("me").because("so").tagged("x").dimension(Dimension.ACCURACY)),
                arguments(
                        in,
                        in.severity(Severity.CRITICAL).onEmpty(EmptyPolicy.PASS).disabled()),
                arguments(in, column("a").isIn(2, 1, 2)),
                arguments(in, holds("a in (1, 2)")),
                arguments(holds(allOf(holds("a = 1"), holds("b = 2"))), holds(allOf(holds("b = 2"), holds("a = 1")))),
                arguments(columns("a", "b").areUnique(), columns("b", "a").areUnique()),
                arguments(
                        column("a").mean().isAtLeast(new BigDecimal("0.50")),
                        column("a").mean().isAtLeast(new BigDecimal("0.5"))),
                arguments(holds("a = 'é'"), column("a").isEqualTo("é")));
    }

    @ParameterizedTest
    @MethodSource("sameJudgement")
    void is_the_same_for_all_that_judge_alike(Expectation one, Expectation other) {
        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
    }

    static Stream<Arguments> otherJudgement() {
        RowExpectation in = column("a").isIn(1, 2);
        return Stream.of(
                arguments(in, column("a").isNotIn(1, 2)),
                arguments(in, column("b").isIn(1, 2)),
                arguments(in, in.nulls(NullPolicy.FAIL)),
                arguments(in, in.atMost(rows(1))),
                arguments(in, in.where("b = 1")),
                arguments(in, in.groupedBy("b")),
                arguments(in.atMost(rows(5)), in.atMost(rows(5)).warnUnless(Expectations.atMost(rows(2)))),
                arguments(holds(allOf(holds("a = 1"), holds("b = 2"))), holds(anyOf(holds("a = 1"), holds("b = 2")))),
                arguments(column("a").hasFormat(new Iban("DE")), column("a").hasFormat(new Iban("FR"))),
                arguments(column("a").isEqualTo("\uD83D"), column("a").isEqualTo("?")));
    }

    @ParameterizedTest
    @MethodSource("otherJudgement")
    void differs_for_all_that_judge_otherwise(Expectation one, Expectation other) {
        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    static Stream<Arguments> sameSuites() {
        return Stream.<UnaryOperator<Suite>>of(
                        suite -> suite.keyedBy("trip_id"),
                        suite -> suite.sensitive("name"),
                        suite -> suite.onEmpty(EmptyPolicy.NOT_EVALUATED))
                .map(Arguments::arguments);
    }

    @ParameterizedTest
    @MethodSource("sameSuites")
    void leaves_out_of_a_suite_what_judges_nothing(UnaryOperator<Suite> change) {
        assertThat(change.apply(TAXI).canonical()).isEqualTo(TAXI.canonical());
    }

    @Test
    void leaves_out_the_name_and_the_order_of_a_suite() {
        Expectation a = column("a").isNotNull();
        Expectation b = column("b").isNotNull();

        Suite one = Suite.named("one").expect(a).expect(b);
        Suite other = Suite.named("other").expect(b).expect(a);

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
    }

    static Stream<Arguments> otherSuites() {
        return Stream.<UnaryOperator<Suite>>of(
                        suite -> suite.expect(MEAN.as("twice")),
                        suite -> suite.missingWhen("fare_amount", "N/A"),
                        suite -> suite.missingWhen("fare_amount", Expectations.matching("N.*")),
                        suite -> suite.onEmpty(EmptyPolicy.FAIL))
                .map(Arguments::arguments);
    }

    @ParameterizedTest
    @MethodSource("otherSuites")
    void tells_suites_that_judge_otherwise_apart(UnaryOperator<Suite> change) {
        assertThat(change.apply(TAXI).canonical()).isNotEqualTo(TAXI.canonical());
    }

    @Test
    void takes_the_policy_of_the_expectation_or_else_of_the_suite() {
        Expectation own = column("a").isNotNull().onEmpty(EmptyPolicy.FAIL);

        Suite byExpectation = Suite.named("one").expect(own);
        Suite bySuite =
                Suite.named("two").onEmpty(EmptyPolicy.FAIL).expect(column("a").isNotNull());

        assertThat(byExpectation.canonical()).isEqualTo(bySuite.canonical());
    }

    @Test
    void escapes_only_what_must_be() {
        assertThat(holds("a = '\"\\/\n\u0001é\uD83D'").canonical())
                .contains("{\"kind\":\"string\",\"value\":\"\\\"\\\\/\\n\\u0001é\\ud83d\"}");
    }

    @Test
    void writes_a_test_in_java_by_its_name_and_columns() {
        String canonical =
                Expectations.row("mine", List.of("a", "b"), values -> true).canonical();

        assertThat(canonical).contains("{\"columns\":[\"a\",\"b\"],\"kind\":\"custom\",\"name\":\"mine\"}");
    }
}
