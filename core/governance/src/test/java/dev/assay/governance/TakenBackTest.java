package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who is taken back after somebody said that they left: corrected soon by the same, or brought in anew. */
class TakenBackTest {
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

    private void assign(String id, PersonaId persona, Actor by) {
        Assignment assignment = new Assignment(
                who(id), persona, site.firm.now(), Optional.empty(), who(by.principal()), Optional.empty());
        people.assign(assignment, by);
    }

    /** Somebody wants a rule, and somebody else approves it. */
    private void ruled(Actor author, Actor approver) {
        Oversight oversight = site.service(Oversight.class);
        OversightRule rule = (OversightRule) Site.samples("choi").of(OversightRule.class);
        String proposal = oversight.propose(rule, "somebody must look", author);
        oversight.approve(proposal, "agreed", approver);
    }

    /** That somebody left may be a slip; but one person alone brings nobody in, and so nobody back. */
    @Test
    void who_is_taken_back_after_they_left_counts_as_one_with_who_took_them_until_another_confirms_it() {
        people.leave(Firm.LEE, KIM);

        people.takeBack(Firm.LEE, JUNG);

        assertThat(site.firm
                        .store()
                        .<Boolean>read(
                                reader -> Roster.now(reader).held(Firm.LEE).isEmpty()))
                .isTrue();
        refused(() -> ruled(JUNG, LEE), "SOD-1");
        refused(() -> assign("lee", Firm.OWNER, JUNG), "SOD-1");
        refused(() -> people.confirm(Firm.LEE, "myself", LEE), "SOD-1");
        people.confirm(Firm.LEE, "never gone", CHOI);
        ruled(JUNG, LEE);
        people.leave(Firm.PARK, KIM);
        people.leave(Firm.BOT, KIM);
        refused(() -> people.takeBack(Firm.BOT, KIM), "PER-1");
    }

    private List<Principal> others(Actor actor) {
        return site.firm
                .store()
                .<List<Principal>>read(reader -> reader.all(PeopleKinds.PRINCIPAL).stream()
                        .map(Stored::value)
                        .filter(who -> who.type() == Principal.Type.HUMAN)
                        .filter(who -> !who.id().value().equals(actor.principal()))
                        .toList());
    }

    /** Or else one slip would leave nobody in the whole firm who could confirm anybody. */
    @Test
    void who_corrects_within_a_day_that_others_left_is_two_with_them_as_before() {
        List<Principal> others = others(JUNG);
        others.forEach(who -> people.leave(who.id(), JUNG));
        site.firm.pass(Duration.ofHours(23));

        others.forEach(who -> people.takeBack(who.id(), JUNG));

        ruled(JUNG, LEE);
        ruled(KIM, JUNG);
        assign("lee", Firm.OWNER, JUNG);
    }

    @Test
    void what_tied_somebody_before_they_were_said_to_have_left_ties_them_still() {
        people.add(Site.person("pup"), KIM);
        people.leave(who("pup"), KIM);

        people.takeBack(who("pup"), KIM);

        refused(() -> ruled(KIM, PUP), "SOD-1");
        ruled(JUNG, PUP);
    }

    @Test
    void who_takes_a_leaver_back_after_a_day_brings_them_in() {
        people.leave(Firm.LEE, JUNG);
        site.firm.pass(Duration.ofDays(1));

        people.takeBack(Firm.LEE, JUNG);

        refused(() -> ruled(JUNG, LEE), "SOD-1");
    }

    @Test
    void nobody_corrects_the_word_of_another_or_of_two_for_another() {
        people.leave(Firm.LEE, LEE);
        people.takeBack(Firm.LEE, JUNG);
        refused(() -> ruled(JUNG, LEE), "SOD-1");

        Actor tool = new Actor("bot", Optional.empty(), List.of("kim"));
        people.leave(Firm.PARK, KIM);
        refused(() -> people.takeBack(Firm.PARK, tool), "SOD-2");
    }
}
