package dev.assay.governance.supply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.Systems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Park reports what was nothing, and jung dismisses it; han owns the contract with who delivers the data. */
class ClearedTest {
    private static final PersonaId BUYER = new PersonaId("buyer");
    private static final PrincipalId HAN = new PrincipalId("han");

    private Firm firm;
    private Decisions decisions;
    private Supplies supplies;
    private Incidents incidents;

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        supplies = new Supplies(firm.store(), decisions);
        incidents = new Incidents(firm.store(), List.of(), List.of(supplies));
        firm.persona(BUYER, Severity.CRITICAL);
        firm.person(HAN, BUYER);
    }

    private void supplied(Map<String, Supplier.Party> duties) {
        Supplier meters = new Supplier(
                "meters", "Han Meters", BUYER, Set.of(Firm.TRIPS), duties, Optional.empty(), "read the old meters");
        new Systems(firm.store()).supply(meters, Actor.of("choi"));
    }

    private IncidentId opened() {
        firm.pass(Duration.ofMinutes(1));
        Sighting.Times now = new Sighting.Times(firm.now(), firm.now(), firm.now());
        return incidents
                .open(
                        new Sighting(Firm.TRIPS, "fares", "fares were doubled", Optional.of(Firm.PARK), now, Set.of()),
                        Severity.HIGH)
                .id();
    }

    private List<Decision> asked() {
        return firm.store()
                .read(reader -> reader.all(DecisionKinds.DECISION).stream()
                        .map(Stored::value)
                        .toList());
    }

    private Decision only() {
        assertThat(asked()).hasSize(1);
        return asked().get(0);
    }

    private List<AuditEvent> events(String type) {
        return firm.records().stream()
                .map(AuditRecord::event)
                .filter(event -> event.type().equals(type))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void what_was_none_is_nothing_to_decide_about(Stores stores) {
        use(stores);
        supplied(Map.of());
        IncidentId id = opened();
        String decision = only().id().value();
        assertThat(firm.untold()).contains("decision han");

        incidents.dismiss(id, Firm.JUNG, "a test ride");

        assertThat(only().state()).isEqualTo(Decision.State.WITHDRAWN);
        assertThat(events("decision.withdrawn")).singleElement().satisfies(event -> {
            assertThat(event.actor().principal()).isEqualTo("jung");
            assertThat(event.reason()).isEqualTo("incident " + id + " was dismissed: a test ride");
        });
        assertThat(events("incident.dismissed"))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("a test ride"));
        assertThat(firm.untold()).contains("withdrawn han").doesNotContain("decision han");
        Notice told = firm.store()
                .<Stored<Notice>>read(reader ->
                        reader.find(Notice.KIND, decision + "/withdrawn/han").orElseThrow())
                .value();
        assertThat(told.text().en())
                .isEqualTo("decision " + decision + " about supplier meters is withdrawn, and nobody has to decide:"
                        + " incident " + id + " was dismissed (jung: a test ride)");
        assertThat(told.text().ko())
                .isEqualTo("공급자 meters에 대한 결정 " + decision + "은(는) 철회되어 더 결정할 일이 없습니다. 사고 " + id
                        + "이(가) 기각되었습니다(jung: a test ride)");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
        opened();
        assertThat(asked()).hasSize(2).anyMatch(Decision::isUndecided);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void what_rests_on_another_incident_as_well_stays_until_that_was_none_too(Stores stores) {
        use(stores);
        supplied(Map.of());
        IncidentId first = opened();
        IncidentId second = opened();

        incidents.dismiss(first, Firm.JUNG, "a test ride");
        assertThat(only().isUndecided()).isTrue();
        incidents.dismiss(second, Firm.JUNG, "the same");

        assertThat(only().state()).isEqualTo(Decision.State.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void who_was_blamed_is_cleared_but_what_was_decided_stands(Stores stores) {
        use(stores);
        supplied(Map.of(Supplier.INCIDENTS, Supplier.Party.US));
        IncidentId first = opened();
        assertThat(asked()).isEmpty();
        supplies.blame(first, "meters", Firm.JUNG);
        incidents.dismiss(first, Firm.JUNG, "a test ride");
        assertThat(only().state()).isEqualTo(Decision.State.WITHDRAWN);

        IncidentId second = opened();
        Decision again = supplies.blame(second, "meters", Firm.JUNG);
        decisions.decide(again.id(), HAN, Answer.of(Choice.RETIRE, "they fail too often"));
        incidents.dismiss(second, Firm.JUNG, "a test ride");

        assertThat(decisions.find(again.id()).orElseThrow().state()).isEqualTo(Decision.State.DECIDED);
        assertThat(firm.untold()).containsOnlyOnce("withdrawn han");
    }

    /** What an incident is opened again for was asked for, and never kept. */
    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void why_an_incident_is_opened_again_is_recorded(Stores stores) {
        use(stores);
        IncidentId id = opened();
        incidents.triage(id, Firm.KIM, Firm.JUNG);
        incidents.investigate(id, Firm.JUNG);
        incidents.mitigate(id, Firm.JUNG);
        incidents.resolve(id, Firm.JUNG);

        Incident again = incidents.reopen(id, Firm.PARK, "fares are doubled again");

        assertThat(again.handling().reason()).contains("fares are doubled again");
        assertThat(events("incident.reopened"))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("fares are doubled again"));
        incidents.investigate(id, Firm.JUNG);
        assertThat(events("incident.investigated"))
                .extracting(AuditEvent::reason)
                .containsExactly("", "");
    }
}
