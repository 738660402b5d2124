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
import dev.assay.governance.decision.Readdressing;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.staffing.People;
import dev.assay.governance.staffing.Personas;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nobody decides, because they alone say that the others are not there. Kim and lee own the trips; choi and han are chiefs, who are
 * asked after them.
 */
class OwnWordTest {
    private static final Actor CHOI = Actor.of("choi");
    private static final PrincipalId HAN = new PrincipalId("han");
    private static final Answer FALSE_ALARM = Answer.of(Choice.FALSE_ALARM, "nothing is wrong");

    /** The firm in a store, and what is done in it. */
    private static final class Story {
        final Firm firm;
        final Decisions decisions;
        final People people;
        final Personas personas;

        Story(Stores stores) {
            firm = new Firm(stores);
            decisions = new Decisions(
                    firm.store(),
                    DecisionPolicy.ofDefaults(),
                    Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                    new QualityStates(List.of()),
                    List.of());
            people = new People(firm.store(), List.of(new Readdressing(decisions.flow())));
            personas = new Personas(firm.store(), List.of(new Readdressing(decisions.flow())));
        }

        DecisionId opened() {
            return opened("fare");
        }

        DecisionId opened(String topic) {
            Matter matter = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, topic, "failed", Severity.HIGH);
            return decisions.open(matter, Firm.PARK).id();
        }

        void sendAway(PrincipalId who, Actor by) {
            people.sendOnLeave(who, Optional.empty(), by);
        }

        void awayForAMinute(PrincipalId who, Actor by) {
            people.sendOnLeave(who, Optional.of(firm.now().plusSeconds(60)), by);
        }

        /** Lee is at the sea and taken back by choi, who sends kim away. */
        DecisionId openedAfterTakingBack(Consumer<Story> then) {
            people.sendOnLeave(Firm.LEE, Optional.of(firm.now().plus(Duration.ofDays(21))), Actor.of("lee"));
            firm.pass(Duration.ofDays(1));
            people.takeBack(Firm.LEE, CHOI);
            then.accept(this);
            sendAway(Firm.KIM, CHOI);
            firm.pass(Duration.ofMinutes(2));
            DecisionId id = opened();
            assertThat(asked(id)).contains(Firm.LEE);
            return id;
        }

        /** Nobody answers until those who are next have been asked. */
        void silent() {
            firm.pass(Duration.ofDays(1));
            decisions.flow().tick();
        }

        void endSeat(PrincipalId who, Actor by) {
            Assignment seat = firm.store()
                    .<Assignment>read(reader -> Roster.now(reader).held(who).get(0));
            people.end(seat, "not needed", by);
        }

        Optional<PrincipalId> asked(DecisionId id) {
            return decisions.find(id).orElseThrow().addressees().addressee();
        }

