package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReaddressingTest {
    private final Firm firm = new Firm();
    private final Decisions decisions = new Decisions(
            firm.store(),
            DecisionPolicy.ofDefaults(),
            Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
            new QualityStates(List.of()),
            List.of());

    private DecisionId opened() {
        Matter matter = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", Severity.HIGH);
        return decisions.open(matter, Firm.PARK).id();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    /** As the people service does: the change of the person, and what follows from it, in one. */
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

    @Test
    void who_leaves_is_asked_no_more() {
        DecisionId id = opened();

        becomes(Firm.KIM, Principal.Status.LEFT);

        assertThat(decision(id).addressees().addressee()).contains(Firm.LEE);
        assertThat(firm.story()).last().isEqualTo("00:00 decision.escalated GONE assay");
    }

    @Test
    void that_somebody_else_leaves_changes_nothing() {
        DecisionId id = opened();

        becomes(Firm.LEE, Principal.Status.LEFT);

        assertThat(decision(id).addressees().addressee()).contains(Firm.KIM);
        assertThat(firm.story()).endsWith("00:00 decision.opened park", "00:00 quality.state_changed park");
    }

    @Test
    void when_all_are_away_it_waits_for_the_first_who_is_back() {
        DecisionId id = opened();
        becomes(Firm.LEE, Principal.Status.ON_LEAVE);
        becomes(Firm.CHOI, Principal.Status.ON_LEAVE);

        becomes(Firm.KIM, Principal.Status.ON_LEAVE);
        assertThat(decision(id).state()).isEqualTo(Decision.State.ESCALATED);
        assertThat(decision(id).addressees().addressee()).isEmpty();
        becomes(Firm.KIM, Principal.Status.ACTIVE);
        decisions.flow().tick();

        assertThat(decision(id).addressees().addressee()).contains(Firm.KIM);
    }

    @Test
    void leave_cover_that_ends_is_followed_by_the_deputy() {
        firm.status(Firm.LEE, Principal.Status.LEFT);
        firm.status(Firm.KIM, Principal.Status.ON_LEAVE);
        firm.assign(Firm.JUNG, Firm.OWNER, Optional.of(firm.now().plus(Duration.ofHours(1))), Optional.of(Firm.KIM));
        DecisionId id = opened();
        assertThat(decision(id).addressees().addressee()).contains(Firm.JUNG);

        firm.pass(Duration.ofHours(1));
        decisions.flow().tick();

        assertThat(decision(id).addressees().addressee()).contains(Firm.CHOI);
    }
}
