package dev.assay.governance.staffing;

import static dev.assay.governance.people.World.agent;
import static dev.assay.governance.people.World.agentPersona;
import static dev.assay.governance.people.World.as;
import static dev.assay.governance.people.World.assignment;
import static dev.assay.governance.people.World.cover;
import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.persona;
import static dev.assay.governance.people.World.until;
import static dev.assay.governance.people.World.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.PairException;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.World;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
    private static final Actor ADMIN = Actor.of("admin");
    private static final Actor LEE = Actor.of("lee");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final World world = new World()
            .put(person("admin"), person("kim"), person("lee"), agent("bot", "kim"))
            .put(persona("model-developer"), persona("model-validator"), agentPersona("watcher", "model-developer"))
            .put(PeopleKinds.PAIR, ForbiddenPair.defaults());
    private final People people = new People(world.store, List.of());

    private static void assertRefused(ThrowingCallable call, String... codes) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.findings())
                                .extracting(Finding::code)
                                .containsExactly(codes));
    }

    @Test
    void PER_1_a_principal_is_known_once() {
        assertRefused(() -> people.add(person("kim"), ADMIN), "PER-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assay", "Assay"})
    void nobody_has_the_name_by_which_the_library_itself_acts(String id) {
        assertRefused(() -> people.add(person(id), ADMIN), "RESERVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kim@firm.example\nroot@firm.example", "kim\u0000", "\u009bkim"})
    void a_contact_is_one_line_without_control_characters(String contact) {
        Principal choi = new Principal(
                who("choi"),
                Principal.Type.HUMAN,
                "choi",
                Optional.of(contact),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.empty());

        assertRefused(() -> people.add(choi, ADMIN), "CONTROL_CHARACTER");
    }

    @Test
    void PER_1_an_agent_has_a_sponsor_and_a_person_has_none() {
        Principal bot = agent("bot2", "kim");
        Principal orphan = new Principal(
                bot.id(), bot.type(), "bot2", Optional.empty(), bot.status(), Optional.empty(), Optional.empty());
        Principal ward = new Principal(
                who("choi"),
                Principal.Type.HUMAN,
                "choi",
                Optional.empty(),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.of(who("kim")));

        assertRefused(() -> people.add(orphan, ADMIN), "PER-1");
        assertRefused(() -> people.add(ward, ADMIN), "PER-1");
    }

    @Test
    void PER_1_the_way_of_an_agent_ends_in_an_active_person() {
        people.leave(who("kim"), ADMIN);

        assertRefused(() -> people.add(agent("bot2", "kim"), ADMIN), "PER-1");
        assertRefused(() -> people.add(agent("bot2", "nobody"), ADMIN), "PER-1");
        assertRefused(() -> people.add(agent("bot2", "bot2"), ADMIN), "PER-1");
    }

    @Test
    void PER_1_the_way_of_an_agent_has_three_steps_at_most() {
        people.add(agent("bot2", "bot"), ADMIN);
        people.add(agent("bot3", "bot2"), ADMIN);

        assertRefused(() -> people.add(agent("bot4", "bot3"), ADMIN), "PER-1");
    }

    @Test
    void PER_2_agents_act_in_personas_of_agents_and_people_in_those_of_people() {
        assertRefused(() -> people.assign(assignment("bot", "model-developer"), ADMIN), "PER-2");
        assertRefused(() -> people.assign(assignment("kim", "watcher"), ADMIN), "PER-2");
    }

    @Test
    void PER_4_few_and_many_personas_of_a_team_are_worth_knowing() {
        List<Finding> few = world.store.read(PeopleRules::check);
        assertThat(few).extracting(Finding::toString).contains("""
                personas: a unit usually has 5 to 10 active personas, but "data" has 3 (PER-4)""");

        IntStream.rangeClosed(4, 5).forEach(i -> world.put(persona("p" + i)));
        assertThat(world.store.<List<Finding>>read(PeopleRules::check)).isEmpty();

        IntStream.rangeClosed(6, 11).forEach(i -> world.put(persona("p" + i)));
        assertThat(world.store.<List<Finding>>read(PeopleRules::check))
                .singleElement()
                .satisfies(finding -> assertThat(finding.level()).isEqualTo(Finding.Level.INFO));
    }

    @Test
    void PER_5_nobody_acts_in_a_forbidden_pair() {
        people.assign(assignment("kim", "model-developer"), ADMIN);

        assertThatThrownBy(() -> people.assign(assignment("kim", "model-validator"), ADMIN))
                .hasMessage("""
                1 problem in assignment kim model-validator 2026-03-01T12:00:00Z
                  assignments[kim/model-validator]: kim must not act in model-validator and model-developer together: \
                Nobody validates what they built (PER-5)""");
        assertThat(world.events()).containsExactly("assignment.added", "sod.violation_blocked");
    }

    @Test
    void PER_5_leave_cover_makes_a_forbidden_pair_too() {
        people.assign(assignment("lee", "model-validator"), ADMIN);
        people.assign(assignment("kim", "model-developer"), ADMIN);

        assertRefused(
                () -> people.assign(cover("kim", "model-validator", "lee", "2026-03-05T00:00:00Z"), ADMIN), "PER-5");
    }

    @Test
    void PER_5_one_after_the_other_is_no_pair() {
        people.assign(until(assignment("kim", "model-developer"), "2026-03-02T11:59:59Z"), ADMIN);

        people.assign(assignment("kim", "model-validator"), ADMIN);

        assertThat(world.events()).containsExactly("assignment.added", "assignment.added");
    }

    @Test
    void SOD_4_who_audits_acts_in_nothing_else() {
        world.put(persona("auditor"));
        people.assign(assignment("kim", "auditor"), ADMIN);

        assertRefused(() -> people.assign(assignment("kim", "model-developer"), ADMIN), "PER-5");
    }

    @Test
    void SOD_4_five_pairs_are_forbidden_unless_somebody_says_otherwise() {
        assertThat(ForbiddenPair.defaults())
                .extracting(pair -> pair.first() + " " + pair.second())
                .containsExactly(
                        "model-developer model-validator",
                        "access-requester access-approver",
                        "incident-commander incident-reviewer",
                        "policy-author policy-approver",
                        "auditor *");
    }

    private static PairException exception(String until, String by) {
        return exception(until, by, "nobody else knows the model yet");
    }

    private static PairException exception(String until, String by, String reason) {
        return new PairException(
                who("kim"), as("model-validator"), as("model-developer"), Instant.parse(until), who(by), reason);
    }

    @Test
    void PER_5_an_exception_that_has_not_expired_lets_the_pair_pass() {
        people.assign(assignment("kim", "model-developer"), ADMIN);
        people.except(exception("2026-05-01T00:00:00Z", "admin"), ADMIN);

        people.assign(until(assignment("kim", "model-validator"), "2026-05-01T00:00:00Z"), ADMIN);

        assertThat(world.events()).containsExactly("assignment.added", "sod.exception_granted", "assignment.added");
    }

    @Test
    void PER_5_an_exception_does_not_let_the_pair_last_longer() {
        people.assign(assignment("kim", "model-developer"), ADMIN);
        people.except(exception("2026-05-01T00:00:00Z", "admin"), ADMIN);

        assertRefused(
                () -> people.assign(until(assignment("kim", "model-validator"), "2026-05-01T00:00:00.000001Z"), ADMIN),
                "PER-5");
    }

    @Test
    void SOD_1_nobody_lets_themselves_act_in_a_forbidden_pair() {
        assertRefused(() -> people.except(exception("2026-05-01T00:00:00Z", "kim"), Actor.of("kim")), "SOD-1");
    }

    @Test
    void SOD_2_no_agent_grants_an_exception() {
        world.put(agent("tool", "lee"));

        assertRefused(() -> people.except(exception("2026-05-01T00:00:00Z", "tool"), Actor.of("tool")), "SOD-2");
    }

    @Test
    void REASON_MISSING_a_reason_that_nobody_sees_is_none() {
        for (String reason : List.of(" ", "\u200b", "\u3164", "half \ud800")) {
            assertRefused(
                    () -> people.except(exception("2026-05-01T00:00:00Z", "admin", reason), ADMIN), "REASON_MISSING");
        }
    }

    @Test
    void EXPIRED_exceptions_are_refused() {
        assertRefused(() -> people.except(exception("2026-03-02T12:00:00Z", "admin"), ADMIN), "EXPIRED");
    }

    private static SkillEvidence evidence(String attestedBy) {
        return new SkillEvidence(
                who("kim"), "sql", 2, Instant.parse("2026-03-01T00:00:00Z"), MAY, "sha256:00", who(attestedBy));
    }

    @Test
    void PER_6_a_skill_that_is_not_shown_warns_and_does_not_refuse() {
        assertThat(people.assign(assignment("kim", "model-developer"), ADMIN))
                .extracting(Finding::toString)
                .containsExactly("assignments[kim/model-developer]: kim must show \"sql\" at level 2 for "
                        + "model-developer, but nothing valid shows it (PER-6)");

        people.record(evidence("lee"), LEE);
        people.end(assignment("kim", "model-developer"), "", ADMIN);
        assertThat(people.assign(until(assignment("kim", "model-validator"), "2026-06-01T00:00:00Z"), ADMIN))
                .isEmpty();
    }

    @Test
    void a_skill_that_lapsed_is_recorded_once() {
        people.record(evidence("lee"), LEE);
        assertThat(people.recordLapses(ADMIN)).isEmpty();

        world.at("2026-05-01T00:00:00Z");
        assertThat(people.recordLapses(ADMIN)).containsExactly(evidence("lee"));
        assertThat(people.recordLapses(ADMIN)).isEmpty();
        assertThat(world.events()).containsExactly("skill.recorded", "skill.lapsed");
    }

    @Test
    void SOD_1_nobody_attests_their_own_skill() {
        assertRefused(() -> people.record(evidence("kim"), Actor.of("kim")), "SOD-1");
    }

    @Test
    void SOD_1_a_skill_is_attested_by_somebody_independent() {
        people.assign(assignment("kim", "model-developer"), ADMIN);
        people.assign(cover("lee", "model-developer", "kim", "2026-03-05T00:00:00Z"), ADMIN);

        assertRefused(() -> people.record(evidence("lee"), LEE), "SOD-1");
    }

    @Test
    void SOD_2_a_skill_is_attested_by_a_person() {
        assertRefused(() -> people.record(evidence("bot"), ADMIN), "SOD-2", "SOD-1");
        assertRefused(() -> people.record(evidence("ghost"), ADMIN), "SOD-2");
    }

    private static Assignment by(String actor, Assignment given) {
        return new Assignment(
                given.principal(), given.persona(), given.from(), given.until(), who(actor), given.delegateOf());
    }

    @Test
    void SOD_1_nobody_lets_themselves_act() {
        Actor through = new Actor("lee", Optional.empty(), List.of("kim"));
        Assignment leave = cover("kim", "model-developer", "lee", "2026-03-05T00:00:00Z");
        people.assign(assignment("lee", "model-developer"), ADMIN);

        assertRefused(() -> people.assign(by("kim", assignment("kim", "model-developer")), Actor.of("kim")), "SOD-1");
        assertRefused(() -> people.assign(by("lee", assignment("kim", "model-developer")), through), "SOD-1");
        assertRefused(() -> people.assign(by("kim", leave), Actor.of("kim")), "SOD-1");
        people.assign(by("lee", leave), LEE);
    }

    @Test
    void SOD_2_agents_and_strangers_let_nobody_act() {
        assertRefused(() -> people.assign(assignment("lee", "model-developer"), Actor.of("bot")), "SOD-2");
        assertRefused(
                () -> people.assign(assignment("lee", "model-developer"), Actor.of("ghost")), "UNKNOWN_PRINCIPAL");
    }

    @Test
    void SOD_evidence_that_is_stored_is_attested_by_another_person() {
        world.put(PeopleKinds.SKILL, List.of(evidence("kim")));

        assertThat(codes()).containsExactly("SOD-1");
    }

    @Test
    void SOD_evidence_that_is_stored_is_attested_by_a_person() {
        world.put(PeopleKinds.SKILL, List.of(evidence("ghost")));

        assertThat(codes()).containsExactly("SOD-2");
    }

    private List<String> codes() {
        return world.store.<List<Finding>>read(PeopleRules::check).stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .map(Finding::code)
                .toList();
    }

    @Test
    void COVER_is_for_somebody_else_who_holds_the_persona() {
        assertRefused(
                () -> people.assign(cover("kim", "model-developer", "lee", "2026-03-05T00:00:00Z"), ADMIN), "COVER");
        people.assign(assignment("lee", "model-developer"), ADMIN);
        assertRefused(
                () -> people.assign(cover("lee", "model-developer", "lee", "2026-03-05T00:00:00Z"), ADMIN), "COVER");
        people.assign(cover("kim", "model-developer", "lee", "2026-03-05T00:00:00Z"), ADMIN);
    }

    @Test
    void UNKNOWN_people_and_personas_are_refused() {
        assertRefused(() -> people.assign(assignment("nobody", "nothing"), ADMIN), "UNKNOWN", "UNKNOWN");
    }

    @Test
    void who_leaves_ends_all_that_they_held() {
        people.assign(assignment("kim", "model-developer"), ADMIN);

        people.leave(who("kim"), ADMIN);

        assertThat(world.roster().held(who("kim"))).isEmpty();
        assertThat(world.events()).containsExactly("assignment.added", "principal.changed", "assignment.ended");
    }

    @Test
    void leave_has_an_end_after_which_one_may_go_again() {
        people.sendOnLeave(who("kim"), Optional.of(MAY), ADMIN);
        assertRefused(() -> people.sendOnLeave(who("kim"), Optional.of(MAY), ADMIN), "ILLEGAL_TRANSITION");

        world.at("2026-05-01T00:00:00Z");
        people.sendOnLeave(who("kim"), Optional.empty(), ADMIN);
        people.takeBack(who("kim"), ADMIN);
        assertRefused(() -> people.takeBack(who("kim"), ADMIN), "ILLEGAL_TRANSITION");
        people.leave(who("kim"), ADMIN);
        assertRefused(() -> people.sendOnLeave(who("kim"), Optional.empty(), ADMIN), "ILLEGAL_TRANSITION");
        assertRefused(() -> people.leave(who("kim"), ADMIN), "ILLEGAL_TRANSITION");
    }

    @Test
    void an_assignment_ends_once() {
        people.assign(assignment("kim", "model-developer"), ADMIN);

        assertThat(people.end(assignment("kim", "model-developer"), "moved", ADMIN)
                        .until())
                .contains(World.NOON);
        assertRefused(() -> people.end(assignment("kim", "model-developer"), "moved", ADMIN), "ILLEGAL_TRANSITION");
    }
}
