package dev.assay.governance.audit.verify;

import static dev.assay.governance.audit.verify.FakeSource.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.merkle.MerkleRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of ten records, one a second after nine o'clock; it is one minute past nine. */
class VerifierTest {
    private static final int SIZE = 10;
    private static final Clock CLOCK = Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC);

    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");
    private final FakeSource log = FakeSource.of(SIZE);

    private SignedCheckpoint at(int size) {
        return signed(size, log.range(size).root());
    }

    private SignedCheckpoint signed(long size, Hash root) {
        return SignedCheckpoint.sign(new Checkpoint("trail", size, root), signer);
    }

    private Verifier verifier(SignedCheckpoint... anchors) {
        return Verifier.of(CLOCK).anchoredBy(List.of(signer.key()), List.of(anchors));
    }

    /** What is found with one thread and with three must be the same. */
    private Verification found(SignedCheckpoint... anchors) {
        Verification alone = verifier(anchors).verify(log);
        Verification together = verifier(anchors)
                .inParallel(work -> new Thread(work).start(), 3)
                .verify(log);
        assertThat(together).isEqualTo(alone);
        return alone;
    }

    private static Verification tail(long anchored, long records, long seconds) {
        return new Verification.IntactUnanchoredTail(anchored, records, Duration.ofSeconds(seconds));
    }

    private void change(int seq, UnaryOperator<StoredRecord> edit) {
        log.records.set(seq - 1, edit.apply(log.records.get(seq - 1)));
    }

    @Test
    void a_log_without_checkpoints_is_a_tail_as_old_as_its_first_record() {
        assertThat(found()).isEqualTo(tail(0, 10, 59));
    }

    @Test
    void a_checkpoint_of_all_records_anchors_the_log() {
        assertThat(found(at(10))).isEqualTo(new Verification.IntactAnchored(10));
        assertThat(found(at(10), at(3), at(3), at(7))).isEqualTo(new Verification.IntactAnchored(10));
    }

    @Test
    void what_comes_after_the_newest_checkpoint_is_a_tail() {
        assertThat(found(at(4))).isEqualTo(tail(4, 6, 55));
        assertThat(found(at(9), at(2))).isEqualTo(tail(9, 1, 50));
        assertThat(found(at(3))).isEqualTo(tail(3, 7, 56));
        assertThat(found(signed(0, Hash.sha256()))).isEqualTo(tail(0, 10, 59));
    }

    @Test
    void a_log_that_is_not_there_is_missing_only_if_a_checkpoint_speaks_of_it() {
        log.states.clear();

        assertThat(found()).isEqualTo(tail(0, 0, 0));
        assertThat(found(at(4), at(2))).isEqualTo(new Verification.Missing(at(4)));
    }

    @Test
    void an_empty_log_is_an_empty_tail() {
        FakeSource empty = FakeSource.of(0);

        assertThat(Verifier.of(CLOCK).verify(empty)).isEqualTo(tail(0, 0, 0));
        assertThat(verifier(signed(0, Hash.sha256())).verify(empty)).isEqualTo(new Verification.IntactAnchored(0));
        assertThat(verifier(at(2)).verify(empty)).isEqualTo(new Verification.Truncated(2, 0));
    }

    @Test
    void a_checkpoint_of_another_past_tells_a_fork() {
        SignedCheckpoint other = signed(7, Hash.sha256(new byte[] {1}));
        SignedCheckpoint later = signed(9, Hash.sha256(new byte[] {1}));

        assertThat(found(at(10), later, other, at(3))).isEqualTo(new Verification.Forked(other));
        assertThat(found(signed(0, other.checkpoint().root())))
                .isEqualTo(new Verification.Forked(signed(0, other.checkpoint().root())));
    }

    @Test
    void a_checkpoint_of_more_records_tells_what_is_gone() {
        Hash root = Hash.sha256();

        assertThat(found(at(4), signed(12, root), signed(11, root))).isEqualTo(new Verification.Truncated(12, 10));
    }

    @Test
    void a_checkpoint_without_a_trusted_signature_proves_nothing() {
        SignedCheckpoint own = at(4);
        SignedCheckpoint stranger = SignedCheckpoint.sign(own.checkpoint(), KeyPairSigner.generate("trail-key"));

        assertThat(found(own, stranger)).isEqualTo(new Verification.KeyUnknown(stranger));
        assertThat(verifier(own).startingAt(stranger).verify(log)).isEqualTo(new Verification.KeyUnknown(stranger));
        assertThat(Verifier.of(CLOCK).anchoredBy(List.of(), List.of(own)).verify(log))
                .isEqualTo(new Verification.KeyUnknown(own));
    }

    @Test
    void a_record_that_is_not_the_next_is_told_with_its_place() {
        change(5, record -> new StoredRecord(5, log.records.get(5).bytes(), Optional.empty(), Map.of()));

        assertThat(found())
                .isEqualTo(new Verification.Corrupt(
                        5, "record must follow the one before it in its stream, but follows another"));
        assertThat(found(at(4))).isInstanceOf(Verification.Corrupt.class);
        assertThat(found(at(3), signed(4, Hash.sha256()))).isInstanceOf(Verification.Forked.class);
    }

    @Test
    void nothing_is_read_after_the_first_fault() {
        change(5, record -> new StoredRecord(6, record.bytes(), record.chain(), Map.of()));

        assertThat(Verifier.of(CLOCK).verify(log))
                .isEqualTo(new Verification.Corrupt(5, "record must be stored as 5, but is 6"));
        assertThat(log.visited).isEqualTo(5);
    }

    @Test
    void a_chain_hash_beside_a_record_must_be_its_own() {
        change(6, record -> new StoredRecord(6, record.bytes(), Optional.of(Hash.sha256()), Map.of()));

        assertThat(found())
                .isEqualTo(new Verification.Corrupt(6, "chain hash beside the record must be its own, but is another"));

        change(6, record -> new StoredRecord(6, record.bytes(), Optional.empty(), Map.of()));
        assertThat(found()).isEqualTo(tail(0, 10, 59));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at", "type", "principal", "subject_type", "subject_id", "outcome", "correlation"})
    void a_column_must_say_what_the_record_says(String column) {
        Map<String, String> right = IndexColumns.of(log.chained.get(1).added());
        change(2, record -> new StoredRecord(2, record.bytes(), record.chain(), right));
        assertThat(found()).isEqualTo(tail(0, 10, 59));
        assertThat(right).containsKey(column).hasSize(7);

        Map<String, String> wrong = new TreeMap<>(right);
        wrong.put(column, "lee");
        change(2, record -> new StoredRecord(2, record.bytes(), record.chain(), wrong));
        assertThat(found()).isEqualTo(new Verification.IndexMismatch(2, column));

        Map<String, String> without = new TreeMap<>(right);
        without.remove(column);
        change(2, record -> new StoredRecord(2, record.bytes(), record.chain(), without));
        assertThat(found()).isEqualTo(new Verification.IndexMismatch(2, column));
    }

    @Test
    void a_column_of_which_the_record_says_nothing_must_not_be_there() {
        Map<String, String> more =
                new TreeMap<>(IndexColumns.of(log.chained.get(1).added()));
        more.put("zone", "seoul");
        change(2, record -> new StoredRecord(2, record.bytes(), record.chain(), more));

        assertThat(found()).isEqualTo(new Verification.IndexMismatch(2, "zone"));
    }

    @Test
    void a_state_that_the_store_keeps_must_be_that_of_the_log() {
        SourceState kept = log.states.get(6L);
        Verification wrong = new Verification.Corrupt(7, "state before record 7 must be that of the log, but is not");

        log.states.put(6L, new SourceState(new ChainHead("trail", 6, Hash.sha256()), kept.range(), kept.highest()));
        assertThat(found()).isEqualTo(wrong);
        MerkleRange other = MerkleRange.of(6, List.of(Hash.sha256(), Hash.sha256()));
        log.states.put(6L, new SourceState(kept.head(), Optional.of(other), kept.highest()));
        assertThat(found()).isEqualTo(wrong);
        log.states.put(6L, new SourceState(kept.head(), kept.range(), Optional.of(START)));
        assertThat(found()).isEqualTo(wrong);
        log.states.put(6L, kept);
        assertThat(found()).isEqualTo(tail(0, 10, 59));
    }

    @Test
    void a_state_may_leave_out_range_and_time() {
        SourceState kept = log.states.get(6L);
        log.states.put(6L, new SourceState(kept.head(), Optional.empty(), Optional.empty()));

        assertThat(Verifier.of(CLOCK).verify(log)).isEqualTo(tail(0, 10, 59));
    }

    @Test
    void a_clock_that_was_set_back_a_day_is_recorded_and_told_and_the_order_stays() {
        FakeSource back = FakeSource.of(2);
        back.append(START.plusSeconds(3).minus(Duration.ofDays(1)));
        back.append(START.plusSeconds(4).minus(Duration.ofDays(1)));
        back.append(START.plusSeconds(5));

        Verification found = Verifier.of(CLOCK).verify(back);

        assertThat(found)
                .isEqualTo(new Verification.ClockRegression(
                        3, START.plusSeconds(3).minus(Duration.ofDays(1)), START.plusSeconds(2), tail(0, 5, 59)));
        assertThat(back.chained).extracting(record -> record.added().seq()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void the_same_time_twice_is_no_step_back() {
        FakeSource still = FakeSource.of(2);
        still.append(START.plusSeconds(2));

        assertThat(Verifier.of(CLOCK).verify(still)).isEqualTo(tail(0, 3, 59));
    }

    @Test
    void an_incomplete_record_at_the_end_is_told_with_what_else_was_found() {
        log.torn = 7;
        assertThat(found(at(10))).isEqualTo(new Verification.Torn(7, new Verification.IntactAnchored(10)));

        log.append(START);
        Instant nine = START;
        assertThat(found())
                .isEqualTo(new Verification.Torn(
                        7, new Verification.ClockRegression(11, nine, START.plusSeconds(10), tail(0, 11, 59))));
        assertThat(found(signed(12, Hash.sha256()))).isEqualTo(new Verification.Truncated(12, 11));
    }

    @Test
    void damage_of_the_store_is_told_unless_something_was_wrong_before_it() {
        log.damage = new DamagedException(11, "no frame");
        assertThat(found(at(10))).isEqualTo(new Verification.Corrupt(11, "no frame"));

        assertThat(found(signed(4, Hash.sha256()))).isInstanceOf(Verification.Forked.class);
    }

    @Test
    void a_store_that_cannot_begin_is_corrupt() {
        RecordSource broken = new RecordSource() {
            @Override
            public Optional<SourceState> start(long most) throws DamagedException {
                throw new DamagedException(1, "no header");
            }

            @Override
            public long scan(long from, RecordVisitor visitor) {
                return 0;
            }
        };

        assertThat(Verifier.of(CLOCK).verify(broken)).isEqualTo(new Verification.Corrupt(1, "no header"));
        assertThat(Verifier.of(CLOCK).inParallel(Runnable::run, 2).verify(broken))
                .isEqualTo(new Verification.Corrupt(1, "no header"));
    }

    @Test
    void it_goes_on_from_a_checkpoint_and_reads_only_what_it_must() {
        SignedCheckpoint verified = at(8);

        Verification found = verifier(at(2), signed(5, Hash.sha256()), at(10))
                .startingAt(verified)
                .verify(log);

        assertThat(found).isEqualTo(new Verification.IntactAnchored(10));
        assertThat(log.asked).containsExactly(8L);
        assertThat(log.visited).isEqualTo(4);
        assertThat(verifier().startingAt(verified).verify(log)).isEqualTo(tail(8, 2, 51));
    }

    @Test
    void a_checkpoint_to_start_from_is_compared_itself() {
        SignedCheckpoint other = signed(8, Hash.sha256());

        assertThat(verifier().startingAt(other).verify(log)).isEqualTo(new Verification.Forked(other));
        assertThat(verifier().startingAt(signed(12, Hash.sha256())).verify(log))
                .isEqualTo(new Verification.Truncated(12, 10));
    }

    @Test
    void a_part_that_ends_before_the_next_begins_is_corrupt() {
        log.records.subList(7, 10).clear();

        Verification found = verifier().inParallel(Runnable::run, 2).verify(log);

        assertThat(found).isEqualTo(new Verification.Corrupt(8, "record 8 must be there, but is not"));
    }

    @Test
    void a_store_without_states_has_one_part() throws DamagedException {
        RecordSource plain = new RecordSource() {
            @Override
            public Optional<SourceState> start(long most) {
                return log.start(most);
            }

            @Override
            public long scan(long from, RecordVisitor visitor) throws DamagedException {
                return log.scan(from, visitor);
            }
        };

        assertThat(plain.starts(5)).containsExactly(log.states.get(3L));
        assertThat(verifier(at(10)).inParallel(Runnable::run, 4).verify(plain))
                .isEqualTo(new Verification.IntactAnchored(10));
    }

    @Test
    void as_many_threads_are_asked_for_as_there_are_parts() {
        List<Runnable> asked = new ArrayList<>();

        Verification found = verifier(at(10)).inParallel(asked::add, 9).verify(log);

        assertThat(found).isEqualTo(new Verification.IntactAnchored(10));
        assertThat(asked).hasSize(3);
        asked.forEach(Runnable::run);
        assertThat(log.visited).isEqualTo(10);
    }

    @Test
    void a_fault_of_the_program_reaches_the_caller() {
        log.records.set(7, null);

        assertThatThrownBy(() -> verifier().inParallel(Runnable::run, 2).verify(log))
                .isInstanceOf(AuditException.class)
                .hasMessageStartingWith("log could not be verified: ")
                .hasCauseInstanceOf(NullPointerException.class);
    }
}
