package dev.assay.governance.routing;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a suite and its expectations are called, a failure is recorded, made safe and asked about. */
class OddNamesTest {
    private static Outcome outcome(String suite, String expectation, Instant finished) {
        Expectation fare =
                column("fare").isNotNull().severity(Severity.CRITICAL).as(expectation);
        Result result = new Result(
                expectation,
                fare,
                Verdict.of(Status.FAILED),
                List.of(),
                new ResultContext("trips.csv", "fake", Set.of()));
        RunInfo info = new RunInfo("trips.csv", "fake", finished, finished, 10);
        return new Outcome(Suite.named(suite).expect(fare), info, List.of(result));
    }

    private static Routed receive(Firm firm, Outcome outcome) {
        return router(firm, decisions(firm)).receive(Firm.TRIPS, outcome);
    }

    private static Decisions decisions(Firm firm) {
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(Firm.ENGINEER), Set.of()),
                new QualityStates(List.of()),
                List.of());
    }

    private static QualityRouter router(Firm firm, Decisions decisions) {
        return new QualityRouter(
                firm.store(), decisions, new Incidents(firm.store(), RegulatoryClock.ofEuropeanUnion()));
    }

    private static Stream<String> odd() {
        return Stream.of("x".repeat(1_000_000), "half \ud800", "half \ud801", "a\u0000b", "a\nb", "\u200b");
    }

    @ParameterizedTest
    @EnumSource
    void keep_no_failure_from_being_asked_about(Stores stores) {
        Set<String> kept = new HashSet<>();
        odd().forEach(name -> {
            Firm firm = new Firm(stores);
            kept.add(failed(firm, outcome(name, "fare", firm.now()))
                    .dossier()
                    .occurrences()
                    .last()
                    .orElseThrow()
                    .suite());
        });
        assertThat(kept).hasSize(6).allMatch(name -> name.length() < 100);

        Firm firm = new Firm(stores);
        assertThat(failed(firm, outcome("taxi", "x".repeat(1_000_000), firm.now()))
                        .matter()
                        .topic())
                .hasSizeLessThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void are_found_in_the_docket_of_what_the_run_found(Stores stores) {
        Firm firm = new Firm(stores);
        Outcome outcome = outcome("taxi", "x".repeat(1_001), firm.now());
        Decision asked = failed(firm, outcome);

        Docket docket = Docket.of(firm.store(), firm.log(), Firm.TRIPS, outcome);

        assertThat(docket.unasked()).isEmpty();
        assertThat(docket.entries()).extracting(Docket.Entry::decision).containsExactly(asked);
    }

    private static Decision failed(Firm firm, Outcome outcome) {
        Routed routed = receive(firm, outcome);
        assertThat(firm.store()
                        .<QualityState>read(reader ->
                                Inventory.find(reader, Firm.TRIPS).value().quality()))
                .isInstanceOf(QualityState.Quarantined.class);
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
        Decision asked =
                decisions(firm).find(routed.decisions().iterator().next()).orElseThrow();
        assertThat(asked.addressees().addressee()).contains(Firm.KIM);
        return asked;
    }

    @Test
    void are_kept_whole_where_a_line_can_show_them() {
        Firm firm = new Firm();
        String name = "운임 검사, 2026-03 (v2) " + "x".repeat(900);
        String id = "x".repeat(1_000);

        assertThat(Runs.of(Firm.TRIPS, outcome(name, id, firm.now()))).satisfies(run -> {
            assertThat(run.suite().name()).isEqualTo(name);
            assertThat(run.lines().get(0).expectation()).isEqualTo(id);
        });
    }

    @Test
    void but_a_run_out_of_all_calendars_is_none() {
        Firm firm = new Firm();

        assertThatThrownBy(() -> receive(firm, outcome("taxi", "fare", Instant.MAX)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("time must be in the years 1 to 9999, but was +1000000000-12-31");
    }
}
