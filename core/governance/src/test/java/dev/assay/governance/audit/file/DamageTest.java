package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.file.Logs.HandClock;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verification.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log of 100 records, damaged in every way of one kind. {@code -Dassay.audit.flips=1} flips every bit and cuts at every byte; unless set, one in
 * 37 keeps the build short.
 */
class DamageTest {
    private static final int RECORDS = 100;
    private static final int FLIPS = Integer.getInteger("assay.audit.flips", 37);
    private static final int SIGNATURES = 331;

    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");

    @TempDir
    private Path folder;

    private Path segment;
    private List<SignedCheckpoint> anchors;

    @BeforeEach
    void write() throws IOException {
        FileAnchor anchor = new FileAnchor(folder.resolve("anchors"));
        try (FileAuditLog log = FileAuditLog.in(folder.resolve("trail"), "trail", new HandClock())
                .anchoredBy(signer, List.of(anchor))
                .notRecordingCheckpoints()
                .checkpointEvery(RECORDS + 1, Duration.ofDays(1))
                .open()) {
            for (int i = 1; i <= RECORDS; i++) {
                log.append(Logs.event(i));
            }
        }
        segment = Segments.list(folder.resolve("trail")).get(0);
        anchors = anchor.all();
    }

    private Verification verified() {
        return Logs.verify(folder.resolve("trail"), signer.key(), anchors);
    }

    @Test
    void every_flipped_bit_is_reported_and_none_is_taken_for_a_torn_end() throws IOException {
        Map<Kind, Long> bare = new EnumMap<>(Kind.class);
        Map<Kind, Long> anchored = new EnumMap<>(Kind.class);
        assertThat(verified()).isEqualTo(new Verification.IntactAnchored(RECORDS));

        long bits = Files.size(segment) * Byte.SIZE;
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            for (long bit = 0; bit < bits; bit += FLIPS) {
                flip(file, bit);
                bare.merge(Logs.verify(folder.resolve("trail")).kind(), 1L, Long::sum);
                if (bit / FLIPS % SIGNATURES == 0) {
                    anchored.merge(verified().kind(), 1L, Long::sum);
                }
                flip(file, bit);
            }
        }

        assertThat(bits).isGreaterThan(250_000);
        assertThat(bare).containsOnlyKeys(Kind.CORRUPT).containsEntry(Kind.CORRUPT, (bits + FLIPS - 1) / FLIPS);
        assertThat(anchored).containsOnlyKeys(Kind.CORRUPT);
        assertThat(verified()).isEqualTo(new Verification.IntactAnchored(RECORDS));
    }

    private static void flip(RandomAccessFile file, long bit) throws IOException {
        long offset = bit / Byte.SIZE;
        file.seek(offset);
        int value = file.read();
        file.seek(offset);
        file.write(value ^ (1 << bit % Byte.SIZE));
    }

    /** Without a checkpoint, a cut between two frames cannot be seen: nothing there is incomplete. */
    @Test
    void a_log_that_is_cut_at_any_byte_is_never_called_whole() throws IOException {
        Map<Kind, Long> bare = new EnumMap<>(Kind.class);
        Map<Kind, Long> anchored = new EnumMap<>(Kind.class);
        Path trail = folder.resolve("trail");

        for (long cut = Files.size(segment) - 1; cut >= 0; cut -= FLIPS) {
            try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
                file.setLength(cut);
            }
            bare.merge(Logs.verify(trail).kind(), 1L, Long::sum);
            if (cut / FLIPS % 10 == 0) {
                anchored.merge(verified().kind(), 1L, Long::sum);
            }
        }

        assertThat(bare).doesNotContainKey(Kind.INTACT_ANCHORED).containsKeys(Kind.TORN, Kind.CORRUPT);
        assertThat(bare.getOrDefault(Kind.INTACT_UNANCHORED_TAIL, 0L)).isLessThanOrEqualTo(RECORDS);
        assertThat(anchored).containsOnlyKeys(Kind.TRUNCATED, Kind.CORRUPT);
    }
}
