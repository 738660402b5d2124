package dev.assay.governance.audit.verify;

import static dev.assay.governance.audit.verify.FakeSource.START;
import static dev.assay.governance.audit.verify.PrunedSource.GONE;
import static dev.assay.governance.audit.verify.PrunedSource.TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of eleven records the first six are gone; it is one minute past nine, and the seventh is 53 seconds old. */
class PrunedVerificationTest {
    private static final Clock CLOCK = Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC);

    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");
    private final FakeSource log = PrunedSource.pruned(signer);

    private Verifier verifier(SignedCheckpoint... anchors) {
        return Verifier.of(CLOCK).anchoredBy(List.of(signer.key()), List.of(anchors));
    }

    private SignedCheckpoint at(int size) {
        return PrunedSource.at(log, size, signer);
    }

    private static Verification pruned(Verification left) {
        return new Verification.Pruned(6, left);
    }

    private static Verification tail(long anchored, long records, long seconds) {
        return new Verification.IntactUnanchoredTail(anchored, records, Duration.ofSeconds(seconds));
    }

    @Test
    void what_is_left_is_told_with_what_is_gone() {
        assertThat(verifier(at(11), at(3)).verify(log)).isEqualTo(pruned(new Verification.IntactAnchored(11)));
        // The checkpoint in the place of what is gone anchors it, if somebody knows its key.
        assertThat(verifier().verify(log)).isEqualTo(pruned(tail(6, 5, 53)));
        assertThat(Verifier.of(CLOCK).verify(log)).isEqualTo(pruned(tail(0, 11, 53)));
        assertThat(verifier().startingAt(at(9)).verify(log)).isEqualTo(pruned(tail(9, 2, 50)));
    }

    @Test
    void a_stub_needs_a_trusted_signature_where_keys_are_known() {
        Pruning own = PrunedSource.pruning(log, KeyPairSigner.generate("trail-key"));
        log.prune(own);

        assertThat(verifier().verify(log)).isEqualTo(new Verification.KeyUnknown(own.stub()));
        assertThat(Verifier.of(CLOCK).verify(log)).isEqualTo(pruned(tail(0, 11, 53)));
    }

    @Test
    void a_stub_of_another_past_is_a_fork() {
        SignedCheckpoint other = SignedCheckpoint.sign(new Checkpoint("trail", GONE, Hash.sha256()), signer);
        log.prune(new Pruning(other, TOLD, PrunedSource.genesis(log)));

        assertThat(verifier().verify(log)).isEqualTo(new Verification.Forked(other));
        assertThat(Verifier.of(CLOCK).verify(log)).isEqualTo(new Verification.Forked(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"records", "root", "genesis"})
    void the_record_must_tell_of_these_records_of_this_log(String detail) {
        FakeSource other = FakeSource.of(9);
        other.append(START.plusSeconds(TOLD), PrunedSource.event(other, Map.of(detail, "7")));
        other.prune(PrunedSource.pruning(other, signer));

        assertThat(verifier().verify(other))
                .isEqualTo(new Verification.Corrupt(
                        TOLD, "record must tell that records 1 to 6 were pruned, but does not"));
    }

    @Test
    void a_record_of_another_kind_or_none_tells_of_nothing() {
        for (long told : new long[] {9, 12}) {
            log.prune(new Pruning(at((int) GONE), told, PrunedSource.genesis(log)));

            assertThat(verifier().verify(log))
                    .isEqualTo(new Verification.Corrupt(
                            told, "record must tell that records 1 to 6 were pruned, but does not"));
        }
        Pruning right = PrunedSource.pruning(log, signer);
        AuditEvent event = log.chained.get((int) TOLD - 1).added().event();
        assertThat(right.isToldBy(event)).isTrue();
        assertThat(right.isToldBy(AuditEvent.of("audit.read", event.actor(), event.subject())
                        .withDetails(event.details())))
                .isFalse();
    }

    @Test
    void damage_of_what_is_left_is_told_as_it_is() {
        log.records.set(7, log.records.get(6));

        assertThat(verifier().verify(log))
                .isInstanceOfSatisfying(
                        Verification.Corrupt.class,
                        found -> assertThat(found.seq()).isEqualTo(8));
    }

    @Test
    void a_clock_set_back_and_an_incomplete_record_at_the_end_are_told_besides() {
        log.append(START);
        log.torn = 7;

        assertThat(verifier().verify(log))
                .isEqualTo(pruned(new Verification.Torn(
                        7, new Verification.ClockRegression(12, START, START.plusSeconds(11), tail(6, 6, 53)))));
    }

    @Test
    void records_that_are_pruned_while_they_are_read_are_not_taken_for_lost() {
        FakeSource whole = PrunedSource.whole();
        RecordSource meanwhile = new RecordSource() {
            @Override
            public Optional<SourceState> start(long most) {
                return whole.start(most);
            }

            @Override
            public Optional<Pruning> pruned() {
                return whole.pruned();
            }

            @Override
            public long scan(long from, RecordVisitor visitor) throws DamagedException {
                if (whole.pruned().isEmpty()) {
                    whole.prune(PrunedSource.pruning(whole, signer));
                    throw new DamagedException(1, "segment of record 1 must be there, but is not");
                }
                return whole.scan(from, visitor);
            }
        };

        assertThat(verifier().verify(meanwhile)).isEqualTo(pruned(tail(6, 5, 53)));
    }

    @Test
    void a_pruning_is_told_by_a_record_after_those_that_are_gone() {
        Hash genesis = PrunedSource.genesis(log);

        assertThat(new Pruning(at(6), 7, genesis).records()).isEqualTo(6);
        assertThatThrownBy(() -> new Pruning(at(6), 6, genesis))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("record must be one after the 6 that are gone, but was 6");
    }

    @Test
    void its_event_says_who_why_and_how_long_records_are_kept() {
        Pruning pruning = PrunedSource.pruning(log, signer);
        Retention shorter = Retention.outsideTheAct(Period.ofDays(1), "a test bench");

        AuditEvent event = pruning.event(Actor.of("kim"), "full disk", START, shorter);

        assertThat(event)
                .isEqualTo(AuditEvent.of("audit.pruned", Actor.of("kim"), Subject.of("audit-log", "trail"))
                        .because("full disk")
                        .withDetails(Map.of(
                                "records", "6",
                                "root", log.range(6).root().base64(),
                                "genesis", PrunedSource.genesis(log).hex(),
                                "through", "2026-03-01T09:00:00.000000Z",
                                "retention", "P1D",
                                "exception", "a test bench")));
    }

    @Test
    void who_reads_what_is_gone_is_told_from_where_to_read() {
        Pruning.requireLeft(7, 7);
        assertThatThrownBy(() -> Pruning.requireLeft(7, 6))
                .isInstanceOf(AuditException.class)
                .hasMessage("records 1 to 6 were pruned, so the log is read from 7 on,"
                        + " and what it no longer tells from a snapshot");
    }
}
