package dev.assay.value.ranking;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import dev.assay.value.answer.Answer;
import dev.assay.value.ranking.DataAvailability.Aspect;
import dev.assay.value.ranking.DataAvailability.Need;
import dev.assay.value.ranking.DataAvailability.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataAvailabilityTest {
    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final Need NEED = new Need(10_000, Duration.ofDays(7));
    private static final Scorecard USES = Scorecard.by(
                    Criterion.more("impact", 1), Criterion.more(UseCases.DATA_AVAILABILITY, 1))
            .score("chatbot", Map.of("impact", 4.0, UseCases.DATA_AVAILABILITY, 5.0))
            .score("forecast", Map.of("impact", 4.0, UseCases.DATA_AVAILABILITY, 4.0));

    private static Outcome outcome(long rows, Status... statuses) {
        Suite suite = Suite.named("tickets");
        List<Result> results = new ArrayList<>();
        for (Status status : statuses) {
            String id = "e" + results.size();
            Expectation expectation = column(id).isNotNull().as(id);
            suite = suite.expect(expectation);
            Verdict verdict = status == Status.ERROR ? Verdict.error("no such column") : Verdict.of(status);
            results.add(
                    new Result(id, expectation, verdict, List.of(), new ResultContext("tickets", "by hand", Set.of())));
        }
        return new Outcome(suite, new RunInfo("tickets", "by hand", END, END, rows), results);
    }

    private static DataAvailability halfThere() {
        Outcome outcome = outcome(5_000, Status.PASSED, Status.WARNED, Status.FAILED, Status.ERROR);
        return DataAvailability.of(outcome, NEED, END.plus(Duration.ofDays(14)));
    }

    @Test
    void is_the_mean_of_rows_coverage_pass_rate_and_freshness() {
        // 5,000 of 10,000 rows, 3 of 4 evaluated, 2 of 3 of these hold, 7 days allowed of 14.
        assertThat(halfThere().share().get()).isEqualTo((0.5 + 0.75 + 2.0 / 3 + 0.5) / 4, within(1e-12));
        assertThat(halfThere().unknown()).isEmpty();
        assertThat(halfThere())
                .hasToString("data availability 0.6042 = (rows 0.5 (5,000 of 10,000) + coverage 0.75 (3 of 4) + "
                        + "pass rate 0.6667 (2 of 3) + freshness 0.5 (14 days since the run, 7 allowed)) ÷ 4");
        assertThat(halfThere().describe(Locale.KOREAN))
                .isEqualTo("데이터 가용성 0.6042 = (행 0.5(10,000개 중 5,000개) + 포괄률 0.75(4개 중 3개) + "
                        + "통과율 0.6667(3개 중 2개) + 최신성 0.5(실행 후 14일, 허용 7일)) ÷ 4");
    }

    @Test
    void is_all_where_more_is_there_than_needed() {
        Outcome outcome = outcome(20_000, Status.PASSED);

        DataAvailability all = DataAvailability.of(outcome, NEED, END.plus(Duration.ofDays(7)));

        assertThat(all.share().get()).isEqualTo(1);
        // A clock that is behind makes data no fresher than fresh.
        assertThat(DataAvailability.of(outcome, NEED, END.minus(Duration.ofDays(1)))
                        .share()
                        .get())
                .isEqualTo(1);
    }

    @Test
    void weighs_its_parts() {
        DataAvailability weighed = halfThere().weighing(Map.of(Aspect.ROWS, 3.0, Aspect.FRESHNESS, 0.0));

        // (3 × 0.5 + 0.75 + 2/3) ÷ 5
        assertThat(weighed.share().get()).isEqualTo((1.5 + 0.75 + 2.0 / 3) / 5, within(1e-12));
        assertThat(weighed.describe(Locale.ENGLISH))
                .contains("(3 × rows 0.5 (5,000 of 10,000) + coverage")
                .endsWith("÷ 5")
                .doesNotContain("freshness");
    }

    @Test
    void says_what_is_unknown_and_counts_it_nowhere() {
        DataAvailability broken = DataAvailability.of(outcome(0, Status.ERROR, Status.ERROR), NEED, END);

        // Nothing could be evaluated: coverage is 0, and what the rows are like nobody knows.
        assertThat(broken.share().get()).isZero();
        assertThat(broken.unknown()).containsExactly(Aspect.ROWS, Aspect.PASS_RATE, Aspect.FRESHNESS);
        assertThat(broken)
                .hasToString("data availability 0 = (coverage 0 (0 of 2)) ÷ 1; unknown, and counted nowhere: "
                        + "rows, pass rate, freshness");
        assertThat(broken.describe(Locale.KOREAN)).endsWith("÷ 1. 알 수 없어 계산에서 뺀 항목: 행, 통과율, 최신성");
    }

    @Test
    void is_unknown_where_nothing_was_expected() {
        DataAvailability nothing = DataAvailability.of(outcome(0), NEED, END);

        assertThat(nothing.share()).hasToString("no part of the availability is known (NOTHING_MEASURED)");
        assertThat(nothing.describe(Locale.KOREAN)).isEqualTo("데이터 가용성의 어느 항목도 알 수 없습니다");
        assertThat(USES.measured("chatbot", UseCases.DATA_AVAILABILITY, nothing, 5)
                        .isPresent())
                .isFalse();
    }

    @Test
    void takes_the_place_of_an_opinion_and_is_its_evidence() {
        Scorecard measured = USES.because("chatbot", "impact", Text.of("three interviews", "인터뷰 3건"))
                .measured("chatbot", UseCases.DATA_AVAILABILITY, halfThere(), 5)
                .get();

        // 4 + 5 × 0.604167 = 7.0208, below 4 + 4.
        assertThat(measured.rank(Method.WEIGHTED_SUM).order()).containsExactly("forecast", "chatbot");
        assertThat(measured.rank(Method.WEIGHTED_SUM).explain(Locale.ENGLISH)).isEqualTo("""
                1. forecast 8
                   impact 4 × 1: no evidence
                   data-availability 4 × 1: no evidence
                2. chatbot 7.021
                   impact 4 × 1: three interviews
                   data-availability 3.021 × 1: %s
                """.formatted(halfThere()));
        assertThat(measured.rank(Method.WEIGHTED_SUM).explain(Locale.KOREAN))
                .contains("impact 4 × 1: 인터뷰 3건\n", "data-availability 4 × 1: 근거 없음\n", "데이터 가용성 0.6042 = ");
    }

    @Test
    void is_evidence_of_the_share_that_passed_alone() {
        Outcome outcome = outcome(10, Status.PASSED, Status.FAILED);

        Ranking ranking = USES.measured("chatbot", UseCases.DATA_AVAILABILITY, outcome, 5)
                .get()
                .rank(Method.WEIGHTED_SUM);

        assertThat(ranking.explain(Locale.ENGLISH))
                .contains(
                        "data-availability 2.5 × 1: 1 of 2 expectations hold on tickets, measured 2026-03-01T00:00:00Z");
        assertThat(ranking.explain(Locale.KOREAN))
                .contains("data-availability 2.5 × 1: tickets의 기대 조건 2개 중 1개 충족, 측정 시각 2026-03-01T00:00:00Z");
    }

    @Test
    void is_listed_with_all_its_digits_its_weight_and_its_better_end() {
        Scorecard costs = Scorecard.by(Criterion.less("cost", 0.25), Criterion.more("reach", 2))
                .score("shop", Map.of("cost", 12_345_678.9, "reach", 0.00001234));

        assertThat(costs.rank(Method.WEIGHTED_SUM).explain(Locale.ENGLISH))
                .contains("cost 12,345,679 × 0.25, less is better: no evidence\n", "reach 1.234E-5 × 2: no evidence\n");
        assertThat(costs.rank(Method.WEIGHTED_SUM).explain(Locale.KOREAN))
                .contains("cost 12,345,679 × 0.25, 작을수록 좋음: 근거 없음\n");
    }

    @Test
    void scores_are_numbers() {
        assertThatThrownBy(() -> new Ranking.Scored(Criterion.more("reach", 1), Double.NaN, Optional.empty()))
                .isInstanceOf(ValueException.class)
                .hasMessage("score must be finite, but was NaN");
    }

    @Test
    void other_scores_have_other_evidence() {
        Scorecard again = USES.because("chatbot", "impact", Text.of("three interviews"))
                .score("chatbot", Map.of("impact", 1.0, UseCases.DATA_AVAILABILITY, 1.0));

        assertThat(again.rank(Method.WEIGHTED_SUM).explain(Locale.ENGLISH)).doesNotContain("interviews");
        assertThat(USES.weighing(Map.of("impact", 2.0, UseCases.DATA_AVAILABILITY, 1.0))
                        .because("chatbot", "impact", Text.of("three interviews"))
                        .rank(Method.WEIGHTED_SUM)
                        .explain(Locale.ENGLISH))
                .contains("three interviews");
    }

    @Test
    void evidence_is_of_what_is_known() {
        assertThatThrownBy(() -> USES.because("chatbt", "impact", Text.of("a")))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("\"chatbt\" is not scored");
        assertThatThrownBy(() -> USES.because("chatbot", "impct", Text.of("a")))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("impct: criterion is not known")
                .hasMessageContaining("\"impact\"");
    }

    @Test
    void refuses_parts_that_are_none() {
        Part rows = new Part(Aspect.ROWS, Answer.of(0.5), Text.of("by hand"), 1);

        assertThatThrownBy(() -> new Part(Aspect.ROWS, Answer.of(1.5), Text.of("by hand"), 1))
                .isInstanceOfSatisfying(ValueException.class, refused -> {
                    assertThat(refused.text().en()).isEqualTo("rows must be in [0, 1], but was 1.5");
                    assertThat(refused.text().ko()).isEqualTo("행은 [0, 1]에 있어야 하지만 1.5입니다");
                });
        assertThatThrownBy(() -> new Part(Aspect.ROWS, Answer.of(Double.NaN), Text.of("by hand"), 1))
                .hasMessage("rows must be in [0, 1], but was NaN");
        assertThatThrownBy(() -> new Part(Aspect.ROWS, Answer.of(0.5), Text.of("by hand"), -1))
                .hasMessage("weight of rows must be 0 or more and finite, but was -1.0");
        assertThatThrownBy(() -> new DataAvailability(List.of(rows, rows)))
                .hasMessage("each aspect must occur once, but one occurs twice");
        assertThatThrownBy(() -> new DataAvailability(List.of()))
                .hasMessage("at least one aspect must have a weight above 0, but none has");
        assertThatThrownBy(() -> new Need(0, Duration.ofDays(1)))
                .hasMessage("rows needed must be 1 or more, but was 0");
        assertThatThrownBy(() -> new Need(1, Duration.ZERO)).hasMessage("age must be above 0, but was PT0S");
    }
}
