package dev.assay.governance.audit.file;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Brings the batches of many callers into one order, and to disk many at a time. Thread-safe.
 *
 * <p>There is no thread for it: of the callers that wait, one at a time commits for all of them. It then calls the one who has
 * waited longest to go on, and wakes those whose batches are done; nobody else is disturbed.
 */
final class GroupCommit {
    private final int most;
    private final long patienceNanos;
    private final Consumer<List<Batch>> writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition idle = lock.newCondition();
    private final Deque<Batch> queue = new ArrayDeque<>();
    private boolean committing;
    private int excluding;

    /**
     * Creates the way to disk.
     *
     * @param most how many batches may wait
     * @param patience how long a caller waits for room in the queue
     * @param writer writes batches and settles each of them
     */
    GroupCommit(int most, Duration patience, Consumer<List<Batch>> writer) {
        this.most = most;
        this.patienceNanos = patience.toNanos();
        this.writer = writer;
    }

    List<AuditRecord> submit(List<AuditEvent> events) {
        Batch batch = new Batch(events);
        if (!add(batch)) {
            batch.await();
        }
        if (!batch.isDone()) {
            commit();
        }
        return batch.result();
    }

    /** Puts a batch into the queue, and returns whether it is the caller's turn to commit. */
    private boolean add(Batch batch) {
        lock.lock();
        try {
            awaitRoom();
            queue.add(batch);
            boolean turn = !committing;
            committing = true;
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() {
        long left = patienceNanos;
        while (queue.size() >= most) {
            if (left <= 0) {
                throw new AuditException("log must take what is appended, but " + most + " batches are waiting");
            }
            try {
                left = room.awaitNanos(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AuditException("log could not be waited for, because the thread was interrupted", e);
            }
        }
    }

    /** Commits all that wait; others can queue meanwhile. */
    private void commit() {
        List<Batch> group = take();
        try {
            writer.accept(group);
        } finally {
            handOver();
            group.forEach(Batch::wake);
        }
    }

    private List<Batch> take() {
        lock.lock();
        try {
            List<Batch> group = new ArrayList<>(queue);
            queue.clear();
            room.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void handOver() {
        lock.lock();
        try {
            committing = excluding == 0 && !queue.isEmpty();
            if (committing) {
                queue.getFirst().call();
            } else {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Runs something while nobody commits. */
    void exclusively(Runnable work) {
        lock.lock();
        excluding++;
        try {
            while (committing) {
                idle.awaitUninterruptibly();
            }
            work.run();
        } finally {
            excluding--;
            if (!committing) {
                handOver();
            }
            lock.unlock();
        }
    }
}
