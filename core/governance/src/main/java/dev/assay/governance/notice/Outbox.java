package dev.assay.governance.notice;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Stored;
import java.util.List;

/**
 * Keeps notices until they are delivered. A notice may be delivered twice, when delivery was not noted; never less than
 * once. Thread-safe.
 *
 * @since 0.1
 */
public final class Outbox {
    private final GovernanceStore store;

    /**
     * Creates the outbox.
     *
     * @param store where notices are kept
     */
    public Outbox(GovernanceStore store) {
        this.store = store;
    }

    /**
     * Queues a notice as part of a change; the event that is recorded next carries it. One that is there stays as it is.
     *
     * @param change the change that it tells of
     * @param notice the notice
     */
    public static void queue(Change change, Notice notice) {
        if (change.find(Notice.KIND, notice.id()).isEmpty()) {
            change.insert(Notice.KIND, notice);
        }
    }

    /**
     * Delivers what waits. A failure leaves the notice waiting and changes nothing else.
     *
     * @param notifier delivers
     * @return how many were delivered
     */
    public int deliver(Notifier notifier) {
        List<Stored<Notice>> waiting =
                store.read(reader -> reader.findBy(Notice.KIND, "by-status", Notice.Status.QUEUED.name()));
        int delivered = 0;
        for (Stored<Notice> notice : waiting) {
            if (deliver(notifier, notice.value())) {
                note(notice);
                delivered++;
            }
        }
        return delivered;
    }

    private static boolean deliver(Notifier notifier, Notice notice) {
        try {
            notifier.deliver(notice);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void note(Stored<Notice> notice) {
        store.change(change -> {
            change.update(Notice.KIND, notice, notice.value().sent());
            change.record(AuditEvent.of(
                    "notice.sent",
                    Actor.system(),
                    Subject.of("notice", notice.value().id())));
            return notice;
        });
    }
}
