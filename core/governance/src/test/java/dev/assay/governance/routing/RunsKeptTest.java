package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Severity;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking a run is as much work after years as on the first day. */
class RunsKeptTest {
    private static final Verdict FAILED = Verdict.of(Status.FAILED);
    private static final Verdict PASSED = Verdict.of(Status.PASSED);

    private Firm firm;
    private CountingStore counting;
    private QualityRouter router;

    private void use(Stores used) {
        firm = new Firm(used);
        firm.put(Assets.KIND, judgedByTwo());
        counting = new CountingStore(firm.store());
        Decisions decisions = new Decisions(
                counting,
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(counting, decisions, new Incidents(counting, List.of()));
    }

    private Asset judgedByTwo() {
        Asset asset = firm.store()
                .read(reader -> reader.find(Assets.KIND, Firm.TRIPS.value())
                        .orElseThrow()
                        .value());
        return new Asset(
                asset.id(),
                asset.type(),
                asset.name(),
                asset.handling(),
                asset.owner(),
                asset.steward(),
                Set.of("taxi", "strict"),
                asset.quality());
    }

    private int read(String suite, Verdict verdict) {
        firm.pass(Duration.ofMinutes(1));
        counting.forget();
        router.receive(Firm.TRIPS, outcome(suite, Severity.ERROR, verdict, firm.now()));
        return counting.things();
    }

    /** What is read for a run that fails again, for one that changes the suite, and for two that pass. */
    private List<Integer> readAfter(int kept) {
        use(Stores.MEMORY);
        record(kept, PASSED);
        read("taxi", FAILED);
        read("strict", FAILED);
        record(kept, FAILED);
        return List.of(
                read("taxi", FAILED),
                readOtherwise(),
                read("strict", FAILED),
                read("strict", PASSED),
                read("taxi", PASSED));
    }

    private int readOtherwise() {
        firm.pass(Duration.ofMinutes(1));
        counting.forget();
        router.receive(Firm.TRIPS, outcome("taxi", Severity.CRITICAL, FAILED, firm.now()));
        return counting.things();
    }

    private void record(int kept, Verdict verdict) {
        for (int each = 0; each < kept; each++) {
            firm.pass(Duration.ofMinutes(1));
            QualityRun run = Runs.of(Firm.TRIPS, outcome("taxi", Severity.ERROR, verdict, firm.now()));
            firm.store().change(change -> Runs.record(change, run));
        }
    }

    @Test
    void as_much_is_read_for_a_run_however_many_are_kept() {
        List<Integer> few = readAfter(10);

        assertThat(readAfter(200)).isEqualTo(few);
        assertThat(few).allMatch(things -> things > 10);
    }

    /** What was seen a hundred runs ago counts still, and a replay finds it again. */
    @ParameterizedTest
    @EnumSource
    void what_was_seen_first_is_found_among_many(Stores used) {
        use(used);
        read("strict", FAILED);
        read("taxi", FAILED);
        record(100, FAILED);

        read("taxi", PASSED);
        Runs.Failing failing = new Runs.Failing(first(), FARE, "strict");

        assertThat(firm.quality()).as("the strict suite has not passed").isNotInstanceOf(QualityState.Healthy.class);
        MemoryStore replayed = MemoryStore.replay(firm.log(), firm.clock());
        assertThat(replayed.snapshot()).isEqualTo(firm.store().snapshot());
        Optional<QualityRun> found = replayed.read(reader -> Runs.firstFailed(reader, failing));
        assertThat(found).isPresent();
    }

    private String first() {
        return firm.store()
                .read(reader -> reader.all(DecisionKinds.DECISION).stream()
                        .map(stored -> stored.value().dossier().occurrences())
                        .map(seen -> seen.kept().get(0).evidence())
                        .findFirst()
                        .orElseThrow());
    }
}