        void refuses(DecisionId id, PrincipalId by, String code) {
            assertThatThrownBy(() -> decisions.decide(id, by, FALSE_ALARM))
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            e -> assertThat(e.findings())
                                    .extracting(Finding::code)
                                    .containsExactly(code));
        }

        void decides(DecisionId id, PrincipalId by) {
            assertThat(decisions.decide(id, by, FALSE_ALARM).state()).isEqualTo(Decision.State.DECIDED);
            assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                    .isEqualTo(firm.store().snapshot());
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_alone_sends_the_owners_on_leave_does_not_decide_instead_and_takes_nobody_back_to_do_it(Stores stores) {
        Story story = new Story(stores);
        story.firm.person(HAN, Firm.CHIEF);
        DecisionId id = story.opened();

        story.sendAway(Firm.KIM, CHOI);
        story.sendAway(Firm.LEE, CHOI);

        assertThat(story.asked(id)).contains(HAN);
        story.refuses(id, Firm.CHOI, "SOD-1");
        story.people.takeBack(Firm.KIM, CHOI);
        story.people.takeBack(Firm.LEE, CHOI);
        story.firm.pass(Duration.ofMinutes(1));
        story.refuses(id, Firm.CHOI, "SOD-1");
        assertThatThrownBy(() -> story.decisions.decide(id, Firm.CHOI, FALSE_ALARM))
                .hasMessageContaining("decision \"" + id + "\" must be taken by somebody else: it has come to \"chief\""
                        + " because choi, or who counts as one with choi, said that kim is away");
        story.decides(id, HAN);
    }

    @ParameterizedTest
    @EnumSource
    void where_nobody_else_is_above_it_waits_for_the_owners(Stores stores) {
        Story story = new Story(stores);
        DecisionId id = story.opened();

        story.sendAway(Firm.KIM, CHOI);
        story.sendAway(Firm.LEE, CHOI);

        assertThat(story.asked(id)).isEmpty();
        story.refuses(id, Firm.CHOI, "DEC-1");
        story.people.takeBack(Firm.LEE, CHOI);
        story.decisions.flow().tick();
        assertThat(story.asked(id)).contains(Firm.LEE);
        story.decides(id, Firm.LEE);
    }

    @ParameterizedTest
    @EnumSource
    void nor_does_who_alone_ends_their_assignments_says_that_they_left_or_closes_the_persona(Stores stores) {
        List<Consumer<Story>> ways = List.of(
                story -> List.of(Firm.KIM, Firm.LEE).forEach(owner -> story.endSeat(owner, CHOI)),
                story -> List.of(Firm.KIM, Firm.LEE).forEach(owner -> story.people.leave(owner, CHOI)),
                story -> story.personas.suspend(Firm.OWNER, "not needed", CHOI));
        for (Consumer<Story> way : ways) {
            Story story = new Story(stores);
            story.firm.person(HAN, Firm.CHIEF);
            DecisionId before = story.opened();

            way.accept(story);
            story.firm.pass(Duration.ofMinutes(1));

            assertThat(story.asked(before)).contains(HAN);
            story.refuses(before, Firm.CHOI, "SOD-1");
            story.decides(before, HAN);
            DecisionId after = story.opened();
            assertThat(story.asked(after)).contains(HAN);
            story.refuses(after, Firm.CHOI, "SOD-1");
            story.decides(after, HAN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nor_does_who_counts_as_one_with_them(Stores stores) {
        Story story = new Story(stores);
        story.firm.person(HAN, Firm.CHIEF);
        story.people.add(Site.person("pup"), CHOI);
        DecisionId id = story.opened();

        story.sendAway(Firm.KIM, Actor.of("pup"));
        story.sendAway(Firm.LEE, new Actor("park", Optional.empty(), List.of("choi")));

        story.refuses(id, Firm.CHOI, "SOD-1");
        story.decides(id, HAN);
    }

    @ParameterizedTest
    @EnumSource
    void who_says_so_of_themselves_is_believed(Stores stores) {
        Story story = new Story(stores);
        DecisionId id = story.opened();

        story.sendAway(Firm.KIM, Actor.of("kim"));
        story.sendAway(Firm.LEE, Actor.of("lee"));

        assertThat(story.asked(id)).contains(Firm.CHOI);
        story.decides(id, Firm.CHOI);
    }

    @ParameterizedTest
    @EnumSource
    void a_third_person_who_says_so_lets_the_chief_decide(Stores stores) {
        Story story = new Story(stores);
        DecisionId id = story.opened();

        story.sendAway(Firm.KIM, Actor.of("park"));
        story.sendAway(Firm.LEE, Actor.of("lee"));

        story.decides(id, Firm.CHOI);
    }

    /** What comes to the chief because the other owner is silent does not come to her because kim is ill. */
    @ParameterizedTest
    @EnumSource
    void who_sends_an_owner_on_leave_while_another_is_there_decides_when_that_one_is_silent(Stores stores) {
        Story story = new Story(stores);
        DecisionId id = story.opened();
        story.sendAway(Firm.KIM, CHOI);
        assertThat(story.asked(id)).contains(Firm.LEE);

        story.firm.pass(Duration.ofDays(1));
        story.decisions.flow().tick();

        assertThat(story.asked(id)).contains(Firm.CHOI);
        story.decides(id, Firm.CHOI);
    }

    @ParameterizedTest
    @EnumSource
    void an_owner_who_was_away_and_is_back_binds_nobody_in_what_comes_later(Stores stores) {
        Story story = new Story(stores);
        story.sendAway(Firm.KIM, CHOI);
        story.sendAway(Firm.LEE, CHOI);
        story.firm.pass(Duration.ofDays(1));
        story.people.takeBack(Firm.KIM, CHOI);
        story.firm.pass(Duration.ofDays(1));
        DecisionId id = story.opened();

        story.sendAway(Firm.KIM, Actor.of("kim"));

        assertThat(story.asked(id)).isEmpty();
        story.people.takeBack(Firm.LEE, CHOI);
        story.firm.pass(Duration.ofDays(1));
        DecisionId later = story.opened("zone");
        story.sendAway(Firm.LEE, Actor.of("lee"));
        assertThat(story.asked(later)).contains(Firm.CHOI);
    }

    /** Park is there for a second, and so the owners' seats are not empty at the moment when they end. */
    @ParameterizedTest
    @EnumSource
    void nor_does_who_seats_somebody_for_a_second_meanwhile(Stores stores) {
        Story story = new Story(stores);
        story.firm.assign(Firm.PARK, Firm.OWNER, Optional.of(story.firm.now().plusSeconds(1)), Optional.empty());
        story.endSeat(Firm.KIM, CHOI);
        story.endSeat(Firm.LEE, CHOI);
        story.firm.pass(Duration.ofSeconds(2));

        DecisionId id = story.opened();

        assertThat(story.asked(id)).isEmpty();
        assertThatThrownBy(() -> story.decisions.decide(id, Firm.CHOI, FALSE_ALARM))
                .isInstanceOf(FindingsException.class);
    }

    /** Both seats of each end in one instant, and the second would have ended in a second anyway. */
    @ParameterizedTest
    @EnumSource
    void nor_does_who_gave_the_owners_a_second_seat_before_they_say_that_they_left(Stores stores) {
        Story story = new Story(stores);
        for (PrincipalId owner : List.of(Firm.KIM, Firm.LEE)) {
            story.firm.assign(owner, Firm.OWNER, Optional.of(story.firm.now().plusSeconds(1)), Optional.empty());
            story.people.leave(owner, CHOI);
        }
        story.firm.pass(Duration.ofSeconds(2));

        DecisionId id = story.opened();

        assertThat(story.asked(id)).isEmpty();
        assertThatThrownBy(() -> story.decisions.decide(id, Firm.CHOI, FALSE_ALARM))
                .isInstanceOf(FindingsException.class);
    }

    /** What the chief ended long ago, while another was there, binds the chief in nothing when that one leaves by themselves. */
    @ParameterizedTest
    @EnumSource
    void who_ended_one_seat_while_another_stayed_is_free(Stores stores) {
        Story story = new Story(stores);
        story.endSeat(Firm.KIM, CHOI);
        story.firm.pass(Duration.ofDays(30));
        story.sendAway(Firm.LEE, Actor.of("lee"));

        DecisionId id = story.opened();

        assertThat(story.asked(id)).contains(Firm.CHOI);
        story.decides(id, Firm.CHOI);
    }

    /** Lee is at the sea, and there to be silent. That she is away for a minute says no more than that she is back after it. */
    @ParameterizedTest
    @EnumSource
    void nor_does_who_takes_back_an_owner_who_is_away_and_sends_the_other_away(Stores stores) {
        List<Consumer<Story>> ways = List.of(
                story -> {},
                story -> story.awayForAMinute(Firm.LEE, CHOI),
                story -> {
                    story.awayForAMinute(Firm.LEE, CHOI);
                    story.people.takeBack(Firm.LEE, CHOI);
                },
                story -> {
                    story.people.add(Site.person("pup"), CHOI);
                    story.awayForAMinute(Firm.LEE, Actor.of("pup"));
                },
                story -> story.awayForAMinute(Firm.LEE, new Actor("park", Optional.empty(), List.of("choi"))));
        for (Consumer<Story> way : ways) {
            Story story = new Story(stores);
            DecisionId id = story.openedAfterTakingBack(way);

            story.silent();

            assertThat(story.decisions.find(id).orElseThrow().state()).isEqualTo(Decision.State.LAPSED);
            story.refuses(id, Firm.CHOI, "DEC-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void unless_who_was_taken_back_says_that_they_are_there(Stores stores) {
        Story story = new Story(stores);
        DecisionId id = story.openedAfterTakingBack(any -> {});

        story.people.confirmAbsence(Firm.LEE, "back at my desk", Actor.of("lee"));
        story.silent();

        assertThat(story.asked(id)).contains(Firm.CHOI);
        story.decides(id, Firm.CHOI);
    }

    @ParameterizedTest
    @EnumSource
    void unless_they_themselves_or_a_third_person_say_until_when_they_are_away(Stores stores) {
        for (String teller : List.of("lee", "park")) {
            Story story = new Story(stores);
            DecisionId id = story.openedAfterTakingBack(any -> any.awayForAMinute(Firm.LEE, Actor.of(teller)));

            story.silent();

            story.decides(id, Firm.CHOI);
        }
    }

    /** As lee said before she went, and as thirty days settle. */
    @ParameterizedTest
    @EnumSource
    void or_would_have_been_back_by_then_anyway(Stores stores) {
        for (Optional<Duration> leave : List.of(Optional.of(Duration.ofDays(2)), Optional.<Duration>empty())) {
            Story story = new Story(stores);
            story.people.sendOnLeave(Firm.LEE, leave.map(story.firm.now()::plus), Actor.of("lee"));
            story.people.takeBack(Firm.LEE, CHOI);
            story.sendAway(Firm.KIM, CHOI);
            story.firm.pass(leave.orElse(Duration.ofDays(30)).plusSeconds(1));
            DecisionId id = story.opened();

            story.silent();

            story.decides(id, Firm.CHOI);
        }
    }
}
