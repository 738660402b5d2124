package dev.assay.governance.audit.verify;

import static dev.assay.governance.audit.verify.FakeSource.START;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PruningRulesTest {
    private static final Verifier VERIFIER = Verifier.of(Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC));

    /** Three records, of which the second carries a state, then what is said of a snapshot, and one record more. */
    private static FakeSource carrying(String upTo) {
        FakeSource log = FakeSource.of(1);
        log.append(START.plusSeconds(2), event("grant.issued", Map.of("changes", List.of("x"))));
        log.append(START.plusSeconds(3)).append(START.plusSeconds(4));
        log.append(START.plusSeconds(5), event("snapshot.taken", Map.of("upTo", upTo)));
        return log.append(START.plusSeconds(6));
    }

    private static AuditEvent event(String type, Map<String, Object> details) {
        return AuditEvent.of(type, Actor.of("kim"), Subject.of("grant", "g-1")).withDetails(details);
    }

    private static void allowed(FakeSource log, long records) {
        assertThatCode(() -> PruningRules.require(VERIFIER, log, records)).doesNotThrowAnyException();
    }

    private static void refused(FakeSource log, long records) {
        assertThatThrownBy(() -> PruningRules.require(VERIFIER, log, records))
                .isInstanceOf(AuditException.class)
                .hasMessage("records 1 to " + records + " carry states, so a snapshot taken after them must be"
                        + " recorded in the log before they are pruned");
    }

    @Test
    void a_log_without_states_needs_no_snapshot() {
        allowed(FakeSource.of(4), 3);
        allowed(FakeSource.of(2).append(START), 2);
        allowed(PrunedSource.pruned(KeyPairSigner.generate("trail-key")), 8);
    }

    @Test
    void a_damaged_log_is_not_pruned() {
        FakeSource log = FakeSource.of(4);
        log.records.set(1, log.records.get(0));
        FakeSource torn = FakeSource.of(4);
        torn.torn = 7;

        for (FakeSource damaged : List.of(log, torn)) {
            assertThatThrownBy(() -> PruningRules.require(VERIFIER, damaged, 1))
                    .isInstanceOf(AuditException.class)
                    .hasMessageStartingWith("log must be intact to be pruned. ");
        }
    }

    @Test
    void states_go_only_after_a_snapshot_that_has_them() {
        allowed(carrying("0"), 1);
        refused(carrying("0"), 2);
        allowed(carrying("2"), 2);
        refused(carrying("2"), 3);
        allowed(carrying("4"), 4);
    }

    @Test
    void a_snapshot_that_would_go_itself_keeps_nothing() {
        refused(carrying("5"), 5);
    }

    @Test
    void a_snapshot_without_a_number_keeps_nothing() {
        refused(carrying("many"), 2);
        refused(carrying("9".repeat(19)), 2);
    }
}
