package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditQuery;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who asks the log for a person finds what became of that person's access, whoever did it. */
class AboutPersonTest {
    private static List<String> steps(World world, AuditQuery query) {
        try (var records = world.log.read(1, query)) {
            return records.map(found ->
                            found.event().type() + " " + found.event().actor().principal())
                    .filter(step -> step.startsWith("access.") || step.startsWith("grant."))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whose_access_it_was_is_found(Stores stores) {
        World world = new World(stores);
        Grant grant = world.granted(world.asking(KIM).build());
        world.check(KIM);
        World.refused(() -> world.access.grants().revoke(grant.id(), LEE, " "));
        world.access.grants().revoke(grant.id(), LEE, REASON);

        assertThat(steps(world, AuditQuery.all().concerning("kim")))
                .containsExactly(
                        "access.requested kim",
                        "access.reviewed lee",
                        "access.approved lee",
                        "grant.issued lee",
                        "grant.used kim",
                        "access.refused lee",
                        "grant.revoked lee");
        assertThat(steps(world, AuditQuery.all().concerning("kim").by("lee")))
                .containsExactly(
                        "access.reviewed lee",
                        "access.approved lee",
                        "grant.issued lee",
                        "access.refused lee",
                        "grant.revoked lee");
        assertThat(steps(world, AuditQuery.all().concerning("han"))).isEmpty();
    }

    @Test
    void it_is_found_in_whatever_part_the_person_has() {
        MemoryAuditLog log = new MemoryAuditLog(Clock.systemUTC());
        Subject thing = Subject.of("thing", "kim");
        AuditEvent event = AuditEvent.of("thing.changed", Actor.of("lee"), thing);
        log.append(event);
        log.append(AuditEvent.of("thing.changed", Actor.of("kim"), thing));
        log.append(AuditEvent.of("thing.changed", new Actor("bot", Optional.empty(), List.of("kim")), thing));
        log.append(AuditEvent.of("thing.changed", Actor.of("lee"), Subject.of("principal", "kim")));
        for (String name : List.of("holder", "addressee", "author", "producedBy", "topic")) {
            log.append(event.withDetails(Map.of(name, "kim")));
        }
        log.append(event.withDetails(Map.of("proposedBy", List.of("han", "kim"))));

        try (var records = log.read(1, AuditQuery.all().concerning("kim"))) {
            assertThat(records.map(found -> found.seq())).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 10L);
        }
    }
}
