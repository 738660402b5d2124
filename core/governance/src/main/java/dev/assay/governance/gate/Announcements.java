package dev.assay.governance.gate;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells people about systems, and keeps that they were told. Thread-safe.
 *
 * <p>What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Announcements {
    private final GovernanceStore store;

    /**
     * Creates the service.
     *
     * @param store where announcements are kept
     */
    public Announcements(GovernanceStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Queues a notice for those who act in some personas. It counts when the host's outbox has delivered it.
     *
     * @param system the system
     * @param topic what it is about
     * @param audience the personas that are told
     * @param text what they are told
     * @param actor who tells them
     * @return the announcement
     * @throws FindingsException with {@code SHADOW} if nobody registered the system, with {@code TOLD-1} if nobody would be told
     */
    public Announcement tell(
            SystemId system, Announcement.Topic topic, Set<PersonaId> audience, Text text, Actor actor) {
        return attempt(system, topic, actor, change -> {
            if (audience.isEmpty()) {
                throw refused(system, "audience must not be empty", "알릴 대상이 있어야 합니다");
            }
            String id = id(change, system, topic);
            Set<String> to = audience.stream().map(PersonaId::value).collect(Collectors.toSet());
            Outbox.queue(change, Notice.of(id, change.now(), to, text));
            Announcement.Medium told = new Announcement.Medium.Told(id);
            return put(
                    change,
                    new Announcement(id, system, topic, told, new PrincipalId(actor.principal()), change.now()),
                    actor);
        });
    }

    /**
     * Records that those concerned can read it, such as users outside the organisation.
     *
     * @param system the system
     * @param topic what it is about
     * @param document where they can read it, and the digest of what it says
     * @param actor who says so, an active person
     * @return the announcement
     * @throws FindingsException with {@code SHADOW} if nobody registered the system, with {@code TOLD-1} if place or digest are
     *     blank, with {@code SOD-2} if the actor is no active person
     */
    public Announcement publish(
            SystemId system, Announcement.Topic topic, Announcement.Medium.Published document, Actor actor) {
        return attempt(system, topic, actor, change -> {
            ApprovalRights.require(change, actor, List.of(), Text.of("announcement of " + system, system + "에 대한 안내"));
            if (Reasons.isBlank(document.where()) || Reasons.isBlank(document.digest())) {
                throw refused(system, "document must have a place and a digest", "문서의 위치와 다이제스트를 적어야 합니다");
            }
            String id = id(change, system, topic);
            return put(
                    change,
                    new Announcement(id, system, topic, document, new PrincipalId(actor.principal()), change.now()),
                    actor);
        });
    }

    /**
     * Finds who depends on a system and is not told yet that it will be gone.
     *
     * @param system the system
     * @return the personas that answer for what is made from its parts, or for other systems that are, without those that were
     *     told since it was last released
     * @throws FindingsException with {@code SHADOW} if nobody registered the system
     */
    public Set<PersonaId> untoldDependants(SystemId system) {
        return store.read(reader -> ToldFacts.untold(reader, Systems.require(reader, system)));
    }

    private static String id(Reader reader, SystemId system, Announcement.Topic topic) {
        int number =
                reader.findBy(Announcement.KIND, "by-system", system.value()).size() + 1;
        return "announcement/" + system + "/" + topic + "/" + number;
    }

    private static Announcement put(Change change, Announcement announcement, Actor actor) {
        Systems.require(change, announcement.system());
        change.insert(Announcement.KIND, announcement);
        change.record(event(announcement.system(), announcement.topic(), actor));
        return announcement;
    }

    private static FindingsException refused(SystemId system, String en, String ko) {
        return FindingsException.of("announcement of " + system, "TOLD-1", Text.of(en, ko));
    }

    private static AuditEvent event(SystemId system, Announcement.Topic topic, Actor actor) {
        return AuditEvent.of("system.announced", actor, Subject.of("ai-system", system.value()))
                .withDetails(Map.of("topic", topic.name()));
    }

    private Announcement attempt(
            SystemId system, Announcement.Topic topic, Actor actor, Function<Change, Announcement> work) {
        return Steering.of(store, event(system, topic, actor), work);
    }
}
