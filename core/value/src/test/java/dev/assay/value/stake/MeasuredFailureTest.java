package dev.assay.value.stake;

import static dev.assay.value.stake.Outcomes.NOON;
import static dev.assay.value.stake.Outcomes.tallied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import dev.assay.value.poorquality.DataDowntime;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasuredFailureTest {
    private static String code(MeasuredFailure failure) {
        return failure.counts().reason().orElseThrow().code();
    }

    private static MeasuredFailure of(Outcomes outcomes) {
        return MeasuredFailure.of(outcomes.outcome(), "email");
    }

    @Test
    void counts_the_failing_of_the_evaluated_rows() {
        MeasuredFailure failure = of(Outcomes.run().tally("email", 60, 1000));

        assertThat(failure.share().get()).isEqualTo(0.06);
        assertThat(failure.from()).isEqualTo(NOON);
        // z = 1.959963984540054, computed by an independent program.
        Interval interval = failure.counts().get().interval(Confidence.PERCENT_95);
        assertThat(interval.low()).isCloseTo(0.046896, within(5e-7));
        assertThat(interval.high()).isCloseTo(0.076471, within(5e-7));
        assertThat(failure).hasToString("\"email\": 60 of 1,000 failed (6%)");
        assertThat(failure.describe(Locale.KOREAN)).isEqualTo("\"email\": 1,000 중 60 실패(6%)");
    }

    @Test
    void adds_up_groups() {
        MeasuredFailure failure =
                of(Outcomes.run().groups("email", tallied(1, 10, 0), tallied(0, 0, 5), tallied(2, 20, 0)));

        assertThat(failure.counts().get()).isEqualTo(FailureCounts.of(3, 30, 5));
    }

    @Test
    void is_unknown_if_no_row_was_evaluated_even_if_the_run_passed() {
        MeasuredFailure passed = of(Outcomes.run().groups("email", tallied(0, 0, 7)));
        MeasuredFailure byPolicy =
                of(Outcomes.run().unmeasured("email", Verdict.nothingToJudge(Status.PASSED, Reason.EMPTY)));

        assertThat(passed.isKnown()).isFalse();
        assertThat(code(passed)).isEqualTo("STAKE-NOTHING-EVALUATED");
        assertThat(code(byPolicy)).isEqualTo("STAKE-NOT-EVALUATED");
        assertThat(passed)
                .hasToString(
                        "\"email\": unknown, because nothing was evaluated, so the share of failures is not 0 but unknown");
        assertThat(passed.describe(Locale.KOREAN)).isEqualTo("\"email\": 알 수 없음. 평가한 것이 없으므로 실패 비율은 0이 아니라 알 수 없습니다");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void is_unknown_if_nothing_could_be_judged(Reason reason) {
        MeasuredFailure failure =
                of(Outcomes.run().unmeasured("email", Verdict.nothingToJudge(Status.NOT_EVALUATED, reason)));

        assertThat(code(failure)).isEqualTo("STAKE-NOT-EVALUATED");
        assertThat(failure.describe(Locale.KOREAN)).contains("알 수 없음");
    }

    @Test
    void is_unknown_after_an_error() {
        MeasuredFailure failure = of(Outcomes.run().unmeasured("email", Verdict.error("cancelled after 7 rows")));

        assertThat(code(failure)).isEqualTo("STAKE-ERROR");
        assertThat(failure.toString()).endsWith("ended in an error: cancelled after 7 rows");
    }

    @Test
    void is_unknown_if_the_run_lacks_the_expectation() {
        MeasuredFailure failure = of(Outcomes.run().tally("e-mail", 1, 2));

        assertThat(code(failure)).isEqualTo("STAKE-NOT-RUN");
        assertThat(failure.toString()).contains("(\"e-mail\"?)");
    }

    @Test
    void is_unknown_if_the_figure_counts_no_rows() {
        MeasuredFailure failure = of(Outcomes.run().figure("email", Status.FAILED, Duration.ofHours(3)));

        assertThat(code(failure)).isEqualTo("STAKE-NO-UNITS");
    }

    @Test
    void counts_runs_where_there_are_no_rows_to_count() {
        Instant later = NOON.plusSeconds(3600);
        Outcome late = Outcomes.at(later)
                .figure("email", Status.FAILED, Duration.ofHours(3))
                .outcome();
        Outcome warned = Outcomes.run()
                .figure("email", Status.WARNED, Duration.ofHours(2))
                .outcome();
        Outcome fresh = Outcomes.run()
                .figure("email", Status.PASSED, Duration.ofHours(1))
                .outcome();
        Outcome broken = Outcomes.run()
                .unmeasured("email", Verdict.error("no connection"))
                .outcome();

        MeasuredFailure failure = MeasuredFailure.ofRuns(List.of(late, fresh, warned, broken), "email");

        assertThat(failure.counts().get()).isEqualTo(FailureCounts.of(2, 3, 1));
        assertThat(failure.from()).isEqualTo(NOON);
        assertThat(failure.to()).isEqualTo(later);
        assertThat(code(MeasuredFailure.ofRuns(List.of(broken), "email"))).isEqualTo("STAKE-NO-RUN");
    }

    @Test
    void knows_that_the_hours_of_an_incident_fail_together() {
        DataDowntime downtime = new DataDowntime(new BigDecimal(30), new BigDecimal(4), new BigDecimal(6));

        MeasuredFailure failure =
                MeasuredFailure.ofDowntime("orders", downtime, new BigDecimal(8760), NOON, NOON.plusSeconds(1));

        assertThat(failure.share().get()).isCloseTo(300 / 8760.0, within(1e-15));
        // Wilson of 3.42% of 876 incidents-long stretches, not of 8,760 hours.
        Interval interval = failure.counts().get().interval(Confidence.PERCENT_95);
        assertThat(interval.low()).isCloseTo(0.024092, within(5e-6));
        assertThat(interval.high()).isCloseTo(0.048468, within(5e-6));
        assertThat(code(MeasuredFailure.ofDowntime("orders", downtime, BigDecimal.ZERO, NOON, NOON)))
                .isEqualTo("STAKE-NOTHING-EVALUATED");
    }

    @Test
    void refuses_counts_that_cannot_be() {
        assertThat(code(MeasuredFailure.ofCounts("email", 0, 0, NOON, NOON))).isEqualTo("STAKE-NOTHING-EVALUATED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredFailure.ofCounts("email", 3, 2, NOON, NOON))
                .withMessage("failing must be at most 2, but was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredFailure.ofCounts("email", 1, 2, NOON, NOON.minusSeconds(1)))
                .withMessageStartingWith("to must not be before");
    }
}
