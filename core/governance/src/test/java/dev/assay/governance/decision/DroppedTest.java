package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody was told yet when they need not decide any more. */
class DroppedTest {
    private Firm firm;
    private Decisions decisions;

    private DecisionId opened(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        Matter matter = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", Severity.HIGH);
        return decisions.open(matter, Firm.PARK).id();
    }

    private void becomes(PrincipalId who, Principal.Status status) {
        firm.status(who, status);
        Readdressing listener = new Readdressing(decisions.flow());
        firm.store().change(change -> {
            Principal now = change.find(PeopleKinds.PRINCIPAL, who.value())
                    .orElseThrow()
                    .value();
            listener.principalChanged(change, now, now, Actor.of("choi"));
            return now;
        });
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void who_left_before_they_were_told_is_not_asked_to_decide(Stores stores) {
        opened(stores);
        assertThat(firm.untold()).contains("decision kim");

        becomes(Firm.KIM, Principal.Status.LEFT);

        assertThat(firm.untold()).contains("decision lee").doesNotContain("decision kim");
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void who_is_asked_again_at_the_same_moment_is_told(Stores stores) {
        opened(stores);
        becomes(Firm.CHOI, Principal.Status.ON_LEAVE);
        becomes(Firm.KIM, Principal.Status.ON_LEAVE);
        becomes(Firm.LEE, Principal.Status.ON_LEAVE);
        becomes(Firm.KIM, Principal.Status.ACTIVE);
        decisions.flow().tick();

        assertThat(firm.untold()).containsOnlyOnce("decision kim").doesNotContain("decision lee");
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void that_nobody_is_there_to_be_asked_instead_is_not_hidden(Stores stores) {
        opened(stores);
        becomes(Firm.LEE, Principal.Status.LEFT);
        becomes(Firm.CHOI, Principal.Status.LEFT);

        becomes(Firm.KIM, Principal.Status.LEFT);

        assertThat(firm.untold()).contains("decision kim");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_asked_to_decide_what_is_decided(Stores stores) {
        DecisionId id = opened(stores);
        firm.pass(Duration.ofHours(5));
        decisions.flow().tick();
        assertThat(firm.untold()).contains("decision kim", "reminder kim");

        decisions.decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "the meters"));

        assertThat(firm.untold()).doesNotContain("decision kim", "reminder kim");
        replayIsTheSame();
    }
}
