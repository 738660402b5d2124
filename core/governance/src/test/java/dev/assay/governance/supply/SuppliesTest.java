package dev.assay.governance.supply;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.Learning;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.routing.Downstream;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.routing.Routed;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.Supplier.Party;
import dev.assay.governance.system.Systems;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SuppliesTest {
    private static final PersonaId BUYER = new PersonaId("buyer");
    private static final PrincipalId HAN = new PrincipalId("han");
    private static final Actor CHOI = Actor.of("choi");

    private Firm firm;
    private Decisions decisions;
    private Supplies supplies;
    private Incidents incidents;
    private QualityRouter router;

    SuppliesTest() {
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
        supplies = new Supplies(firm.store(), decisions);
        incidents = new Incidents(firm.store(), List.of(), List.of(supplies));
        router = new QualityRouter(firm.store(), decisions, incidents, Downstream.unknown());
        firm.persona(BUYER, Severity.CRITICAL);
        firm.person(HAN, BUYER);
    }

    private static Supplier meters(Map<String, Party> duties) {
        return new Supplier(
                "meters",
                "Han Meters",
                BUYER,
                Set.of(Firm.TRIPS),
                duties,
                Optional.of(Firm.FRIDAY_19.plus(Duration.ofDays(1))),
                "read the old meters");
    }

    private Supplier supply(Map<String, Party> duties) {
        return new Systems(firm.store()).supply(meters(duties), CHOI);
    }

    private Routed fails() {
        return router.receive(Firm.TRIPS, outcome(dev.assay.quality.Severity.CRITICAL, Status.FAILED, firm.now()));
    }

    private Decision contract(Routed routed) {
        assertThat(routed.contracts()).hasSize(1);
        return decision(routed.contracts().iterator().next());
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    private List<AuditEvent> failures() {
        return firm.records().stream()
                .map(AuditRecord::event)
                .filter(event -> event.type().equals("supplier.failed"))
                .toList();
    }

    private Sighting sighting(AssetId asset) {
        Sighting.Times now = Sighting.Times.at(firm.now());
        return Sighting.of(asset, "wrong-fares", "fares were doubled", now).reportedBy(Firm.PARK);
    }

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_of_what_is_supplied_asks_who_owns_the_contract_and_who_answers_for_the_data(Stores stores) {
        use(stores);
        supply(Map.of(Supplier.QUALITY, Party.SUPPLIER));

        Routed routed = fails();

        assertThat(firm.story())
                .containsExactly(
                        "00:00 supplier.changed choi",
                        "00:00 quality.run_recorded FAILED assay",
                        "00:00 quality.state_changed assay",
                        "00:00 decision.opened assay",
                        "00:00 decision.opened assay",
                        "00:00 supplier.failed assay");
        assertThat(routed.decisions()).hasSize(1);
        Decision about = decision(routed.decisions().iterator().next());
        assertThat(about.addressees().addressee()).contains(Firm.KIM);
        Decision contract = contract(routed);
        assertThat(contract.matter().kind()).isEqualTo("supplier-failure");
        assertThat(contract.matter().topic()).isEqualTo("meters");
        assertThat(contract.addressees().accountable()).isEqualTo(BUYER);
        assertThat(contract.addressees().addressee()).contains(HAN);
        // Who answers for the data is asked next, and told; then the chief.
        assertThat(contract.addressees().ladder()).containsExactly(Firm.OWNER, Firm.CHIEF);
        assertThat(contract.addressees().informed()).containsExactlyInAnyOrder(Firm.OWNER, Firm.BOARD);
        assertThat(firm.untold()).contains("decision han");
        assertThat(failures()).singleElement().satisfies(event -> {
            assertThat(event.subject().id()).isEqualTo("meters");
            assertThat(event.links().correlation()).contains(contract.id().value());
            assertThat(event.details())
                    .containsEntry("asset", "taxi-trips")
                    .containsEntry("duty", "quality")
                    .containsEntry("party", "SUPPLIER")
                    .containsEntry("owner", "buyer")
                    .containsEntry("cause", routed.run())
                    .containsEntry("evidence", "until 2026-03-07T10:00:00.000000Z");
        });
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @Test
    void what_nobody_supplies_asks_nobody_about_a_contract() {
        new Systems(firm.store())
                .supply(new Supplier("maps", "Maps", BUYER, Set.of(), Map.of(), Optional.empty(), ""), CHOI);

        assertThat(fails().contracts()).isEmpty();
        assertThat(failures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"quality, US, 0", "quality, SUPPLIER, 1", "quality, BOTH, 1", "delivery, US, 1", "uptime, US, 1"})
    void a_duty_that_the_contract_makes_ours_is_no_failure_of_the_supplier(String duty, Party party, int asked) {
        supply(Map.of(duty, party));

        assertThat(fails().contracts()).hasSize(asked);
    }

    @Test
    void what_fails_again_adds_to_the_open_decision() {
        supply(Map.of());
        DecisionId first = contract(fails()).id();
        firm.pass(Duration.ofHours(1));

        Decision again = contract(fails());

        assertThat(again.id()).isEqualTo(first);
        assertThat(again.dossier().occurrences().count()).isEqualTo(2);
        assertThat(failures()).hasSize(2);
    }

    @Test
    void data_that_do_not_come_are_a_failure_to_deliver() {
        supply(Map.of(Supplier.QUALITY, Party.US));
        Monitoring monitoring = new Monitoring(firm.store(), router);
        firm.plan(monitoring, Duration.ofHours(24), dev.assay.quality.Severity.CRITICAL);
        firm.pass(Duration.ofHours(25));

        monitoring.tick();

        assertThat(failures()).singleElement().satisfies(event -> {
            assertThat(event.details()).containsEntry("duty", "delivery").containsEntry("party", "");
            assertThat(event.details()).containsEntry("evidence", "expired at 2026-03-07T10:00:00.000000Z");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "H2"})
    void an_incident_about_what_is_supplied_goes_to_who_owns_the_contract_each_time_it_is_opened(Stores stores) {
        use(stores);
        supply(Map.of());

        IncidentId id = incidents.open(sighting(Firm.TRIPS), Severity.HIGH).id();
        incidents.triage(id, Firm.KIM, Firm.JUNG);
        incidents.investigate(id, Firm.JUNG);
        incidents.mitigate(id, Firm.JUNG);
        incidents.resolve(id, Firm.JUNG);
        incidents.close(id, Firm.CHOI, new Learning("upstream", List.of(), Optional.of(Firm.CHOI), Firm.CHOI));
        assertThat(failures()).hasSize(1);
        incidents.reopen(id, Firm.PARK, "fares are doubled again");

        assertThat(failures()).hasSize(2).allSatisfy(event -> {
            assertThat(event.actor().principal()).isEqualTo("park");
            assertThat(event.details()).containsEntry("duty", "incidents").containsEntry("cause", id.value());
        });
        DecisionId contract =
                new DecisionId(failures().get(0).links().correlation().orElseThrow());
        assertThat(decision(contract).addressees().addressee()).contains(HAN);
        assertThat(decision(contract).dossier().occurrences().count()).isEqualTo(2);
    }

    @Test
    void an_incident_elsewhere_goes_there_when_somebody_finds_that_the_supplier_caused_it() {
        supply(Map.of(Supplier.INCIDENTS, Party.US));
        Incident incident = incidents.open(sighting(Firm.TRIPS), Severity.HIGH);
        assertThat(failures()).isEmpty();

        Decision contract = supplies.blame(incident.id(), "meters", Firm.JUNG);

        assertThat(contract.addressees().addressee()).contains(HAN);
        assertThat(contract.matter().severity()).isEqualTo(Severity.HIGH);
        assertThat(failures())
                .singleElement()
                .satisfies(event -> assertThat(event.actor().principal()).isEqualTo("jung"));
        assertThat(codes(() -> supplies.blame(incident.id(), "mters", Firm.JUNG)))
                .containsExactly("UNKNOWN_SUPPLIER");
        assertThat(codes(() -> supplies.blame(new IncidentId("i-0"), "meters", Firm.JUNG)))
                .containsExactly("UNKNOWN_INCIDENT");
        assertThat(failures())
                .extracting(AuditEvent::outcome)
                .containsExactly("ok", "UNKNOWN_SUPPLIER", "UNKNOWN_INCIDENT");
    }

    @Test
    void who_owns_the_contract_decides_and_the_data_stay_as_their_own_decision_leaves_them() {
        supply(Map.of());
        Decision contract = contract(fails());
        Answer plan = Answer.of(Choice.CONTINGENCY, "the supplier needs a week");

        assertThat(codes(() -> decisions.decide(contract.id(), Firm.KIM, plan))).containsExactly("DEC-1");
        assertThat(codes(() -> decisions.decide(
                        contract.id(),
                        HAN,
                        Answer.of(Choice.ACCEPT_ONCE, "never mind")
                                .until(firm.now().plusSeconds(60)))))
                .contains("CHOICE_NOT_OFFERED");
        Decision decided = decisions.decide(contract.id(), HAN, plan);

        assertThat(decided.state()).isEqualTo(Decision.State.DECIDED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @Test
    void who_owns_the_contract_decides_within_the_scope_of_the_card_alone() {
        supply(Map.of());
        firm.persona(BUYER, Severity.MEDIUM);
        Decision contract = contract(fails());

        // A critical expectation counts as HIGH.
        assertThat(codes(() -> decisions.decide(contract.id(), HAN, Answer.of(Choice.RETIRE, "they fail too often"))))
                .containsExactly("DEC-1");
    }

    @Test
    void a_false_alarm_about_the_supplier_is_asked_about_anew_when_it_fails_again() {
        supply(Map.of());
        Decision contract = contract(fails());
        decisions.decide(contract.id(), HAN, Answer.of(Choice.FALSE_ALARM, "our own network lost them"));
        firm.pass(Duration.ofHours(1));

        assertThat(contract(fails()).id()).isNotEqualTo(contract.id());
    }

    @Test
    void a_correction_goes_to_who_owns_the_contract_again() {
        supply(Map.of());
        Decision contract = contract(fails());
        decisions.decide(contract.id(), HAN, Answer.of(Choice.RETIRE, "they fail too often"));
        firm.pass(Duration.ofHours(1));

        Decision corrected = decisions.correct(contract.id(), HAN, "nobody else sells meters");

        assertThat(corrected.addressees().addressee()).contains(HAN);
    }

    @Test
    void without_anybody_who_owns_the_contract_it_goes_to_who_answers_for_the_data() {
        supply(Map.of());
        firm.status(HAN, Principal.Status.LEFT);

        Decision contract = contract(fails());

        assertThat(contract.addressees().addressee()).contains(Firm.LEE);
        assertThat(firm.story()).contains("00:00 raci.vacancy VACANT_ACCOUNTABILITY assay");
    }

    @Test
    void a_lapse_holds_and_leaves_the_data_to_their_own_decision() {
        supply(Map.of());
        DecisionId contract = contract(fails()).id();
        for (int hour = 0; hour < 48; hour++) {
            firm.pass(Duration.ofHours(1));
            decisions.flow().tick();
        }

        assertThat(decision(contract).state()).isEqualTo(Decision.State.LAPSED);
        assertThat(firm.story()).contains("20:00 decision.lapsed HOLD assay");
    }

    @Test
    void a_contract_is_owned_by_an_active_persona_of_people() {
        Systems systems = new Systems(firm.store());
        Supplier known = meters(Map.of());

        assertThat(codes(() -> systems.supply(ownedBy(known, "buier"), CHOI))).containsExactly("SUP-1");
        assertThat(codes(() -> systems.supply(ownedBy(known, Firm.FIXER.value()), CHOI)))
                .containsExactly("SUP-1");
        assertThat(codes(() -> systems.supply(
                        new Supplier(
                                "meters",
                                "Han Meters",
                                BUYER,
                                Set.of(new AssetId("trips"), Firm.TRIPS),
                                Map.of(),
                                Optional.empty(),
                                ""),
                        CHOI)))
                .containsExactly("SUP-2");
        assertThat(firm.story())
                .containsExactly(
                        "00:00 supplier.changed SUP-1 choi",
                        "00:00 supplier.changed SUP-1 choi",
                        "00:00 supplier.changed SUP-2 choi");
    }

    private static Supplier ownedBy(Supplier supplier, String persona) {
        return new Supplier(
                supplier.id(),
                supplier.name(),
                new PersonaId(persona),
                supplier.assets(),
                supplier.duties(),
                supplier.evidenceUntil(),
                supplier.contingency());
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "H2"})
    void evidence_that_ends_is_told_of_once_to_the_microsecond(Stores stores) {
        use(stores);
        supply(Map.of(Supplier.QUALITY, Party.SUPPLIER));
        firm.at(Firm.FRIDAY_19.plus(Duration.ofDays(1)).minusNanos(1_000));
        supplies.tick();
        assertThat(firm.story()).containsExactly("00:00 supplier.changed choi");
        assertThat(supplies.findings()).isEmpty();

        firm.at(Firm.FRIDAY_19.plus(Duration.ofDays(1)));
        supplies.tick();
        supplies.tick();

        assertThat(firm.story())
                .containsExactly("00:00 supplier.changed choi", "24:00 supplier.evidence_expired assay");
        assertThat(firm.untold()).containsExactly("evidence-expired buyer");
        assertThat(supplies.findings()).extracting(Finding::code).containsExactly("SUP-3");
        assertThat(supplies.findings().get(0).message().en())
                .isEqualTo("duties of Han Meters must be split, its failure planned for and its evidence current, but 1"
                        + " duties are split, the contingency is there and its evidence expired at"
                        + " 2026-03-07 10:00 (UTC)");
        assertThat(supplies.findings().get(0).message().ko())
                .isEqualTo("Han Meters의 책임 분담, 비상 계획, 유효한 증빙이 모두 있어야 합니다. 책임 1건, 비상 계획 있음, 증빙 없음 또는 만료");
    }
}
