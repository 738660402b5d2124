package dev.assay.governance.access.policy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Notes who has acknowledged how data and systems may be used. Where nothing is set, nobody needs to. Thread-safe.
 *
 * <p>For an agent or a service counts what the person acknowledged who answers for it. An emergency is given without it.
 *
 * @since 0.1
 */
public final class Acknowledgements {
    private final GovernanceStore store;
    private final AccessSettings settings;

    /**
     * Creates the service.
     *
     * @param store where acknowledgements are kept
     * @param settings what must be acknowledged, if anything
     */
    public Acknowledgements(GovernanceStore store, AccessSettings settings) {
        this.store = Objects.requireNonNull(store, "store");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * Acknowledges how data and systems may be used; again it changes nothing.
     *
     * @param version the version that the actor has read, in whatever form it is spelt
     * @param actor who acknowledges it, for themselves
     * @return the acknowledgement, as it was first given
     * @throws FindingsException with {@code VERSION} if nothing is to be acknowledged, or another version, or as {@link Steering}
     *     throws it
     */
    public Acknowledgement acknowledge(String version, Actor actor) {
        String read = AcceptableUse.composed(version);
        AuditEvent event = AuditEvent.of("use.acknowledged", actor, Subject.of("principal", actor.principal()))
                .because(read);
        return Steering.of(store, event, change -> {
            requireInForce(read);
            PrincipalId who = new PrincipalId(actor.principal());
            Optional<Stored<Acknowledgement>> before = change.find(Acknowledgement.KIND, Acknowledgement.id(who, read));
            if (before.isPresent()) {
                return before.get().value();
            }
            Acknowledgement given = new Acknowledgement(who, read, change.now());
            change.insert(Acknowledgement.KIND, given);
            change.record(event);
            return given;
        });
    }

    private void requireInForce(String version) {
        String wanted = settings.use().map(AcceptableUse::version).orElse("");
        if (!wanted.equals(version)) {
            throw FindingsException.of(
                    "acceptable use",
                    "VERSION",
                    Text.of(
                            "version of the acceptable use must be \"" + wanted + "\", but was \"" + version + "\"",
                            "이용 수칙의 버전은 \"" + wanted + "\"이어야 하지만 \"" + version + "\"입니다"));
        }
    }

    /**
     * Finds who has not acknowledged the version that is set, whether or not it is asked for yet.
     *
     * @return the people who are there, in the order of their ids; none if nothing is to be acknowledged
     */
    public List<PrincipalId> open() {
        return store.read(reader -> settings.use().stream()
                .flatMap(use -> reader.all(PeopleKinds.PRINCIPAL).stream()
                        .map(Stored::value)
                        .filter(who -> who.type() == Principal.Type.HUMAN && who.isActiveAt(reader.now()))
                        .map(Principal::id)
                        .filter(who -> !isGiven(reader, who, use)))
                .sorted(Comparator.comparing(PrincipalId::value))
                .toList());
    }

    private static boolean isGiven(Reader reader, PrincipalId who, AcceptableUse use) {
        return reader.find(Acknowledgement.KIND, Acknowledgement.id(who, use.version()))
                .isPresent();
    }

    /**
     * Returns what a principal lacks to have access.
     *
     * @param reader reads what is stored
     * @param settings what must be acknowledged, if anything
     * @param holder who would have access
     * @return who has not acknowledged what; empty if it is, nothing is asked for at the reader's time, or nobody answers for the
     *     holder, who has no access for that reason
     */
    public static Optional<Text> lacking(Reader reader, AccessSettings settings, PrincipalId holder) {
        return settings.use()
                .filter(use -> !reader.now().isBefore(use.from()))
                .flatMap(use -> Roster.now(reader)
                        .answerable(holder)
                        .map(Principal::id)
                        .filter(who -> !isGiven(reader, who, use))
                        .map(who -> Text.of(
                                who + " has not acknowledged version " + use.version() + ", which is read at "
                                        + use.where().en(),
                                who + " 님이 " + use.version() + " 버전을 확인하지 않았습니다(읽는 곳: "
                                        + use.where().ko() + ")")));
    }
}
