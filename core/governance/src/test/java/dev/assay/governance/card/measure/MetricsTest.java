package dev.assay.governance.card.measure;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static GroupResult group(long passed, long failed, Object... by) {
        Counts counts = new Counts(passed + failed, 0, 0, 0);
        Figure figure = new Figure.Tally(passed, failed);
        return new GroupResult(Verdict.of(Status.FAILED), new Measured(List.of(by), counts, figure, List.of()));
    }

    private static Result result(String id, Expectation expectation, GroupResult... groups) {
        ResultContext context = new ResultContext("trips", "fake", Set.of());
        return new Result(id, expectation, Verdict.of(Status.FAILED), List.of(groups), context);
    }

    private static Outcome outcome(Result... results) {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        return new Outcome(Suite.named("trips"), new RunInfo("trips", "fake", noon, noon, 50), List.of(results));
    }

    private static List<String> of(Outcome outcome) {
        return Metrics.of(outcome, 30).stream()
                .map(found -> found.metric() + " " + found.value().toPlainString() + " of " + found.n())
                .toList();
    }

    @Test
    void the_column_with_most_missing_values_stands_for_all() {
        Outcome outcome = outcome(
                result("a", column("fare").isNotNull(), group(49, 1)),
                result("b", column("tip").isNotNull(), group(40, 10)));

        assertThat(of(outcome))
                .containsExactly(
                        "missing-share 0.2 of 50",
                        "missing-share:fare 0.02 of 50",
                        "missing-share:tip 0.2 of 50",
                        "row-count 50 of 50");
    }

    @Test
    void rows_that_are_not_unique_are_duplicates() {
        Outcome outcome = outcome(result("a", column("id").isUnique(), group(46, 4)));

        assertThat(of(outcome))
                .containsExactly(
                        "duplicate-share 0.08 of 50",
                        "duplicate-share:a 0.08 of 50",
                        "error-share 0.08 of 50",
                        "error-share:a 0.08 of 50",
                        "row-count 50 of 50");
    }

    @Test
    void what_was_measured_on_some_rows_says_nothing_about_all() {
        Outcome outcome = outcome(
                result("a", column("fare").isNotNull().where(column("tip").isNull()), group(1, 9)));

        assertThat(of(outcome)).containsExactly("row-count 50 of 50");
    }

    @Test
    void every_group_is_a_slice() {
        Outcome outcome = outcome(result(
                "a", column("fare").isNotNull().groupedBy("region"), group(30, 10, "north"), group(4, 1, "south")));

        assertThat(Metrics.slices(outcome))
                .extracting(slice -> slice.slice() + " " + slice.metric() + " " + slice.value() + " of " + slice.n())
                .containsExactly("region = north a 0.75 of 40", "region = south a 0.8 of 5");
    }

    private static Map<String, String> words(Outcome outcome) {
        return Metrics.of(outcome, 30).stream()
                .collect(Collectors.toMap(
                        Measurement::metric, found -> found.describe().en()));
    }

    private static GroupResult figure(Figure figure, long rows, Object... by) {
        Measured measured = new Measured(List.of(by), new Counts(rows, 0, 0, 0), figure, List.of());
        return new GroupResult(Verdict.of(Status.PASSED), measured);
    }

    @Test
    void columns_are_told_with_their_types() {
        Schema schema = Schema.of(new Field("fare", DataType.DECIMAL), new Field("paid", DataType.BOOLEAN));
        Outcome outcome = outcome(result("a", table().hasColumn("fare"), figure(new Figure.Shape(schema), 50)));

        assertThat(words(outcome)).containsEntry("column-count", "2 columns: fare decimal; paid boolean");
    }

    @Test
    void the_worst_of_all_errors_is_told_with_the_others() {
        // 4 of 50 are 8 %, 1 of 50 is 2 %.
        Outcome outcome = outcome(
                result("a", column("id").isUnique(), group(46, 4)),
                result("fare-positive", column("fare").isAtLeast(0), group(49, 1)));

        Measurement worst = Metrics.of(outcome, 30).stream()
                .filter(found -> found.metric().equals("error-share"))
                .findFirst()
                .orElseThrow();
        assertThat(worst.value()).isEqualByComparingTo("0.08");
        assertThat(worst.describe().en())
                .startsWith("a: 8 % of 50 rows (95 % interval ")
                .contains("; fare-positive: 2 % of 50 rows (95 % interval ");
        assertThat(worst.describe().ko()).contains("; fare-positive: 50행 중 2 % (95 % 구간 ");
    }

    @Test
    void labels_and_links_are_what_their_tags_say() {
        Outcome outcome = outcome(
                result("a", column("survived").isNotNull().tagged("label"), group(45, 5)),
                result("b", column("guide").matches("[0-9]+").tagged("link"), group(40, 10)));

        assertThat(of(outcome))
                .contains("label-share 0.9 of 50", "label-share:survived 0.9 of 50", "link-share 0.8 of 50")
                .noneMatch(found -> found.startsWith("error-share"));
    }

    @Test
    void splits_are_told_by_value_and_a_small_one_without_its_share() {
        Outcome outcome = outcome(result(
                "a",
                column("fare").isNotNull().groupedBy("set").tagged("split"),
                group(72, 0, "train"),
                group(28, 0, "test")));

        assertThat(words(outcome))
                .containsEntry("split-share", "set: train: 72 % (n 72); test: not enough data (n 28)");
        assertThat(of(outcome)).contains("split-share 0.28 of 100");
    }

    @Test
    void groups_are_told_with_their_shares() {
        Outcome outcome = outcome(result(
                "a", column("fare").isNotNull().groupedBy("sex"), group(60, 0, "female"), group(140, 0, "male")));

        assertThat(words(outcome)).containsEntry("subgroup-share", "sex: female: 30 % (n 60); male: 70 % (n 140)");
    }

    @Test
    void times_span_from_the_first_to_the_last() {
        LocalDateTime first = LocalDateTime.parse("2026-03-01T00:10:00");
        LocalDateTime last = LocalDateTime.parse("2026-03-31T23:50:00");
        Outcome outcome = outcome(
                result("a", column("pickup").min().isAtLeast(first), figure(new Figure.Scalar(first), 50)),
                result("b", column("pickup").max().isAtMost(last), figure(new Figure.Scalar(last), 50)),
                result("c", column("dropoff").max().isAtMost(last), figure(new Figure.Scalar(last), 50)));

        // From the 1st, 00:10, to the 31st, 23:50, there are 30 whole days.
        assertThat(of(outcome))
                .containsExactly("row-count 50 of 50", "time-span 30 of 50", "time-span:pickup 30 of 50");
        assertThat(words(outcome)).containsEntry("time-span", "pickup: 2026-03-01T00:10 to 2026-03-31T23:50");
    }

    @Test
    void a_run_that_looks_elsewhere_hides_nothing() {
        List<Measurement> fare = Metrics.of(outcome(result("a", column("fare").isNotNull(), group(40, 10))), 30);
        List<Measurement> tip = Metrics.of(outcome(result("b", column("tip").isNotNull(), group(49, 1))), 30);

        Map<String, Measurement> both = Metrics.combine(Metrics.combine(Map.of(), fare), tip);
        Map<String, Measurement> mended = Metrics.combine(
                both, Metrics.of(outcome(result("a", column("fare").isNotNull(), group(50, 0))), 30));

        assertThat(both.get("missing-share").value()).isEqualByComparingTo("0.2");
        assertThat(mended.get("missing-share").value()).isEqualByComparingTo("0.02");
    }

    @Test
    void values_of_sensitive_columns_name_no_slice() {
        ResultContext context = new ResultContext("trips", "fake", Set.of("name"));
        Result result = new Result(
                "a",
                column("fare").isNotNull().groupedBy("name"),
                Verdict.of(Status.PASSED),
                List.of(group(30, 0, "Kim")),
                context);

        assertThat(Metrics.slices(outcome(result)))
                .extracting(SliceFigure::slice)
                .containsExactly("name = ***");
    }

    @Test
    void figures_by_one_factor_and_by_more_are_counted_apart() {
        List<SliceFigure> slices = Metrics.slices(outcome(
                result("a", column("fare").isNotNull().groupedBy("sex"), group(30, 0, "f"), group(40, 0, "m")),
                result("b", column("fare").isNotNull().groupedBy("sex", "class"), group(7, 0, "f", 1))));

        assertThat(Metrics.counts(slices))
                .extracting(found -> found.metric() + " " + found.value() + " of " + found.n())
                .containsExactly("slices-by-one 2 of 30", "slices-by-many 1 of 7");
    }

    /** What data hold may be any number, and one of them must not keep a run from being counted. */
    @Test
    void figures_are_kept_with_forty_digits_and_no_more() {
        Outcome outcome = outcome(result(
                "a",
                column("fare").max().isAtMost(9).groupedBy("region"),
                figure(new Figure.Scalar(new BigDecimal("1E-1000000000")), 40, "tiny"),
                figure(new Figure.Scalar(new BigDecimal("0.5E-40")), 40, "small"),
                figure(new Figure.Scalar(new BigDecimal("1.5E-40")), 40, "rounded"),
                figure(new Figure.Scalar(new BigDecimal("1E+39")), 40, "great"),
                figure(new Figure.Scalar(new BigDecimal("1E+40")), 40, "greater"),
                figure(new Figure.Scalar(new BigDecimal("1E+1000000000")), 40, "endless"),
                figure(new Figure.Scalar(Double.NaN), 40, "none")));

        assertThat(Metrics.slices(outcome))
                .extracting(slice -> slice.slice() + " " + slice.value().stripTrailingZeros() + " of " + slice.n())
                .containsExactly(
                        "region = tiny 0 of 40",
                        "region = small 0 of 40",
                        "region = rounded 2E-40 of 40",
                        "region = great 1E+39 of 40",
                        "region = greater 0 of 0",
                        "region = endless 0 of 0",
                        "region = none 0 of 0");
    }
}
