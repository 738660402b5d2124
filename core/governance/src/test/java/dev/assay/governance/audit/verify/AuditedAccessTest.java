package dev.assay.governance.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditedAccessTest {
    private static final Clock CLOCK = Clock.fixed(FakeSource.START.plusSeconds(60), ZoneOffset.UTC);
    private static final Actor AUDITOR = Actor.of("park");

    private final MemoryAuditLog log = new MemoryAuditLog(CLOCK);
    private final AuditedAccess access = new AuditedAccess(log, "trail");

    private AuditEvent newest() {
        return log.read(log.size()).findFirst().orElseThrow().event();
    }

    @Test
    void who_reads_is_recorded_before_and_does_not_read_the_record_of_it() {
        for (int i = 1; i <= 3; i++) {
            log.append(AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-" + i)));
        }

        List<Long> read =
                access.read(AUDITOR, "yearly audit", 2).map(AuditRecord::seq).toList();

        assertThat(read).containsExactly(2L, 3L);
        assertThat(newest())
                .isEqualTo(AuditEvent.of("audit.read", AUDITOR, Subject.of("audit-log", "trail"))
                        .because("yearly audit")
                        .withDetails(Map.of("from", "2", "to", "3")));
        assertThat(access.read(AUDITOR, "", 4).map(found -> found.event().type()))
                .containsExactly("audit.read");
        assertThat(log.size()).isEqualTo(5);
    }

    @Test
    void nothing_is_read_before_the_first_record() {
        assertThatThrownBy(() -> access.read(AUDITOR, "", 0)).hasMessage("from must be 1 or more, but was 0");
        assertThat(log.size()).isZero();
    }

    @Test
    void who_verifies_is_recorded_with_what_was_found() {
        Verification found = access.verify(AUDITOR, Verifier.of(CLOCK), FakeSource.of(3));

        assertThat(found.kind()).isEqualTo(Verification.Kind.INTACT_UNANCHORED_TAIL);
        assertThat(newest())
                .isEqualTo(AuditEvent.of("audit.verified", AUDITOR, Subject.of("audit-log", "trail"))
                        .withOutcome("intact_unanchored_tail")
                        .withDetails(
                                Map.of("found", "Records are intact; 0 are anchored, the last 3 (59 s) are not.")));
    }

    @Test
    void a_log_that_takes_no_record_hides_no_damage_but_does_not_pass_for_verified() {
        AuditedAccess deaf = new AuditedAccess(new ReadOnlyLog(), "trail");
        FakeSource damaged = FakeSource.of(3);
        damaged.records.remove(1);

        assertThat(deaf.verify(AUDITOR, Verifier.of(CLOCK), damaged).kind()).isEqualTo(Verification.Kind.CORRUPT);
        assertThatThrownBy(() -> deaf.verify(AUDITOR, Verifier.of(CLOCK), FakeSource.of(3)))
                .isInstanceOf(AuditException.class);
        assertThatThrownBy(() -> deaf.read(AUDITOR, "", 1)).isInstanceOf(AuditException.class);
    }

    @Test
    void of_a_pruned_log_what_is_left_counts() {
        AuditedAccess deaf = new AuditedAccess(new ReadOnlyLog(), "trail");
        FakeSource pruned = PrunedSource.pruned(KeyPairSigner.generate("trail-key"));

        assertThatThrownBy(() -> deaf.verify(AUDITOR, Verifier.of(CLOCK), pruned))
                .isInstanceOf(AuditException.class);

        pruned.torn = 7;
        assertThat(deaf.verify(AUDITOR, Verifier.of(CLOCK), pruned).kind()).isEqualTo(Verification.Kind.PRUNED);
    }

    private static final class ReadOnlyLog implements AuditLog {
        @Override
        public List<AuditRecord> append(List<AuditEvent> events) {
            throw new AuditException("log can be read only");
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public Instant highestTime() {
            return Instant.MIN;
        }

        @Override
        public Stream<AuditRecord> read(long from) {
            return Stream.empty();
        }
    }
}
