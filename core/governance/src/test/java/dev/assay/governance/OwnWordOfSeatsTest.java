package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Orphans;
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
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who ends seats, gives them for a while or gives away what others own does not answer because nobody is left, until it is settled
 * or somebody else agrees. Kim and lee own the trips; choi is the chief who is asked after them.
 */
class OwnWordOfSeatsTest {
    private static final Actor CHOI = Actor.of("choi");
    private static final Answer FALSE_ALARM = Answer.of(Choice.FALSE_ALARM, "nothing is wrong");
    private static final Duration SETTLED = Duration.ofDays(30);
    private static final PersonaId DEPUTY = new PersonaId("deputy");

    /** The firm in a store, and what is done in it. */
    private static final class Story {
        final Firm firm;
        final Decisions decisions;
        final People people;

        Story(Stores stores) {
            firm = new Firm(stores);
            decisions = new Decisions(
                    firm.store(),
                    DecisionPolicy.ofDefaults(),
                    Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                    new QualityStates(List.of()),
                    List.of());
            people = new People(firm.store(), List.of(new Readdressing(decisions.flow())));
        }

        void seat(
                PrincipalId who, PersonaId persona, Optional<Duration> length, Optional<PrincipalId> cover, Actor by) {
            people.assign(
                    new Assignment(
                            who,
                            persona,
                            firm.now(),
                            length.map(firm.now()::plus),
                            new PrincipalId(by.onBehalfOf().stream().findFirst().orElse(by.principal())),
                            cover),
                    by);
        }

        void endSeats(Actor by) {
            for (PrincipalId owner : List.of(Firm.KIM, Firm.LEE)) {
                Assignment seat = firm.store()
                        .<Assignment>read(
                                reader -> Roster.now(reader).held(owner).get(0));
                people.end(seat, "not needed", by);
            }
        }

        DecisionId askedAfter(Duration time) {
            firm.pass(time);
            Matter matter = Matter.of(
                    DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare " + firm.now(), "failed", Severity.HIGH);
            return decisions.open(matter, Firm.CHOI).id();
        }

        void nobodyIsAsked(DecisionId id) {
            assertThat(decisions.find(id).orElseThrow().addressees().addressee())
                    .isEmpty();
            assertThatThrownBy(() -> decisions.decide(id, Firm.CHOI, FALSE_ALARM))
                    .isInstanceOf(FindingsException.class);
        }

        void chiefDecides(DecisionId id) {
            assertThat(decisions.find(id).orElseThrow().addressees().addressee())
                    .contains(Firm.CHOI);
            assertThat(decisions.decide(id, Firm.CHOI, FALSE_ALARM).state()).isEqualTo(Decision.State.DECIDED);
            assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                    .isEqualTo(firm.store().snapshot());
        }

        void give(PersonaId owner) {
            new Inventory(firm.store(), new Orphans((asset, kind) -> true), new QualityStates(List.of()), List.of())
                    .assignOwner(Firm.TRIPS, owner, CHOI);
        }
    }

    /** With the seat of whom somebody stands in for, the cover is over, so that nobody was there when the seats ended. */
    @ParameterizedTest
    @EnumSource
    void a_stand_in_is_nobody_who_was_there_besides_whom_they_cover(Stores stores) {
        Story story = new Story(stores);
        story.seat(Firm.PARK, Firm.OWNER, Optional.of(Duration.ofDays(60)), Optional.of(Firm.KIM), Actor.of("kim"));
        story.firm.pass(Duration.ofDays(1));

        story.endSeats(CHOI);

        story.nobodyIsAsked(story.askedAfter(Duration.ofSeconds(1)));
        story.nobodyIsAsked(story.askedAfter(SETTLED.plusDays(1)));
    }

