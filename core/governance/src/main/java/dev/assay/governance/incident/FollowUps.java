package dev.assay.governance.incident;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.staffing.Absences;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sees to it that what is to be done after incidents is done: tells those who do it, and finds what is late. Thread-safe.
 *
 * @since 0.1
 */
public final class FollowUps {
    /** Follow-ups, found by incident ({@code by-incident}), and those that are not done ({@code open}, under {@code yes}). */
    public static final Kind<FollowUp> KIND = Kind.of("follow-up", FollowUp.class, FollowUp::id)
            .indexedBy("by-incident", next -> List.of(next.incident().value()))
            .indexedBy("open", next -> next.done().isPresent() ? List.of() : List.of("yes"));

    private static final Comparator<FollowUp> IN_ORDER =
            Comparator.comparing((FollowUp next) -> next.incident().value()).thenComparing(FollowUp::number);

    private final GovernanceStore store;

    /**
     * Creates the service.
     *
     * @param store where follow-ups are kept
     */
    public FollowUps(GovernanceStore store) {
        this.store = store;
    }

    /** Keeps what was learned to be done, and tells each owner; the record of the change carries it. */
    static void open(Change change, IncidentId incident, Learning learning) {
        int number = change.findBy(KIND, "by-incident", incident.value()).size();
        for (Learning.FollowUp task : learning.followUps()) {
            number++;
            FollowUp next = FollowUp.of(incident, number, task);
            change.insert(KIND, next);
            Text name = name(next);
            tell(
                    change,
                    next,
                    "follow-up",
                    Text.of(
                            name.en() + " is to be done by " + task.due() + ": " + task.what(),
                            name.ko() + "를 " + task.due() + "까지 해야 합니다: " + task.what()));
        }
    }

    /**
     * Returns what is or was to be done after an incident, also from before it was opened again.
     *
     * @param incident which
     * @return the follow-ups in the order of their numbers; none if it was never closed, or nobody knows it
     */
    public List<FollowUp> of(IncidentId incident) {
        return store.read(
                reader -> ordered(reader, "by-incident", incident.value()).toList());
    }

    /**
     * Notes that a follow-up is done.
     *
     * @param incident after which incident
     * @param number which, from 1
     * @param by who says so: an active person who acts in the persona that owns it, or, while nobody does, in one that answers for
     *     incidents about the asset by the matrix
     * @param note what was done, 4,096 characters at most
     * @return the follow-up
     * @throws FindingsException with {@code UNKNOWN_INCIDENT} or {@code UNKNOWN_FOLLOW_UP} if there is none, {@code NOT_ADDRESSED} if
     *     it is not theirs, {@code SOD-1} for who alone said that nobody acts in the persona, {@code ALREADY_RESOLVED} if it is done, {@code REASON_MISSING} without a note that can be read, or as
     *     {@link Steering} throws it
     */
    public FollowUp done(IncidentId incident, int number, PrincipalId by, String note) {
        Actor actor = Actor.of(by.value());
        Subject subject = Subject.of(KIND.name(), FollowUp.id(incident, number));
        AuditEvent attempt = AuditEvent.of("incident.follow_up_done", actor, subject)
                .correlatedBy(incident.value())
                .because(note);
        return Steering.of(store, attempt, change -> {
            Incident after = Incidents.require(change, incident);
            Stored<FollowUp> stored = get(change, incident, number);
            FollowUp open = stored.value();
            PersonaId seat = answering(change, after, open, by);
            Steering.requireOwner(change, actor, seat, name(open));
            if (!seat.equals(open.task().owner())) {
                requireOtherWord(change, open, by);
            }
            requireOpen(open);
            Reasons.fault(Text.of("note", "적은 내용은"), note).ifPresent(fault -> {
                throw FindingsException.of("note", "REASON_MISSING", fault);
            });
            FollowUp next = open.doneAs(new FollowUp.Done(by, change.now(), note));
            Stored<FollowUp> done = change.update(KIND, stored, next);
            change.record(event("incident.follow_up_done", actor, done).because(note));
            return next;
        });
    }

    private static Stored<FollowUp> get(Reader reader, IncidentId incident, int number) {
        return reader.find(KIND, FollowUp.id(incident, number))
                .orElseThrow(() -> FindingsException.of(
                        "number",
                        "UNKNOWN_FOLLOW_UP",
                        Text.of(
                                "there is no follow-up " + number + " of incident \"" + incident + "\"",
                                "사고 \"" + incident + "\"에는 " + number + "번 후속 조치가 없습니다")));
    }

    /** What nobody is left to do would be late for ever: then who answers for incidents sees to it. */
    private static PersonaId answering(Reader reader, Incident incident, FollowUp open, PrincipalId by) {
        PersonaId owner = open.task().owner();
        Roster roster = Roster.now(reader);
        return roster.acting(owner).isEmpty()
                ? Responders.accountable(reader, incident.sighting().asset()).stream()
                        .map(PersonaId::new)
                        .filter(persona -> roster.acting(by, persona).isPresent())
                        .findFirst()
                        .orElse(owner)
                : owner;
    }

