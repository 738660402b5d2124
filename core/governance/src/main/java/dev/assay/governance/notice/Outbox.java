package dev.assay.governance.notice;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Keeps notices until they are delivered, each at least once: twice when a process ends before delivery is noted, or when two
 * outboxes over one store hand on the same notice at the same moment. One outbox hands on no notice twice at once. Thread-safe.
 *
 * @since 0.1
 */
public final class Outbox {
    private final GovernanceStore store;
    private final Optional<PersonaId> fallback;

    /** The ids of what a thread hands on at this moment, which no other thread need hand on, too. */
    private final Set<String> underway = ConcurrentHashMap.newKeySet();

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
     * Drops a notice that waits, as part of the change by which what it asks for is over; the event that is recorded next carries
     * that. One that was sent stays as it is; one that is handed on at this moment is told nevertheless.
     *
     * @param change the change
     * @param id the id of the notice, of which there may be none
     * @return whether it waited
     */
    public static boolean drop(Change change, String id) {
        Optional<Stored<Notice>> waiting = waiting(change, id);
        waiting.ifPresent(
                notice -> change.update(Notice.KIND, notice, notice.value().with(Notice.Status.DROPPED)));
        return waiting.isPresent();
    }

    /**
     * Drops the notices about something that wait and ask for what is over, as {@link #drop(Change, String)} does.
     *
     * @param change the change
     * @param about where their ids begin, up to the first {@code /}
     * @param over tells by the rest of its id, behind that, whether what a notice asks for is over
     */
    public static void drop(Change change, String about, Predicate<String> over) {
        change.findBy(Notice.KIND, "waiting", about).stream()
                .map(stored -> stored.value().id())
                .filter(id -> id.startsWith(about + "/") && over.test(id.substring(about.length() + 1)))
                .forEach(id -> drop(change, id));
    }

    /**
     * Lets a notice that was dropped wait again, as part of a change after which somebody is to be told of it nevertheless; the
     * event that is recorded next carries that.
     *
     * @param change the change
     * @param id the id of the notice, of which there may be none
     */
    public static void restore(Change change, String id) {
        change.find(Notice.KIND, id)
                .filter(notice -> notice.value().status() == Notice.Status.DROPPED)
                .ifPresent(notice ->
                        change.update(Notice.KIND, notice, notice.value().with(Notice.Status.QUEUED)));
    }

    /**
     * Delivers what waits. A failure leaves the notice waiting and changes nothing else, and so does a {@link LinkageError}, a {@link
     * StackOverflowError} or an {@link AssertionError} of the notifier. A notice is for those of its recipients that act at present;
     * if there is none, it goes to the fallback, and if nobody acts in that either, it waits. Both are recorded as {@code
     * raci.vacancy}, once for each notice. What somebody else delivers meanwhile is left to them.
     *
     * @param notifier delivers
     * @return how many were delivered and are noted by this call
     */
    public int deliver(Notifier notifier) {
        int delivered = 0;
        Deque<Stored<Notice>> rest = new ArrayDeque<>(waiting());
        boolean forward = true;
        while (!rest.isEmpty()) {
            String id =
                    (forward ? rest.removeFirst() : rest.removeLast()).value().id();
            Handed handed = handOn(notifier, id);
            if (handed == Handed.NOTED) {
                delivered++;
            } else if (handed == Handed.BY_ANOTHER) {
                // Another outbox goes the same way: from the other end the two meet once more, not at every notice.
                forward = !forward;
            }
        }
        return delivered;
    }

    /** What came of handing on a notice. */
    private enum Handed {
        NOTED,
        BY_ANOTHER,
        WAITS
    }

    private Handed handOn(Notifier notifier, String id) {
        if (!underway.add(id)) {
            return Handed.WAITS;
        }
        try {
            Optional<Notice> notice = addressed(id);
            if (notice.isEmpty() || !deliver(notifier, notice.get())) {
                return Handed.WAITS;
            }
            return note(id) ? Handed.NOTED : Handed.BY_ANOTHER;
        } finally {
            underway.remove(id);
        }
    }

