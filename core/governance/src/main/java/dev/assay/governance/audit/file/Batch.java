package dev.assay.governance.audit.file;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Events that one caller wants appended together. Settled by whoever commits it; the caller waits for that, or is called to
 * commit itself.
 */
final class Batch {
    private final List<AuditEvent> events;
    private final Thread caller = Thread.currentThread();
    private List<AuditRecord> records = List.of();
    private @Nullable RuntimeException failure;
    private volatile boolean done;
    private volatile boolean called;

    Batch(List<AuditEvent> events) {
        this.events = events;
    }

    List<AuditEvent> events() {
        return events;
    }

    void succeed(List<AuditRecord> added) {
        records = added;
        done = true;
    }

    void fail(RuntimeException reason) {
        failure = reason;
        done = true;
    }

    boolean isDone() {
        return done;
    }

    /** Calls the caller, whose turn to commit it is. */
    void call() {
        called = true;
        wake();
    }

    /** Wakes the caller if the batch is done. */
    void wake() {
        LockSupport.unpark(caller);
    }

    /** Waits until the batch is done or the caller is called. Interrupts are kept for later. */
    void await() {
        boolean interrupted = false;
        while (!done && !called) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            caller.interrupt();
        }
    }

    /** Returns the records, or throws why there are none. */
    List<AuditRecord> result() {
        if (failure instanceof IllegalArgumentException) {
            throw new IllegalArgumentException(failure.getMessage(), failure);
        }
        if (failure != null) {
            throw new AuditException(String.valueOf(failure.getMessage()), failure);
        }
        return records;
    }
}
