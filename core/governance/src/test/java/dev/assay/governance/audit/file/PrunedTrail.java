package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.Logs.HandClock;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A log of fifty old and fifty young records, and who prunes it. */
abstract class PrunedTrail {
    private static final Path SCRIPT = Path.of("..", "..", "docs", "verify_audit_log.py");
    static final Actor KIM = Actor.of("kim");
    // A microsecond after six months.
    static final Instant SEPTEMBER = Instant.parse("2026-09-01T09:00:00.000001Z");

    final HandClock clock = new HandClock();
    final KeyPairSigner signer = KeyPairSigner.generate("trail-key");

    @TempDir
    Path folder;

    FileAnchor anchor() {
        return new FileAnchor(folder.resolve("anchors"));
    }

    Path trail() {
        return folder.resolve("trail");
    }

    FileAuditLogBuilder builder() {
        return FileAuditLog.in(trail(), "trail", clock)
                .anchoredBy(signer, List.of(anchor()))
                .segmentBytes(4096)
                .checkpointEvery(1_000, Duration.ofDays(1000));
    }

    Verification verify() {
        return Logs.verify(trail(), signer.key(), anchor());
    }

    List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(trail())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{20}\\..*"))
                    .sorted()
                    .toList();
        }
    }

    static void append(FileAuditLog log, int from, int to) {
        for (int i = from; i <= to; i++) {
            log.append(Logs.event(i));
        }
    }

    /** Fifty records of March and fifty of September. */
    void write() {
        try (FileAuditLog log = builder().open()) {
            append(log, 1, 50);
            clock.set(SEPTEMBER);
            append(log, 51, 100);
        }
    }

    /** Returns how many records were pruned. */
    long pruned() {
        write();
        try (FileAuditLog log = builder().open()) {
            return log.prune(KIM, "older than six months");
        }
    }

    Path stub() throws IOException {
        return trail().resolve(files().get(0));
    }

    Pruning told() throws DamagedException {
        return FileRecordSource.of(trail()).pruned().orElseThrow();
    }

    /** Runs the script, which shares no code with the library. */
    String script() throws IOException, InterruptedException {
        Path output = folder.resolve("found");
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3",
                            SCRIPT.toString(),
                            trail().toString(),
                            folder.resolve("anchors").toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 here");
            throw e;
        }
        int exit = python.waitFor();
        String found = Files.readString(output).strip();
        assertThat(exit).isEqualTo(found.contains("INTACT ") ? 0 : 1);
        return found;
    }
}
