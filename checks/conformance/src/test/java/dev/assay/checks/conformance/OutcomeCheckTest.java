package dev.assay.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class OutcomeCheckTest {
    private final List<ConformanceCase> cases = Cases.all();

    @Test
    void an_engine_that_answers_as_stated_is_judged_as_stated() {
        List<String> problems = new ArrayList<>();

        for (ConformanceCase each : cases) {
            CaseRun run = new CaseRun(table -> new EchoEngine(each));
            run.differences(each).forEach(difference -> problems.add(each + ": " + difference));
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void an_engine_that_answers_nothing_differs_wherever_something_is_measured() {
        List<String> unseen = new ArrayList<>();

        for (ConformanceCase each : cases) {
            boolean measured = each.outcome().get("rows").isPresent()
                    || each.outcome().get("groups").isPresent();
            CaseRun run = new CaseRun(table -> new SilentEngine(table, java.util.Set.of()));
            if (measured && run.differences(each).isEmpty()) {
                unseen.add(each.toString());
            }
        }

        assertThat(unseen).isEmpty();
    }

    @Test
    void each_stated_count_is_compared() {
        ConformanceCase stated = named("null policies", "set membership, nulls ignore");
        ConformanceCase other = named("null policies", "set membership, nulls fail");
        CaseRun run = new CaseRun(table -> new EchoEngine(other));

        List<String> differences = run.differences(stated);

        // the first has 3 rows skipped and 2 failing, the other none skipped and 5 failing
        assertThat(differences)
                .containsExactly(
                        "null skipped must be 3, but was 0",
                        "figure must be 2 of 5 rows failed, but was 5 of 8 rows failed",
                        "failing rows must be [2, 8], but was [2, 3, 5, 7, 8]");
    }

    @Test
    void groups_are_compared_by_key_order_and_figure() {
        ConformanceCase stated = named("groups", "rows by group");
        ConformanceCase other = named("groups", "distinct count by group, with a group of nulls");
        CaseRun run = new CaseRun(table -> new EchoEngine(other));

        List<String> differences = run.differences(stated);

        assertThat(differences)
                .contains(
                        "group [\"east\"]: null skipped must be 0, but was 1",
                        "group [\"east\"]: figure must be {\"exact\": \"1\"}, but was 0");
    }

    @Test
    void rows_are_named_by_their_number_in_the_case() {
        ConformanceCase stated = named("null policies", "set membership, nulls ignore");
        CaseRun run = new CaseRun(table -> new EchoEngine(stated));
        LongUnaryOperator shifted = number -> number + 1;

        List<String> differences = run.differences(stated, stated.table(), shifted);

        assertThat(differences).containsExactly("failing rows must be [2, 8], but was [3, 9]");
    }

    @Test
    void a_case_that_must_be_refused_differs_when_it_is_not() {
        ConformanceCase harmless = named("null policies", "set membership, nulls ignore");
        ConformanceCase refused = named("what is refused before any row is read", "at least 0 %");
        ConformanceCase odd = new ConformanceCase(
                "odd",
                "odd",
                harmless.table(),
                harmless.suite(),
                harmless.now(),
                refused.outcome(),
                harmless.clauses());
        CaseRun run = new CaseRun(table -> new EchoEngine(harmless));

        List<String> differences = run.differences(odd);

        assertThat(differences).containsExactly("it must be refused with \"can be broken\", but was FAILED");
    }

    private ConformanceCase named(String topic, String name) {
        return cases.stream()
                .filter(each -> each.topic().equals(topic) && each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