    /** Nobody sees to it because they alone said that those who would are not there. */
    private static void requireOtherWord(Reader reader, FollowUp open, PrincipalId by) {
        PersonaId owner = open.task().owner();
        Absences.since(reader, reader.now(), Set.of()).toldBy(by, Set.of(owner)).ifPresent(told -> {
            Text name = name(open);
            throw FindingsException.of(
                    "by",
                    "SOD-1",
                    Text.of(
                            name.en() + " must be said to be done by somebody else than " + by
                                    + ", who alone, or as one with others, said that "
                                    + told.text().en(),
                            name.ko() + "가 끝났다는 것은, 혼자 또는 한 사람으로 세는 사람과 함께 알린("
                                    + told.text().ko() + ") " + by + " 말고 다른 사람이 알려야 합니다"));
        });
    }

    private static void requireOpen(FollowUp next) {
        next.done().ifPresent(done -> {
            Text name = name(next);
            throw FindingsException.of(
                    "number",
                    "ALREADY_RESOLVED",
                    Text.of(
                            name.en() + " was done already, as " + done.by() + " said",
                            name.ko() + "는 이미 끝났습니다(" + done.by() + ")"));
        });
    }

    /**
     * Finds what was not done in time.
     *
     * @return {@code INC-4}, a warning, for each follow-up that is not done and whose day is over for the organisation, in the
     *     order of incidents and numbers
     */
    public List<Finding> findings() {
        return store.read(reader -> {
            LocalDate today = LocalZone.today(reader);
            return ordered(reader, "open", "yes")
                    .filter(next -> today.isAfter(next.task().due()))
                    .map(FollowUps::late)
                    .toList();
        });
    }

    private static Finding late(FollowUp next) {
        Learning.FollowUp task = next.task();
        Text name = name(next);
        return Finding.warning(
                "INC-4",
                "follow-up " + next.id(),
                Text.of(
                        name.en() + " had to be done by \"" + task.owner() + "\" by " + task.due() + ", but is not: "
                                + task.what(),
                        name.ko() + "는 \"" + task.owner() + "\" 페르소나가 " + task.due() + "까지 해야 했지만 끝나지 않았습니다: "
                                + task.what()));
    }

    /**
     * Tells the owners of what is due and not done, once each, from the day on on which it is due for the organisation, {@linkplain
     * Each each by itself}.
     */
    public void tick() {
        List<String> due = store.read(reader -> ordered(reader, "open", "yes")
                .filter(next -> isToRemind(reader, next))
                .map(FollowUp::id)
                .toList());
        Each.of(
                due,
                id -> store.change(change -> {
                    change.find(KIND, id)
                            .filter(stored -> isToRemind(change, stored.value()))
                            .ifPresent(stored -> remind(change, stored));
                    return id;
                }));
    }

    private static boolean isToRemind(Reader reader, FollowUp next) {
        return next.done().isEmpty()
                && next.reminded().isEmpty()
                && !LocalZone.today(reader).isBefore(next.task().due());
    }

    private static void remind(Change change, Stored<FollowUp> stored) {
        FollowUp next = stored.value().remindedAt(change.now());
        Learning.FollowUp task = next.task();
        Stored<FollowUp> reminded = change.update(KIND, stored, next);
        Text name = name(next);
        tell(
                change,
                next,
                "follow-up-due",
                Text.of(
                        name.en() + " is due on " + task.due() + " and not done: " + task.what(),
                        name.ko() + "의 기한은 " + task.due() + "이지만 아직 끝나지 않았습니다: " + task.what()));
        change.record(event("incident.follow_up_due", Actor.system(), reminded));
    }

    private static void tell(Change change, FollowUp next, String topic, Text text) {
        String id = next.incident() + "/" + topic + "/" + next.number();
        Set<String> to = Set.of(next.task().owner().value());
        Outbox.queue(change, Notice.of(id, change.now(), to, text));
    }

    private static Text name(FollowUp next) {
        return Text.of(
                "follow-up " + next.number() + " of incident " + next.incident(),
                "사고 " + next.incident() + "의 " + next.number() + "번 후속 조치");
    }

    private static Stream<FollowUp> ordered(Reader reader, String index, String key) {
        return reader.findBy(KIND, index, key).stream().map(Stored::value).sorted(IN_ORDER);
    }

    private static AuditEvent event(String type, Actor actor, Stored<FollowUp> stored) {
        FollowUp next = stored.value();
        return AuditEvent.of(type, actor, new Subject(KIND.name(), next.id(), stored.version()))
                .correlatedBy(next.incident().value())
                .withDetails(Map.of(
                        "owner", next.task().owner().value(),
                        "due", next.task().due().toString()));
    }
}
