package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.CallbackAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.FileAuditLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a sink takes its time, only whoever hands it the checkpoint waits. */
class SlowSinkTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Kind<Door> DOOR = Kind.of("door", Door.class, Door::id);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final ExecutorService others = Executors.newCachedThreadPool();

    @TempDir
    private Path folder;

    private FileAuditLog log;
    private MemoryStore store;

    /** A thing. */
    record Door(String id) {}

    @BeforeEach
    void open() {
        log = FileAuditLog.in(folder, "trail", NOON)
                .anchoredBy(KeyPairSigner.generate("trail-key"), List.of(new CallbackAnchor("mail", signed -> {
                    asked.countDown();
                    await(answered);
                })))
                .notRecordingCheckpoints()
                .checkpointEvery(1, Duration.ofDays(1))
                .open();
        store = MemoryStore.replay(log, NOON);
    }

    @AfterEach
    void close() throws InterruptedException {
        answered.countDown();
        others.shutdown();
        assertThat(others.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        log.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Stored<Door> build(String id) {
        return store.change(change -> {
            Stored<Door> door = change.insert(DOOR, new Door(id));
            change.record(AuditEvent.of("door.built", Actor.of("kim"), Subject.of("door", id)));
            return door;
        });
    }

    private <T> T soon(Callable<T> work) throws Exception {
        return others.submit(work).get(10, TimeUnit.SECONDS);
    }

    @Test
    void neither_reads_nor_changes_wait_for_it() throws Exception {
        Future<Stored<Door>> first = others.submit(() -> build("north"));
        await(asked);

        // What the first built is there while its checkpoint is on its way.
        boolean found =
                soon(() -> store.read(reader -> reader.find(DOOR, "north").isPresent()));
        assertThat(found).isTrue();
        Stored<Door> south = soon(() -> build("south"));
        assertThat(south.version()).isEqualTo(1);
        long records = soon(() -> store.snapshot().upTo());
        assertThat(records).isEqualTo(2);
        long window = soon(() -> log.status().window().orElseThrow().records());
        assertThat(window).isEqualTo(2);
        assertThat(first).isNotDone();

        answered.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS).version()).isEqualTo(1);
        // Nobody made the checkpoint of the second; the next look does, of all there is.
        assertThat(log.status().window().orElseThrow().records()).isEqualTo(1);
        soon(() -> build("west"));
        assertThat(log.status().window().orElseThrow().records()).isZero();
    }

    @Test
    void what_is_to_be_done_after_a_change_does_not_wait_either() {
        CountDownLatch told = new CountDownLatch(1);
        others.submit(() -> store.change(change -> {
            change.insert(DOOR, new Door("north"));
            change.record(AuditEvent.of("door.built", Actor.of("kim"), Subject.of("door", "north")));
            change.afterwards(told::countDown);
            return "north";
        }));

        await(told);
        await(asked);
        assertThat(answered.getCount()).isEqualTo(1);
    }
}
