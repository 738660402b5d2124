package dev.assay.governance.routing;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run over a wide table, all columns of which were missing. */
class WideRunTest {
    private Firm firm;
    private CountingStore counting;
    private QualityRouter router;

    private void use(Stores used, DecisionPolicy policy) {
        firm = new Firm(used);
        counting = new CountingStore(firm.store());
        Decisions decisions = new Decisions(
                counting,
                policy,
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(counting, decisions, new Incidents(counting, List.of()), Downstream.unknown());
    }

    private Routed receive(int columns, Severity severity, Status status) {
        firm.pass(Duration.ofMinutes(5));
        List<Expectation> present = IntStream.range(0, columns)
                .<Expectation>mapToObj(each ->
                        column("c" + each).isNotNull().severity(severity).as("c" + each + "-present"))
                .toList();
        Suite suite = Suite.named("taxi");
        for (Expectation each : present) {
            suite = suite.expect(each);
        }
        ResultContext context = new ResultContext("trips.csv", "fake", Set.of());
        List<Result> results = present.stream()
                .map(each -> new Result(each.id().orElseThrow(), each, Verdict.of(status), List.of(), context))
                .toList();
        RunInfo info = new RunInfo("trips.csv", "fake", firm.now().minusSeconds(60), firm.now(), 10);
        return router.receive(Firm.TRIPS, new Outcome(suite, info, results));
    }

    /** What is read for a run in which all holds again. */
    private int readToPass(Stores used, int columns) {
        use(used, DecisionPolicy.ofDefaults());
        assertThat(receive(columns, Severity.CRITICAL, Status.FAILED).decisions())
                .hasSize(columns);
        counting.forget();
        receive(columns, Severity.CRITICAL, Status.PASSED);
        return counting.things();
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "H2"})
    void as_much_is_read_for_each_column_that_holds_again_however_many_there_are(Stores used) {
        int ten = readToPass(used, 10);
        int twenty = readToPass(used, 20);
        int forty = readToPass(used, 40);

        assertThat(forty - twenty).isEqualTo(2 * (twenty - ten));
    }

    /** What is read for a run by which all decisions close by themselves. */
    private int readToClose(Stores used, int columns) {
        use(used, DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM));
        receive(columns, Severity.ERROR, Status.FAILED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
        counting.forget();
        receive(columns, Severity.ERROR, Status.PASSED);
        int read = counting.things();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        return read;
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "H2"})
    void as_much_is_read_for_each_decision_that_closes_by_itself_however_many_there_are(Stores used) {
        int ten = readToClose(used, 10);
        int twenty = readToClose(used, 20);
        int forty = readToClose(used, 40);

        assertThat(forty - twenty).isEqualTo(2 * (twenty - ten));
    }
}
