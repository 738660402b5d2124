package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.anchor.AnchorSink;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sink that cannot be asked is a fault of that sink. */
class SinkFaultTest {
    private final Logs.HandClock clock = new Logs.HandClock();
    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");

    @TempDir
    private Path folder;

    /** Can be asked only while there is a connection. */
    private static final class Vault implements AnchorSink {
        private boolean connected;
        private Optional<SignedCheckpoint> kept = Optional.empty();

        Vault(boolean connected) {
            this.connected = connected;
        }

        @Override
        public String name() {
            return "vault";
        }

        @Override
        public void publish(SignedCheckpoint checkpoint) throws IOException {
            require();
            kept = Optional.of(checkpoint);
        }

        @Override
        public Optional<SignedCheckpoint> latest(String origin) throws IOException {
            require();
            return kept;
        }

        private void require() throws IOException {
            if (!connected) {
                throw new IOException("no connection");
            }
        }
    }

    /** Never answers until it is let go. */
    private static final class Abyss implements AnchorSink {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        public String name() {
            return "abyss";
        }

        @Override
        public void publish(SignedCheckpoint checkpoint) throws IOException {
            asked.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public Optional<SignedCheckpoint> latest(String origin) {
            return Optional.empty();
        }
    }

    private FileAnchor file() {
        return new FileAnchor(folder.resolve("anchors"));
    }

    private FileAuditLog open(Path trail, AnchorSink... sinks) {
        return FileAuditLog.in(trail, "trail", clock)
                .anchoredBy(signer, List.of(sinks))
                .notRecordingCheckpoints()
                .checkpointEvery(2, Duration.ofMinutes(1))
                .open();
    }

    private Path trail() {
        return folder.resolve("trail");
    }

    private void write(int records, AnchorSink... sinks) {
        try (FileAuditLog log = open(trail(), sinks)) {
            for (int i = 1; i <= records; i++) {
                log.append(Logs.event(i));
            }
        }
    }

    private List<Long> sizes() {
        return Logs.all(file()).stream().map(found -> found.checkpoint().size()).toList();
    }

    @Test
    void a_log_is_opened_and_others_keep_its_checkpoints() {
        write(3, file());

        try (FileAuditLog log = open(trail(), new Vault(false), file())) {
            assertThat(log.status().opened()).isEqualTo(new Verification.IntactAnchored(3));
            assertThat(log.status().isWritable()).isTrue();
            assertThat(log.status().anchorFault()).contains("checkpoints could not be read from vault");
            log.append(Logs.event(4));
            log.append(Logs.event(5));

            assertThat(log.status().anchorFault()).contains("checkpoint could not be kept by [vault]");
        }
        assertThat(sizes()).containsExactly(2L, 3L, 5L);
    }

    @Test
    void what_a_sink_tells_when_it_can_be_asked_again_still_counts() {
        Vault vault = new Vault(true);
        write(4, vault);
        vault.connected = false;
        // Another log in its place, which knows nothing of the checkpoint.
        Path other = folder.resolve("other");
        try (FileAuditLog begun = FileAuditLog.in(other, "trail", clock).open()) {
            begun.append(Logs.event(9));
        }

        try (FileAuditLog log = open(other, vault, file())) {
            vault.connected = true;

            assertThatThrownBy(log::checkpoint)
                    .isInstanceOf(AuditException.class)
                    .hasMessage("log must have the 4 records of its last checkpoint, but has 1");
        }
        assertThat(sizes()).isEmpty();
    }

    @Test
    void nothing_is_signed_while_no_sink_can_be_asked() {
        Vault vault = new Vault(true);
        write(2, vault);
        vault.connected = false;

        try (FileAuditLog log = open(trail(), vault)) {
            log.append(Logs.event(3));

            assertThat(log.size()).isEqualTo(3);
            assertThatThrownBy(log::checkpoint).hasMessage("checkpoints could not be read from vault");
        }
        vault.connected = true;
        write(1, vault);
        assertThat(vault.kept.orElseThrow().checkpoint().size()).isEqualTo(4);
    }

    @Test
    void no_log_is_begun_that_a_sink_may_know_another_of() {
        assertThatThrownBy(() -> open(trail(), new Vault(false), file()))
                .isInstanceOf(AuditException.class)
                .hasMessageEndingWith("cannot be begun, because checkpoints could not be read from vault");

        write(1, new Vault(true), file());
        assertThat(sizes()).containsExactly(1L);
    }

    @Test
    void a_clock_that_was_set_back_stops_no_checkpoint() {
        try (FileAuditLog log = FileAuditLog.in(trail(), "trail", clock)
                .anchoredBy(signer, List.of(file()))
                .notRecordingCheckpoints()
                .checkpointEvery(1_000, Duration.ofMinutes(1))
                .open()) {
            clock.set(Logs.START.minus(Duration.ofDays(1)));
            log.append(Logs.event(1));
            log.append(Logs.event(2));
            assertThat(log.status().window().orElseThrow().records()).isEqualTo(1);
            assertThat(log.status().window().orElseThrow().age()).isZero();
            clock.set(Logs.START.minus(Duration.ofDays(1)).plusSeconds(60));
            log.append(Logs.event(3));

            assertThat(sizes()).containsExactly(1L, 3L);
        }
    }

    @Test
    void a_sink_that_never_answers_keeps_no_log_open() throws InterruptedException {
        Abyss abyss = new Abyss();
        FileAuditLog log = open(trail(), abyss);
        log.append(Logs.event(1));
        // The second record makes a checkpoint due.
        Thread waiting = new Thread(() -> log.append(Logs.event(2)));
        waiting.start();
        abyss.asked.await();

        log.append(Logs.event(3));
        log.close();

        assertThat(waiting.isAlive()).isTrue();
        assertThat(log.status().anchorFault())
                .contains("the last checkpoint was not made, because another was not done within PT5S");
        try (FileAuditLog again = open(trail(), file())) {
            assertThat(again.size()).isEqualTo(3);
        }
        abyss.end.countDown();
        waiting.join();
    }
}
