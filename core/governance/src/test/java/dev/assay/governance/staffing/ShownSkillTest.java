package dev.assay.governance.staffing;

import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.skill;
import static dev.assay.governance.people.World.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.SkillProof;
import dev.assay.governance.people.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What shows a skill is named wherever it is told that somebody has it. */
class ShownSkillTest {
    private static final Actor LEE = Actor.of("lee");

    private Instant now = World.NOON;

    private static SkillEvidence evidence(String digest, int level, int days) {
        return new SkillEvidence(
                who("kim"),
                "sql",
                level,
                World.NOON.minus(Duration.ofDays(days)),
                World.NOON.plus(Duration.ofDays(days)),
                digest,
                who("lee"));
    }

    private Stores.Open open(Stores stores) {
        Stores.Open open = stores.open(new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        World.fill(open.store(), PeopleKinds.PRINCIPAL, List.of(person("kim"), person("lee")));
        return open;
    }

    @ParameterizedTest
    @EnumSource
    void the_log_names_it_when_it_is_recorded_and_when_it_lapses(Stores stores) {
        Stores.Open open = open(stores);
        People people = new People(open.store(), List.of());
        people.record(evidence("sha256:0a1b", 2, 30), LEE);
        now = World.NOON.plus(Duration.ofDays(30));
        people.recordLapses(LEE);

        Map<String, Object> details = Map.of(
                "skill", "sql",
                "level", "2",
                "expires", "2026-04-01T12:00:00Z",
                "digest", "sha256:0a1b",
                "attestedBy", "lee");
        try (var records = open.log().read(1)) {
            assertThat(records.map(AuditRecord::event)
                            .filter(event -> event.type().startsWith("skill."))
                            .toList())
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(event.details()).containsAllEntriesOf(details));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_proof_names_what_counts_longest(Stores stores) {
        Stores.Open open = open(stores);
        People people = new People(open.store(), List.of());
        people.record(evidence("low", 1, 90), LEE);
        people.record(evidence("long", 2, 60), LEE);
        people.record(evidence("short", 3, 30), LEE);
        Persona card = World.persona("steward", skill("privacy"), skill("sql"));

        SkillProof proof = open.store().read(reader -> Roster.now(reader).skills(who("kim"), card));

        assertThat(proof.missing()).containsExactly(skill("privacy"));
        assertThat(proof.shown()).extracting(SkillEvidence::evidenceDigest).containsExactly("long");
        assertThat(proof.until()).contains(World.NOON.plus(Duration.ofDays(60)));
    }

    /** Whatever a file says of what shows a skill, a record holds it. */
    @ParameterizedTest
    @EnumSource
    void what_is_no_name_is_cut(Stores stores) {
        Stores.Open open = open(stores);
        new People(open.store(), List.of()).record(evidence("a".repeat(100_000), 1, 1), LEE);

        try (var records = open.log().read(1)) {
            assertThat(records.map(AuditRecord::event)
                            .filter(event -> event.type().equals("skill.recorded"))
                            .map(event -> event.details().get("digest")))
                    .containsExactly("a".repeat(64) + "…");
        }
    }
}
