package dev.assay.quality.engine;

import static dev.assay.quality.Expectations.atLeast;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.rows;
import static dev.assay.quality.Expectations.within;
import static dev.assay.quality.engine.Verdicts.engine;
import static dev.assay.quality.engine.Verdicts.ofRows;
import static dev.assay.quality.engine.Verdicts.ofValue;
import static dev.assay.quality.engine.Verdicts.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.RowExpectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Range;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final RowExpectation POSITIVE = column("fare").isPositive();
    private static final Expectation MEAN = column("fare").mean().isAtMost(5);

    private static Verdict verdict(Expectation expectation, Counts counts, Figure figure) {
        return result(expectation, engine().figure(expectation, counts, figure)).verdict();
    }

    @Nested
    class Tolerances {
        @Test
        void without_one_a_failing_row_breaks_the_expectation() {
            assertThat(ofRows(POSITIVE, 10, 0)).isEqualTo(Status.PASSED);
            assertThat(ofRows(POSITIVE, 9, 1)).isEqualTo(Status.FAILED);
        }

        @Test
        void count_failing_rows() {
            RowExpectation two = POSITIVE.atMost(rows(2));

            assertThat(ofRows(two, 8, 2)).isEqualTo(Status.PASSED);
            assertThat(ofRows(two, 7, 3)).isEqualTo(Status.FAILED);
        }

        @Test
        void count_passing_rows() {
            RowExpectation eight = POSITIVE.atLeast(rows(8));

            assertThat(ofRows(eight, 8, 2)).isEqualTo(Status.PASSED);
            assertThat(ofRows(eight, 7, 3)).isEqualTo(Status.FAILED);
        }

        @ParameterizedTest
        @CsvSource({
            // 2 of 3 is less than 66.67 % and more than 66.66 %.
            "66.67, 2, 1, FAILED",
            "66.66, 2, 1, PASSED",
            // Doubles cannot tell these: the share is 1 - 1e-18, of which 10^18 - 1 of 10^18 is exactly enough.
            "99.9999999999999999, 999999999999999999, 1, PASSED",
            "99.9999999999999999, 999999999999999998, 2, FAILED",
            "50, 1, 1, PASSED",
            "50.0000000001, 1, 1, FAILED",
            "100, 5, 0, PASSED",
            "100, 5, 1, FAILED",
        })
        void of_passing_shares_are_exact(String percent, long passed, long failed, Status status) {
            assertThat(ofRows(POSITIVE.atLeast(percent(percent)), passed, failed))
                    .isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({"33.33, 2, 1, FAILED", "33.34, 2, 1, PASSED", "10, 9, 1, PASSED", "9.9, 9, 1, FAILED"})
        void of_failing_shares_are_exact(String percent, long passed, long failed, Status status) {
            assertThat(ofRows(POSITIVE.atMost(percent(percent)), passed, failed))
                    .isEqualTo(status);
        }
    }

    @Nested
    class Severities {
        @Test
        void decide_what_a_broken_bound_becomes() {
            assertThat(ofRows(POSITIVE.severity(Severity.WARNING), 9, 1)).isEqualTo(Status.WARNED);
            assertThat(ofRows(POSITIVE.severity(Severity.ERROR), 9, 1)).isEqualTo(Status.FAILED);
            assertThat(ofRows(POSITIVE.severity(Severity.CRITICAL), 9, 1)).isEqualTo(Status.FAILED);
            assertThat(ofRows(POSITIVE.severity(Severity.WARNING), 9, 0)).isEqualTo(Status.PASSED);
        }

        @Test
        void leave_a_stricter_level_that_warns() {
            Expectation levels = POSITIVE.atLeast(percent("90")).warnUnless(atLeast(percent("95")));

            assertThat(ofRows(levels, 95, 5)).isEqualTo(Status.PASSED);
            assertThat(ofRows(levels, 94, 6)).isEqualTo(Status.WARNED);
            assertThat(ofRows(levels, 90, 10)).isEqualTo(Status.WARNED);
            assertThat(ofRows(levels, 89, 11)).isEqualTo(Status.FAILED);
        }

        @Test
        void leave_a_stricter_level_for_figures() {
            Expectation levels = column("fare").mean().isBetween(0, 10).warnUnless(within(Range.closed(2, 8)));

            assertThat(ofValue(levels, 5.0)).isEqualTo(Status.PASSED);
            assertThat(ofValue(levels, 8.5)).isEqualTo(Status.WARNED);
            assertThat(ofValue(levels, 10.5)).isEqualTo(Status.FAILED);
        }
    }

    @Nested
    class NothingToJudge {
        private final Figure none = new Figure.Tally(0, 0);
        private final Figure undefined = new Figure.Undefined(Text.of("no value"));

        @Test
        void has_the_reason_that_comes_first() {
            Counts empty = new Counts(0, 0, 0, 0);
            Counts filtered = new Counts(10, 10, 0, 0);
            Counts allNull = new Counts(10, 4, 6, 0);

            assertThat(verdict(POSITIVE, empty, none))
                    .isEqualTo(Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.EMPTY));
            assertThat(verdict(POSITIVE, filtered, none))
                    .isEqualTo(Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.FILTER_MATCHED_NOTHING));
            assertThat(verdict(POSITIVE, allNull, none))
                    .isEqualTo(Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.ALL_NULL));
            assertThat(verdict(MEAN, allNull, undefined))
                    .isEqualTo(Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.ALL_NULL));
        }

        @Test
        void follows_the_policy_of_the_expectation() {
            Counts empty = new Counts(0, 0, 0, 0);

            assertThat(verdict(POSITIVE.onEmpty(EmptyPolicy.PASS), empty, none))
                    .isEqualTo(Verdict.nothingToJudge(Status.PASSED, Reason.EMPTY));
            assertThat(verdict(POSITIVE.onEmpty(EmptyPolicy.FAIL), empty, none))
                    .isEqualTo(Verdict.nothingToJudge(Status.FAILED, Reason.EMPTY));
            assertThat(verdict(POSITIVE.onEmpty(EmptyPolicy.FAIL).severity(Severity.WARNING), empty, none))
                    .isEqualTo(Verdict.nothingToJudge(Status.WARNED, Reason.EMPTY));
        }

        @Test
        void follows_the_policy_of_the_suite_otherwise() {
            FakeEngine engine = engine().figure(POSITIVE, new Counts(10, 10, 0, 0), none);
            Expectation own = POSITIVE.onEmpty(EmptyPolicy.NOT_EVALUATED);
            Suite lenient = Suite.named("trips").onEmpty(EmptyPolicy.PASS);

            assertThat(result(lenient.expect(POSITIVE), engine).verdict())
                    .isEqualTo(Verdict.nothingToJudge(Status.PASSED, Reason.FILTER_MATCHED_NOTHING));
            assertThat(result(lenient.expect(own), engine).status()).isEqualTo(Status.NOT_EVALUATED);
        }

        @Test
        void is_degenerate_when_values_do_not_define_the_figure_whatever_the_policy() {
            Expectation deviation =
                    column("fare").standardDeviation().isAtMost(5).onEmpty(EmptyPolicy.PASS);

            assertThat(verdict(deviation, new Counts(1, 0, 0, 0), undefined))
                    .isEqualTo(Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.DEGENERATE));
        }

        @Test
        void is_no_excuse_for_counts() {
            Counts filtered = new Counts(10, 10, 0, 0);
            Expectation count = rowCount().isAtLeast(1);
            Expectation distinct = column("fare").distinctCount().isEqualTo(0);
            Expectation copies = column("fare").surplusCopies().isEqualTo(0);

            assertThat(verdict(count, filtered, new Figure.Scalar(0L))).isEqualTo(Verdict.of(Status.FAILED));
            assertThat(verdict(distinct, filtered, new Figure.Scalar(0L))).isEqualTo(Verdict.of(Status.PASSED));
            assertThat(verdict(copies, filtered, new Figure.Scalar(0L)).reason())
                    .contains(Reason.FILTER_MATCHED_NOTHING);
        }

        @Test
        void is_left_to_rows_that_were_evaluated() {
            assertThat(verdict(POSITIVE, new Counts(10, 4, 5, 0), new Figure.Tally(1, 0)))
                    .isEqualTo(Verdict.of(Status.PASSED));
        }
    }

    @Nested
    class Groups {
        private final Expectation byVendor = POSITIVE.groupedBy("vendor");

        private Measured group(Object value, long passed, long failed) {
            List<Object> key = new ArrayList<>(Arrays.asList(value));
            return new Measured(key, new Counts(passed + failed, 0, 0, 0), new Figure.Tally(passed, failed), List.of());
        }

        @Test
        void make_an_expectation_as_bad_as_the_worst() {
            FakeEngine engine =
                    engine().groups(byVendor, group(1L, 5, 0), group(2L, 4, 1), group(3L, 0, 0), group(4L, 3, 0));

            Result result = result(byVendor, engine);

            assertThat(result.verdict()).isEqualTo(Verdict.of(Status.FAILED));
            assertThat(result.groups())
                    .extracting(found -> found.verdict().status())
                    .containsExactly(Status.PASSED, Status.FAILED, Status.NOT_EVALUATED, Status.PASSED);
        }

        @Test
        void come_in_the_order_of_their_values_with_null_last() {
            FakeEngine engine = engine().groups(
                            byVendor,
                            group(null, 1, 0),
                            group(Double.NaN, 1, 0),
                            group(10L, 1, 0),
                            group(2.5, 1, 0),
                            group("x", 1, 0));

            List<Object> keys = new ArrayList<>();
            for (GroupResult found : result(byVendor, engine).groups()) {
                keys.add(found.measured().group().get(0));
            }

            assertThat(keys).containsExactly(2.5, 10L, "x", Double.NaN, null);
        }

        @Test
        void come_in_the_order_of_their_first_value_then_their_second() {
            Expectation byTwo = POSITIVE.groupedBy("vendor", "note");
            Figure figure = new Figure.Tally(1, 0);
            Counts one = new Counts(1, 0, 0, 0);
            FakeEngine engine = engine().groups(
                            byTwo,
                            new Measured(List.of(2L, "a"), one, figure, List.of()),
                            new Measured(List.of(1L, "b"), one, figure, List.of()),
                            new Measured(List.of(1L, "a"), one, figure, List.of()));

            assertThat(result(byTwo, engine).groups())
                    .extracting(found -> found.measured().group())
                    .containsExactly(List.of(1L, "a"), List.of(1L, "b"), List.of(2L, "a"));
        }

        @Test
        void that_are_none_are_nothing_to_judge() {
            Result filtered = result(byVendor, engine().groups(byVendor));
            Result empty = result(byVendor, engine().groups(byVendor).rows(0));

            assertThat(filtered.verdict())
                    .isEqualTo(Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.FILTER_MATCHED_NOTHING));
            assertThat(empty.verdict()).isEqualTo(Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.EMPTY));
            assertThat(empty.groups()).isEmpty();
        }

        @Test
        void must_be_the_ones_asked_for() {
            Verdict error = Verdict.error("engine fake answered with other groups than were asked for");
            Measured whole = new Measured(List.of(), new Counts(1, 0, 0, 0), new Figure.Tally(1, 0), List.of());

            assertThat(result(byVendor, engine().groups(byVendor, whole)).verdict())
                    .isEqualTo(error);
            assertThat(result(POSITIVE, engine().groups(POSITIVE, group(1L, 1, 0)))
                            .verdict())
                    .isEqualTo(error);
            assertThat(result(POSITIVE, engine().groups(POSITIVE, whole, whole)).verdict())
                    .isEqualTo(error);
            assertThat(result(POSITIVE, engine().groups(POSITIVE)).verdict()).isEqualTo(error);
        }
    }

    @Nested
    class Errors {
        @Test
        void are_what_an_engine_could_not_answer() {
            FakeEngine engine = engine().answer(POSITIVE, new Answer.Failure("pattern took too long"));

            Result result = result(POSITIVE, engine);

            assertThat(result.verdict()).isEqualTo(Verdict.error("pattern took too long"));
            assertThat(result.groups()).isEmpty();
        }

        @Test
        void are_figures_of_another_kind_than_the_bound_judges() {
            Verdict error = Verdict.error("engine fake answered with a figure that does not fit its bound");
            Counts ten = new Counts(10, 0, 0, 0);

            assertThat(verdict(MEAN, ten, new Figure.Tally(9, 1))).isEqualTo(error);
            assertThat(verdict(MEAN, ten, new Figure.Scalar("text"))).isEqualTo(error);
            assertThat(verdict(POSITIVE, ten, new Figure.Scalar(10L))).isEqualTo(error);
        }

        @Test
        void are_counts_that_do_not_add_up() {
            Verdict error = Verdict.error("engine fake answered with counts that do not add up");

            assertThat(verdict(POSITIVE, new Counts(10, 0, 0, 0), new Figure.Tally(9, 0)))
                    .isEqualTo(error);
            assertThat(verdict(POSITIVE, new Counts(10, 2, 3, 0), new Figure.Tally(5, 0)))
                    .isEqualTo(Verdict.of(Status.PASSED));
        }
    }
}
