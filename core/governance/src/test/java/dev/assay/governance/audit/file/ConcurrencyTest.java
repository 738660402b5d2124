package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.file.Logs.HandClock;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dassay.audit.appends=10000} makes a long run of it. */
class ConcurrencyTest {
    private static final int THREADS = 64;
    private static final int APPENDS = Integer.getInteger("assay.audit.appends", 100);

    @TempDir
    private Path folder;

    private List<Long> append(FileAuditLog log, int thread) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < APPENDS; i++) {
            if (i % 10 == 0) {
                log.append(List.of(Logs.event(thread), Logs.event(thread))).forEach(added -> numbers.add(added.seq()));
            } else {
                numbers.add(log.append(Logs.event(thread)).seq());
            }
            if (i % 50 == thread % 50) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(Thread.interrupted()).isTrue();
        return numbers;
    }

    @Test
    void many_threads_make_one_chain() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Long> numbers = new ArrayList<>();
        try (FileAuditLog log = FileAuditLog.in(folder, "trail", new HandClock())
                .segmentBytes(1 << 20)
                .open()) {
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                work.add(() -> append(log, thread));
            }
            for (Future<List<Long>> done : threads.invokeAll(work)) {
                assertThat(done.get()).isSorted();
                numbers.addAll(done.get());
            }
            Verification live = Verifier.of(new HandClock()).verify(log.source());

            assertThat(live).isEqualTo(new Verification.IntactUnanchoredTail(0, numbers.size(), Duration.ZERO));
        } finally {
            threads.shutdownNow();
        }

        assertThat(numbers.stream().sorted().toList())
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void a_log_can_be_read_and_verified_while_it_is_written() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (FileAuditLog log = FileAuditLog.in(folder, "trail", new HandClock())
                .segmentBytes(8192)
                .open()) {
            Future<List<Long>> writing = threads.submit(() -> append(log, 1));
            int looks = 0;
            while (!writing.isDone() || looks == 0) {
                Verification found = Verifier.of(new HandClock()).verify(log.source());
                assertThat(found).isInstanceOf(Verification.IntactUnanchoredTail.class);
                try (Stream<AuditRecord> records = log.read(1)) {
                    assertThat(records.mapToLong(AuditRecord::seq).max().orElse(0))
                            .isLessThanOrEqualTo(log.size());
                }
                looks++;
            }
            assertThat(writing.get()).isNotEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_caller_waits_for_room_and_then_fails() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch writing = new CountDownLatch(1);
        GroupCommit commit = new GroupCommit(1, Duration.ofMillis(50), group -> {
            writing.countDown();
            await(slow);
            group.forEach(batch -> batch.succeed(List.of()));
        });
        Thread first = new Thread(() -> commit.submit(List.of(Logs.event(1))));
        Thread second = new Thread(() -> commit.submit(List.of(Logs.event(2))));
        first.start();
        writing.await();
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }

        assertThatThrownBy(() -> commit.submit(List.of(Logs.event(3))))
                .isInstanceOf(AuditException.class)
                .hasMessage("log must take what is appended, but 1 batches are waiting");

        slow.countDown();
        first.join();
        second.join();
        assertThat(commit.submit(List.of(Logs.event(4)))).isEmpty();
    }

    /** Whoever closes the log must not wait for ever where others append all the time. */
    @Test
    void work_alone_is_done_between_two_commits_and_then_the_queue_goes_on() throws InterruptedException {
        GroupCommit commit = new GroupCommit(64, Duration.ofSeconds(5), group -> {
            LockSupport.parkNanos(50_000);
            group.forEach(batch -> batch.succeed(List.of()));
        });
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread caller = new Thread(() -> {
                while (!stop.get()) {
                    commit.submit(List.of(Logs.event(1)));
                }
            });
            caller.start();
            callers.add(caller);
        }
        int alone = 0;
        for (int i = 0; i < 50; i++) {
            AtomicInteger runs = new AtomicInteger();
            commit.exclusively(runs::incrementAndGet);
            alone += runs.get();
        }
        stop.set(true);
        for (Thread caller : callers) {
            caller.join(10_000);
            assertThat(caller.isAlive()).isFalse();
        }

        assertThat(alone).isEqualTo(50);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
