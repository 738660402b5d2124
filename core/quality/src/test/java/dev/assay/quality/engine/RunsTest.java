package dev.assay.quality.engine;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final RunOptions OPTIONS =
            RunOptions.builder().clock(Clock.fixed(NOON, ZoneOffset.UTC)).build();
    private static final Schema SCHEMA =
            Schema.of(new Field("fare", DataType.DECIMAL), new Field("vendor", DataType.INTEGER));
    private static final Expectation FARE = column("fare").isBetween(0, 9).as("fare");
    private static final Expectation ROWS = rowCount().isAtLeast(5).as("rows");

    private static Suite suite(Expectation... expectations) {
        Suite suite = Suite.named("trips");
        for (Expectation expectation : expectations) {
            suite = suite.expect(expectation);
        }
        return suite;
    }

    private static Verdict verdict(Outcome outcome, String id) {
        return outcome.result(id).map(Result::verdict).orElseThrow();
    }

    @Test
    void judges_every_expectation_in_the_order_of_the_suite() {
        FakeEngine engine = new FakeEngine(SCHEMA).value(ROWS, 10L).tally(FARE, 9, 1);

        Outcome outcome = Runs.run(suite(FARE, ROWS), engine, OPTIONS);

        assertThat(outcome.results()).extracting(Result::id).containsExactly("fare", "rows");
        assertThat(outcome.results()).extracting(Result::status).containsExactly(Status.FAILED, Status.PASSED);
    }

    @Test
    void tells_which_run_it_was() {
        FakeEngine engine = new FakeEngine(SCHEMA).value(ROWS, 10L).rows(10);

        Outcome outcome = Runs.run(suite(ROWS), engine, OPTIONS);

        assertThat(outcome.run().dataset()).isEqualTo("trips.csv");
        assertThat(outcome.run().engine()).isEqualTo("fake");
        assertThat(outcome.run().started()).isEqualTo(NOON);
        assertThat(outcome.run().finished()).isEqualTo(NOON);
        assertThat(outcome.run().rows()).isEqualTo(10);
    }

    @Test
    void asks_equal_queries_once() {
        Expectation warning = rowCount().isAtMost(50).as("rows-at-most");
        FakeEngine engine = new FakeEngine(SCHEMA).value(ROWS, 10L);

        Runs.run(suite(ROWS, warning), engine, OPTIONS);

        assertThat(engine.asked).singleElement().extracting(Plan::queries).isEqualTo(List.of(Query.of(ROWS.rule())));
    }

    @Test
    void asks_only_for_the_rows_where_nothing_is_to_be_measured() {
        Expectation disabled = rowCount().isAtLeast(5).as("rows").disabled();
        Expectation columns = table().hasColumn("fare").as("has-fare");
        FakeEngine engine = new FakeEngine(SCHEMA);

        Outcome outcome = Runs.run(suite(disabled, columns), engine, OPTIONS);

        assertThat(engine.asked).singleElement().extracting(Plan::queries).isEqualTo(List.of());
        assertThat(verdict(outcome, "rows")).isEqualTo(Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.DISABLED));
        assertThat(verdict(outcome, "has-fare")).isEqualTo(Verdict.of(Status.PASSED));
        assertThat(outcome.run().rows()).isEqualTo(10);
    }

    @Test
    void turns_a_breakdown_into_errors_without_its_message() {
        Expectation columns = table().hasColumn("fare").as("has-fare");
        FakeEngine engine = new FakeEngine(SCHEMA).breaking(new IllegalStateException("secret value 42"));

        Outcome outcome = Runs.run(suite(FARE, ROWS, columns), engine, OPTIONS);

        Verdict error = Verdict.error("engine fake failed: java.lang.IllegalStateException");
        assertThat(verdict(outcome, "fare")).isEqualTo(error);
        assertThat(verdict(outcome, "rows")).isEqualTo(error);
        assertThat(verdict(outcome, "has-fare")).isEqualTo(Verdict.of(Status.PASSED));
        assertThat(outcome.run().rows()).isZero();
    }

    @Test
    void turns_a_breakdown_while_types_are_found_into_errors() {
        Expectation columns = table().hasColumn("fare").as("has-fare");
        Expectation disabled = rowCount().isAtLeast(1).as("disabled").disabled();
        FakeEngine engine = new FakeEngine(SCHEMA).breakingOnSchema(new ArithmeticException("secret"));

        Outcome outcome = Runs.run(suite(FARE, columns, disabled), engine, OPTIONS);

        Verdict error = Verdict.error("engine fake failed: java.lang.ArithmeticException");
        assertThat(verdict(outcome, "fare")).isEqualTo(error);
        assertThat(verdict(outcome, "has-fare")).isEqualTo(error);
        assertThat(verdict(outcome, "disabled").reason()).contains(Reason.DISABLED);
    }

    @Test
    void tells_why_a_run_was_stopped() {
        FakeEngine cancelled = new FakeEngine(SCHEMA).breakingOnSchema(RunStoppedException.cancelled(1));
        FakeEngine slow = new FakeEngine(SCHEMA).breaking(RunStoppedException.timedOut(Duration.ofSeconds(2), 1500));

        Verdict first = verdict(Runs.run(suite(ROWS), cancelled, OPTIONS), "rows");
        Verdict second = verdict(Runs.run(suite(ROWS), slow, OPTIONS), "rows");

        assertThat(first).isEqualTo(Verdict.error("cancelled after 1 row"));
        assertThat(second).isEqualTo(Verdict.error("time limit of PT2S exceeded after 1500 rows"));
    }

    @Test
    void lets_faults_of_the_dataset_through() {
        FaultsException faults = new FaultsException("trips.csv", List.of(new Fault("line 3", "too few fields")));
        FakeEngine unreadable = new FakeEngine(SCHEMA).breaking(faults);
        FakeEngine headless = new FakeEngine(SCHEMA).breakingOnSchema(faults);

        assertThatThrownBy(() -> Runs.run(suite(ROWS), unreadable, OPTIONS)).isSameAs(faults);
        assertThatThrownBy(() -> Runs.run(suite(ROWS), headless, OPTIONS)).isSameAs(faults);
    }

    @Test
    void makes_a_missing_answer_an_error() {
        FakeEngine engine = new FakeEngine(SCHEMA).value(ROWS, 10L);

        Outcome outcome = Runs.run(suite(FARE, ROWS), engine, OPTIONS);

        assertThat(verdict(outcome, "fare")).isEqualTo(Verdict.error("engine fake gave no answer"));
        assertThat(verdict(outcome, "rows")).isEqualTo(Verdict.of(Status.PASSED));
    }

    @Test
    void binds_before_it_measures() {
        FakeEngine engine = new FakeEngine(SCHEMA);
        Suite suite = suite(column("fair").isNotNull().as("fair"));

        assertThatThrownBy(() -> Runs.run(suite, engine, OPTIONS))
                .isInstanceOf(FaultsException.class)
                .hasMessage("""
                        1 problem in suite "trips" on trips.csv
                          fair: no column "fair" in trips.csv; known columns: fare, vendor; did you mean "fare"?""");
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void knows_only_the_row_count_when_nobody_knows_a_column() {
        Expectation none = rowCount().isEqualTo(0).as("none");
        Expectation some =
                rowCount().isAtLeast(1).where(column("fare").isNotNull()).as("some");
        Expectation groups = rowCount().isEqualTo(0).groupedBy("vendor").as("groups");
        Expectation distinct = column("fare").distinctCount().isEqualTo(0).as("distinct");
        Expectation columns = table().hasColumn("fare").as("has-fare");
        FakeEngine engine = FakeEngine.withoutSchema();

        Outcome outcome = Runs.run(suite(FARE, none, some, groups, distinct, columns), engine, OPTIONS);

        Verdict empty = Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.EMPTY);
        assertThat(verdict(outcome, "none")).isEqualTo(Verdict.of(Status.PASSED));
        assertThat(verdict(outcome, "some")).isEqualTo(Verdict.of(Status.FAILED));
        assertThat(verdict(outcome, "fare")).isEqualTo(empty);
        assertThat(verdict(outcome, "groups")).isEqualTo(empty);
        assertThat(verdict(outcome, "distinct")).isEqualTo(empty);
        assertThat(verdict(outcome, "has-fare")).isEqualTo(empty);
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void plans_without_measuring() {
        FakeEngine engine = new FakeEngine(SCHEMA);

        Plan plan = Runs.plan(suite(FARE, ROWS), engine, OPTIONS);

        assertThat(plan.schema()).contains(SCHEMA);
        assertThat(plan.queries()).containsExactly(Query.of(FARE.rule()), Query.of(ROWS.rule()));
        assertThat(engine.asked).isEmpty();
    }
}
