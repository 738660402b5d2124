package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
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
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fares are judged by vendor, and the vendor whose fares were missing delivers nothing any more. */
class GroupedTest {
    private static final Expectation PLAIN =
            column("fare").isNotNull().severity(Severity.ERROR).as(FARE);
    private static final Expectation BY_VENDOR = column("fare")
            .isNotNull()
            .groupedBy("vendor")
            .severity(Severity.ERROR)
            .as(FARE);

    private Firm firm;
    private Decisions decisions;
    private QualityRouter router;

    GroupedTest() {
        use(Stores.MEMORY);
    }

    private void use(Stores stores) {
        firm = new Firm(stores);
        firm.judgedBy("taxi", "plain");
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(
                firm.store(), decisions, new Incidents(firm.store(), List.of()), Downstream.unknown());
    }

    private Routed run(String suite, Expectation expected, List<GroupResult> groups) {
        firm.pass(Duration.ofHours(1));
        Verdict worst = groups.stream()
                .map(GroupResult::verdict)
                .min(Comparator.comparing(Verdict::status))
                .orElseThrow();
        Result result = new Result(FARE, expected, worst, groups, new ResultContext("trips.csv", "fake", Set.of()));
        RunInfo info = new RunInfo("trips.csv", "fake", firm.now().minusSeconds(60), firm.now(), 10);
        return router.receive(Firm.TRIPS, new Outcome(Suite.named(suite).expect(expected), info, List.of(result)));
    }

    private static GroupResult group(List<Object> key, Status status) {
        Figure tally = status == Status.PASSED ? new Figure.Tally(10, 0) : new Figure.Tally(0, 10);
        return new GroupResult(Verdict.of(status), new Measured(key, new Counts(10, 0, 0, 0), tally, List.of()));
    }

    private Routed vendors(Map<String, Status> vendors) {
        List<GroupResult> groups = new TreeMap<>(vendors)
                .entrySet().stream()
                        .map(vendor -> group(List.of(vendor.getKey()), vendor.getValue()))
                        .toList();
        return run("taxi", BY_VENDOR, groups);
    }

    private Routed plain(Status status) {
        return run("plain", PLAIN, List.of(group(List.of(), status)));
    }

    private static DecisionId asked(Routed routed) {
        return routed.decisions().iterator().next();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    private void isProposedAndNotClosed(DecisionId id, Routed passed) {
        assertThat(decision(id).isClosed()).isFalse();
        assertThat(decision(id).dossier().closure().orElseThrow().evidence()).isEqualTo(passed.run());
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }

    @ParameterizedTest
    @EnumSource
    void what_failed_for_a_group_that_is_gone_is_over_only_if_somebody_says_so(Stores stores) {
        use(stores);
        DecisionId id = asked(vendors(Map.of("a", Status.PASSED, "b", Status.FAILED)));

        isProposedAndNotClosed(id, vendors(Map.of("a", Status.PASSED)));

        assertThat(firm.untold()).contains("closure kim");
        decisions.close(id, Firm.KIM, "vendor b was given up");
        assertThat(decision(id).state()).isEqualTo(Decision.State.WITHDRAWN);
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    /** No run keeps which groups there were. */
    @Test
    void so_is_what_holds_again_for_all_groups() {
        DecisionId id = asked(vendors(Map.of("a", Status.PASSED, "b", Status.FAILED)));

        isProposedAndNotClosed(id, vendors(Map.of("a", Status.PASSED, "b", Status.PASSED)));
    }

    @Test
    void what_another_suite_judges_as_a_whole_does_not_show_that_it_is_over_for_the_group() {
        DecisionId id = asked(vendors(Map.of("a", Status.PASSED, "b", Status.FAILED)));
        assertThat(asked(plain(Status.FAILED))).isEqualTo(id);
        vendors(Map.of("a", Status.PASSED));

        isProposedAndNotClosed(id, plain(Status.PASSED));
    }

    @Test
    void what_is_judged_as_a_whole_closes_by_itself() {
        DecisionId id = asked(plain(Status.FAILED));

        plain(Status.PASSED);

        assertThat(decision(id).isClosed()).isTrue();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }
}
