package dev.assay.governance.staffing;

import static dev.assay.governance.people.World.agent;
import static dev.assay.governance.people.World.as;
import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.persona;
import static dev.assay.governance.people.World.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.PairException;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.World;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is said of people twice, or for a time that is none, is refused with a record. */
class SaidOnceTest {
    private static final Actor ADMIN = Actor.of("admin");
    private static final Actor LEE = Actor.of("lee");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final World world = new World()
            .put(person("admin"), person("kim"), person("lee"), agent("bot", "kim"))
            .put(persona("model-developer"), persona("model-validator"))
            .put(PeopleKinds.PAIR, ForbiddenPair.defaults());
    private final People people = new People(world.store, List.of());

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.findings())
                                .extracting(Finding::code)
                                .containsExactly(code));
    }

    private static SkillEvidence evidence() {
        return new SkillEvidence(
                who("kim"), "sql", 2, Instant.parse("2026-03-01T00:00:00Z"), MAY, "sha256:00", who("lee"));
    }

    private static PairException exception() {
        return new PairException(
                who("kim"), as("model-validator"), as("model-developer"), MAY, who("admin"), "nobody else knows it");
    }

    @Test
    void PER_1_evidence_of_a_skill_and_a_moment_is_recorded_once() {
        people.record(evidence(), LEE);

        assertRefused(() -> people.record(evidence(), LEE), "PER-1");
        assertThat(world.events()).containsExactly("skill.recorded", "skill.recorded");
    }

    @Test
    void PER_1_an_exception_is_granted_once() {
        people.except(exception(), ADMIN);

        assertRefused(() -> people.except(exception(), ADMIN), "PER-1");
        assertThat(world.events()).containsExactly("sod.exception_granted", "sod.exception_granted");
    }

    @Test
    void EXPIRED_leave_that_is_over_before_it_begins() {
        for (Instant back : List.of(Instant.MIN, Instant.EPOCH, World.NOON)) {
            assertRefused(() -> people.sendOnLeave(who("kim"), Optional.of(back), ADMIN), "EXPIRED");
        }
        assertThat(world.events()).containsExactly("principal.changed", "principal.changed", "principal.changed");

        assertThat(people.sendOnLeave(who("kim"), Optional.of(World.NOON.plusNanos(1_000)), ADMIN)
                        .until())
                .contains(World.NOON.plusNanos(1_000));
    }

    @Test
    void nobody_is_back_after_the_years_that_every_store_keeps() {
        assertThatThrownBy(() -> people.sendOnLeave(who("kim"), Optional.of(Instant.MAX), ADMIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("years 1 to 9999");
    }

    @Test
    void an_agent_of_an_agent_on_leave_does_nothing_until_that_is_back() {
        people.add(agent("bot2", "bot"), ADMIN);
        people.sendOnLeave(who("bot"), Optional.of(MAY), ADMIN);

        assertThat(world.roster().isActive(who("bot2"))).isFalse();
        List<Finding> findings = world.store.read(reader -> PeopleRules.principal(reader, agent("bot2", "bot")));
        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly(
                        "principals[bot2].sponsor: bot2 does nothing until bot, who answers for it, is back from"
                                + " leave (PER-1)");
        world.at("2026-05-01T00:00:00Z");
        assertThat(world.roster().isActive(who("bot2"))).isTrue();
    }
}
