package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.access.Access;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nobody takes a seat in another name: pup, whom jung alone added, may be jung. Kim and lee own, choi is chief, park a steward and
 * jung an engineer.
 */
class SeatedByOneTest {
    private static final Actor JUNG = Actor.of("jung");
    private static final Actor PUP = Actor.of("pup");
    private static final PrincipalId WHO_PUP = new PrincipalId("pup");

    private static void refused(ThrowingCallable attempt, String... codes) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(codes));
    }

    private static Assignment seat(Firm firm, PrincipalId who, PersonaId persona, Actor by) {
        return new Assignment(
                who, persona, firm.now(), Optional.empty(), new PrincipalId(by.principal()), Optional.empty());
    }

    private static People joined(Firm firm) {
        People people = new People(firm.store(), List.of());
        people.add(Site.person("pup"), JUNG);
        return people;
    }

    @ParameterizedTest
    @EnumSource
    void nobody_decides_by_a_seat_that_they_gave_themselves_in_another_name(Stores stores) {
        Firm firm = new Firm(stores);
        People people = joined(firm);
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        DecisionId id = decisions
                .open(Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare", "failed", Severity.HIGH), Firm.PARK)
                .id();

        refused(() -> people.assign(seat(firm, WHO_PUP, Firm.OWNER, JUNG), JUNG), "SOD-1");
        refused(() -> people.assign(seat(firm, Firm.JUNG, Firm.OWNER, PUP), PUP), "SOD-1");
        refused(() -> decisions.decide(id, WHO_PUP, Answer.of(Choice.FALSE_ALARM, "nothing is wrong")), "DEC-1");

        people.confirm(WHO_PUP, "met at the door", Actor.of("lee"));
        people.assign(seat(firm, WHO_PUP, Firm.OWNER, JUNG), JUNG);
        assertThat(decisions
                        .decide(id, WHO_PUP, Answer.of(Choice.FALSE_ALARM, "nothing is wrong"))
                        .state())
                .isEqualTo(Decision.State.DECIDED);
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void nobody_approves_access_by_a_seat_that_they_gave_themselves_in_another_name(Stores stores) {
        Firm firm = new Firm(stores);
        Access access = access(firm);
        People people = new People(firm.store(), List.of(access.effects()));
        people.add(Site.person("pup"), JUNG);
        AccessRequest request = access.requests()
                .submit(RequestDraft.by("park", "data-steward")
                        .to("read")
                        .on("taxi-trips")
                        .in(Environment.PROD)
                        .lasting(Duration.ofHours(1))
                        .because("look at the fares of March")
                        .keyed("march")
                        .build());
        ActingAs pup = ActingAs.of("pup", "data-owner");

        refused(() -> people.assign(seat(firm, WHO_PUP, Firm.OWNER, JUNG), JUNG), "SOD-1");
        refused(() -> access.approvals().approve(request.id(), pup, "needed for the fares"), "NOT_ASSIGNED");

        people.assign(seat(firm, WHO_PUP, Firm.OWNER, Actor.of("kim")), Actor.of("kim"));
        assertThat(access.approvals()
                        .approve(request.id(), pup, "needed for the fares")
                        .grant())
                .isPresent();
    }

    private static Access access(Firm firm) {
        Access access = Access.over(firm.store(), AccessSettings.ofDefaults(Firm.CHIEF));
        Persona steward = firm.store()
                .read(reader -> reader.find(PeopleKinds.PERSONA, Firm.STEWARD.value())
                        .orElseThrow()
                        .value());
        Eligibility reads =
                new Eligibility(new Pattern("*"), Set.of("read"), Environment.ANY, Duration.ofHours(8), "usual");
        firm.put(
                PeopleKinds.PERSONA,
                new Persona(
                        steward.id(),
                        1,
                        steward.type(),
                        steward.status(),
                        steward.card(),
                        List.of(reads),
                        steward.decisionScopes(),
                        steward.accountableHuman()));
        String proposal = access.policies()
                .propose(ApprovalPolicy.of("usual", Firm.OWNER), "how data are given out", Actor.of("choi"));
        access.policies().approve(proposal, "agreed", Actor.of("kim"));
        return access;
    }

    @ParameterizedTest
    @EnumSource
    void nobody_takes_over_what_others_own_in_another_name(Stores stores) {
        Firm firm = new Firm(stores);
        People people = joined(firm);
        Inventory inventory = new Inventory(
                firm.store(), new Orphans((asset, kind) -> true), new QualityStates(List.of()), List.of());
        Compliance compliance = new Compliance(firm.store());
        Control log = compliance.adopt(control().ownedBy(Firm.OWNER), Actor.of("choi"));

        refused(() -> inventory.assignOwner(Firm.TRIPS, Firm.ENGINEER, PUP), "SOD-1");
        refused(() -> compliance.adopt(log.ownedBy(Firm.ENGINEER), PUP), "SOD-1");
        // Who has the seat is away for a moment, and has it still.
        people.sendOnLeave(Firm.JUNG, Optional.empty(), PUP);
        refused(() -> inventory.assignOwner(Firm.TRIPS, Firm.ENGINEER, PUP), "SOD-1");
        people.takeBack(Firm.JUNG, PUP);

        people.confirm(WHO_PUP, "met at the door", Actor.of("lee"));
        assertThat(inventory.assignOwner(Firm.TRIPS, Firm.ENGINEER, PUP).owner())
                .contains(Firm.ENGINEER);
    }

    private static Control control() {
        CatalogueRef logging = new CatalogueRef("eu-ai-act", "2024-1689", "Art. 12");
        return new Control("audit-log", Text.of("Audit log"), Text.of("verified"), List.of(logging), Optional.empty());
    }

    /** Who goes on leave says who stands in, and says so for each persona and again. */
    @ParameterizedTest
    @EnumSource
    void who_goes_on_leave_lets_the_same_one_stand_in_for_them_in_all_that_they_hold(Stores stores) {
        Firm firm = new Firm(stores);
        People people = new People(firm.store(), List.of());
        firm.assign(Firm.KIM, Firm.STEWARD, Optional.empty(), Optional.empty());

        for (PersonaId persona : List.of(Firm.OWNER, Firm.STEWARD)) {
            Assignment cover = new Assignment(
                    Firm.JUNG,
                    persona,
                    firm.now(),
                    Optional.of(firm.now().plus(Duration.ofDays(3))),
                    Firm.KIM,
                    Optional.of(Firm.KIM));
            assertThat(people.assign(cover, Actor.of("kim"))).isEmpty();
        }
        refused(() -> people.assign(seat(firm, Firm.KIM, Firm.CHIEF, JUNG), JUNG), "SOD-1");
    }
}
