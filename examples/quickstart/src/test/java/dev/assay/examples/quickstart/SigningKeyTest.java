package dev.assay.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.file.FileRecordSource;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    private static final Path SCRIPT = Path.of("..", "..", "docs", "verify_audit_log.py");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(Clock clock) {
        printed.reset();
        told.reset();
        PrintStream out = new PrintStream(printed, true, UTF_8);
        return new Quickstart(out, new PrintStream(told, true, UTF_8), false, clock).run("--out", folder.toString());
    }

    private String printed() {
        return printed.toString(UTF_8);
    }

    private String told() {
        return told.toString(UTF_8);
    }

    /** As the report says how to verify. */
    private String verified() throws IOException, InterruptedException {
        Path audit = folder.resolve("audit");
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3",
                            SCRIPT.toString(),
                            audit.resolve("log").toString(),
                            audit.resolve("checkpoints.txt").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 here");
            throw e;
        }
        String found = new String(python.getInputStream().readAllBytes(), UTF_8).strip();
        python.waitFor();
        return found;
    }

    @Test
    void one_public_key_kept_elsewhere_verifies_what_later_runs_sign() throws IOException, InterruptedException {
        run(Clocks.OCTOBER);
        Path audit = folder.resolve("audit");
        List<CheckpointKey> kept = Files.readAllLines(audit.resolve("keys.txt")).stream()
                .map(CheckpointKey::parse)
                .toList();

        run(Clocks.later(Duration.ofHours(1)));

        Verification found = Verifier.of(Clocks.later(Duration.ofHours(2)))
                .anchoredBy(kept, new FileAnchor(audit.resolve("checkpoints.txt")).all())
                .verify(FileRecordSource.of(audit.resolve("log")));
        assertThat(kept).hasSize(1);
        assertThat(found.kind()).isEqualTo(Verification.Kind.INTACT_ANCHORED);
        assertThat(Files.readAllLines(audit.resolve("keys.txt"))).hasSize(1);
        assertThat(verified()).startsWith("INTACT ");
        if (audit.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(audit.resolve("signing-key.pem"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_signing_key_that_is_none_is_told_of() throws IOException {
        run(Clocks.OCTOBER);
        Path key = folder.resolve("audit").resolve("signing-key.pem");
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        assertThat(run(Clocks.OCTOBER)).isEqualTo(Quickstart.COULD_NOT_RUN);

        assertThat(told()).contains("signing key must be an Ed25519 key pair in PEM form, but " + key + " is not;");
    }

    @Test
    void a_key_that_was_lost_is_followed_by_another() throws IOException, InterruptedException {
        run(Clocks.OCTOBER);
        Files.delete(folder.resolve("audit").resolve("signing-key.pem"));

        run(Clocks.later(Duration.ofHours(1)));

        assertThat(printed()).contains("records are intact and anchored");
        assertThat(Files.readAllLines(folder.resolve("audit").resolve("keys.txt")))
                .hasSize(2);
        assertThat(verified()).startsWith("INTACT ");
    }
}
