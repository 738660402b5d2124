package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.anchor.CallbackAnchor;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.Logs.HandClock;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAuditLogTest {
    private final HandClock clock = new HandClock();
    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");

    @TempDir
    private Path folder;

    private Path trail() {
        return folder.resolve("trail");
    }

    private FileAuditLogBuilder log() {
        return FileAuditLog.in(trail(), "trail", clock);
    }

    private FileAnchor anchor() {
        return new FileAnchor(folder.resolve("anchors"));
    }

    private static List<AuditRecord> read(FileAuditLog log, long from) {
        try (Stream<AuditRecord> records = log.read(from)) {
            return records.toList();
        }
    }

    @Test
    void what_was_appended_is_read_again_after_a_restart() {
        List<AuditRecord> added;
        try (FileAuditLog log = log().open()) {
            log.append(Logs.event(1));
            added = log.append(List.of(Logs.event(2), Logs.event(3)));
        }

        try (FileAuditLog log = log().open()) {
            assertThat(log.size()).isEqualTo(3);
            assertThat(log.highestTime()).isEqualTo(Logs.START);
            assertThat(read(log, 2)).isEqualTo(added);
            assertThat(read(log, 4)).isEmpty();
            assertThat(log.append(Logs.event(4)).seq()).isEqualTo(4);
        }
        assertThat(Logs.verify(trail())).isEqualTo(new Verification.IntactUnanchoredTail(0, 4, Duration.ZERO));
    }

    @Test
    void a_full_segment_is_followed_by_another() throws IOException {
        try (FileAuditLog log = log().segmentBytes(4096).open()) {
            for (int i = 1; i <= 100; i++) {
                log.append(Logs.event(i));
            }
            assertThat(read(log, 1)).extracting(AuditRecord::seq).hasSize(100).isSorted();
            assertThat(read(log, 50)).hasSize(51);
        }

        assertThat(Segments.list(trail())).hasSizeGreaterThan(5);
        assertThat(Logs.verify(trail()).kind()).isEqualTo(Verification.Kind.INTACT_UNANCHORED_TAIL);
    }

    @Test
    void a_batch_that_has_no_written_form_leaves_no_trace() {
        AuditEvent number = Logs.event(2).withDetails(Map.of("n", 2));
        AuditEvent large = Logs.event(2).withDetails(Map.of("n", "x".repeat(65_536)));

        try (FileAuditLog log = log().open()) {
            log.append(Logs.event(1));

            assertThatThrownBy(() -> log.append(List.of(Logs.event(2), number)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("details.n must be a text");
            assertThatThrownBy(() -> log.append(large))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("record must have at most 65536 bytes");
            assertThat(log.append(Logs.event(2)).seq()).isEqualTo(2);
        }
    }

    @Test
    void one_writer_has_the_log() {
        try (FileAuditLog log = log().open()) {
            assertThatThrownBy(() -> log().open())
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining("must have one writer, but is open in this process");
            assertThat(log.append(Logs.event(1)).seq()).isEqualTo(1);
        }
        try (FileAuditLog log = log().open()) {
            assertThat(log.size()).isEqualTo(1);
        }
    }

    @Test
    void another_name_for_the_directory_is_the_same_log() throws IOException {
        Path other = folder.resolve("other");

        try (FileAuditLog log = log().open()) {
            Files.createSymbolicLink(other, trail());

            assertThatThrownBy(() -> FileAuditLog.in(other, "trail", clock).open())
                    .hasMessageContaining("must have one writer");
            assertThat(log.status().isWritable()).isTrue();
        }
    }

    @Test
    void a_closed_log_takes_nothing() {
        FileAuditLog log = log().open();
        log.close();

        assertThatThrownBy(() -> log.append(Logs.event(1))).isInstanceOf(AuditException.class);
    }

    @Test
    void a_log_of_another_name_is_not_written() {
        Logs.write(trail(), 1);

        assertThatThrownBy(() -> FileAuditLog.in(trail(), "other", clock).open())
                .hasMessageEndingWith("must be other, but is trail");
    }

    @Test
    void checkpoints_are_made_after_records_and_at_the_end() {
        FileAuditLogBuilder anchored = log().anchoredBy(signer, List.of(anchor()))
                .notRecordingCheckpoints()
                .checkpointEvery(10, Duration.ofDays(1));
        try (FileAuditLog log = anchored.open()) {
            for (int i = 1; i <= 25; i++) {
                log.append(Logs.event(i));
            }
            assertThat(log.status().window().orElseThrow().records()).isEqualTo(5);
        }

        assertThat(Logs.all(anchor()))
                .extracting(found -> found.checkpoint().size())
                .containsExactly(10L, 20L, 25L);
        assertThat(Logs.verify(trail(), signer.key(), anchor())).isEqualTo(new Verification.IntactAnchored(25));
    }

    @Test
    void checkpoints_are_made_when_a_file_is_full() throws IOException {
        FileAuditLogBuilder anchored = log().segmentBytes(4096)
                .anchoredBy(signer, List.of(anchor()))
                .notRecordingCheckpoints()
                .checkpointEvery(1_000, Duration.ofDays(1));
        try (FileAuditLog log = anchored.open()) {
            List<Long> firstOfAFile = new ArrayList<>();
            int files = 1;
            for (long i = 1; i <= 60; i++) {
                log.append(Logs.event(i));
                int now = Segments.list(trail()).size();
                if (now > files) {
                    firstOfAFile.add(i);
                }
                files = now;
            }

            assertThat(firstOfAFile).hasSizeGreaterThan(2).doesNotContain(60L);
            assertThat(Logs.all(anchor()))
                    .extracting(found -> found.checkpoint().size())
                    .isEqualTo(firstOfAFile);
        }
    }

    @Test
    void checkpoints_are_made_after_a_time() {
        FileAuditLogBuilder anchored = log().anchoredBy(signer, List.of(anchor()))
                .notRecordingCheckpoints()
                .checkpointEvery(1_000, Duration.ofMinutes(1));
        try (FileAuditLog log = anchored.open()) {
            log.append(Logs.event(1));
            clock.set(Logs.START.plusSeconds(60));
            log.append(Logs.event(2));
            log.append(Logs.event(3));

            assertThat(Logs.all(anchor()))
                    .extracting(found -> found.checkpoint().size())
                    .containsExactly(2L);
            assertThat(log.checkpoint().checkpoint().checkpoint().size()).isEqualTo(3);
        }
    }

    @Test
    void a_log_that_contradicts_its_checkpoint_can_be_read_only() throws IOException {
        try (FileAuditLog log = log().anchoredBy(signer, List.of(anchor()))
                .notRecordingCheckpoints()
                .open()) {
            log.append(Logs.event(1));
            log.append(Logs.event(2));
        }
        Files.delete(Segments.list(trail()).get(0));
        Logs.write(trail(), 1);

        try (FileAuditLog log = log().anchoredBy(signer, List.of(anchor()))
                .notRecordingCheckpoints()
                .open()) {
            assertThat(log.status().opened()).isEqualTo(new Verification.Truncated(2, 1));
            assertThat(log.status().isWritable()).isFalse();
            assertThat(read(log, 1)).hasSize(1);
            assertThatThrownBy(() -> log.append(Logs.event(2)))
                    .isInstanceOf(AuditException.class)
                    .hasMessageEndingWith("can be read only: The log must have 2 records, but has 1.");
        }
    }

    @Test
    void a_log_that_is_gone_is_not_begun_again() throws IOException {
        try (FileAuditLog log = log().anchoredBy(signer, List.of(anchor()))
                .notRecordingCheckpoints()
                .open()) {
            log.append(Logs.event(1));
        }
        Files.delete(Segments.list(trail()).get(0));

        try (FileAuditLog log = log().anchoredBy(signer, List.of(anchor()))
                .notRecordingCheckpoints()
                .open()) {
            assertThat(log.status().opened()).isInstanceOf(Verification.Missing.class);
            assertThat(log.size()).isZero();
            assertThatThrownBy(() -> log.append(Logs.event(1))).isInstanceOf(AuditException.class);
        }
        assertThat(Segments.list(trail())).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_is_recorded_and_reported() {
        Instant before = Logs.START.minus(Duration.ofDays(1));
        try (FileAuditLog log = log().open()) {
            log.append(Logs.event(1));
            clock.set(before);
            log.append(Logs.event(2));
            clock.set(Logs.START.plusSeconds(1));
            log.append(Logs.event(3));

            assertThat(read(log, 1)).extracting(AuditRecord::seq).containsExactly(1L, 2L, 3L);
            assertThat(read(log, 2).get(0).at()).isEqualTo(before);
        }

        Verification found = Logs.verify(trail());

        assertThat(found)
                .isEqualTo(new Verification.ClockRegression(
                        2, before, Logs.START, new Verification.IntactUnanchoredTail(0, 3, Duration.ZERO)));
        try (FileAuditLog log = log().open()) {
            assertThat(log.status().isWritable()).isTrue();
            assertThat(log.highestTime()).isEqualTo(Logs.START.plusSeconds(1));
        }
    }

    @Test
    void a_log_is_verified_while_it_grows_and_from_a_checkpoint() {
        FileAuditLogBuilder anchored = log().segmentBytes(4096)
                .anchoredBy(signer, List.of(anchor()))
                .notRecordingCheckpoints()
                .checkpointEvery(40, Duration.ofDays(1));
        try (FileAuditLog log = anchored.open()) {
            for (int i = 1; i <= 100; i++) {
                log.append(Logs.event(i));
            }
            var kept = Logs.all(anchor());
            Verifier verifier = Verifier.of(clock).anchoredBy(List.of(signer.key()), kept);

            Verification whole = verifier.verify(log.source());
            log.append(Logs.event(101));
            Verification rest = verifier.startingAt(kept.get(0)).verify(log.source());

            long last = kept.get(kept.size() - 1).checkpoint().size();
            assertThat(whole.kind()).isIn(Verification.Kind.INTACT_ANCHORED, Verification.Kind.INTACT_UNANCHORED_TAIL);
            assertThat(rest).isEqualTo(new Verification.IntactUnanchoredTail(last, 101 - last, Duration.ZERO));
        }
    }

    private static List<String> types(FileAuditLog log) {
        return read(log, 1).stream().map(found -> found.event().type()).toList();
    }

    @Test
    void checkpoints_are_recorded_before_they_are_made_so_that_they_cover_their_own_record() {
        FileAuditLogBuilder recording =
                log().anchoredBy(signer, List.of(anchor())).checkpointEvery(2, Duration.ofDays(1));
        try (FileAuditLog log = recording.open()) {
            for (int i = 1; i <= 5; i++) {
                log.append(Logs.event(i));
            }
            assertThat(types(log))
                    .containsExactly(
                            "grant.issued",
                            "grant.issued",
                            "audit.checkpoint",
                            "grant.issued",
                            "grant.issued",
                            "audit.anchored",
                            "audit.checkpoint",
                            "grant.issued");
            assertThat(read(log, 6).get(0).event().details())
                    .containsEntry("records", "3")
                    .containsEntry("kept", List.of(anchor().name()))
                    .containsEntry("failed", List.of())
                    .containsEntry("findings", List.of("SOD-6"));
            assertThat(read(log, 3).get(0).event().details())
                    .isEqualTo(Map.of("key", signer.key().toString()));
        }

        assertThat(Logs.all(anchor()))
                .extracting(found -> found.checkpoint().size())
                .containsExactly(3L, 7L, 10L);
        assertThat(Logs.verify(trail(), signer.key(), anchor())).isEqualTo(new Verification.IntactAnchored(10));
        try (FileAuditLog log = recording.open()) {
            assertThat(log.size()).isEqualTo(10);
        }
        assertThat(Logs.all(anchor())).hasSize(3);
    }

    @Test
    void a_sink_that_keeps_nothing_is_in_the_record_of_the_next_checkpoint() {
        CallbackAnchor broken = new CallbackAnchor("mail", checkpoint -> {
            throw new IOException("no connection");
        });
        try (FileAuditLog log = log().anchoredBy(signer, List.of(broken)).open()) {
            log.checkpoint();
            log.checkpoint();

            assertThat(types(log)).containsExactly("audit.checkpoint", "audit.anchored", "audit.checkpoint");
            assertThat(read(log, 2).get(0).event().outcome()).isEqualTo("failed");
            assertThat(read(log, 2).get(0).event().details()).containsEntry("failed", List.of("mail"));
        }
    }

    @Test
    void another_key_goes_on_where_the_earlier_one_is_named() {
        KeyPairSigner next = KeyPairSigner.generate("trail-key-2");
        try (FileAuditLog log = log().anchoredBy(signer, List.of(anchor()))
                .notRecordingCheckpoints()
                .open()) {
            log.append(Logs.event(1));
        }
        assertThatThrownBy(() -> log().anchoredBy(next, List.of(anchor()))
                        .notRecordingCheckpoints()
                        .open())
                .hasMessageContaining("must be signed by trail-key-2, but is signed by [trail-key]");

        FileAuditLogBuilder rotated = log().anchoredBy(next, List.of(anchor()))
                .notRecordingCheckpoints()
                .afterKeys(List.of(signer.key()));
        try (FileAuditLog log = rotated.open()) {
            assertThat(types(log)).containsExactly("grant.issued", "audit.key_rotated");
            assertThat(read(log, 2).get(0).event().details())
                    .isEqualTo(Map.of(
                            "from", List.of("trail-key"), "to", next.key().toString()));
        }

        try (FileAuditLog log = rotated.open()) {
            assertThat(log.size()).isEqualTo(2);
        }
        assertThat(Verifier.of(clock)
                        .anchoredBy(List.of(signer.key(), next.key()), Logs.all(anchor()))
                        .verify(FileRecordSource.of(trail())))
                .isEqualTo(new Verification.IntactAnchored(2));
        assertThatThrownBy(() -> log().afterKeys(List.of(signer.key())))
                .hasMessage("log must have a key that signs before it has earlier ones");
    }
}
