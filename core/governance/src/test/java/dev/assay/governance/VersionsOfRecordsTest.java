package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.Plant;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.gate.Launch;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.posture.Figure;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureSettings;
import dev.assay.governance.posture.Ref;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Stored;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record of what was done to something names the version that it brought about, which is how figures lead to it. */
class VersionsOfRecordsTest {
    private record State(String kind, String id, long version) {}

    private static List<State> states(AuditEvent event) {
        List<State> states = new ArrayList<>();
        if (event.details().get("changes") instanceof List<?> changes) {
            for (Object change : changes) {
                Map<?, ?> state = (Map<?, ?>) change;
                states.add(new State(
                        state.get("kind").toString(),
                        state.get("id").toString(),
                        Long.parseLong(state.get("version").toString())));
            }
        }
        return states;
    }

    /** The types of events whose subject is among their states, each of which is checked. */
    private static Set<String> checked(List<AuditRecord> records) {
        Set<String> types = new HashSet<>();
        for (AuditRecord found : records) {
            AuditEvent event = found.event();
            Subject subject = event.subject();
            Optional<State> own = states(event).stream()
                    .filter(state ->
                            state.kind().equals(subject.type()) && state.id().equals(subject.id()))
                    .reduce((earlier, later) -> later);
            own.ifPresent(state -> {
                assertThat(subject.version()).as(event.type()).isEqualTo(state.version());
                types.add(event.type());
            });
        }
        return types;
    }

    private static List<AuditRecord> records(Launch launch) {
        try (var all = launch.log.read(1)) {
            return all.toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_system_from_its_idea_to_its_operation(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.RETIRED);

        assertThat(checked(records(launch)))
                .contains(
                        "system.registered",
                        "system.changed",
                        "system.stage_changed",
                        "system.retired",
                        "system.killswitch_tested",
                        "model.registered",
                        "model.evaluated",
                        "model.approved",
                        "risk.assessed",
                        "supplier.changed",
                        "decision.decided",
                        "review.scheduled");
    }

    @ParameterizedTest
    @EnumSource
    void a_weekend_of_a_firm(Stores stores) {
        Firm firm = new Firm(stores);

        EveryServiceTest.weekend(firm);

        assertThat(checked(firm.records())).contains("incident.reopened", "decision.verified", "quality.state_changed");
    }

    @Test
    void a_release_of_a_plant() {
        Plant plant = new Plant();

        EveryServiceTest.release(plant);

        try (var all = plant.log.read(1)) {
            assertThat(checked(all.toList())).contains("risk.accepted", "model.approved");
        }
    }

    /** Whatever version is named by who records it; of two states in one record the later counts. */
    @ParameterizedTest
    @EnumSource
    void the_last_state_of_a_record_counts(Stores stores) {
        Firm firm = new Firm(stores);

        firm.store().change(change -> {
            Stored<Principal> kim = change.find(PeopleKinds.PRINCIPAL, "kim").orElseThrow();
            Stored<Principal> away = change.update(
                    PeopleKinds.PRINCIPAL, kim, kim.value().with(Principal.Status.LEFT, Optional.empty()));
            change.update(PeopleKinds.PRINCIPAL, away, kim.value());
            change.record(AuditEvent.of("test.changed", Actor.system(), new Subject("principal", "kim", 1)));
            change.record(AuditEvent.of("test.told", Actor.system(), new Subject("principal", "kim", 1)));
            return kim;
        });

        // Kim was written once; what only tells of something has the version that it names.
        assertThat(firm.records())
                .filteredOn(found -> found.event().type().startsWith("test."))
                .extracting(found ->
                        found.event().type() + " " + found.event().subject().version())
                .containsExactly("test.changed 3", "test.told 1");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void each_figure_leads_to_records(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        Set<Ref> logged = new HashSet<>();
        records(launch).forEach(found -> {
            Subject subject = found.event().subject();
            logged.add(new Ref(subject.type(), subject.id(), subject.version()));
        });

        GovernancePosture posture = GovernancePosture.of(launch.store, PostureSettings.ofDefaults());

        for (Figure figure : posture.figures()) {
            assertThat(logged).as(figure.id()).containsAll(figure.looked());
        }
        assertThat(posture.figure("systems-running").orElseThrow().looked())
                .extracting(Ref::toString)
                .containsExactly("ai-system pricing@7");
    }
}