    private List<Stored<Notice>> waiting() {
        return store.read(reader -> Stream.of(Notice.Status.QUEUED, Notice.Status.VACANT)
                .flatMap(status -> reader.findBy(Notice.KIND, "by-status", status.name()).stream())
                .toList());
    }

    /** Returns the notice as it is by now, for somebody who is there; empty if nobody is, or if it waits no more. */
    private Optional<Notice> addressed(String id) {
        Optional<Notice> unsent = store.read(reader -> waiting(reader, id)).map(Stored::value);
        if (unsent.isEmpty() || isAnybodyThere(unsent.get().to())) {
            return unsent;
        }
        Optional<String> other = fallback.map(PersonaId::value).filter(persona -> isAnybodyThere(Set.of(persona)));
        if (other.isPresent()) {
            return vacant(id, notice -> notice.alsoTo(other.get()));
        }
        vacant(id, notice -> notice.with(Notice.Status.VACANT));
        return Optional.empty();
    }

    private static Optional<Stored<Notice>> waiting(Reader reader, String id) {
        return reader.find(Notice.KIND, id).filter(notice -> notice.value().isWaiting());
    }

    private boolean isAnybodyThere(Set<String> ids) {
        return store.<Boolean>read(reader -> Recipients.isAnybodyThere(reader, ids));
    }

    /** What another outbox found out meanwhile stays as it is, and is recorded once. */
    private Optional<Notice> vacant(String id, UnaryOperator<Notice> instead) {
        return store.change(change -> {
            Optional<Stored<Notice>> unsent = waiting(change, id);
            Optional<Notice> next = unsent.map(Stored::value).map(instead);
            if (next.isPresent() && !next.get().equals(unsent.get().value())) {
                Notice old = unsent.get().value();
                change.update(Notice.KIND, unsent.get(), next.get());
                change.record(AuditEvent.of("raci.vacancy", Actor.system(), Subject.of("notice", id))
                        .withOutcome("NOBODY_TOLD")
                        .withDetails(Excerpt.of(Map.of(
                                "to", old.to().stream().sorted().toList(),
                                "instead",
                                        next.get().to().stream()
                                                .filter(who -> !old.to().contains(who))
                                                .toList()))));
            }
            return next;
        });
    }

    /**
     * Tells what nobody was there to be told.
     *
     * @return an error {@code RACI-5} for each notice that waits for somebody, in the order of their ids; it names the fallback, in
     *     which nobody acts either, as when no persona has that id
     */
    public List<Finding> vacancies() {
        return store.read(reader -> reader.findBy(Notice.KIND, "by-status", Notice.Status.VACANT.name()).stream()
                .map(Stored::value)
                .sorted(Comparator.comparing(Notice::id))
                .map(this::vacancy)
                .toList());
    }

    private Finding vacancy(Notice notice) {
        Set<String> to = new TreeSet<>(notice.to());
        String who = (to.isEmpty() ? "anybody" : String.join(", ", to))
                + fallback.map(other -> ", or else " + other).orElse("");
        String korean = (to.isEmpty() ? "수신자" : String.join(", ", to))
                + fallback.map(other -> ", 없으면 " + other).orElse("");
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
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return false;
        }
    }

    /** Notes that it is sent; false if another outbox has done so, or it was dropped, meanwhile, which is no failure. */
    private boolean note(String id) {
        return store.<Boolean>change(change -> {
            Optional<Stored<Notice>> unsent = waiting(change, id);
            unsent.ifPresent(notice -> {
                change.update(Notice.KIND, notice, notice.value().with(Notice.Status.SENT));
                change.record(AuditEvent.of("notice.sent", Actor.system(), Subject.of("notice", id)));
            });
            return unsent.isPresent();
        });
    }
}
