package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.people.Principal;
import dev.assay.quality.Severity;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocketTest {
    private static Decisions decisions(Firm firm, String owner) {
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(Firm.ENGINEER), Set.of(Firm.BOARD))
                        .mendedBy(Map.of(FARE, owner)),
                new QualityStates(List.of()),
                List.of());
    }

    private static Docket route(Firm firm, Status status) {
        Decisions decisions = decisions(firm, "engineer");
        Incidents incidents = new Incidents(firm.store(), RegulatoryClock.ofEuropeanUnion());
        Outcome outcome = outcome(Severity.ERROR, status, firm.now());
        new QualityRouter(firm.store(), decisions, incidents).receive(Firm.TRIPS, outcome);
        return Docket.of(firm.store(), firm.log(), Firm.TRIPS, outcome);
    }

    private static String type(Firm firm, long seq) {
        try (var records = firm.log().read(seq)) {
            AuditRecord added = records.findFirst().orElseThrow();
            return added.event().type();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void names_people_and_the_records_that_prove_it(Stores stores) {
        Firm firm = new Firm(stores);

        Docket docket = route(firm, Status.FAILED);

        assertThat(docket.unasked()).isEmpty();
        assertThat(type(firm, docket.recorded())).isEqualTo("quality.run_recorded");
        Docket.Entry entry = docket.entries().get(0);
        assertThat(entry.expectation()).isEqualTo(FARE);
        assertThat(entry.accountable().persona()).isEqualTo(Firm.OWNER);
        assertThat(entry.accountable().person().map(Principal::id)).contains(Firm.KIM);
        assertThat(entry.responsible().get(0).person().map(Principal::id)).contains(Firm.JUNG);
        assertThat(entry.consulted()).extracting(Docket.Party::persona).containsExactly(Firm.ENGINEER);
        assertThat(type(firm, entry.records().opened())).isEqualTo("decision.opened");
        assertThat(entry.records().latest()).isEqualTo(entry.records().opened());
    }

    @Test
    void what_is_seen_again_belongs_to_the_decision_of_before() {
        Firm firm = new Firm();
        Docket before = route(firm, Status.FAILED);
        firm.pass(Duration.ofHours(1));

        Docket again = route(firm, Status.FAILED);

        Decision decision = again.entries().get(0).decision();
        assertThat(decision.id()).isEqualTo(before.entries().get(0).decision().id());
        assertThat(decision.dossier().occurrences().count()).isEqualTo(2);
        Docket.Records records = again.entries().get(0).records();
        assertThat(records.opened()).isEqualTo(before.entries().get(0).records().opened());
        assertThat(type(firm, records.latest())).isEqualTo("decision.recurred");
        assertThat(again.recorded()).isGreaterThan(before.recorded());
    }

    @Test
    void what_somebody_asks_for_under_the_name_of_an_expectation_is_not_about_the_run() {
        Firm firm = new Firm();
        Decision before = route(firm, Status.FAILED).entries().get(0).decision();
        firm.pass(Duration.ofHours(1));
        Decisions decisions = decisions(firm, "engineer");
        for (String kind : List.of(DecisionPolicy.DEPLOYMENT, DecisionPolicy.QUALITY_FAILURE)) {
            decisions.open(
                    Matter.of(kind, Firm.TRIPS, FARE, "odd", dev.assay.governance.people.Severity.LOW), Firm.PARK);
        }

        Docket docket = route(firm, Status.FAILED);

        assertThat(docket.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.decision().id()).isEqualTo(before.id()));
    }

    @Test
    void nobody_is_asked_about_what_passes() {
        Firm firm = new Firm();

        Docket docket = route(firm, Status.PASSED);

        assertThat(docket.entries()).isEmpty();
        assertThat(docket.unasked()).isEmpty();
        assertThat(docket.recorded()).isPositive();
    }

    @Test
    void a_run_that_nobody_received_has_no_records() {
        Firm firm = new Firm();

        Docket docket =
                Docket.of(firm.store(), firm.log(), Firm.TRIPS, outcome(Severity.ERROR, Status.FAILED, firm.now()));

        assertThat(docket.recorded()).isZero();
        assertThat(docket.unasked()).containsExactly(new Docket.Unasked(FARE));
    }

    private static Decision decide(Firm firm, DecisionId id, Answer answer) {
        Decisions decisions = decisions(firm, "engineer");
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "since Friday");
        return decisions.decide(id, Firm.KIM, answer);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void who_decided_what_is_over_is_named_as_well(Stores stores) {
        Firm firm = new Firm(stores);
        QualityRouter router =
                new QualityRouter(firm.store(), decisions(firm, "engineer"), new Incidents(firm.store(), List.of()));
        Outcome failed = outcome(Severity.ERROR, Status.FAILED, firm.now());
        router.receive(Firm.TRIPS, failed);
        DecisionId id = Docket.of(firm.store(), firm.log(), Firm.TRIPS, failed)
                .entries()
                .get(0)
                .decision()
                .id();
        decide(firm, id, Answer.of(Choice.FIX_UPSTREAM, "the meters are to be mended"));
        firm.pass(Duration.ofHours(1));
        router.receive(Firm.TRIPS, outcome(Severity.ERROR, Status.PASSED, firm.now()));
        decisions(firm, "engineer").close(id, Firm.KIM, "the meters send fares again");

        Docket docket = Docket.of(firm.store(), firm.log(), Firm.TRIPS, failed);

        assertThat(docket.unasked()).isEmpty();
        assertThat(docket.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.decision().id()).isEqualTo(id);
            assertThat(entry.decision().state()).isEqualTo(Decision.State.VERIFIED);
            assertThat(entry.decided().flatMap(Docket.Party::person).map(Principal::id))
                    .contains(Firm.KIM);
            assertThat(type(firm, entry.records().latest())).isEqualTo("decision.verified");
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void an_exception_that_is_over_was_decided_nevertheless(Stores stores) {
        Firm firm = new Firm(stores);
        QualityRouter router =
                new QualityRouter(firm.store(), decisions(firm, "engineer"), new Incidents(firm.store(), List.of()));
        Outcome failed = outcome(Severity.ERROR, Status.FAILED, firm.now());
        router.receive(Firm.TRIPS, failed);
        DecisionId id = Docket.of(firm.store(), firm.log(), Firm.TRIPS, failed)
                .entries()
                .get(0)
                .decision()
                .id();
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofDays(1)));
        decisions(firm, "engineer").propose(id, Firm.LEE, accept);
        decide(firm, id, accept);
        firm.pass(Duration.ofDays(2));

        Docket docket = Docket.of(firm.store(), firm.log(), Firm.TRIPS, failed);

        assertThat(docket.unasked()).isEmpty();
        assertThat(docket.entries()).extracting(entry -> entry.decision().id()).containsExactly(id);
    }

    @Test
    void what_comes_and_goes_is_named_by_its_incident() {
        Firm firm = new Firm();
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        QualityRouter router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
        for (int time = 1; time <= 3; time++) {
            firm.pass(Duration.ofHours(1));
            router.receive(Firm.TRIPS, outcome(Severity.WARNING, Status.FAILED, firm.now()));
            firm.pass(Duration.ofHours(1));
            router.receive(Firm.TRIPS, outcome(Severity.WARNING, Status.PASSED, firm.now()));
        }
        firm.pass(Duration.ofHours(1));
        Outcome again = outcome(Severity.WARNING, Status.FAILED, firm.now());
        Routed routed = router.receive(Firm.TRIPS, again);

        Docket docket = Docket.of(firm.store(), firm.log(), Firm.TRIPS, again);

        assertThat(routed.incidents()).hasSize(1);
        assertThat(docket.unasked()).isEmpty();
        assertThat(docket.entries()).singleElement().satisfies(entry -> {
            assertThat(routed.decisions()).containsExactly(entry.decision().id());
            assertThat(entry.incident()).isEqualTo(routed.incidents().stream().findFirst());
        });
    }
}
