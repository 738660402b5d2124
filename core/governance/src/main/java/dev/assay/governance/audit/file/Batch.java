package dev.assay.governance.audit.file;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that one caller wants appended together. Guarded by whoever commits it. */
final class Batch {
    private final List<AuditEvent> events;
    private List<AuditRecord> records = List.of();
    private @Nullable RuntimeException failure;
    private boolean done;

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
