package dev.assay.governance.run;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.AssetId;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.SampleRow;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Expectation FARE =
            column("fare").isNotNull().groupedBy("zone").as("fare-in-zones");

    private static GroupResult zone(Object zone, Counts counts, Figure figure) {
        return new GroupResult(Verdict.of(Status.PASSED), new Measured(List.of(zone), counts, figure, List.of()));
    }

    private static GroupResult north() {
        return zone("north", new Counts(900, 0, 0, 0), new Figure.Tally(870, 30));
    }

    private static String digest(Expectation expectation, GroupResult... groups) {
        return run(expectation, Verdict.of(Status.PASSED), groups).digest();
    }

    private static Line line(Verdict verdict, GroupResult... groups) {
        return run(FARE, verdict, groups).lines().get(0);
    }

    private static QualityRun run(Expectation expectation, Verdict verdict, GroupResult... groups) {
        Result result = new Result(
                "fare-in-zones", expectation, verdict, List.of(groups), new ResultContext("trips", "fake", Set.of()));
        RunInfo info = new RunInfo("trips", "fake", NOON, NOON.plusSeconds(60), 1000);
        Outcome outcome = new Outcome(Suite.named("trips").expect(FARE), info, List.of(result));
        return Runs.of(new AssetId("trips"), outcome);
    }

    private static String south(Object zone, Counts counts, Figure figure) {
        return digest(FARE, north(), zone(zone, counts, figure));
    }

    @Test
    void a_run_with_any_other_figure_has_another_digest() {
        Counts hundred = new Counts(100, 0, 0, 0);
        String half = south("south", hundred, new Figure.Tally(50, 50));

        assertThat(List.of(
                        half,
                        south("south", hundred, new Figure.Tally(100, 0)),
                        south("east", hundred, new Figure.Tally(50, 50)),
                        south("south", new Counts(101, 1, 0, 0), new Figure.Tally(50, 50)),
                        south("south", hundred, new Figure.Scalar(50L)),
                        south("south", hundred, new Figure.Scalar("50")),
                        south("south", hundred, new Figure.Scalar(new byte[] {1})),
                        south("south", hundred, new Figure.Scalar(new byte[] {2})),
                        south("south", hundred, new Figure.Undefined(Text.of("one value", "값 하나"))),
                        south("south", hundred, new Figure.ValueCounts(Map.of("a", 50L, "b", 50L))),
                        south("south", hundred, new Figure.ValueCounts(Map.of("a", 49L, "b", 51L))),
                        digest(FARE, north()),
                        digest(
                                column("fare")
                                        .isNotNull()
                                        .groupedBy("zone")
                                        .tagged("label")
                                        .as("fare-in-zones"),
                                north(),
                                zone("south", hundred, new Figure.Tally(50, 50)))))
                .doesNotHaveDuplicates();
        assertThat(south("south", hundred, new Figure.Tally(50, 50))).isEqualTo(half);
    }

    @Test
    void examples_of_rows_are_no_part_of_a_digest() {
        SampleRow row = new SampleRow(7, Map.of("id", 7L), Map.of());
        Measured measured =
                new Measured(List.of("north"), new Counts(900, 0, 0, 0), new Figure.Tally(870, 30), List.of(row));

        assertThat(digest(FARE, new GroupResult(Verdict.of(Status.PASSED), measured)))
                .isEqualTo(digest(FARE, north()));
    }

    @Test
    void rows_of_all_groups_are_counted_so_that_one_without_any_does_not_hide_the_others() {
        Verdict nothing = Verdict.nothingToJudge(Status.PASSED, Reason.ALL_NULL);
        GroupResult empty = new GroupResult(
                nothing, new Measured(List.of("east"), new Counts(5, 0, 5, 0), new Figure.Tally(0, 0), List.of()));

        assertThat(line(nothing, empty, north())).satisfies(line -> {
            assertThat(line.evaluated()).isEqualTo(900);
            assertThat(line.isJudged()).isTrue();
        });
        assertThat(line(nothing, empty)).satisfies(line -> {
            assertThat(line.evaluated()).isZero();
            assertThat(line.isJudged()).isFalse();
        });
    }

    @Test
    void what_was_found_is_said_in_both_languages() {
        Verdict nothing = Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.EMPTY);
        GroupResult none = new GroupResult(
                nothing, new Measured(List.of("east"), new Counts(0, 0, 0, 0), new Figure.Tally(0, 0), List.of()));

        assertThat(line(Verdict.of(Status.PASSED), north()).observed())
                .isEqualTo(Text.of("30 of 900 rows failed (3.33 %)", "900행 중 30행 실패 (3.33 %)"));
        assertThat(line(nothing, none).observed()).isEqualTo(Text.of("the dataset has no rows", "데이터셋에 행이 없음"));
        assertThat(line(Verdict.error("no such file")).observed())
                .isEqualTo(Text.of("no such file", "엔진의 오류: \"no such file\""));
        assertThat(line(Verdict.of(Status.WARNED)).observed()).isEqualTo(Text.of("WARNED", "경고"));
    }
}
