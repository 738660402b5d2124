package dev.assay.governance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.World;
import dev.assay.governance.raci.Raci;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.staffing.Absence;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a later description says holds: of pairs, of who is on leave, of who has left. Kim proposes it, lee approves it. */
class LaterFilesTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Actor LEE = Actor.of("lee");
    private static final Clock CLOCK = Clock.fixed(World.NOON, ZoneOffset.UTC);
    private static final ForbiddenPair OWN = ForbiddenPair.of(
            new Pattern("data-owner"), new Pattern("data-steward"), Text.of("One looks after the other", "상호 견제"));
    private static final Principal PARK = World.person("park");
    private static final Principal BOT = World.agent("bot", "park");
    private static final Assignment OWNER = World.assignment("park", "data-owner");

    /** A firm in a store that the first description founded. */
    private static final class Firm {
        final Stores.Open open;
        final Organisations organisations;
        final People people;
        private int version = 1;

        Firm(Stores stores, Optional<Rules> rules) {
            open = stores.open(CLOCK);
            organisations = new Organisations(open.store(), List.of(), List.of());
            people = new People(open.store(), List.of());
            organisations.load(described(List.of(PARK, BOT), List.of(OWNER), rules), KIM);
        }

        private Organisation described(List<Principal> others, List<Assignment> assignments, Optional<Rules> rules) {
            List<Principal> all = Stream.concat(Stream.of(World.person("kim"), World.person("lee")), others.stream())
                    .toList();
            List<Persona> personas = RaciMatrix.defaults().activities().stream()
                    .flatMap(activity -> activity.letters().personas().stream())
                    .distinct()
                    .map(PersonaId::value)
                    .map(World::persona)
                    .toList();
            return new Organisation(
                    new Profile(version, Text.of("Firm", "회사"), ZoneOffset.UTC),
                    new Staff(all, personas, assignments, List.of()),
                    rules,
                    Optional.empty(),
                    List.of());
        }

        /** Agrees on the next description, and returns what is said of it but refuses nothing. */
        List<String> next(List<Principal> others, List<Assignment> assignments, Optional<Rules> rules) {
            version++;
            Organisation next = described(others, assignments, rules);
            String id = organisations.propose(next, "as we are", KIM).proposal().id();
            return organisations.approve(id, next, "agreed", LEE).stream()
                    .map(finding -> finding.level() + " " + finding.code() + " " + finding.path())
                    .toList();
        }

        Principal stored(String id) {
            return open.store()
                    .<Principal>read(reader ->
                            Roster.now(reader).principal(World.who(id)).orElseThrow());
        }

        List<Assignment> held(String id) {
            return open.store().read(reader -> Roster.now(reader).held(World.who(id)));
        }

        void replays() {
            assertThat(MemoryStore.replay(open.log(), CLOCK).snapshot())
                    .isEqualTo(open.store().snapshot());
        }
    }

    private static Optional<Rules> rules(ForbiddenPair... pairs) {
        return Optional.of(new Rules(PeoplePolicy.ofDefaults(), List.of(pairs)));
    }

    private static void refused(ThrowingCallable attempt, String code, String words) {
        assertThatThrownBy(attempt)
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
                                .extracting(Finding::code)
                                .containsExactly(code));
    }

    private static Assignment steward() {
        return new Assignment(
                World.who("park"),
                World.as("data-steward"),
                World.NOON,
                Optional.of(World.NOON.plus(Duration.ofDays(9))),
                World.who("kim"),
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void a_pair_that_is_left_out_is_forbidden_no_more(Stores stores) {
        Firm firm = new Firm(stores, rules(OWN));
        refused(() -> firm.people.assign(steward(), KIM), "PER-5", "One looks after the other");

        firm.next(List.of(PARK, BOT), List.of(OWNER), rules());
        firm.next(List.of(PARK, BOT), List.of(OWNER), Optional.empty());

        assertThat(firm.people.assign(steward(), KIM)).extracting(Finding::code).containsExactly("PER-6");
        assertThat(firm.open
                        .store()
                        .<List<ForbiddenPair>>read(reader -> reader.all(PeopleKinds.PAIR).stream()
                                .map(Stored::value)
                                .toList()))
                .hasSize(6)
                .allSatisfy(pair -> assertThat(pair.until()).contains(World.NOON));
        firm.replays();
    }

    @ParameterizedTest
    @EnumSource
    void a_pair_that_is_named_again_is_forbidden_again(Stores stores) {
        Firm firm = new Firm(stores, rules(OWN));
        firm.next(List.of(PARK, BOT), List.of(OWNER), rules());

        firm.next(List.of(PARK, BOT), List.of(OWNER), rules(OWN));

        refused(() -> firm.people.assign(steward(), KIM), "PER-5", "One looks after the other");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_forbids_what_somebody_holds(Stores stores) {
        Firm firm = new Firm(stores, rules());
        firm.people.assign(steward(), KIM);

        refused(
                () -> firm.people.forbid(OWN, LEE),
                "PER-5",
                "park must not act in data-owner and data-steward together: One looks after the other");
        firm.people.end(steward(), "enough", KIM);
        firm.people.forbid(OWN, LEE);
        refused(() -> firm.people.forbid(OWN, LEE), "PER-1", "forbidden-pair \"data-owner data-steward\" must be new");
        firm.next(List.of(PARK, BOT), List.of(OWNER), rules());
        firm.people.forbid(OWN, LEE);
        firm.replays();
    }

    /** The first file has no matrix, so that the default one holds; by hand, its activities are put into the order of their ids. */
    @ParameterizedTest
    @EnumSource
    void a_matrix_that_is_left_out_stays(Stores stores) {
        Firm firm = new Firm(stores, rules());
        RaciMatrix sorted = new RaciMatrix(
                1,
                RaciMatrix.defaults().activities().stream()
                        .sorted(Comparator.comparing(activity -> activity.id().value()))
                        .toList());
        Raci raci = new Raci(firm.open.store(), reader -> Set.of());
        raci.approve(raci.propose(sorted, "easier to read", KIM).proposal().id(), "agreed", LEE);

        firm.next(List.of(PARK, BOT), List.of(OWNER), rules());

        assertThat(firm.open.store().<Optional<RaciMatrix>>read(RaciMatrix::of)).contains(sorted.withVersion(2));
        firm.replays();
    }

    @ParameterizedTest
    @EnumSource
    void that_who_answers_for_an_agent_is_on_leave_is_worth_a_warning(Stores stores) {
        Firm firm = new Firm(stores, rules());
        Instant back = World.NOON.plus(Duration.ofDays(14));
        Principal away = PARK.with(Principal.Status.ON_LEAVE, Optional.of(back));

        assertThat(firm.next(List.of(away, BOT), List.of(OWNER), rules()))
                .contains("WARNING PER-1 people.principals[bot].sponsor");

        assertThat(firm.stored("park")).isEqualTo(away);
        Principal gone = PARK.with(Principal.Status.LEFT, Optional.empty());
        refused(
                () -> firm.next(List.of(gone, BOT), List.of(), rules()),
                "PER-1",
                "the way must end in people who are active, but was bot → park");
    }

    @ParameterizedTest
    @EnumSource
    void who_went_on_leave_stays_there_although_a_description_says_that_they_are_active(Stores stores) {
        Firm firm = new Firm(stores, rules());
        Instant back = World.NOON.plus(Duration.ofDays(14));
        firm.people.sendOnLeave(World.who("park"), Optional.of(back), KIM);

        assertThat(firm.next(List.of(PARK, BOT), List.of(OWNER), rules()))
                .contains("WARNING ON_LEAVE people.principals[park].status");

        assertThat(firm.stored("park")).isEqualTo(PARK.with(Principal.Status.ON_LEAVE, Optional.of(back)));
        firm.people.takeBack(World.who("park"), KIM);
        assertThat(firm.next(List.of(PARK, BOT), List.of(OWNER), rules())).noneMatch(said -> said.contains("ON_LEAVE"));
        firm.replays();
    }

    @ParameterizedTest
    @EnumSource
    void who_is_said_to_have_left_acts_in_nothing_any_more(Stores stores) {
        Firm firm = new Firm(stores, rules());
        Principal gone = PARK.with(Principal.Status.LEFT, Optional.empty());
        Principal orphan = World.agent("bot", "kim");
        assertThat(firm.held("park")).containsExactly(OWNER);

        refused(
                () -> firm.next(List.of(gone, orphan), List.of(OWNER), rules()),
                "ILLEGAL_TRANSITION",
                "people.assignments[park/data-owner].principal: who is assigned must not have left, but park has");
        firm.version--;
        firm.next(List.of(gone, orphan), List.of(), rules());

        assertThat(firm.held("park")).isEmpty();
        firm.version++;
        refused(
                () -> firm.organisations.propose(
                        firm.described(List.of(gone, orphan), List.of(OWNER), rules()), "as we are", KIM),
                "ILLEGAL_TRANSITION",
                "people.assignments[park/data-owner].principal");
        firm.replays();
    }

    private static Set<PrincipalId> tellers(Firm firm, String who) {
        return firm.open
                .store()
                .read(reader -> reader.findBy(Absence.KIND, "by-principal", who).stream()
                        .flatMap(stored -> stored.value().by().stream())
                        .collect(Collectors.toSet()));
    }

    /** What kim alone said is what two agree on then, and keeps kim from nothing. */
    @ParameterizedTest
    @EnumSource
    void a_description_that_says_who_left_agrees_with_who_alone_said_so(Stores stores) {
        Firm firm = new Firm(stores, rules());
        Principal orphan = World.agent("bot", "kim");
        firm.people.leave(World.who("bot"), KIM);
        firm.people.leave(World.who("park"), KIM);
        assertThat(tellers(firm, "park")).containsExactly(World.who("kim"));

        Principal gone = PARK.with(Principal.Status.LEFT, Optional.empty());
        firm.next(List.of(gone, orphan.with(Principal.Status.LEFT, Optional.empty())), List.of(), rules());

        assertThat(tellers(firm, "park")).isEmpty();
        firm.replays();
    }
}
