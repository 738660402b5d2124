package dev.assay.governance.people;

import static dev.assay.governance.people.World.agent;
import static dev.assay.governance.people.World.agentPersona;
import static dev.assay.governance.people.World.as;
import static dev.assay.governance.people.World.assignment;
import static dev.assay.governance.people.World.cover;
import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.persona;
import static dev.assay.governance.people.World.skill;
import static dev.assay.governance.people.World.until;
import static dev.assay.governance.people.World.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.people.ApprovalRights.Placement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RosterTest {
    private final World world = new World()
            .put(person("kim"), person("lee"), person("park"), agent("bot", "kim"))
            .put(persona("steward"), agentPersona("watcher", "steward"));

    private List<String> acting(String persona) {
        return world.roster().acting(as(persona)).stream()
                .map(assignment -> assignment.principal().value())
                .toList();
    }

    @Test
    void an_assignment_counts_until_just_before_its_end() {
        world.put(until(assignment("kim", "steward"), "2026-03-03T00:00:00Z"));

        assertThat(acting("steward")).containsExactly("kim");
        world.at("2026-03-02T23:59:59.999999Z");
        assertThat(acting("steward")).containsExactly("kim");
        world.at("2026-03-03T00:00:00Z");
        assertThat(acting("steward")).isEmpty();
    }

    @Test
    void who_is_on_leave_does_not_act_until_the_leave_has_ended() {
        Instant back = Instant.parse("2026-03-09T00:00:00Z");
        world.put(person("choi").with(Principal.Status.ON_LEAVE, Optional.of(back)))
                .put(assignment("choi", "steward"));

        assertThat(acting("steward")).isEmpty();
        world.at("2026-03-09T00:00:00Z");
        assertThat(acting("steward")).containsExactly("choi");
    }

    @Test
    void who_has_left_does_not_act() {
        world.put(person("choi").with(Principal.Status.LEFT, Optional.empty())).put(assignment("choi", "steward"));

        assertThat(acting("steward")).isEmpty();
        assertThat(world.roster().holders(as("steward"))).hasSize(1);
    }

    @Test
    void leave_cover_counts_while_the_other_is_on_leave() {
        world.put(person("choi").with(Principal.Status.ON_LEAVE, Optional.empty()))
                .put(assignment("choi", "steward"), cover("lee", "steward", "choi", "2026-03-05T00:00:00Z"));

        assertThat(acting("steward")).containsExactly("lee");
        assertThat(world.roster().personas(who("lee"))).containsExactly(as("steward"));
    }

    @Test
    void leave_cover_gives_no_more_than_the_other_has() {
        world.put(cover("lee", "steward", "kim", "2026-03-05T00:00:00Z"));
        assertThat(acting("steward")).isEmpty();

        world.put(person("choi").with(Principal.Status.LEFT, Optional.empty()))
                .put(assignment("choi", "steward"), cover("park", "steward", "choi", "2026-03-05T00:00:00Z"));
        assertThat(acting("steward")).isEmpty();
    }

    @Test
    void nobody_acts_in_a_persona_that_is_not_active() {
        Persona draft = persona("auditor");
        world.put(new Persona(
                        draft.id(),
                        1,
                        draft.type(),
                        Persona.Status.DRAFT,
                        draft.card(),
                        List.of(),
                        List.of(),
                        Optional.empty()))
                .put(assignment("kim", "auditor"));

        assertThat(acting("auditor")).isEmpty();
        assertThat(acting("nobody-knows")).isEmpty();
    }

    @Test
    void an_assignment_of_ones_own_goes_before_leave_cover() {
        Assignment own = until(assignment("lee", "steward"), "2026-03-04T00:00:00Z");
        world.put(assignment("kim", "steward"), own, cover("lee", "steward", "kim", "2026-03-05T00:00:00Z"));

        assertThat(world.roster().acting(who("lee"), as("steward"))).contains(own);
    }

    @Test
    void a_roster_of_the_past_tells_who_held_a_persona_then() {
        world.put(until(assignment("kim", "steward"), "2026-03-02T00:00:00Z"));
        Instant then = Instant.parse("2026-03-01T23:59:59Z");

        List<Assignment> held =
                world.store.read(reader -> Roster.at(reader, then).holders(as("steward")));

        assertThat(held).singleElement().extracting(Assignment::principal).isEqualTo(who("kim"));
        assertThat(acting("steward")).isEmpty();
    }

    @Test
    void an_agent_acts_only_while_its_person_is_active() {
        world.put(assignment("bot", "watcher"));
        assertThat(acting("watcher")).containsExactly("bot");

        world.put(person("choi").with(Principal.Status.LEFT, Optional.empty()), agent("orphan", "choi"))
                .put(assignment("orphan", "watcher"));
        assertThat(acting("watcher")).containsExactly("bot");
    }

    @Test
    void the_way_from_an_agent_to_its_person_has_three_steps_at_most() {
        world.put(agent("bot2", "bot"), agent("bot3", "bot2"), agent("bot4", "bot3"));

        assertThat(world.roster().chain(who("bot3"))).containsExactly(who("bot3"), who("bot2"), who("bot"), who("kim"));
        assertThat(world.roster().answerable(who("bot3"))).map(Principal::id).contains(who("kim"));
        assertThat(world.roster().answerable(who("bot4"))).isEmpty();
    }

    @Test
    void a_way_that_leads_back_ends() {
        world.put(agent("egg", "hen"), agent("hen", "egg"));

        assertThat(world.roster().chain(who("egg"))).containsExactly(who("egg"), who("hen"));
        assertThat(world.roster().answerable(who("egg"))).isEmpty();
    }

    @Test
    void those_on_the_way_and_their_deputies_are_involved() {
        world.put(assignment("kim", "steward"), cover("lee", "steward", "kim", "2026-03-05T00:00:00Z"));

        assertThat(world.roster().involved(List.of(who("bot"))))
                .containsExactlyInAnyOrder(who("bot"), who("kim"), who("lee"));
        world.at("2026-03-05T00:00:00Z");
        assertThat(world.roster().involved(List.of(who("bot")))).containsExactlyInAnyOrder(who("bot"), who("kim"));
    }

    @Test
    void a_deputy_and_the_one_they_stand_in_for_count_as_one() {
        world.put(assignment("kim", "steward"), cover("lee", "steward", "kim", "2026-03-05T00:00:00Z"));

        assertThat(world.roster().independent(List.of(who("kim"), who("lee"), who("park"))))
                .isEqualTo(2);
        assertThat(world.roster().independent(List.of(who("park"), who("park"))))
                .isEqualTo(1);
    }

    @Test
    void whom_somebody_alone_added_counts_as_one_with_them_and_with_whom_these_add() {
        world.put(person("pup"), person("cub"), person("mite"))
                .put(PeopleKinds.PLACEMENT, List.of(added("kim", "pup"), added("kim", "cub"), added("pup", "mite")));

        assertThat(independent("kim", "pup")).isEqualTo(1);
        assertThat(independent("pup", "kim")).isEqualTo(1);
        assertThat(independent("mite", "lee", "kim")).isEqualTo(2);
        // Two whom the same one added prove nobody but that one.
        assertThat(independent("cub", "mite")).isEqualTo(1);
        assertThat(independent("cub", "mite", "kim")).isEqualTo(1);
        assertThat(independent()).isZero();
        assertThat(world.roster().involved(List.of(who("mite"))))
                .containsExactlyInAnyOrder(who("mite"), who("pup"), who("kim"), who("cub"));
    }

    @Test
    void whom_somebody_alone_lets_act_is_tied_one_way_as_long_as_it_lasts() {
        Assignment lent = until(assignment("lee", "steward"), "2026-03-05T00:00:00Z");
        world.put(lent);
        world.put(
                PeopleKinds.PLACEMENT,
                List.of(new Placement(
                        who("kim"),
                        who("lee"),
                        Optional.of(PeopleKinds.ASSIGNMENT.id(lent)),
                        World.NOON,
                        Optional.empty())));

        assertThat(independent("kim", "lee")).isEqualTo(2);
        assertThat(involved("kim")).containsExactlyInAnyOrder(who("kim"), who("lee"));
        assertThat(involved("lee")).containsExactly(who("lee"));
        world.at("2026-03-04T23:59:59.999999Z");
        assertThat(involved("kim")).hasSize(2);
        world.at("2026-03-05T00:00:00Z");
        assertThat(involved("kim")).containsExactly(who("kim"));
    }

    private static Placement added(String by, String placed) {
        return new Placement(who(by), who(placed), Optional.empty(), World.NOON, Optional.empty());
    }

    private Set<PrincipalId> involved(String who) {
        return world.roster().involved(List.of(who(who)));
    }

    private int independent(String... people) {
        return world.roster().independent(Stream.of(people).map(World::who).toList());
    }

    private static SkillEvidence evidence(String skill, int level, String obtained, String expires) {
        return new SkillEvidence(
                who("kim"), skill, level, Instant.parse(obtained), Instant.parse(expires), "sha256:00", who("lee"));
    }

    private SkillProof proof() {
        return world.roster().skills(who("kim"), persona("steward", skill("sql"), skill("privacy")));
    }

    @Test
    void a_skill_is_shown_by_evidence_high_and_new_enough() {
        world.put(
                evidence("sql", 2, "2025-06-01T00:00:00Z", "2030-01-01T00:00:00Z"),
                evidence("privacy", 1, "2026-01-01T00:00:00Z", "2030-01-01T00:00:00Z"));
        assertThat(proof().missing()).containsExactly(skill("privacy"));

        world.put(evidence("privacy", 3, "2026-01-02T00:00:00Z", "2026-04-01T00:00:00Z"));
        assertThat(proof().isComplete()).isTrue();
        assertThat(proof().until()).contains(Instant.parse("2026-04-01T00:00:00Z"));

        world.at("2026-04-01T00:00:00Z");
        assertThat(proof().missing()).containsExactly(skill("privacy"));
        world.at("2026-06-01T00:00:00Z");
        assertThat(proof().missing()).containsExactly(skill("sql"), skill("privacy"));
    }
}
