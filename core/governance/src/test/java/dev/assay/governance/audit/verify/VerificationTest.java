package dev.assay.governance.audit.verify;

import static dev.assay.governance.audit.verify.FakeSource.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.verify.Verification.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
