package dev.assay.governance.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kim owns the trips, and is asked twice whether an incident of theirs is less severe. */
class LoweringTest {
    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void what_was_approved_is_not_lowered_once_the_same_was_rejected(Stores stores) {
        Firm firm = new Firm(stores);
        Incidents incidents = new Incidents(firm.store(), List.of());
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        Sighting.Times times = new Sighting.Times(firm.now(), firm.now(), firm.now());
        IncidentId id = incidents
                .open(
                        new Sighting(
                                Firm.TRIPS, "fares", "fares were doubled", Optional.of(Firm.PARK), times, Set.of()),
                        Severity.HIGH)
                .id();
        DecisionId yes = ruled(firm, decisions, incidents.find(id).orElseThrow(), Choice.APPROVE);
        decisions.implement(yes, Firm.PARK, "noted");
        DecisionId no = ruled(firm, decisions, incidents.find(id).orElseThrow(), Choice.REJECT);

        assertThatThrownBy(() -> incidents.lower(id, Firm.JUNG, Severity.LOW, yes))
                .hasMessageContaining("but not to LOW: decision " + no + " has not approved it since (INC-1)");
        decisions.implement(no, Firm.PARK, "noted");
        DecisionId again = ruled(firm, decisions, incidents.find(id).orElseThrow(), Choice.APPROVE);

        assertThat(incidents.lower(id, Firm.JUNG, Severity.LOW, again).severity())
                .isEqualTo(Severity.LOW);
    }

    private static DecisionId ruled(Firm firm, Decisions decisions, Incident incident, Choice choice) {
        firm.pass(Duration.ofMinutes(1));
        DecisionId id =
                decisions.open(incident.lowering(Severity.LOW), Firm.JUNG).id();
        decisions.decide(id, Firm.KIM, Answer.of(choice, "weighed"));
        return id;
    }
}
