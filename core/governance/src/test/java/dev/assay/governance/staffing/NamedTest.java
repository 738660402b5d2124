package dev.assay.governance.staffing;

import static dev.assay.governance.people.World.as;
import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.persona;
import static dev.assay.governance.people.World.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.World;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A record names who did it: nobody puts another's name to what they do. */
class NamedTest {
    private static final Actor LEE = Actor.of("lee");
    private static final Actor LEE_FOR_CHOI = new Actor("lee", Optional.empty(), List.of("choi"));

    private final World world =
            new World().put(person("kim"), person("lee"), person("choi")).put(persona("steward"));
    private final People people = new People(world.store, List.of());

    private static SkillEvidence evidence(String attestedBy) {
        return new SkillEvidence(
                who("kim"), "sql", 2, World.NOON, World.NOON.plus(Duration.ofDays(30)), "sha256:00", who(attestedBy));
    }

    private static Assignment assignment(String assignedBy) {
        return new Assignment(
                who("kim"), as("steward"), World.NOON, Optional.empty(), who(assignedBy), Optional.empty());
    }

    private static void assertRefused(ThrowingCallable attempt, String en, String ko) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).singleElement().satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo("OTHER_ACTOR");
                            assertThat(finding.message().en()).isEqualTo(en);
                            assertThat(finding.message().in(Locale.KOREAN)).isEqualTo(ko);
                        }));
    }

    @Test
    void who_records_evidence_attests_it_or_acts_for_who_does() {
        assertRefused(
                () -> people.record(evidence("choi"), LEE),
                "attestedBy must be lee, or one for whom lee acts, but was choi",
                "attestedBy는 lee 또는 lee이(가) 대신하는 주체여야 하지만 choi입니다");
        assertRefused(
                () -> people.record(evidence("choi"), Actor.of("kim")),
                "attestedBy must be kim, or one for whom kim acts, but was choi",
                "attestedBy는 kim 또는 kim이(가) 대신하는 주체여야 하지만 choi입니다");

        people.record(evidence("choi"), LEE_FOR_CHOI);
        assertThat(world.events()).containsExactly("skill.recorded", "skill.recorded", "skill.recorded");
    }

    @Test
    void who_lets_somebody_act_is_named_or_acts_for_who_is() {
        assertRefused(
                () -> people.assign(assignment("nobody-at-all"), LEE),
                "assignedBy must be lee, or one for whom lee acts, but was nobody-at-all",
                "assignedBy는 lee 또는 lee이(가) 대신하는 주체여야 하지만 nobody-at-all입니다");

        people.assign(assignment("choi"), LEE_FOR_CHOI);
        assertThat(world.roster().held(who("kim"))).containsExactly(assignment("choi"));
    }
}
