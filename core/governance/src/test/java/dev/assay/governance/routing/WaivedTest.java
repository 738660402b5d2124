package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.governance.Outcomes.outcome;
import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What two people except covers that alone, and for its time only. */
class WaivedTest {
    private static final String ZONE = "zone-present";
    private static final Duration WEEK = Duration.ofDays(7);

    private Firm firm;
    private Decisions decisions;
    private QualityRouter router;

    WaivedTest() {
        use(Stores.MEMORY);
    }

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
    }

    /** A run of a suite of two expectations, of which the second, an ERROR, has this status and the first one failed. */
    private void run(Severity fare, Status zone, Instant finished) {
        Outcome one = outcome(fare, Status.FAILED, finished);
        Result failed = one.results().get(0);
        Expectation second = column("zone").isNotNull().severity(Severity.ERROR).as(ZONE);
        Suite both = Suite.named("taxi").expect(failed.expectation()).expect(second);
        Result other = new Result(ZONE, second, Verdict.of(zone), List.of(), failed.context());
        router.receive(Firm.TRIPS, new Outcome(both, one.run(), List.of(failed, other)));
    }

    private void run(Severity fare, Status zone) {
        run(fare, zone, firm.now());
    }

    private DecisionId open(String topic) {
        return firm.store()
                .read(reader -> reader.all(DecisionKinds.DECISION).stream()
                        .map(stored -> stored.value())
                        .filter(decision -> decision.matter().topic().equals(topic))
                        .filter(decision -> decision.isUndecided())
                        .map(decision -> decision.id())
                        .findFirst()
                        .orElseThrow());
    }

    private Instant acceptFare() {
        Instant end = firm.now().plus(WEEK);
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the meters are mended by then").until(end);
        DecisionId id = open(FARE);
        decisions.propose(id, Firm.PARK, accept);
        decisions.decide(id, Firm.KIM, accept);
        return end;
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void an_exception_from_one_failure_hides_no_other(Stores stores) {
        use(stores);
        run(Severity.ERROR, Status.FAILED);

        Instant end = acceptFare();

        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded(end));
        firm.pass(Duration.ofDays(1));
        run(Severity.ERROR, Status.FAILED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded(end));
        decisions.decide(open(ZONE), Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the zone is not needed here"));
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void an_exception_ends_to_the_instant_though_something_else_failed(Stores stores) {
        use(stores);
        run(Severity.CRITICAL, Status.FAILED);
        Instant end = acceptFare();
        assertThat(firm.quality().isUsableAt(end.minusNanos(1_000))).isTrue();
        assertThat(firm.quality().isUsableAt(end)).isFalse();

        firm.pass(WEEK);
        decisions.flow().tick();

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        replayIsTheSame();
    }

    @Test
    void what_fails_anew_is_not_excepted_even_if_its_run_comes_late() {
        run(Severity.CRITICAL, Status.PASSED);
        Instant end = acceptFare();
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));

        run(Severity.CRITICAL, Status.FAILED, firm.now().minus(Duration.ofHours(1)));

        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded(end));
    }

    @Test
    void what_somebody_degrades_by_hand_stays_degraded_under_an_exception_of_either_order() {
        run(Severity.WARNING, Status.PASSED);
        Inventory inventory = new Inventory(
                firm.store(), new Orphans((reader, asset) -> true), new QualityStates(List.of()), List.of());
        Instant end = acceptFare();
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));

        inventory.setQuality(Firm.TRIPS, new QualityState.Degraded(), "looks odd", Actor.of("park"));

        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded(end));
        run(Severity.WARNING, Status.PASSED, firm.now().plus(Duration.ofMinutes(1)));
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded(end));
    }
}
