package dev.assay.quality.outcome;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.outcome.Results.CONTEXT;
import static dev.assay.quality.outcome.Results.TEN;
import static dev.assay.quality.outcome.Results.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.assay.quality.Dimension;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.measure.Figure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OutcomeTest {
    private static final Suite SUITE = Suite.named("taxi trips");

    private static Result result(String id, Expectation expectation, Verdict verdict) {
        return new Result(id, expectation, verdict, List.of(), CONTEXT);
    }

    private static Result of(String id, Status status) {
        Verdict verdict = Verdict.of(status);
        Measured measured = new Measured(List.of(), TEN, new Figure.Scalar(10L), List.of());
        return new Result(id, rowCount().isAtLeast(20), verdict, List.of(new GroupResult(verdict, measured)), CONTEXT);
    }

    private static Result error(String id) {
        return result(id, rowCount().isAtLeast(20), Verdict.error("cancelled after 7 rows"));
    }

    private static Result empty(String id) {
        return result(id, rowCount().isAtLeast(20), Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.EMPTY));
    }

    @Test
    void is_as_bad_as_its_worst_result() {
        assertThat(outcome(SUITE).status()).isEqualTo(Status.NOT_EVALUATED);
        assertThat(outcome(SUITE, of("a", Status.PASSED)).status()).isEqualTo(Status.PASSED);
        assertThat(outcome(SUITE, of("a", Status.PASSED), of("b", Status.WARNED))
                        .status())
                .isEqualTo(Status.WARNED);
        assertThat(outcome(SUITE, of("a", Status.WARNED), empty("b")).status()).isEqualTo(Status.NOT_EVALUATED);
        assertThat(outcome(SUITE, empty("b"), of("a", Status.FAILED)).status()).isEqualTo(Status.FAILED);
        assertThat(outcome(SUITE, of("a", Status.FAILED), error("b")).status()).isEqualTo(Status.ERROR);
    }

    @Test
    void finds_results_by_id() {
        Result second = of("b", Status.WARNED);
        Outcome outcome = outcome(SUITE, of("a", Status.PASSED), second);

        assertThat(outcome.result("b")).contains(second);
        assertThat(outcome.result("c")).isEmpty();
    }

    @Test
    void is_told_on_lines_that_no_name_breaks() {
        Outcome outcome = outcome(Suite.named("a\nb\u001b[31m"), of("a", Status.FAILED));

        assertThat(outcome.toString()).startsWith("suite \"a\\nb\\u001b[31m\" on ");
        assertThatThrownBy(outcome::orThrow).hasMessageStartingWith("suite \"a\\nb\\u001b[31m\" on ");
    }

    @Test
    void finds_the_first_of_results_that_share_an_id() {
        Result first = of("a", Status.WARNED);

        assertThat(outcome(SUITE, first, of("a", Status.PASSED)).result("a")).contains(first);
    }

    @Test
    @Timeout(20)
    void finds_each_of_many_results_at_once() {
        int many = 200_000;
        Result[] results = IntStream.range(0, many)
                .mapToObj(i -> of("r" + i, Status.PASSED))
                .toArray(Result[]::new);
        Outcome outcome = outcome(SUITE, results);

        // One after another they would take 20 000 million looks.
        for (Result result : results) {
            assertThat(outcome.result(result.id()).orElseThrow()).isSameAs(result);
        }
    }

    @Test
    void equals_another_by_content_whoever_was_asked_for_a_result() {
        Outcome outcome = outcome(SUITE, of("a", Status.PASSED));
        Outcome other = outcome(SUITE, of("a", Status.PASSED));

        outcome.result("a");

        assertThat(outcome).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(new Outcome(SUITE, outcome.run(), outcome.results())).isEqualTo(other);
    }

    @Test
    void has_problems_worst_first() {
        Outcome outcome = outcome(
                SUITE,
                of("a", Status.PASSED),
                empty("b"),
                of("c", Status.FAILED),
                of("d", Status.WARNED),
                error("e"),
                of("f", Status.FAILED));

        assertThat(outcome.problems()).extracting(Result::id).containsExactly("e", "c", "f", "b");
    }

    @Test
    void counts_its_results() {
        Outcome outcome = outcome(
                SUITE, of("a", Status.PASSED), of("b", Status.PASSED), of("c", Status.WARNED), empty("d"), error("e"));

        assertThat(outcome.health()).isEqualTo(new Health(1, 0, 1, 1, 2));
        assertThat(outcome.health().total()).isEqualTo(5);
    }

    @Test
    void has_health_by_dimension_severity_and_owner() {
        Expectation owned = column("fare").isNotNull().ownedBy("steward").severity(Severity.CRITICAL);
        Expectation unowned = column("fare").isUnique();
        Outcome outcome = outcome(
                SUITE,
                result("a", owned, Verdict.of(Status.PASSED)),
                result("b", unowned, Verdict.of(Status.FAILED)),
                result("c", owned, Verdict.of(Status.FAILED)));

        Health both = new Health(0, 1, 0, 0, 1);
        Health failed = new Health(0, 1, 0, 0, 0);
        assertThat(outcome.healthByDimension())
                .containsExactly(entry(Dimension.COMPLETENESS, both), entry(Dimension.UNIQUENESS, failed));
        assertThat(outcome.healthBySeverity())
                .containsExactly(entry(Severity.ERROR, failed), entry(Severity.CRITICAL, both));
        assertThat(outcome.healthByOwner()).containsExactly(entry("", failed), entry("steward", both));
    }

    @Test
    void lets_a_pipeline_go_on_only_when_nothing_is_wrong() {
        Outcome good = outcome(SUITE, of("a", Status.PASSED), of("b", Status.WARNED));

        assertThat(good.orThrow()).isSameAs(good);
        assertThatThrownBy(() -> outcome(SUITE, of("a", Status.FAILED)).orThrow())
                .isInstanceOf(DataQualityException.class);
        assertThatThrownBy(() -> outcome(SUITE, empty("a")).orThrow()).isInstanceOf(DataQualityException.class);
        assertThatThrownBy(() -> outcome(SUITE, error("a")).orThrow()).isInstanceOf(DataQualityException.class);
    }

    @Test
    void throws_with_the_facts_of_every_problem() {
        Outcome outcome = outcome(SUITE, of("a", Status.FAILED), of("b", Status.PASSED), error("c"));
        String sentence = rowCount().isAtLeast(20).toString();
        String expected = Results.fact(of("a", Status.FAILED), FactKey.EXPECTED);

        assertThatThrownBy(outcome::orThrow)
                .isInstanceOfSatisfying(
                        DataQualityException.class,
                        thrown -> assertThat(thrown.outcome()).isSameAs(outcome))
                .hasMessage("suite \"taxi trips\" on trips.csv is ERROR: 2 of 3 expectations not met"
                        + "\n\nERROR c"
                        + "\n  expectation: " + sentence
                        + "\n  dataset: trips.csv"
                        + "\n  expected: " + expected
                        + "\n  error: cancelled after 7 rows"
                        + "\n  engine: fake (exact)"
                        + "\n\nFAILED a"
                        + "\n  expectation: " + sentence
                        + "\n  dataset: trips.csv"
                        + "\n  expected: " + expected
                        + "\n  but was: 10"
                        + "\n  rows evaluated: 10"
                        + "\n  engine: fake (exact)");
    }

    @Test
    void throws_for_a_suite_without_expectations() {
        assertThatThrownBy(() -> outcome(SUITE).orThrow())
                .hasMessage("suite \"taxi trips\" on trips.csv is NOT_EVALUATED: it has no expectations");
        assertThatThrownBy(() -> outcome(SUITE, empty("a")).orThrow())
                .hasMessageStartingWith(
                        "suite \"taxi trips\" on trips.csv is NOT_EVALUATED: 1 of 1 expectation not met\n");
    }

    @Test
    void reads_in_a_few_lines() {
        String sentence = rowCount().isAtLeast(20).toString();
        Outcome outcome = outcome(SUITE, of("a", Status.FAILED), of("b", Status.PASSED), error("c"), empty("d"));

        assertThat(outcome)
                .hasToString("suite \"taxi trips\" on trips.csv: ERROR, 1 of 4 passed"
                        + "\n  FAILED a: " + sentence + " — but was 10"
                        + "\n  ERROR c: " + sentence + " — cancelled after 7 rows"
                        + "\n  NOT_EVALUATED d: " + sentence + " — the dataset has no rows");
        assertThat(of("b", Status.PASSED)).hasToString("PASSED b");
    }

    @Test
    void has_a_figure_only_when_there_is_one_group() {
        Result one = of("a", Status.PASSED);
        Result two = new Result(
                "b",
                one.expectation(),
                one.verdict(),
                List.of(one.groups().get(0), one.groups().get(0)),
                CONTEXT);

        assertThat(one.measured()).contains(one.groups().get(0).measured());
        assertThat(two.measured()).isEmpty();
        assertThat(error("c").measured()).isEmpty();
        assertThat(error("c").worstGroup()).isEmpty();
    }
}
