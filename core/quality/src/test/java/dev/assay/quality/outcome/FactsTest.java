package dev.assay.quality.outcome;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.rows;
import static dev.assay.quality.Expectations.table;
import static dev.assay.quality.outcome.Results.TEN;
import static dev.assay.quality.outcome.Results.fact;
import static dev.assay.quality.outcome.Results.failed;
import static dev.assay.quality.outcome.Results.judged;
import static dev.assay.quality.outcome.Results.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Expectation;
import dev.assay.quality.RowExpectation;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.NullPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsTest {
    private static final RowExpectation POSITIVE = column("fare").isPositive();
    private static final Figure THREE_OF_TEN = new Figure.Tally(7, 3);

    private static Result full() {
        Expectation full = POSITIVE.nulls(NullPolicy.FAIL)
                .where(column("paid").isEqualTo(true))
                .groupedBy("vendor")
                .because("money flows one way")
                .ownedBy("trip-steward");
        Verdict verdict = Verdict.of(Status.FAILED);
        SampleRow row = new SampleRow(7, Map.of("trip", "t7"), Map.of("fare", -3L));
        Measured measured = new Measured(List.of(2L), new Counts(20, 9, 1, 2), THREE_OF_TEN, List.of(row));
        return result(full, verdict, new GroupResult(verdict, measured));
    }

    @Test
    void come_in_their_order() {
        assertThat(full().facts())
                .extracting(Fact::key)
                .isSorted()
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(FactKey.NOT_EVALUATED, FactKey.ERROR)));
    }

    @Test
    void have_a_label_and_a_value() {
        assertThat(full().facts())
                .filteredOn(fact -> fact.key().compareTo(FactKey.EXPECTED) > 0)
                .extracting(Fact::toString)
                .containsExactly(
                        "but was: 3 of 10 rows failed (30 %)",
                        "rows evaluated: 10",
                        "rows failing: 3",
                        "rows filtered out: 9",
                        "rows skipped as null: 1",
                        "nan rows: 2",
                        "nulls: fail",
                        "examples: row 7 (trip = \"t7\"): fare = -3",
                        "engine: fake (exact)",
                        "because: money flows one way",
                        "owner: trip-steward");
    }

    @Test
    void say_what_was_looked_at() {
        Result full = full();

        assertThat(fact(full, FactKey.EXPECTATION)).isEqualTo(full.expectation().describe(Locale.ENGLISH));
        assertThat(fact(full, FactKey.DATASET)).isEqualTo("trips.csv");
        assertThat(fact(full, FactKey.WHERE)).isEqualTo("paid = true");
        assertThat(fact(full, FactKey.GROUP)).isEqualTo("vendor = 2 (1 of 1 groups FAILED)");
        assertThat(fact(full, FactKey.EXPECTED)).isEqualTo(full.expectation().expected(Locale.ENGLISH));
    }

    @Test
    void of_a_plain_result_are_few() {
        Result count = failed(rowCount().isAtLeast(20), new Figure.Scalar(10L));

        assertThat(count.facts())
                .extracting(Fact::key)
                .containsExactly(
                        FactKey.EXPECTATION,
                        FactKey.DATASET,
                        FactKey.EXPECTED,
                        FactKey.BUT_WAS,
                        FactKey.ROWS_EVALUATED,
                        FactKey.ENGINE);
    }

    @Test
    void name_the_columns_that_are_looked_at() {
        Figure one = new Figure.Scalar(1L);

        assertThat(fact(failed(POSITIVE, THREE_OF_TEN), FactKey.COLUMN)).isEqualTo("fare");
        assertThat(fact(failed(columns("a", "b").areUnique(), THREE_OF_TEN), FactKey.COLUMN))
                .isEqualTo("a, b");
        assertThat(fact(failed(column("a").plus(column("b")).mean().isAtMost(5), one), FactKey.COLUMN))
                .isEqualTo("a, b");
        assertThat(fact(failed(column("a").median().isAtMost(5), one), FactKey.COLUMN))
                .isEqualTo("a");
        assertThat(fact(failed(column("a").distinctValues().areIn(5), one), FactKey.COLUMN))
                .isEqualTo("a");
        assertThat(fact(failed(table().hasColumn("a"), one), FactKey.COLUMN)).isEqualTo("a");
        assertThat(fact(failed(table().hasNoColumn("a"), one), FactKey.COLUMN)).isEqualTo("a");
        assertThat(fact(failed(table().hasColumns("a"), one), FactKey.COLUMN)).isEqualTo("-");
    }

    @Test
    void tell_the_null_policy_when_it_is_not_the_default_or_left_rows_out() {
        Expectation tuples = columns("a", "b").areUnique().nulls(NullPolicy.IGNORE_IF_ALL_NULL);

        Measured skipping = new Measured(List.of(), new Counts(20, 9, 1, 0), THREE_OF_TEN, List.of());
        Verdict verdict = Verdict.of(Status.FAILED);

        assertThat(fact(failed(POSITIVE, THREE_OF_TEN), FactKey.NULLS)).isEqualTo("-");
        assertThat(fact(result(POSITIVE, verdict, new GroupResult(verdict, skipping)), FactKey.NULLS))
                .isEqualTo("ignore");
        assertThat(fact(failed(tuples, THREE_OF_TEN), FactKey.NULLS)).isEqualTo("ignore-if-all-null");
        assertThat(fact(failed(rowCount().isAtLeast(20), new Figure.Scalar(1L)), FactKey.NULLS))
                .isEqualTo("-");
    }

    @Test
    void tell_the_null_policy_in_korean_words() {
        Map<NullPolicy, String> words = Map.of(
                NullPolicy.FAIL, "실패",
                NullPolicy.PASS, "통과",
                NullPolicy.IGNORE_IF_ALL_NULL, "모두 널인 행만 건너뜀",
                NullPolicy.EQUAL, "널끼리 같음");
        Measured skipping = new Measured(List.of(), new Counts(20, 9, 1, 0), THREE_OF_TEN, List.of());
        Verdict verdict = Verdict.of(Status.FAILED);

        words.forEach((policy, said) -> assertThat(fact(
                        failed(columns("a", "b").areUnique().nulls(policy), THREE_OF_TEN),
                        FactKey.NULLS,
                        Locale.KOREAN))
                .isEqualTo(said));
        assertThat(fact(result(POSITIVE, verdict, new GroupResult(verdict, skipping)), FactKey.NULLS, Locale.KOREAN))
                .isEqualTo("건너뜀");
    }

    @Nested
    class Groups {
        private final Expectation grouped = POSITIVE.groupedBy("vendor", "note");

        private GroupResult group(Status status, long failed, Object... key) {
            List<Object> values = new ArrayList<>(Arrays.asList(key));
            Figure tally = new Figure.Tally(10 - failed, failed);
            return new GroupResult(Verdict.of(status), new Measured(values, TEN, tally, List.of()));
        }

        @Test
        void tell_of_the_first_of_the_worst() {
            Result failed = result(
                    grouped,
                    Verdict.of(Status.FAILED),
                    group(Status.PASSED, 0, 1L, "a"),
                    group(Status.FAILED, 2, 2L, null),
                    group(Status.FAILED, 3, 3L, "c"));

            assertThat(fact(failed, FactKey.GROUP)).isEqualTo("vendor = 2, note = null (2 of 3 groups FAILED)");
            assertThat(fact(failed, FactKey.BUT_WAS)).isEqualTo("2 of 10 rows failed (20 %)");
            assertThat(fact(failed, FactKey.GROUP, Locale.KOREAN))
                    .isEqualTo("vendor = 2, note = null (3개 그룹 중 2개 FAILED)");
        }

        @Test
        void tell_nothing_when_there_are_none() {
            Verdict empty = Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.EMPTY);

            assertThat(fact(result(grouped, empty), FactKey.GROUP)).isEqualTo("-");
            assertThat(fact(result(grouped, empty), FactKey.NOT_EVALUATED)).isEqualTo("the dataset has no rows");
        }

        @Test
        void by_a_computed_value_tell_its_expression() {
            Expectation byLength = POSITIVE.groupedBy(column("note").length());
            Result failed = result(byLength, Verdict.of(Status.FAILED), group(Status.FAILED, 2, 4L));

            assertThat(fact(failed, FactKey.GROUP)).isEqualTo("length(note) = 4 (1 of 1 groups FAILED)");
        }
    }

    @Nested
    class NothingJudged {
        private String why(Verdict verdict, Figure figure) {
            return why(verdict, figure, Locale.ENGLISH);
        }

        private String why(Verdict verdict, Figure figure, Locale locale) {
            Measured measured = new Measured(List.of(), new Counts(1, 0, 0, 0), figure, List.of());
            Result result = result(POSITIVE, verdict, new GroupResult(verdict, measured));
            assertThat(fact(result, FactKey.BUT_WAS)).isEqualTo("-");
            return fact(result, FactKey.NOT_EVALUATED, locale);
        }

        @ParameterizedTest
        @EnumSource(Reason.class)
        void has_a_reason_in_words(Reason reason) {
            Result result = result(POSITIVE, Verdict.nothingToJudge(Status.NOT_EVALUATED, reason));

            assertThat(fact(result, FactKey.NOT_EVALUATED)).matches("[a-z ]{10,}");
            assertThat(fact(result, FactKey.NOT_EVALUATED, Locale.KOREA)).matches("[가-힣 ]{5,}");
        }

        @Test
        void has_a_reason_of_its_own() {
            assertThat(Arrays.stream(Reason.values()).map(Phrase::of)).doesNotHaveDuplicates();
        }

        @Test
        void tells_why_values_do_not_define_a_figure() {
            Verdict degenerate = Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.DEGENERATE);
            Verdict empty = Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.EMPTY);

            Figure single = new Figure.Undefined(Text.of("a single value has no deviation", "값이 하나면 편차가 없음"));

            assertThat(why(degenerate, single)).isEqualTo("a single value has no deviation");
            assertThat(why(degenerate, single, Locale.KOREA)).isEqualTo("값이 하나면 편차가 없음");
            assertThat(why(degenerate, new Figure.Scalar(1L))).isEqualTo("the values do not define the figure");
            assertThat(why(empty, new Figure.Undefined(Text.of("no value")))).isEqualTo("the dataset has no rows");
        }

        @Test
        void tells_when_a_policy_decided() {
            Figure none = new Figure.Tally(0, 0);

            assertThat(why(Verdict.nothingToJudge(Status.PASSED, Reason.ALL_NULL), none))
                    .isEqualTo("every selected value is null; it passes, as onEmpty says");
            assertThat(why(Verdict.nothingToJudge(Status.FAILED, Reason.FILTER_MATCHED_NOTHING), none))
                    .isEqualTo("the filter selected no rows; it fails, as onEmpty says");
            assertThat(why(Verdict.nothingToJudge(Status.WARNED, Reason.EMPTY), none))
                    .isEqualTo("the dataset has no rows; it fails, as onEmpty says");
        }

        @Test
        void may_be_an_error() {
            Result error = result(POSITIVE, Verdict.error("cancelled after 7 rows"));

            assertThat(fact(error, FactKey.ERROR)).isEqualTo("cancelled after 7 rows");
            assertThat(fact(error, FactKey.BUT_WAS)).isEqualTo("-");
            assertThat(fact(error, FactKey.NOT_EVALUATED)).isEqualTo("-");
        }
    }

    @Nested
    class Examples {
        @Test
        void are_five_at_most_one_line_all_together() {
            SampleRow[] sample = IntStream.rangeClosed(1, 7)
                    .mapToObj(i -> new SampleRow(i, Map.of(), Map.of("fare", (long) -i)))
                    .toArray(SampleRow[]::new);

            Result failed = judged(POSITIVE, Status.FAILED, TEN, THREE_OF_TEN, sample);

            assertThat(fact(failed, FactKey.EXAMPLES))
                    .isEqualTo(
                            "row 1: fare = -1; row 2: fare = -2; row 3: fare = -3; row 4: fare = -4; row 5: fare = -5");
            assertThat(fact(failed, FactKey.EXAMPLES, Locale.KOREAN)).startsWith("1행: fare = -1; 2행");
        }

        @Test
        void show_keys_values_masks_and_nulls() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("fare", null);
            values.put("name", Masked.MASKED);
            SampleRow row = new SampleRow(3, Map.of("trip", 9L), values);
            SampleRow bare = new SampleRow(4, Map.of(), Map.of());

            Result failed = judged(POSITIVE, Status.FAILED, TEN, THREE_OF_TEN, row, bare);

            assertThat(fact(failed, FactKey.EXAMPLES)).isEqualTo("row 3 (trip = 9): fare = null, name = ***; row 4");
        }

        @Test
        void stay_on_their_line_whatever_the_data_hold() {
            String text = "a\nb\r\tc\u2028d\u0007e\u2029";
            SampleRow row = new SampleRow(1, Map.of(), Map.of("note", text));

            Result failed = judged(column("note").matches("x"), Status.FAILED, TEN, THREE_OF_TEN, row);

            assertThat(fact(failed, FactKey.EXAMPLES))
                    .isEqualTo("row 1: note = \"a\\nb\\r\\tc\\u2028d\\u0007e\\u2029\"");
        }

        @Test
        void cut_long_text_between_code_points() {
            String long80 = "\uD83D\uDE80".repeat(80);
            SampleRow whole = new SampleRow(1, Map.of(), Map.of("note", long80));
            SampleRow cut = new SampleRow(2, Map.of(), Map.of("note", long80 + "x"));

            Result failed = judged(column("note").matches("x"), Status.FAILED, TEN, THREE_OF_TEN, whole, cut);

            assertThat(fact(failed, FactKey.EXAMPLES))
                    .isEqualTo("row 1: note = \"" + long80 + "\"; row 2: note = \"" + long80 + "…\"");
        }
    }

    @Test
    void speak_korean() {
        Result failed = failed(POSITIVE.atMost(rows(2)).because("요금은 양수"), THREE_OF_TEN);

        assertThat(fact(failed, FactKey.BUT_WAS, Locale.KOREA)).isEqualTo("10행 중 3행 실패 (30 %)");
        assertThat(fact(failed, FactKey.ENGINE, Locale.KOREAN)).isEqualTo("fake (정확)");
        assertThat(fact(failed, FactKey.BECAUSE, Locale.KOREAN)).isEqualTo("요금은 양수");
        assertThat(FactKey.BUT_WAS.label(Locale.KOREAN)).isEqualTo("실제값");
        assertThat(FactKey.BUT_WAS.label(Locale.GERMAN)).isEqualTo("but was");
    }

    @Test
    void group_the_digits_of_counts_the_same_in_every_locale() {
        Result failed = failed(POSITIVE.atLeast(percent("99")), new Figure.Tally(1_234_567, 7_654_321));

        assertThat(fact(failed, FactKey.BUT_WAS, Locale.GERMANY))
                .isEqualTo("1,234,567 of 8,888,888 rows passed (13.89 %)");
        assertThat(fact(failed, FactKey.ROWS_FAILING, new Locale("ar"))).isEqualTo("7,654,321");
    }
}
