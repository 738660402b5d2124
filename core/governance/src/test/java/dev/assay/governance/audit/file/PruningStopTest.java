package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.Logs.HandClock;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verification.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody prunes, and the disk fails or the process ends at each step. {@code -Dassay.audit.halts=200} ends a process at every
 * step; unless set, at a few.
 */
class PruningStopTest {
    private static final int HALTS = Integer.getInteger("assay.audit.halts", 4);
    private static final Instant SEPTEMBER = Instant.parse("2026-09-02T00:00:00Z");
    // The secret and the public key of RFC 8032, section 7.1, test 1, so that every process has the same.
    private static final String SECRET = "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g";
    private static final String PUBLIC = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    @TempDir
    private Path folder;

    private static KeyPairSigner signer() {
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            KeyPair pair = new KeyPair(
                    keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(PUBLIC))),
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(SECRET))));
            return KeyPairSigner.of("trail-key", pair);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static FileAuditLog open(Path folder, HandClock clock, Disk disk) {
        return FileAuditLog.in(folder.resolve("trail"), "trail", clock)
                .anchoredBy(signer(), List.of(new FileAnchor(folder.resolve("anchors"))))
                .segmentBytes(4096)
                .checkpointEvery(1_000, Duration.ofDays(1000))
                .disk(disk)
                .open();
    }

    /** Writes thirty old records and one young one. */
    private static long write(Path folder) {
        HandClock clock = new HandClock();
        try (FileAuditLog log = open(folder, clock, Disk.real())) {
            for (int i = 1; i <= 30; i++) {
                log.append(Logs.event(i));
            }
            clock.set(SEPTEMBER);
            log.append(Logs.event(31));
            return log.size();
        }
    }

    private static void prune(Path folder, Disk disk) {
        HandClock clock = new HandClock();
        clock.set(SEPTEMBER);
        try (FileAuditLog log = open(folder, clock, disk)) {
            log.prune(Actor.of("kim"), "old");
        }
    }

    /** Whatever was stopped, nothing is damaged, and the next to open the log finishes what the log tells. */
    private static Kind requireSound(Path folder) {
        FileAnchor anchor = new FileAnchor(folder.resolve("anchors"));
        Path trail = folder.resolve("trail");
        assertThat(Logs.verify(trail, signer().key(), anchor).kind())
                .isIn(Kind.INTACT_ANCHORED, Kind.INTACT_UNANCHORED_TAIL, Kind.PRUNED, Kind.TORN);
        HandClock clock = new HandClock();
        clock.set(SEPTEMBER);
        boolean told;
        long first;
        try (FileAuditLog log = open(folder, clock, Disk.real());
                Stream<AuditRecord> records = log.read(log.first())) {
            assertThat(log.status().isWritable()).isTrue();
            List<AuditRecord> left = records.toList();
            assertThat(left).hasSize((int) (log.size() - log.first() + 1));
            told = left.stream().anyMatch(added -> added.event().type().equals("audit.pruned"));
            first = log.first();
            assertThat(first > 1).isEqualTo(told);
        }
        assertThat(files(trail)).noneMatch(name -> name.contains(".pruned."));
        Verification found = Logs.verify(trail, signer().key(), anchor);
        assertThat(found.kind()).isEqualTo(told ? Kind.PRUNED : Kind.INTACT_ANCHORED);
        assertThat(files(trail))
                .filteredOn(name -> name.endsWith(".segment"))
                .allMatch(name -> Long.parseLong(name.substring(0, 20)) >= first);
        return found.kind();
    }

    private static List<String> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** How many steps opening, pruning and closing take. */
    private int steps() {
        Path whole = folder.resolve("whole");
        write(whole);
        FailingDisk disk = new FailingDisk(FailingDisk.Fault.REFUSED, step -> false);
        prune(whole, disk);
        assertThat(requireSound(whole)).isEqualTo(Kind.PRUNED);
        return disk.steps();
    }

    @ParameterizedTest
    @EnumSource(
            value = FailingDisk.Fault.class,
            names = {"REFUSED", "SHORT_WRITE"})
    void a_disk_that_fails_at_any_step_leaves_a_sound_log(FailingDisk.Fault fault) {
        int steps = steps();
        int pruned = 0;

        for (int step = 1; step <= steps; step++) {
            Path each = folder.resolve(fault + "-" + step);
            write(each);
            int last = step;
            // From this step on nothing reaches the disk, as after the end of a process.
            IntPredicate when = now -> now >= last;
            assertThatThrownBy(() -> prune(each, new FailingDisk(fault, when))).isInstanceOf(AuditException.class);
            pruned += requireSound(each) == Kind.PRUNED ? 1 : 0;
        }

        System.out.println(steps + " steps, " + fault + ": " + pruned + " pruned, the others as before");
        assertThat(pruned).isBetween(3, steps - 3);
    }

    /** Prunes, and ends itself at a step of the disk. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            int halt = Integer.parseInt(arguments[1]);
            prune(Path.of(arguments[0]), new FailingDisk(FailingDisk.Fault.HALT_IN_WRITE, step -> step == halt));
        }
    }

    @Test
    void a_process_that_ends_at_any_step_leaves_a_sound_log() throws IOException, InterruptedException {
        int steps = steps();
        int every = Math.max(1, steps / HALTS);

        for (int step = every; step <= steps; step += every) {
            Path each = folder.resolve("halt-" + step);
            write(each);
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Child.class.getName(),
                            each.toString(),
                            Integer.toString(step))
                    .inheritIO()
                    .start();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(9);
            requireSound(each);
        }
    }
}