    @ParameterizedTest
    @EnumSource
    void a_seat_that_one_person_gave_for_a_while_ends_by_their_word(Stores stores) {
        Story story = new Story(stores);
        story.seat(Firm.JUNG, Firm.OWNER, Optional.of(Duration.ofDays(1)), Optional.empty(), CHOI);
        story.people.leave(Firm.KIM, Actor.of("kim"));
        story.people.leave(Firm.LEE, Actor.of("lee"));

        story.nobodyIsAsked(story.askedAfter(Duration.ofDays(2)));
        story.people.confirm(Firm.JUNG, "it was for a day", Actor.of("park"));

        story.chiefDecides(story.askedAfter(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @EnumSource
    void nor_is_who_was_seated_for_a_while_in_the_name_of_a_colleague(Stores stores) {
        Story story = new Story(stores);
        Actor asJung = new Actor("choi", Optional.empty(), List.of("jung"));
        story.seat(Firm.PARK, Firm.OWNER, Optional.of(Duration.ofSeconds(1)), Optional.empty(), asJung);

        story.endSeats(CHOI);

        story.nobodyIsAsked(story.askedAfter(Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @EnumSource
    void who_gives_something_to_a_persona_does_not_answer_for_it_when_nobody_acts_there(Stores stores) {
        Story story = new Story(stores);
        story.firm.persona(DEPUTY, Severity.CRITICAL);
        story.seat(Firm.PARK, DEPUTY, Optional.of(Duration.ofSeconds(1)), Optional.empty(), CHOI);

        story.give(DEPUTY);

        story.nobodyIsAsked(story.askedAfter(Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @EnumSource
    void nor_when_whoever_acts_there_is_on_a_holiday_that_was_known(Stores stores) {
        Story story = new Story(stores);
        story.firm.persona(DEPUTY, Severity.CRITICAL);
        story.seat(Firm.PARK, DEPUTY, Optional.empty(), Optional.empty(), Actor.of("jung"));

        story.give(DEPUTY);
        story.people.sendOnLeave(Firm.PARK, Optional.empty(), Actor.of("park"));

        story.nobodyIsAsked(story.askedAfter(Duration.ofDays(1)));
        story.chiefDecides(story.askedAfter(SETTLED));
    }

    @ParameterizedTest
    @EnumSource
    void who_ends_seats_ahead_of_a_gap_does_not_answer_in_it(Stores stores) {
        Story story = new Story(stores);
        story.seat(Firm.PARK, Firm.OWNER, Optional.of(Duration.ofDays(7)), Optional.empty(), Actor.of("jung"));

        story.endSeats(CHOI);

        story.nobodyIsAsked(story.askedAfter(Duration.ofDays(7)));
    }

    /** Nobody is shut out for good because there was a gap of an hour when the owners handed over. */
    @ParameterizedTest
    @EnumSource
    void what_became_of_seats_is_settled_after_thirty_days_in_which_others_have_the_persona(Stores stores) {
        Story story = new Story(stores);
        story.people.leave(Firm.KIM, CHOI);
        story.people.leave(Firm.LEE, CHOI);
        story.firm.pass(Duration.ofHours(1));
        story.seat(Firm.JUNG, Firm.OWNER, Optional.empty(), Optional.empty(), Actor.of("park"));
        story.people.sendOnLeave(Firm.JUNG, Optional.empty(), Actor.of("jung"));

        story.nobodyIsAsked(story.askedAfter(SETTLED.minusHours(1).minusNanos(1_000)));
        story.chiefDecides(story.askedAfter(Duration.ofNanos(1_000)));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_settled_while_nobody_has_the_persona(Stores stores) {
        Story story = new Story(stores);
        story.endSeats(CHOI);

        story.nobodyIsAsked(story.askedAfter(Duration.ofDays(400)));
    }

    @ParameterizedTest
    @EnumSource
    void somebody_else_who_agrees_lets_the_chief_answer_at_once(Stores stores) {
        Story story = new Story(stores);
        story.people.leave(Firm.KIM, CHOI);
        story.people.leave(Firm.LEE, CHOI);

        assertThatThrownBy(() -> story.people.confirmAbsence(Firm.KIM, "gone", CHOI))
                .hasMessageContaining("SOD-1");
        story.people.add(Site.person("pup"), CHOI);
        story.people.leave(new PrincipalId("pup"), CHOI);
        story.people.confirm(new PrincipalId("pup"), "there is one, on the third floor", Actor.of("jung"));
        assertThat(story.people.confirmAbsence(new PrincipalId("pup"), "not any more", Actor.of("jung")))
                .hasSize(1);
        story.people.confirmAbsence(Firm.KIM, "said goodbye to her", Actor.of("jung"));
        story.nobodyIsAsked(story.askedAfter(Duration.ofSeconds(1)));
        story.people.confirmAbsence(Firm.LEE, "works elsewhere now", Actor.of("jung"));

        story.chiefDecides(story.askedAfter(Duration.ofSeconds(1)));
        assertThatThrownBy(() -> story.people.confirmAbsence(Firm.KIM, "again", Actor.of("jung")))
                .hasMessageContaining("ILLEGAL_TRANSITION");
    }

    /** Or else they would seat somebody who never looks, and answer when that one is silent. */
    @ParameterizedTest
    @EnumSource
    void whom_they_seated_lately_themselves_is_nobody_who_was_there(Stores stores) {
        Story story = new Story(stores);
        story.seat(Firm.JUNG, Firm.OWNER, Optional.empty(), Optional.empty(), CHOI);
        story.endSeats(CHOI);
        DecisionId id = story.askedAfter(Duration.ofHours(1));
        assertThat(story.decisions.find(id).orElseThrow().addressees().addressee())
                .contains(Firm.JUNG);

        story.firm.pass(Duration.ofDays(1));
        story.decisions.flow().tick();

        assertThatThrownBy(() -> story.decisions.decide(id, Firm.CHOI, FALSE_ALARM))
                .isInstanceOf(FindingsException.class);
        DecisionId later = story.askedAfter(SETTLED);
        story.firm.pass(Duration.ofDays(1));
        story.decisions.flow().tick();
        story.chiefDecides(later);
    }

    @ParameterizedTest
    @EnumSource
    void nor_is_whom_they_seated_long_before_the_seat_began(Stores stores) {
        Story story = new Story(stores);
        Assignment seat = new Assignment(
                Firm.JUNG,
                Firm.OWNER,
                story.firm.now().plus(Duration.ofDays(31)),
                Optional.empty(),
                Firm.CHOI,
                Optional.empty());
        story.people.assign(seat, CHOI);
        story.firm.pass(Duration.ofDays(31));
        story.endSeats(CHOI);

        DecisionId id = story.askedAfter(Duration.ofMinutes(1));
        assertThat(story.decisions.find(id).orElseThrow().addressees().addressee())
                .contains(Firm.JUNG);
        story.firm.pass(Duration.ofDays(1));
        story.decisions.flow().tick();

        assertThatThrownBy(() -> story.decisions.decide(id, Firm.CHOI, FALSE_ALARM))
                .isInstanceOf(FindingsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void who_gave_one_thing_away_answers_for_others_of_the_same_persona(Stores stores) {
        Story story = new Story(stores);
        story.firm.persona(DEPUTY, Severity.CRITICAL);
        story.seat(Firm.PARK, DEPUTY, Optional.empty(), Optional.empty(), Actor.of("jung"));
        AssetId meters = new AssetId("meters");
        Asset trips = story.firm
                .store()
                .<Asset>read(reader -> Inventory.find(reader, Firm.TRIPS).value());
        story.firm.put(
                Assets.KIND,
                new Asset(
                        meters,
                        trips.type(),
                        trips.name(),
                        trips.handling(),
                        Optional.of(DEPUTY),
                        trips.steward(),
                        trips.suites(),
                        trips.quality()));
        story.give(DEPUTY);
        story.people.sendOnLeave(Firm.PARK, Optional.empty(), Actor.of("park"));

        story.nobodyIsAsked(story.askedAfter(Duration.ofHours(1)));
        Matter other = Matter.of(DecisionPolicy.QUALITY_FAILURE, meters, "flow", "failed", Severity.HIGH);
        story.chiefDecides(story.decisions.open(other, Firm.CHOI).id());
    }
}
