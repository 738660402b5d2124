package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.anchor.AnchorSink;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.Logs.HandClock;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verification.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryTest {
    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");

    @TempDir
    private Path folder;

    private FileAuditLogBuilder log(Path directory) {
        return FileAuditLog.in(directory, "trail", new HandClock());
    }

    private static List<AuditRecord> read(FileAuditLog log) {
        try (Stream<AuditRecord> records = log.read(1)) {
            return records.toList();
        }
    }

    private static void cut(Path directory, long bytes) throws IOException {
        Path segment = Segments.list(directory).get(0);
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(whole, (int) (whole.length - bytes)));
    }

    @Test
    void an_incomplete_record_is_put_aside_and_recorded() throws IOException {
        Path trail = folder.resolve("trail");
        Logs.write(trail, 2);
        Path segment = Segments.list(trail).get(0);
        long whole = Files.size(segment);
        byte[] torn = {'A', 'U', 'D', 'R', 0, 0, 1};
        Files.write(segment, torn, StandardOpenOption.APPEND);

        try (FileAuditLog log = log(trail).open()) {
            assertThat(log.status().opened().kind()).isEqualTo(Kind.TORN);
            AuditRecord recovered = read(log).get(2);
            String name = segment.getFileName() + "." + whole + ".torn";

            assertThat(recovered.event().type()).isEqualTo("audit.recovered");
            assertThat(recovered.event().details())
                    .isEqualTo(Map.of(
                            "file",
                            name,
                            "bytes",
                            "7",
                            "sha256",
                            Hash.sha256(torn).hex()));
            assertThat(trail.resolve(name)).hasBinaryContent(torn);
        }
        try (FileAuditLog log = log(trail).open()) {
            assertThat(log.size()).isEqualTo(3);
        }
    }

    @Test
    void what_a_checkpoint_covers_is_never_put_aside() throws IOException {
        Path trail = folder.resolve("trail");
        List<AnchorSink> sinks = List.of(new FileAnchor(folder.resolve("anchors")));
        try (FileAuditLog log =
                log(trail).anchoredBy(signer, sinks).notRecordingCheckpoints().open()) {
            log.append(Logs.event(1));
            log.append(Logs.event(2));
        }
        cut(trail, 5);
        long size = Files.size(Segments.list(trail).get(0));

        try (FileAuditLog log =
                log(trail).anchoredBy(signer, sinks).notRecordingCheckpoints().open()) {
            assertThat(log.status().opened()).isEqualTo(new Verification.Truncated(2, 1));
            assertThat(log.status().isWritable()).isFalse();
        }
        assertThat(Files.size(Segments.list(trail).get(0))).isEqualTo(size);
    }

    @Test
    void a_batch_is_there_whole_or_not_at_all() throws IOException {
        Path trail = folder.resolve("trail");
        try (FileAuditLog log = log(trail).open()) {
            log.append(Logs.event(1));
            log.append(List.of(Logs.event(2), Logs.event(3), Logs.event(4)));
        }
        cut(trail, 1);

        try (FileAuditLog log = log(trail).open()) {
            assertThat(read(log))
                    .extracting(found -> found.event().type())
                    .containsExactly("grant.issued", "audit.recovered");
        }
    }

    @Test
    void damage_in_the_middle_leaves_the_log_to_be_read_only() throws IOException {
        Path trail = folder.resolve("trail");
        Logs.write(trail, 10);
        Path segment = Segments.list(trail).get(0);
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);

        try (FileAuditLog log = log(trail).open()) {
            assertThat(log.status().opened().kind()).isEqualTo(Kind.CORRUPT);
            assertThat(log.size()).isBetween(3L, 7L);
            assertThatThrownBy(() -> log.append(Logs.event(11)))
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining("can be read only: Record");
        }
        assertThat(segment).hasBinaryContent(bytes);
    }

    @Test
    void a_segment_that_is_gone_leaves_the_log_to_be_read_only() throws IOException {
        Path trail = folder.resolve("trail");
        try (FileAuditLog log = log(trail).segmentBytes(4096).open()) {
            for (int i = 1; i <= 50; i++) {
                log.append(Logs.event(i));
            }
        }
        Files.delete(Segments.list(trail).get(1));

        try (FileAuditLog log = log(trail).open()) {
            assertThat(log.status().opened().message().en()).contains("must be there, but is not");
            assertThat(log.status().isWritable()).isFalse();
        }
    }

    /** A directory that cannot be listed must not be begun anew: that would put an empty log in place of what is there. */
    @Test
    void a_segment_is_never_put_in_place_of_another() throws IOException {
        Path trail = folder.resolve("trail");
        Logs.write(trail, 2);
        byte[] whole = Files.readAllBytes(Segments.list(trail).get(0));
        LogState genesis = LogState.genesis(new LogHeader("trail", Logs.START, List.of()));

        assertThatThrownBy(() -> SegmentWriter.create(trail, Disk.real(), genesis))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(Segments.list(trail).get(0)).hasBinaryContent(whole);
        assertThatThrownBy(() -> Segments.list(Segments.list(trail).get(0))).isInstanceOf(NotDirectoryException.class);
        assertThat(Segments.list(folder.resolve("nowhere"))).isEmpty();
    }

    /** Every step of a run of appends, each with its own fault: what was promised is there afterwards. */
    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "SHORT_WRITE"})
    void a_disk_that_fails_at_any_step_loses_nothing_that_was_promised(FailingDisk.Fault fault) {
        int steps = run(folder.resolve("whole"), new FailingDisk(fault, step -> false))
                .steps();

        assertThat(steps).isGreaterThan(60);
        for (int failing = 1; failing <= steps; failing++) {
            int step = failing;
            Path trail = folder.resolve("at-" + step);
            List<String> promised = new ArrayList<>();
            run(trail, new FailingDisk(fault, found -> found == step), promised);

            try (FileAuditLog log = log(trail).segmentBytes(4096).open()) {
                List<String> found = read(log).stream()
                        .filter(added -> added.event().type().equals("grant.issued"))
                        .map(added -> added.event().subject().id())
                        .toList();
                assertThat(log.status().isWritable()).as("step " + step).isTrue();
                assertThat(found.size() - promised.size()).as("step " + step).isBetween(0, 1);
                assertThat(found.subList(0, promised.size())).as("step " + step).isEqualTo(promised);
            }
        }
    }

    private FailingDisk run(Path trail, FailingDisk disk) {
        return run(trail, disk, new ArrayList<>());
    }

    /** Appends until the disk fails, and notes what was promised. */
    private FailingDisk run(Path trail, FailingDisk disk, List<String> promised) {
        try (FileAuditLog log = log(trail).segmentBytes(4096).disk(disk).open()) {
            for (int i = 1; i <= 25; i++) {
                log.append(Logs.event(i));
                promised.add("g-" + i);
            }
        } catch (AuditException e) {
            assertThat(e).hasMessageMatching("(?s).*(must be opened again|could not be opened).*");
        }
        return disk;
    }

    @Test
    void after_a_failure_nothing_is_appended_until_the_log_is_opened_again() {
        Path trail = folder.resolve("trail");
        FailingDisk disk = new FailingDisk(FailingDisk.Fault.REFUSED, step -> step == 12);

        try (FileAuditLog log = log(trail).disk(disk).open()) {
            int appended = 0;
            try {
                for (; appended < 10; appended++) {
                    log.append(Logs.event(appended + 1));
                }
            } catch (AuditException e) {
                assertThat(e).hasMessageContaining("must be opened again").hasMessageContaining("no space left");
            }
            long size = appended;

            assertThat(log.size()).isEqualTo(size).isLessThan(10);
            assertThat(log.status().isWritable()).isFalse();
            assertThatThrownBy(() -> log.append(Logs.event(1))).hasMessageContaining("must be opened again");
        }
    }
}
