package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.ApprovalRights.Placement;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaVersion;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts many people and personas into a store within one change, each with its event: what is new is added, what differs is
 * changed, what is the same stays. Confined to the call that its change was given to.
 *
 * <p>It judges steps from state to state, and nothing else, because what is put first may refer to what is put last: hold the
 * whole against {@link PeopleRules#check} before the change ends.
 *
 * @since 0.1
 */
public final class Enrolment {
    private final Change change;
    private final Actor actor;
    private final List<PeopleListener> listeners;
    private final Optional<Proposal> ruled;
    private final Set<PrincipalId> authors;
    private final Optional<PrincipalId> approver;
    private final Placing placing;
    private final List<Set<PrincipalId>> voices;

    private enum Placing {
        /** Somebody alone says who is there. */
        ALONE,
        /** Somebody else approved it, or nobody was there yet. */
        NOBODY
    }

    /**
     * Begins without anybody.
     *
     * @param change what it is done through
     * @param actor who does it
     * @param ruled the proposal that it comes from; empty for an organisation that is founded
     * @param listeners whom to tell of changes, within them
     */
    public Enrolment(Change change, Actor actor, Optional<Proposal> ruled, List<PeopleListener> listeners) {
        this.change = Objects.requireNonNull(change, "change");
        this.actor = Objects.requireNonNull(actor, "actor");
        this.listeners = List.copyOf(listeners);
        this.ruled = ruled;
        this.authors = ruled.map(Proposal::authors).orElseGet(() -> ApprovalRights.parts(actor));
        this.approver = ruled.flatMap(Proposal::ruling).map(Proposal.Ruling::by);
        boolean known = change.find(PeopleKinds.PRINCIPAL, actor.principal()).isPresent();
        this.placing = ruled.isEmpty() && known ? Placing.ALONE : Placing.NOBODY;
        this.voices = approver.map(by -> List.of(Set.of(by), authors)).orElse(List.of());
    }

    private Optional<Actor> alone() {
        return placing == Placing.ALONE ? Optional.of(actor) : Optional.empty();
    }

    /** What two agreed on ends what one of them alone had done. */
    private void confirm(PrincipalId placed, Predicate<Placement> which) {
        if (!voices.isEmpty()
                && !Placements.confirm(change, placed, which, voices).isEmpty()) {
            record("principal.confirmed", "principal", placed.value());
        }
    }

    /**
     * Puts someone in. Who is on leave stays so although they are said to be active: they are taken back when they are. Who is said
     * to have left acts in nothing any more.
     *
     * @param next who
     * @throws dev.assay.quality.finding.FindingsException with {@code ILLEGAL_TRANSITION} if who left should be there again
     */
    public void principal(Principal next) {
        Optional<Stored<Principal>> old =
                change.find(PeopleKinds.PRINCIPAL, next.id().value());
        if (old.isPresent()) {
            confirm(next.id(), placement -> placement.assignment().isEmpty());
            boolean same = next.status() == old.get().value().status();
            if (same && !Absences.confirm(change, next.id(), voices).isEmpty()) {
                record("principal.absence_confirmed", "principal", next.id().value());
            }
            principal(old.get(), next);
            return;
        }
        change.insert(PeopleKinds.PRINCIPAL, next);
        Absences.turned(change, alone(), next);
        if (placing == Placing.ALONE) {
            Placements.added(change, actor, next.id());
        }
        record("principal.added", "principal", next.id().value());
    }

    private void principal(Stored<Principal> old, Principal described) {
        Principal before = old.value();
        Principal next = isAway(before, described) ? described.with(before.status(), before.until()) : described;
        if (described.status() != Principal.Status.ACTIVE) {
            Absences.turned(change, alone(), next);
        }
        if (before.equals(next)) {
            return;
        }
        if (before.status() != next.status()) {
            Steps.PRINCIPAL.require(next.id().value(), before.status(), next.status());
        }
        change.update(PeopleKinds.PRINCIPAL, old, next);
        record("principal.changed", "principal", next.id().value());
        if (next.status() == Principal.Status.LEFT) {
            endAll(next.id());
        }
        listeners.forEach(listener -> listener.principalChanged(change, before, next, actor));
    }

    /** A file that says of everybody that they are active was written before who is on leave went. */
    private boolean isAway(Principal before, Principal described) {
        return described.status() == Principal.Status.ACTIVE
                && before.status() == Principal.Status.ON_LEAVE
                && !before.isActiveAt(change.now());
    }

    private void endAll(PrincipalId id) {
        for (Stored<Assignment> stored : change.findBy(PeopleKinds.ASSIGNMENT, "by-principal", id.value())) {
            if (!stored.value().isOverAt(change.now())) {
                alone().ifPresent(by -> Absences.ended(change, by, stored.value()));
                assignment(stored.value().endingAt(change.now()));
            }
        }
    }

    /**
     * Puts a persona in. A card that differs becomes the next version of the card, whatever version it says.
     *
     * @param next the persona
     * @throws dev.assay.quality.finding.FindingsException with {@code ILLEGAL_TRANSITION} if its status must not follow the one it has
     */
    public void persona(Persona next) {
        Optional<Stored<Persona>> old =
                change.find(PeopleKinds.PERSONA, next.id().value());
        if (old.isEmpty()) {
            Persona first =
                    change.insert(PeopleKinds.PERSONA, next.withVersion(1)).value();
            keep(first);
            record("persona.created", first);
            if (first.status() != Persona.Status.DRAFT) {
                record(event(first.status()), first);
            }
            return;
        }
        Persona before = old.get().value();
        boolean same = before.equals(next.withVersion(before.version()));
        boolean sameCard = before.equals(next.withVersion(before.version()).with(before.status()));
        if (same) {
            return;
        }
        if (before.status() != next.status()) {
            Steps.PERSONA.require(next.id().value(), before.status(), next.status());
        }
        Persona after = next.withVersion(sameCard ? before.version() : before.version() + 1);
        change.update(PeopleKinds.PERSONA, old.get(), after);
        if (before.status() != after.status()) {
            Absences.turned(change, alone(), after);
        }
        if (!sameCard) {
            keep(after);
        }
        record(before.status() == next.status() ? "persona.changed" : event(after.status()), after);
        listeners.forEach(listener -> listener.personaChanged(change, before, after, actor));
    }

    private void keep(Persona persona) {
        change.insert(
                PeopleKinds.VERSION,
                new PersonaVersion(
                        persona,
                        authors,
                        change.now(),
                        approver,
                        Roster.now(change).involved(authors)));
    }

    private static String event(Persona.Status status) {
        return switch (status) {
            case DRAFT -> "persona.changed";
            case ACTIVE -> "persona.activated";
            case SUSPENDED -> "persona.suspended";
            case RETIRED -> "persona.retired";
        };
    }

    private void record(String type, Persona persona) {
        record(Personas.event(type, persona, actor));
    }

    private void record(String type, String kind, String id) {
        record(AuditEvent.of(type, actor, Subject.of(kind, id)));
    }

    private void record(AuditEvent event) {
        change.record(ruled.map(proposal -> proposal.creditedIn(event)).orElse(event));
    }

    /**
     * Puts an assignment in; one that is there already may have another end.
     *
     * @param next the assignment
     */
    public void assignment(Assignment next) {
        Kind<Assignment> kind = PeopleKinds.ASSIGNMENT;
        boolean known = change.find(kind, kind.id(next)).isPresent();
        if (known) {
            confirm(next.principal(), placement -> placement.assignment().equals(Optional.of(kind.id(next))));
        } else if (placing == Placing.ALONE) {
            Placements.assigned(change, actor, next);
        }
        boolean changed = put(kind, next, known ? "assignment.changed" : "assignment.added");
        if (changed && known && !next.isLiveAt(change.now())) {
            record("assignment.ended", kind.name(), kind.id(next));
            listeners.forEach(listener -> listener.assignmentEnded(change, next, actor));
        }
    }

    /**
     * Puts evidence of a skill in.
     *
     * @param evidence the evidence
     */
    public void skill(SkillEvidence evidence) {
        Kind<SkillEvidence> kind = PeopleKinds.SKILL;
        Subject subject = Subject.of(kind.name(), kind.id(evidence));
        put(kind, evidence, SkillRules.event("skill.recorded", subject, evidence, actor));
    }

    /**
     * Forbids pairs, and ends those that were forbidden besides them.
     *
     * @param pairs the pairs
     */
    public void pairs(List<ForbiddenPair> pairs) {
        Kind<ForbiddenPair> kind = PeopleKinds.PAIR;
        Set<String> ids = pairs.stream().map(kind::id).collect(Collectors.toSet());
        change.all(kind).stream()
                .map(Stored::value)
                .filter(pair -> !ids.contains(kind.id(pair)) && pair.isLiveAt(change.now()))
                .forEach(pair -> put(kind, pair.endingAt(change.now()), "config.changed"));
        pairs.forEach(pair -> put(kind, pair, "config.changed"));
    }

    /**
     * Settles what the policy settles.
     *
     * @param policy the policy
     */
    public void policy(PeoplePolicy policy) {
        put(PeoplePolicy.KIND, policy, "config.changed");
    }

    private <T> boolean put(Kind<T> kind, T next, String type) {
        return put(kind, next, AuditEvent.of(type, actor, Subject.of(kind.name(), kind.id(next))));
    }

    private <T> boolean put(Kind<T> kind, T next, AuditEvent event) {
        Optional<Stored<T>> old = change.find(kind, kind.id(next));
        if (old.isPresent() && old.get().value().equals(next)) {
            return false;
        }
        change.put(kind, next);
        record(event);
        return true;
    }
}
