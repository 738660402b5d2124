package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.file.Logs.HandClock;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verification.Kind;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads find what one finds, whatever it is. */
class ParallelVerificationTest {
    private static final int RECORDS = 60;

    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");
    private final HandClock clock = new HandClock();
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @TempDir
    private Path folder;

    private Path trail;
    private List<SignedCheckpoint> anchors;

    /** Writes a log of several segments, in whose middle the clock goes back. */
    @BeforeEach
    void write() throws IOException {
        trail = folder.resolve("trail");
        FileAnchor anchor = new FileAnchor(folder.resolve("anchors"));
        try (FileAuditLog log = FileAuditLog.in(trail, "trail", clock)
                .segmentBytes(4096)
                .anchoredBy(signer, List.of(anchor))
                .notRecordingCheckpoints()
                .checkpointEvery(7, Duration.ofDays(9))
                .open()) {
            for (int i = 1; i <= RECORDS; i++) {
                clock.set(Logs.START.plusSeconds(i == 40 ? -1 : i));
                log.append(Logs.event(i));
            }
        }
        anchors = anchor.all();
        assertThat(Segments.list(trail)).hasSizeGreaterThan(4);
        assertThat(anchors).hasSizeGreaterThan(6);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Verifier verifier(List<SignedCheckpoint> kept) {
        return Verifier.of(clock).anchoredBy(List.of(signer.key()), kept);
    }

    /** Verifies with one thread and with four, and returns what both found. */
    private Verification both(Verifier verifier) {
        Verification alone = verifier.verify(FileRecordSource.of(trail));

        Verification together = verifier.inParallel(threads, 4).verify(FileRecordSource.of(trail));

        assertThat(together).isEqualTo(alone);
        return alone;
    }

    @Test
    void an_intact_log_is_found_intact_with_its_step_back_in_time() {
        Verification found = both(verifier(anchors));

        assertThat(found)
                .isEqualTo(new Verification.ClockRegression(
                        40,
                        Logs.START.minusSeconds(1),
                        Logs.START.plusSeconds(39),
                        new Verification.IntactAnchored(RECORDS)));
        assertThat(both(Verifier.of(clock)).message().en()).contains("0 are anchored, the last 60 (59 s) are not");
    }

    @Test
    void the_age_of_the_tail_is_counted_across_segments() {
        for (int kept = 0; kept <= anchors.size(); kept++) {
            assertThat(both(verifier(anchors.subList(0, kept))).kind()).isEqualTo(Kind.CLOCK_REGRESSION);
        }
    }

    @Test
    void it_goes_on_from_every_checkpoint() {
        for (SignedCheckpoint start : anchors) {
            both(verifier(anchors).startingAt(start));
            both(verifier(List.of()).startingAt(start));
        }
    }

    @Test
    void damage_anywhere_is_found_at_the_same_place() throws IOException {
        Random random = new Random(20260301);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < 120; i++) {
            List<Path> segments = Segments.list(trail);
            Path segment = segments.get(random.nextInt(segments.size()));
            byte[] whole = Files.readAllBytes(segment);
            byte[] changed = i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (changed.length == whole.length) {
                changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(segment, changed);

            kinds.add(both(verifier(i % 3 == 0 ? anchors : List.of())).kind());

            Files.write(segment, whole);
        }
        assertThat(kinds).contains(Kind.CORRUPT, Kind.TORN, Kind.TRUNCATED);
    }

    @Test
    void segments_that_are_gone_or_others_are_found_at_the_same_place() throws IOException {
        List<Path> segments = Segments.list(trail);
        for (Path segment : segments) {
            byte[] whole = Files.readAllBytes(segment);
            Files.delete(segment);
            both(verifier(anchors));
            both(verifier(List.of()));
            Files.write(segment, whole);
        }
        Path other = folder.resolve("other");
        Logs.write(other, 30);
        Files.copy(Segments.list(other).get(0), segments.get(0), StandardCopyOption.REPLACE_EXISTING);
        assertThat(both(verifier(anchors)).kind()).isEqualTo(Kind.FORKED);
    }

    @Test
    void an_incomplete_end_and_a_missing_log_are_told_alike() throws IOException {
        List<Path> segments = Segments.list(trail);
        Files.write(segments.get(segments.size() - 1), new byte[] {'A', 'U'}, StandardOpenOption.APPEND);
        assertThat(both(verifier(anchors)).kind()).isEqualTo(Kind.TORN);

        for (Path segment : segments) {
            Files.delete(segment);
        }
        assertThat(both(verifier(anchors)).kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    void a_host_that_has_no_thread_left_is_served_by_the_caller() {
        Verifier verifier = verifier(anchors)
                .inParallel(
                        work -> {
                            throw new RejectedExecutionException("no thread left");
                        },
                        4);

        assertThat(verifier.verify(FileRecordSource.of(trail)).kind()).isEqualTo(Kind.CLOCK_REGRESSION);
    }

    @Test
    void work_that_is_never_begun_is_not_waited_for() {
        List<Runnable> never = new ArrayList<>();

        Verification found = verifier(anchors).inParallel(never::add, 3).verify(FileRecordSource.of(trail));

        assertThat(found.kind()).isEqualTo(Kind.CLOCK_REGRESSION);
        assertThat(never).hasSize(2);
    }

    @Test
    void an_interrupted_caller_gets_its_answer_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        Verification found = verifier(anchors).inParallel(threads, 4).verify(FileRecordSource.of(trail));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found.kind()).isEqualTo(Kind.CLOCK_REGRESSION);
    }

    @Test
    void there_is_at_least_one_thread() {
        assertThatThrownBy(() -> Verifier.of(clock).inParallel(threads, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be 1 or more, but was 0");
    }
}
