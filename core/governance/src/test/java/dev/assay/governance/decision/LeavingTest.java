package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the service of people does to open decisions, through the listener that a host hands it, in every store. */
class LeavingTest {
    private static final Actor CHOI = Actor.of("choi");

    private static Decisions decisions(Firm firm) {
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
    }

    /** Those who hold the persona are asked in turn: kim for the first and the third, lee for the second. */
    private static List<DecisionId> threeOpened(Decisions decisions) {
        return Stream.of("fare-present", "fare-positive", "zone-known")
                .map(topic -> Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, topic, "failed", Severity.HIGH))
                .map(matter -> decisions.open(matter, Firm.PARK).id())
                .toList();
    }

    private static List<PrincipalId> asked(Decisions decisions, List<DecisionId> ids) {
        return ids.stream()
                .map(id -> decisions.find(id).orElseThrow().addressees().addressee())
                .flatMap(Optional::stream)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void all_that_was_asked_of_who_leaves_is_asked_of_somebody_else_in_the_same_change(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm);
        List<DecisionId> ids = threeOpened(decisions);
        assertThat(asked(decisions, ids)).containsExactly(Firm.KIM, Firm.LEE, Firm.KIM);

        new People(firm.store(), List.of(new Readdressing(decisions.flow()))).leave(Firm.KIM, CHOI);

        assertThat(asked(decisions, ids)).containsExactly(Firm.LEE, Firm.LEE, Firm.LEE);
        assertThat(firm.story())
                .endsWith(
                        "00:00 principal.changed left choi",
                        "00:00 assignment.ended choi",
                        "00:00 decision.escalated GONE assay",
                        "00:00 decision.escalated GONE assay");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_fails_afterwards_leaves_the_decisions_and_the_person_as_they_were(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm);
        List<DecisionId> ids = threeOpened(decisions);
        PeopleListener failing = new PeopleListener() {
            @Override
            public void principalChanged(Change change, Principal before, Principal after, Actor actor) {
                throw new IllegalStateException("no disk");
            }
        };
        People people = new People(firm.store(), List.of(new Readdressing(decisions.flow()), failing));

        assertThatThrownBy(() -> people.leave(Firm.KIM, CHOI)).hasMessage("no disk");

        assertThat(asked(decisions, ids)).containsExactly(Firm.KIM, Firm.LEE, Firm.KIM);
        assertThat(firm.story()).last().isEqualTo("00:00 decision.opened park");
    }
}
