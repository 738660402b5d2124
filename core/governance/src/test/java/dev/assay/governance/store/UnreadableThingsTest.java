package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.quality.finding.FindingsException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Things that the log holds in a form that nobody can read any more: they must not be missing in silence. */
class UnreadableThingsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Kind<Ban> BAN =
            Kind.of("ban", Ban.class, Ban::id).indexedBy("by-who", ban -> List.of(ban.who()));
    private static final Kind<NewBan> NEW_BAN =
            Kind.of("ban", NewBan.class, NewBan::id).indexedBy("by-who", ban -> List.of(ban.who()));

    record Ban(String id, String who) {}

    record NewBan(String id, String who, int level) {}

    private static MemoryStore replayed() {
        MemoryAuditLog log = new MemoryAuditLog(NOON);
        MemoryStore.replay(log, NOON).change(change -> {
            change.insert(BAN, new Ban("b1", "kim"));
            change.insert(BAN, new Ban("b2", "lee"));
            change.record(AuditEvent.of("ban.set", Actor.of("seo"), Subject.of("ban", "b1")));
            return 0;
        });
        return MemoryStore.replay(log, NOON);
    }

    @Test
    void fail_every_query_and_not_the_first_only() {
        MemoryStore store = replayed();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> store.read(reader -> reader.findBy(NEW_BAN, "by-who", "kim")))
                    .isInstanceOf(FindingsException.class);
            assertThatThrownBy(() -> store.read(reader -> reader.count(NEW_BAN, "by-who", "kim")))
                    .isInstanceOf(FindingsException.class);
        }
    }

    @RepeatedTest(20)
    void what_can_be_read_is_whole_for_everybody_who_reads_at_once() {
        MemoryStore store = replayed();

        List<Integer> found = List.of("kim", "lee", "kim", "lee", "kim", "lee").parallelStream()
                .map(who -> store.<Integer>read(
                        reader -> reader.findBy(BAN, "by-who", who).size()))
                .toList();

        assertThat(found).containsOnly(1);
    }
}
