package dev.assay.governance.routing;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A suite counts by its name; that it judges otherwise is not done in silence. */
class SuiteChangeTest {
    private static final Expectation FARE = column("fare").isNotNull().as("fare-present");
    private static final Expectation ZONE = column("zone").isNotNull().as("zone-present");
    private static final Expectation MILDER =
            column("fare").isNotNull().severity(Severity.WARNING).as("fare-present");

    private Firm firm;
    private QualityRouter router;

    SuiteChangeTest() {
        use(Stores.MEMORY);
    }

    private void use(Stores stores) {
        firm = new Firm(stores);
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
    }

    private void run(String name, Expectation... expected) {
        firm.pass(Duration.ofMinutes(1));
        Suite suite = Suite.named(name);
        for (Expectation each : expected) {
            suite = suite.expect(each);
        }
        List<Result> results = List.of(expected).stream()
                .map(each -> new Result(
                        each.id().orElseThrow(),
                        each,
                        Verdict.of(Status.PASSED),
                        List.of(),
                        new ResultContext("trips.csv", "fake", Set.of())))
                .toList();
        RunInfo info = new RunInfo("trips.csv", "fake", firm.now().minusSeconds(60), firm.now(), 10);
        router.receive(Firm.TRIPS, new Outcome(suite, info, results));
    }

    private List<AuditEvent> changes() {
        return firm.records().stream()
                .map(added -> added.event())
                .filter(event -> event.type().equals("quality.suite_changed"))
                .toList();
    }

    private List<Text> told() {
        return firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                        .map(stored -> stored.value())
                        .filter(notice -> notice.id().contains("/suite-changed/"))
                        .map(Notice::text)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void its_owner_is_told_and_the_log_has_both_fingerprints(Stores stores) {
        use(stores);
        run("taxi", FARE, ZONE);
        assertThat(changes()).isEmpty();

        run("taxi", MILDER, ZONE);

        assertThat(firm.untold()).containsExactly("suite-changed data-owner");
        assertThat(told())
                .containsExactly(Text.of(
                        "suite \"taxi\" of taxi-trips expects otherwise than before: fare-present; if less is asked for a time,"
                                + " two people must decide so (CHANGE_THRESHOLD)",
                        "taxi-trips의 스위트 \"taxi\"의 기준이 전과 다릅니다: fare-present. 한동안 기준을 낮추려면 두 사람이 기준"
                                + " 변경(CHANGE_THRESHOLD)을 결정해야 합니다"));
        assertThat(changes()).singleElement().satisfies(event -> {
            assertThat(event.subject().id()).isEqualTo("taxi-trips");
            assertThat(event.details())
                    .containsAllEntriesOf(Map.of(
                            "suite", "taxi",
                            "from",
                                    Suite.named("taxi")
                                            .expect(FARE)
                                            .expect(ZONE)
                                            .fingerprint(),
                            "to",
                                    Suite.named("taxi")
                                            .expect(MILDER)
                                            .expect(ZONE)
                                            .fingerprint()));
        });
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @Test
    void it_is_told_once_of_each_way_to_judge() {
        run("taxi", FARE);
        run("taxi", MILDER);
        run("taxi", FARE);
        run("taxi", MILDER);

        assertThat(changes()).hasSize(1);
    }

    @Test
    void a_suite_that_is_not_the_assets_is_nobodys_concern() {
        run("notebook", FARE);
        run("notebook", MILDER);

        assertThat(changes()).isEmpty();
    }

    @Test
    void of_many_that_changed_five_are_named() {
        run("taxi", FARE);
        Expectation[] many = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> column("c" + number).isNotNull().as("c-" + number))
                .toArray(Expectation[]::new);

        run("taxi", many);

        assertThat(told())
                .extracting(Text::en)
                .containsExactly(
                        "suite \"taxi\" of taxi-trips expects otherwise than before: c-1, c-2, c-3, c-4, c-5, …;"
                                + " if less is asked for a time, two people must decide so (CHANGE_THRESHOLD)");
    }
}
