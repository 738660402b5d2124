package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.people.ApprovalRights.Placement;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.staffing.Enrolment;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whom one person alone adds counts as one with them, whom they let act does not approve for them, until another confirms it. */
class PlacementTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Actor LEE = Actor.of("lee");
    private static final Actor CHOI = Actor.of("choi");
    private static final Actor JUNG = Actor.of("jung");
    private static final Actor PUP = Actor.of("pup");

    private final Site site = new Site();
    private final People people = site.service(People.class);

    private static void refused(ThrowingCallable attempt, String... codes) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(codes));
    }

    private static PrincipalId who(String id) {
        return new PrincipalId(id);
    }

    private Assignment assign(String id, PersonaId persona, Actor by) {
        Assignment assignment = new Assignment(
                who(id), persona, site.firm.now(), Optional.empty(), who(by.principal()), Optional.empty());
        people.assign(assignment, by);
        return assignment;
    }

    /** Somebody wants a rule, and somebody else approves it. */
    private void ruled(Actor author, Actor approver) {
        Oversight oversight = site.service(Oversight.class);
        OversightRule rule = (OversightRule) Site.samples("choi").of(OversightRule.class);
        String proposal = oversight.propose(rule, "somebody must look", author);
        oversight.approve(proposal, "agreed", approver);
    }

    @Test
    void whom_somebody_adds_does_not_approve_for_them_nor_they_for_whom_they_added() {
        people.add(Site.person("pup"), KIM);

        refused(() -> ruled(KIM, PUP), "SOD-1");
        refused(() -> ruled(PUP, KIM), "SOD-1");
        refused(() -> ruled(new Actor("bot", Optional.empty(), List.of("kim")), PUP), "SOD-1");
        ruled(JUNG, PUP);
        ruled(PUP, JUNG);
        ruled(KIM, CHOI);
    }

    private void agent(String id, PrincipalId sponsor, Actor by) {
        people.add(
                new Principal(
                        who(id),
                        Principal.Type.AGENT,
                        id,
                        Optional.empty(),
                        Principal.Status.ACTIVE,
                        Optional.empty(),
                        Optional.of(sponsor)),
                by);
    }

    /** Whoever puts an agent in may run it, whatever name stands beside it. */
    @Test
    void who_adds_an_agent_of_another_approves_nothing_for_it() {
        agent("drone", Firm.LEE, KIM);
        Actor drone = Actor.of("drone");

        refused(() -> ruled(drone, KIM), "SOD-1");
        refused(() -> ruled(drone, LEE), "SOD-1");
        refused(() -> people.confirm(who("drone"), "my own", KIM), "SOD-1");
        ruled(drone, CHOI);
        ruled(KIM, LEE);
        ruled(LEE, KIM);

        agent("wasp", who("drone"), JUNG);
        refused(() -> ruled(Actor.of("wasp"), KIM), "SOD-1");
        refused(() -> ruled(Actor.of("wasp"), JUNG), "SOD-1");
        ruled(JUNG, KIM);
    }

    @Test
    void who_answers_for_an_agent_confirms_that_it_is_theirs() {
        agent("drone", Firm.LEE, KIM);

        people.confirm(who("drone"), "runs in my account", LEE);

        ruled(Actor.of("drone"), KIM);
        refused(() -> ruled(Actor.of("drone"), LEE), "SOD-1");
    }

    /** No agent approves, so that its sponsor is not involved in what another does who lets it act. */
    @Test
    void who_lets_an_agent_act_does_not_involve_who_answers_for_it() {
        agent("drone", Firm.LEE, CHOI);
        assign("drone", Firm.FIXER, KIM);

        ruled(KIM, LEE);
    }

    @Test
    void whom_these_add_counts_as_one_with_all_of_them() {
        people.add(Site.person("pup"), KIM);
        people.add(Site.person("cub"), KIM);
        people.add(Site.person("mite"), PUP);

        refused(() -> ruled(KIM, Actor.of("mite")), "SOD-1");
        refused(() -> ruled(Actor.of("mite"), KIM), "SOD-1");
        refused(() -> ruled(Actor.of("cub"), Actor.of("mite")), "SOD-1");
    }

    @Test
    void whom_somebody_lets_act_does_not_approve_for_them_but_they_do_for_whom_they_let_act() {
        assign("jung", Firm.OWNER, KIM);

        refused(() -> ruled(KIM, JUNG), "SOD-1");
        ruled(JUNG, KIM);
        ruled(LEE, JUNG);
    }

    @Test
    void whom_somebody_lets_act_approves_for_them_when_that_is_over() {
        Assignment lent = assign("jung", Firm.OWNER, KIM);
        refused(() -> ruled(KIM, JUNG), "SOD-1");

        site.firm.pass(Duration.ofHours(1));
        people.end(lent, "the audit is done", LEE);

        ruled(KIM, JUNG);
    }

    private Decision waived(String proposer, String decider) {
        Decisions decisions = new Decisions(
                site.firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        Matter matter =
                Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, proposer + decider, "failed", Severity.LOW);
        DecisionId id = decisions.open(matter, Firm.PARK).id();
        Answer answer =
                Answer.of(Choice.ACCEPT_ONCE, "we know").until(site.firm.now().plus(Duration.ofDays(3)));
        decisions.propose(id, who(proposer), answer);
        return decisions.decide(id, who(decider), answer);
    }

    @Test
    void an_exception_takes_two_whom_nobody_alone_added() {
        people.add(Site.person("pup"), KIM);
        assign("pup", Firm.OWNER, CHOI);
        assign("jung", Firm.OWNER, KIM);

        refused(() -> waived("pup", "kim"), "SOD-5");
        refused(() -> waived("kim", "pup"), "SOD-5");
        refused(() -> waived("kim", "jung"), "SOD-5");
        assertThat(waived("jung", "kim").state()).isEqualTo(Decision.State.DECIDED);
        assertThat(waived("pup", "lee").state()).isEqualTo(Decision.State.DECIDED);
    }

    @Test
    void another_person_confirms_that_there_is_a_second_one() {
        people.add(Site.person("pup"), KIM);
        assign("pup", Firm.OWNER, CHOI);

        List<Placement> confirmed = people.confirm(who("pup"), "met at the door", LEE);

        assertThat(confirmed).extracting(Placement::by).containsExactlyInAnyOrder(Firm.KIM, Firm.CHOI);
        assertThat(confirmed)
                .allSatisfy(placement ->
                        assertThat(placement.confirmed().orElseThrow().by()).containsExactly(Firm.LEE));
        ruled(KIM, PUP);
        ruled(PUP, KIM);
        assertThat(site.firm.records())
                .filteredOn(added -> added.event().type().equals("principal.confirmed"))
                .singleElement()
                .satisfies(added -> {
                    assertThat(added.event().actor()).isEqualTo(LEE);
                    assertThat(added.event().reason()).isEqualTo("met at the door");
                });
        MemoryStore replayed = MemoryStore.replay(site.firm.log(), site.firm.clock());
        assertThat(replayed.<Integer>read(reader -> Roster.now(reader).independent(List.of(who("pup"), Firm.KIM))))
                .isEqualTo(2);
    }

    @Test
    void nobody_with_a_part_in_it_confirms_it() {
        people.add(Site.person("pup"), KIM);
        people.add(Site.person("cub"), KIM);

        refused(() -> people.confirm(who("pup"), "my own", KIM), "SOD-1");
        refused(() -> people.confirm(who("pup"), "myself", PUP), "SOD-1");
        refused(() -> people.confirm(who("pup"), "my brother", Actor.of("cub")), "SOD-1");
        refused(
                () -> people.confirm(who("pup"), "for kim", new Actor("lee", Optional.empty(), List.of("kim"))),
                "SOD-1");
        refused(() -> people.confirm(who("jung"), "long known", LEE), "ILLEGAL_TRANSITION");
        refused(() -> people.confirm(who("pup"), " ", LEE), "REASON_MISSING");
        refused(() -> people.confirm(who("ghost"), "long known", LEE), "UNKNOWN");
        refused(() -> people.confirm(who("jung"), "", LEE), "ILLEGAL_TRANSITION", "REASON_MISSING");
        refused(() -> ruled(KIM, PUP), "SOD-1");
    }

    @Test
    void who_lets_somebody_act_confirms_that_there_is_one_but_not_that_they_should_act() {
        people.add(Site.person("pup"), KIM);
        assign("pup", Firm.OWNER, LEE);

        assertThat(people.confirm(who("pup"), "met at the door", LEE))
                .singleElement()
                .extracting(Placement::by)
                .isEqualTo(Firm.KIM);

        ruled(KIM, PUP);
        refused(() -> ruled(LEE, PUP), "SOD-1");
        people.confirm(who("pup"), "a good owner", CHOI);
        ruled(LEE, PUP);
    }

    // What two agreed on, such as the description of an organisation.

    private static Proposal agreed(Set<PrincipalId> authors, PrincipalId approver, Firm firm) {
        return new Proposal(
                "p",
                authors,
                new Proposal.Basis("organisation", 0, Set.of()),
                firm.now(),
                "new colleague",
                Proposal.State.APPROVED,
                Optional.of(new Proposal.Ruling(approver, firm.now(), "agreed")));
    }

    private void enrol(Optional<Proposal> ruled, Principal person, Assignment... assignments) {
        site.firm.store().change(change -> {
            Enrolment enrolment = new Enrolment(change, KIM, ruled, List.of());
            enrolment.principal(person);
            List.of(assignments).forEach(enrolment::assignment);
            return person;
        });
    }

    /** Kim puts pup in and lets pup act, by a first description that nobody else approved. */
    private Assignment loaded() {
        Assignment seat =
                new Assignment(who("pup"), Firm.OWNER, site.firm.now(), Optional.empty(), Firm.KIM, Optional.empty());
        enrol(Optional.empty(), Site.person("pup"), seat);
        return seat;
    }

    @Test
    void what_two_agreed_on_places_nobody() {
        enrol(Optional.of(agreed(Set.of(Firm.KIM), Firm.CHOI, site.firm)), Site.person("ann"));
        enrol(Optional.empty(), Site.person("ben"));

        ruled(KIM, Actor.of("ann"));
        refused(() -> ruled(KIM, Actor.of("ben")), "SOD-1");
    }

    @Test
    void what_two_agreed_on_ends_the_tie_that_it_names() {
        Assignment seat = loaded();
        Optional<Proposal> ruled = Optional.of(agreed(Set.of(Firm.KIM), Firm.CHOI, site.firm));

        enrol(ruled, Site.person("pup"));
        ruled(PUP, KIM);
        refused(() -> ruled(KIM, PUP), "SOD-1");
        enrol(ruled, Site.person("pup"), seat);

        ruled(KIM, PUP);
        assertThat(site.firm.records())
                .filteredOn(added -> added.event().type().equals("principal.confirmed"))
                .hasSize(2);
    }

    @Test
    void what_two_agreed_on_of_whom_each_has_a_part_ends_no_tie() {
        people.add(Site.person("pup"), KIM);
        people.add(Site.person("cub"), KIM);

        enrol(Optional.of(agreed(Set.of(who("cub")), Firm.KIM, site.firm)), Site.person("pup"));

        refused(() -> ruled(KIM, PUP), "SOD-1");
    }

    /** Nobody has proved to be a second human who speaks through a tool. */
    @Test
    void no_agent_confirms_anything() {
        people.add(Site.person("pup"), KIM);
        agent("drone", Firm.LEE, CHOI);
        PrincipalId drone = who("drone");

        enrol(Optional.of(agreed(Set.of(drone), Firm.KIM, site.firm)), Site.person("pup"));
        refused(() -> ruled(KIM, PUP), "SOD-1");
        enrol(Optional.of(agreed(Set.of(drone, Firm.LEE), Firm.KIM, site.firm)), Site.person("pup"));
        refused(() -> ruled(KIM, PUP), "SOD-1");
        refused(
                () -> people.confirm(who("pup"), "seen", new Actor("lee", Optional.empty(), List.of("drone"))),
                "SOD-2");

        people.confirm(who("pup"), "met at the door", LEE);
        ruled(KIM, PUP);
    }

    @Test
    void who_has_left_since_confirms_nothing() {
        people.add(Site.person("pup"), KIM);
        people.leave(Firm.JUNG, CHOI);

        enrol(Optional.of(agreed(Set.of(Firm.JUNG), Firm.KIM, site.firm)), Site.person("pup"));

        refused(() -> ruled(KIM, PUP), "SOD-1");
    }

    @Test
    void a_placement_is_stored_under_who_placed_whom_and_by_what() {
        Assignment seat = loaded();

        List<String> ids = site.firm
                .store()
                .read(reader -> reader.all(PeopleKinds.PLACEMENT).stream()
                        .map(stored -> stored.value().id())
                        .toList());

        assertThat(ids).containsExactlyInAnyOrder("kim pup", "kim pup data-owner " + seat.from());
    }
}
