package dev.assay.governance.notice;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps notices until they are delivered. A notice may be delivered twice, when delivery was not noted; never less than
 * once. Thread-safe.
 *
 * @since 0.1
 */
public final class Outbox {
    private final GovernanceStore store;
    private final Optional<PersonaId> fallback;

    /**
     * Creates the outbox. What nobody is there to be told waits until somebody is.
     *
     * @param store where notices are kept
     */
    public Outbox(GovernanceStore store) {
        this(store, Optional.empty());
    }

    /**
     * Creates the outbox.
     *
     * @param store where notices are kept
     * @param fallback the persona that is told what nobody else is there to be told, such as the chief data officer
     */
    public Outbox(GovernanceStore store, PersonaId fallback) {
        this(store, Optional.of(fallback));
    }

    private Outbox(GovernanceStore store, Optional<PersonaId> fallback) {
        this.store = Objects.requireNonNull(store, "store");
        this.fallback = fallback;
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
     * Delivers what waits. A failure leaves the notice waiting and changes nothing else. A notice is for those of its recipients
     * that act at present; if there is none, it goes to the fallback, and if nobody acts in that either, it waits. Both are
     * recorded as {@code raci.vacancy}, once for each notice.
     *
     * @param notifier delivers
     * @return how many were delivered
     */
    public int deliver(Notifier notifier) {
        int delivered = 0;
        for (Stored<Notice> waiting : waiting()) {
            Optional<Stored<Notice>> notice = addressed(waiting);
            if (notice.isPresent() && deliver(notifier, notice.get().value())) {
                note(notice.get());
                delivered++;
            }
        }
        return delivered;
    }

    private List<Stored<Notice>> waiting() {
        return store.read(reader -> Stream.of(Notice.Status.QUEUED, Notice.Status.VACANT)
                .flatMap(status -> reader.findBy(Notice.KIND, "by-status", status.name()).stream())
                .toList());
    }

    /** Returns the notice, for somebody who is there; empty if nobody is. */
    private Optional<Stored<Notice>> addressed(Stored<Notice> notice) {
        Set<String> to = notice.value().to();
        Optional<String> other = fallback.map(PersonaId::value);
        boolean there = store.<Boolean>read(reader -> Recipients.isAnybodyThere(reader, to));
        if (there) {
            return Optional.of(notice);
        }
        boolean otherThere =
                store.<Boolean>read(reader -> other.filter(id -> Recipients.isAnybodyThere(reader, Set.of(id)))
                        .isPresent());
        if (otherThere) {
            return Optional.of(vacant(notice, notice.value().alsoTo(other.orElseThrow())));
        }
        if (notice.value().status() == Notice.Status.QUEUED) {
            vacant(notice, notice.value().with(Notice.Status.VACANT));
        }
        return Optional.empty();
    }

    private Stored<Notice> vacant(Stored<Notice> notice, Notice next) {
        return store.change(change -> {
            Stored<Notice> updated = change.update(Notice.KIND, notice, next);
            change.record(AuditEvent.of("raci.vacancy", Actor.system(), Subject.of("notice", next.id()))
                    .withOutcome("NOBODY_TOLD")
                    .withDetails(Map.of(
                            "to", notice.value().to().stream().sorted().toList(),
                            "instead",
                                    next.to().stream()
                                            .filter(id -> !notice.value().to().contains(id))
                                            .toList())));
            return updated;
        });
    }

    /**
     * Tells what nobody was there to be told.
     *
     * @return an error {@code RACI-5} for each notice that waits for somebody, in the order of their ids
     */
    public List<Finding> vacancies() {
        return store.read(reader -> reader.findBy(Notice.KIND, "by-status", Notice.Status.VACANT.name()).stream()
                .map(Stored::value)
                .sorted(Comparator.comparing(Notice::id))
                .map(Outbox::vacancy)
                .toList());
    }

    private static Finding vacancy(Notice notice) {
        Set<String> to = new TreeSet<>(notice.to());
        String who = to.isEmpty() ? "anybody" : String.join(", ", to);
        String korean = to.isEmpty() ? "수신자" : String.join(", ", to);
        return Finding.error(
                "RACI-5",
                "notices[" + notice.id() + "]",
                Text.of(
                        "notice " + notice.id() + " must be told to " + who + ", but nobody is there: "
                                + notice.text().en(),
                        "알림 " + notice.id() + "을(를) 받을 사람이 없습니다(" + korean + "): "
                                + notice.text().in(Locale.KOREAN)));
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
            change.update(Notice.KIND, notice, notice.value().with(Notice.Status.SENT));
            change.record(AuditEvent.of(
                    "notice.sent",
                    Actor.system(),
                    Subject.of("notice", notice.value().id())));
            return notice;
        });
    }
}
