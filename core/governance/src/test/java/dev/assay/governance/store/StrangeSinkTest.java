package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.AnchorSink;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.anchor.CheckpointSigner;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.file.FileAuditLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a host's sink or key throws, what is on the disk is in the state, once. */
class StrangeSinkTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Kind<Door> DOOR = Kind.of("door", Door.class, Door::id);
    private static final CheckpointSigner SIGNER = KeyPairSigner.generate("trail-key");

    @TempDir
    private Path folder;

    /** A thing. */
    record Door(String id, int height) {}

    /** What a stranger's code does when it is called. */
    private interface Act {
        void run() throws IOException;
    }

    private static AnchorSink sink(Act publish, Act latest) {
        return new AnchorSink() {
            @Override
            public String name() {
                return "vault";
            }

            @Override
            public void publish(SignedCheckpoint checkpoint) throws IOException {
                publish.run();
            }

            @Override
            public Optional<SignedCheckpoint> latest(String origin) throws IOException {
                latest.run();
                return Optional.empty();
            }
        };
    }

    private static void broken() {
        throw new UncheckedIOException("the password is 1234", new IOException("no connection"));
    }

    private void survives(CheckpointSigner signer, AnchorSink sink, String fault) {
        List<Door> doors;
        try (FileAuditLog log = log(signer, sink)) {
            MemoryStore store = MemoryStore.replay(log, NOON);
            for (String id : List.of("north", "south")) {
                store.change(change -> {
                    Stored<Door> door = change.insert(DOOR, new Door(id, 210));
                    change.record(AuditEvent.of("door.built", Actor.of("kim"), Subject.of("door", id)));
                    return door;
                });
            }
            doors = doors(store);
            assertThat(log.status().anchorFault())
                    .hasValueSatisfying(told -> assertThat(told).contains(fault).doesNotContain("1234"));
        }

        assertThat(doors).containsExactly(new Door("north", 210), new Door("south", 210));
        // The lock is free again, and the replay is what the state was.
        try (FileAuditLog again = FileAuditLog.in(folder, "trail", NOON).open()) {
            assertThat(doors(MemoryStore.replay(again, NOON))).isEqualTo(doors);
        }
    }

    private FileAuditLog log(CheckpointSigner signer, AnchorSink sink) {
        return FileAuditLog.in(folder, "trail", NOON)
                .anchoredBy(signer, List.of(sink))
                .checkpointEvery(1, Duration.ofDays(1))
                .open();
    }

    private static List<Door> doors(MemoryStore store) {
        return store.read(reader -> reader.all(DOOR).stream().map(Stored::value).toList());
    }

    @Test
    void a_sink_that_throws_what_it_must_not_is_one_that_keeps_nothing() {
        survives(SIGNER, sink(StrangeSinkTest::broken, () -> {}), "vault");
    }

    @Test
    void a_sink_that_is_no_code_at_all_is_told_of() {
        survives(
                SIGNER,
                sink(
                        () -> {
                            throw new NoClassDefFoundError("vault/Client");
                        },
                        () -> {}),
                "vault");
    }

    @Test
    void a_key_that_is_no_code_at_all_is_told_of() {
        survives(
                signer(() -> {
                    throw new NoClassDefFoundError("token/Driver");
                }),
                sink(() -> {}, () -> {}),
                "java.lang.NoClassDefFoundError");
    }

    @Test
    void a_sink_that_cannot_be_asked_any_more_is_told_of() {
        boolean[] open = {true};
        AnchorSink sink = sink(() -> {}, () -> {
            if (!open[0]) {
                broken();
            }
            open[0] = false;
        });

        survives(SIGNER, sink, "checkpoints could not be read from vault");
    }

    @Test
    void a_key_that_cannot_sign_is_told_of() {
        CheckpointSigner signer = signer(() -> {
            throw new IllegalStateException("the token was taken out");
        });

        survives(signer, sink(() -> {}, () -> {}), "could not be signed with");
    }

    private static CheckpointSigner signer(Runnable act) {
        return new CheckpointSigner() {
            @Override
            public CheckpointKey key() {
                return SIGNER.key();
            }

            @Override
            public byte[] sign(byte[] text) {
                act.run();
                return SIGNER.sign(text);
            }
        };
    }
}
