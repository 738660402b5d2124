package dev.assay.governance.audit.verify;

import static dev.assay.governance.audit.verify.FakeSource.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.verify.Verification.Kind;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
    private static final SignedCheckpoint ANCHOR =
            SignedCheckpoint.sign(new Checkpoint("trail", 7, Hash.sha256()), KeyPairSigner.generate("trail-key"));
    private static final Verification INTACT = new Verification.IntactAnchored(9);

    private static Map<Verification, Kind> kinds() {
        Map<Verification, Kind> kinds = new LinkedHashMap<>();
        kinds.put(INTACT, Kind.INTACT_ANCHORED);
        kinds.put(new Verification.IntactUnanchoredTail(7, 2, Duration.ofSeconds(5)), Kind.INTACT_UNANCHORED_TAIL);
        kinds.put(new Verification.Corrupt(3, "no frame"), Kind.CORRUPT);
        kinds.put(new Verification.Truncated(7, 4), Kind.TRUNCATED);
        kinds.put(new Verification.Forked(ANCHOR), Kind.FORKED);
        kinds.put(new Verification.Missing(ANCHOR), Kind.MISSING);
        kinds.put(new Verification.IndexMismatch(3, "outcome"), Kind.INDEX_MISMATCH);
        kinds.put(new Verification.KeyUnknown(ANCHOR), Kind.KEY_UNKNOWN);
        kinds.put(new Verification.ClockRegression(3, START, START.plusSeconds(1), INTACT), Kind.CLOCK_REGRESSION);
        kinds.put(new Verification.Pruned(4, INTACT), Kind.PRUNED);
        kinds.put(new Verification.Torn(12, INTACT), Kind.TORN);
        return kinds;
    }

    @Test
    void every_finding_is_of_its_kind() {
        assertThat(kinds()).hasSize(Kind.values().length);
        kinds().forEach((found, kind) -> assertThat(found.kind()).isEqualTo(kind));
    }

    @Test
    void every_finding_is_a_sentence_with_its_numbers() {
        assertThat(kinds().keySet().stream().map(found -> found.message().en()))
                .containsExactly(
                        "All 9 records are intact and anchored.",
                        "Records are intact; 7 are anchored, the last 2 (5 s) are not.",
                        "Record 3 is corrupt: no frame.",
                        "The log must have 7 records, but has 4.",
                        "The log is not the one of its checkpoint at 7 records.",
                        "There is no log, but a checkpoint speaks of 7 records.",
                        "Column outcome of record 3 says something else than the record.",
                        "No trusted key signed the checkpoint that names [trail-key].",
                        "Record 3 is of 2026-03-01T09:00:00Z, after one of 2026-03-01T09:00:01Z."
                                + " All 9 records are intact and anchored.",
                        "Records 1 to 4 were pruned, as the log tells; a checkpoint stands in their place."
                                + " Records 5 to 9 are intact and anchored.",
                        "An incomplete record of 12 bytes is at the end. All 9 records are intact and anchored.");
        assertThat(kinds().keySet())
                .allSatisfy(found -> assertThat(found.message().ko()).matches("(?s).*[가-힣].*"));
    }

    @Test
    void a_tail_is_as_old_as_people_say_it() {
        assertThat(tail("PT1H").en()).endsWith("the last 2 (1 h 0 min) are not.");
        assertThat(tail("PT59M59S").en()).endsWith("the last 2 (59 min 59 s) are not.");
        // 40 days are 3,456,000 s, and 5 hours 18,000 s.
        assertThat(tail("PT3474000S").en()).endsWith("the last 2 (40 d 5 h) are not.");
        assertThat(tail("PT3474000S").ko()).endsWith("마지막 2건(40일 5시간)은 아직 확인할 수 없습니다.");
    }

    private static Text tail(String age) {
        return new Verification.IntactUnanchoredTail(7, 2, Duration.parse(age)).message();
    }

    @Test
    void what_is_left_after_a_pruning_is_counted_in_korean_too() {
        assertThat(new Verification.Pruned(4, INTACT).message().ko())
                .isEqualTo("기록 1번부터 4번까지는 로그에 기록된 대로 정리되었고 체크포인트가 그 자리를 대신합니다."
                        + " 기록 5번부터 9번까지는 모두 온전하며 외부 체크포인트로 확인되었습니다.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record must follow the one before it in its stream, but follows another"
                        + " | 바로 앞 기록에 이어져야 하지만 그렇지 않습니다",
                "chain hash beside the record must be its own, but is another | 옆에 적힌 체인 해시가 기록의 것과 다릅니다",
                "tag beside the record must be the record's, but is not there | 옆에 적힌 인증 값이 기록의 것과 다릅니다",
                "state before record 3 must be that of the log, but is not | 앞선 상태가 로그의 것과 다릅니다",
                "segment of record 3 must be there, but is not | 있어야 할 기록이 없습니다",
                "record must be stored as 3, but is 4 | 번호가 저장된 자리와 다릅니다",
                "record must tell that records 1 to 2 were pruned, but does not | 정리된 기록을 밝혀야 하지만 그렇지 않습니다",
                "seq must be 5, but was 1 | 기록의 형식이나 내용이 쓰인 그대로가 아닙니다"
            })
    void damage_is_told_in_korean_by_its_kind(String cause, String korean) {
        assertThat(new Verification.Corrupt(3, cause).message().ko()).isEqualTo("기록 3번이 손상되었습니다. " + korean + ".");
    }

    @Test
    void only_what_is_intact_and_anchored_is_attested_as_intact() {
        Verification tail = new Verification.IntactUnanchoredTail(7, 2, Duration.ofSeconds(5));

        assertThat(new Attestation(ANCHOR, INTACT).isIntact()).isTrue();
        assertThat(new Attestation(ANCHOR, new Verification.Pruned(4, INTACT)).isIntact())
                .isTrue();
        assertThat(new Attestation(ANCHOR, tail).isIntact()).isFalse();
        assertThat(new Attestation(ANCHOR, new Verification.Pruned(4, tail)).isIntact())
                .isFalse();
        assertThat(new Attestation(ANCHOR, new Verification.Torn(12, INTACT)).isIntact())
                .isFalse();
    }
}
