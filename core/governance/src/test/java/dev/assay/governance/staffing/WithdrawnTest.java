package dev.assay.governance.staffing;

import static dev.assay.governance.people.World.as;
import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.persona;
import static dev.assay.governance.people.World.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.World;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Assignments that have not begun, people who have left and personas that are over. Lee says who acts in what. */
class WithdrawnTest {
    private static final Actor LEE = Actor.of("lee");
    private static final Instant FRIDAY = World.NOON.plus(Duration.ofDays(4));

    private final World world =
            new World().put(person("kim"), person("lee"), person("choi")).put(persona("steward"), persona("owner"));
    private final People people = new People(world.store, List.of());

    private static Assignment seat(String principal, String persona, Instant from) {
        return new Assignment(who(principal), as(persona), from, Optional.empty(), who("lee"), Optional.empty());
    }

    private static void assertRefused(ThrowingCallable attempt, String... codes) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(codes));
    }

    @Test
    void what_has_not_begun_is_withdrawn_once_and_was_never_live() {
        people.assign(seat("kim", "steward", FRIDAY), LEE);

        Assignment withdrawn = people.end(seat("kim", "steward", FRIDAY), "another was found", LEE);

        assertThat(withdrawn.until()).contains(FRIDAY);
        assertRefused(() -> people.end(seat("kim", "steward", FRIDAY), "again", LEE), "ILLEGAL_TRANSITION");
        world.at("2026-03-06T12:00:00Z");
        assertThat(world.roster().held(who("kim"))).isEmpty();
    }

    @Test
    void what_was_withdrawn_ties_nobody() {
        people.assign(seat("kim", "steward", FRIDAY), LEE);
        assertThat(world.roster().involved(Set.of(who("lee")))).containsExactlyInAnyOrder(who("lee"), who("kim"));

        people.end(seat("kim", "steward", FRIDAY), "another was found", LEE);

        assertThat(world.roster().involved(Set.of(who("lee")))).containsExactly(who("lee"));
    }

    @Test
    void who_leaves_holds_nothing_later_either() {
        people.assign(seat("kim", "steward", FRIDAY), LEE);
        people.assign(seat("kim", "owner", World.NOON), LEE);

        people.leave(who("kim"), LEE);

        assertThat(world.roster().held(who("kim"))).isEmpty();
        world.at("2026-03-06T12:00:00Z");
        assertThat(world.roster().held(who("kim"))).isEmpty();
        assertThat(world.events())
                .containsExactly(
                        "assignment.added",
                        "assignment.added",
                        "principal.changed",
                        "assignment.ended",
                        "assignment.ended");
    }

    @Test
    void nobody_is_assigned_who_has_left_or_to_what_is_over() {
        people.leave(who("kim"), LEE);
        new Personas(world.store, List.of()).retire(as("steward"), "merged", LEE);

        assertRefused(() -> people.assign(seat("kim", "owner", World.NOON), LEE), "ILLEGAL_TRANSITION");
        assertRefused(() -> people.assign(seat("choi", "steward", World.NOON), LEE), "ILLEGAL_TRANSITION");
        assertThat(world.roster().persona(as("steward")).orElseThrow().status()).isEqualTo(Persona.Status.RETIRED);
    }
}
