package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.CardProposal;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PersonaVersion;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposals;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes the cards of personas, activates, suspends and retires them. Thread-safe.
 *
 * <p>A draft is changed by whoever writes it. What is active or suspended gets another card only by a proposal that somebody
 * else approves. Every version of a card is kept. What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Personas {
    private final GovernanceStore store;
    private final List<PeopleListener> listeners;
    private final Proposals<CardProposal> proposals;

    /**
     * Creates the service.
     *
     * @param store where personas are stored
     * @param listeners whom to tell of changes, within them
     */
    public Personas(GovernanceStore store, List<PeopleListener> listeners) {
        this.store = Objects.requireNonNull(store, "store");
        this.listeners = List.copyOf(listeners);
        this.proposals = new Proposals<>(
                PeopleKinds.PROPOSAL,
                (change, kind, proposal) ->
                        this.listeners.forEach(listener -> listener.cardProposalEnded(change, proposal)));
    }

    /**
     * Adds a draft.
     *
     * @param draft the persona; its version and status are not looked at, because a draft is the first version
     * @param actor who writes it, an active person
     * @return the draft
     * @throws dev.assay.quality.finding.FindingsException with {@code PER-1} if there is one with its id, with {@code PER-2} if an
     *     agent is given too much, or as {@link Steering} throws it
     */
    public Persona create(Persona draft, Actor actor) {
        Persona first = draft.withVersion(1).with(Persona.Status.DRAFT);
        AuditEvent event = AuditEvent.of("persona.created", actor, subject(first.id()));
        return Steering.of(store, event, change -> {
            Refusals.requireNew(change, PeopleKinds.PERSONA, first);
            FindingsException.throwErrors(name(first.id()), PeopleRules.persona(change, first));
            Persona stored = change.insert(PeopleKinds.PERSONA, first).value();
            keep(change, stored, ApprovalRights.parts(actor), Optional.empty());
            change.record(event("persona.created", stored, actor));
            return stored;
        });
    }

    /**
     * Changes a draft.
     *
     * @param next the persona; its version and status are not looked at
     * @param actor who writes it, an active person
     * @return the draft with the next version of its card
     * @throws dev.assay.quality.finding.FindingsException with {@code NEEDS_APPROVAL} if it is no draft any more, with
     *     {@code PER-2} if an agent is given too much, or if it is for people instead of agents, or the reverse, although somebody
     *     was assigned to it
     */
    public Persona change(Persona next, Actor actor) {
        AuditEvent event = AuditEvent.of("persona.changed", actor, subject(next.id()));
        return Steering.of(store, event, change -> {
            Stored<Persona> old =
                    Refusals.find(change, PeopleKinds.PERSONA, next.id().value());
            if (old.value().status() != Persona.Status.DRAFT) {
                throw Refusals.refusal(
                        "NEEDS_APPROVAL",
                        name(next.id()),
                        next.id() + " is no draft: somebody must propose the change and somebody else approve it",
                        next.id() + "은(는) 초안이 아니므로 변경을 제안하고 다른 사람의 승인을 받아야 합니다");
            }
            Persona stored = replace(change, old, next.with(Persona.Status.DRAFT));
            keep(change, stored, ApprovalRights.parts(actor), Optional.empty());
            change.record(event("persona.changed", stored, actor));
            return stored;
        });
    }

    private static Persona replace(Change change, Stored<Persona> old, Persona next) {
        Persona numbered = next.withVersion(old.value().version() + 1);
        Persona stored = change.update(PeopleKinds.PERSONA, old, numbered).value();
        FindingsException.throwErrors(name(stored.id()), PeopleRules.persona(change, stored));
        requireType(change, old.value(), stored);
        return stored;
    }

    /** People hold cards for people and agents those for agents, also those who held them once. */
    private static void requireType(Reader reader, Persona old, Persona next) {
        if (old.type() != next.type()
                && reader.count(PeopleKinds.ASSIGNMENT, "by-persona", next.id().value()) > 0) {
            throw Refusals.refusal(
                    "PER-2",
                    name(next.id()),
                    "type must stay " + old.type() + ", because somebody was assigned to " + next.id() + ", but was "
                            + next.type(),
                    next.id() + "에 배정된 주체가 있으므로 유형은 " + old.type() + "(으)로 남아야 하지만 " + next.type() + "입니다");
        }
    }

    private static void keep(Change change, Persona persona, Set<PrincipalId> authors, Optional<PrincipalId> approver) {
        change.insert(
                PeopleKinds.VERSION,
                new PersonaVersion(
                        persona,
                        authors,
                        change.now(),
                        approver,
                        Roster.now(change).involved(authors)));
    }

    /**
     * Proposes another card for a persona that is active or suspended. Listeners are told of it, so that who may approve is.
     *
     * @param next the persona; its version and status are not looked at
     * @param reason why
     * @param actor who wants it
     * @return the proposal
     * @throws dev.assay.quality.finding.FindingsException with {@code ILLEGAL_TRANSITION} if the persona is retired, with
     *     {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, with {@code REASON_MISSING} without a reason
     */
    public CardProposal propose(Persona next, String reason, Actor actor) {
        return attempt("persona.proposed", next, actor, reason, change -> propose(change, next, reason, actor));
    }

    private CardProposal propose(Change change, Persona next, String reason, Actor actor) {
        Persona old =
                Refusals.find(change, PeopleKinds.PERSONA, next.id().value()).value();
        if (old.status() == Persona.Status.RETIRED) {
            throw Refusals.refusal(
                    "ILLEGAL_TRANSITION",
                    name(next.id()),
                    next.id() + " is retired and must stay as it is",
                    next.id() + "은(는) 폐기된 페르소나이므로 바꿀 수 없습니다");
        }
        Persona numbered = next.withVersion(old.version() + 1);
        CardProposal proposal =
                proposals.propose(change, next.id().value(), actor, reason, head -> new CardProposal(head, numbered));
        listeners.forEach(listener -> listener.cardProposed(change, proposal, actor));
        change.record(event("persona.proposed", proposal.next(), actor)
                .because(reason)
                .correlatedBy(proposal.proposal().id()));
        return proposal;
    }

    /**
     * Approves a proposal, and gives the persona its next card.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who approves, an active person without a part in the proposal
     * @return the persona with its next card, in the status that it has
     * @throws dev.assay.quality.finding.FindingsException with {@code SOD-1} or {@code SOD-2} if the actor may not approve it, with
     *     {@code ALREADY_RESOLVED} if somebody ruled on it, with {@code STALE} if the card changed since, or with the rules that
     *     the card breaks
     */
    public Persona approve(String proposal, String reason, Actor actor) {
        return attempt("persona.changed", Subject.of("card-proposal", proposal), actor, reason, change -> {
            CardProposal approved = proposals.approve(change, proposal, actor, reason);
            Proposal ruled = approved.proposal();
            Persona next = approved.next();
            Stored<Persona> old =
                    Refusals.find(change, PeopleKinds.PERSONA, next.id().value());
            requireFresh(proposal, old.value(), next);
            Persona stored = replace(change, old, next.with(old.value().status()));
            keep(change, stored, ruled.authors(), ruled.ruling().map(Proposal.Ruling::by));
            change.record(ruled.creditedIn(
                    event("persona.changed", stored, actor).because(reason).correlatedBy(proposal)));
            tell(change, old.value(), stored, actor);
            return stored;
        });
    }

    private static void requireFresh(String proposal, Persona old, Persona next) {
        int meant = next.version() - 1;
        if (meant != old.version()) {
            throw Refusals.refusal(
                    "STALE",
                    name(next.id()),
                    proposal + " is about version " + meant + " of " + next.id() + ", which has " + old.version(),
                    proposal + "은(는) " + next.id() + "의 " + meant + "판에 대한 제안이지만 현재는 " + old.version() + "판입니다");
        }
    }

    /**
     * Declines a proposal.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who declines
     * @throws dev.assay.quality.finding.FindingsException with {@code ALREADY_RESOLVED} if somebody ruled on it, with {@code SOD-2}
     *     if the actor is no active person, with {@code REASON_MISSING} without a reason
     */
    public void decline(String proposal, String reason, Actor actor) {
        attempt("persona.declined", Subject.of("card-proposal", proposal), actor, reason, change -> {
            CardProposal declined = proposals.decline(change, proposal, actor, reason);
            change.record(event("persona.declined", declined.next(), actor)
                    .because(reason)
                    .correlatedBy(proposal));
            return declined;
        });
    }

    /**
     * Lets people act in a persona, for the first time or again.
     *
     * @param id which
     * @param actor who activates it, an active person who did not write the card, and does not hold the persona if it was
     *     active before
     * @return the active persona
     * @throws dev.assay.quality.finding.FindingsException with {@code PER-1} if mandatory fields are empty or the way to a person is
     *     broken, with {@code SOD-1} or {@code SOD-2} if the actor may not approve the card, or acts in the persona that is to come
     *     back, with {@code ILLEGAL_TRANSITION} if the persona is active or retired, or as {@link Steering} throws it
     */
    public Persona activate(PersonaId id, Actor actor) {
        AuditEvent event = AuditEvent.of("persona.activated", actor, subject(id));
        return Steering.of(store, event, change -> {
            Stored<PersonaVersion> version = version(change, id);
            requireOthers(change, version.value(), actor);
            if (version.value().approvedBy().isEmpty()) {
                change.update(
                        PeopleKinds.VERSION,
                        version,
                        new PersonaVersion(
                                version.value().persona(),
                                version.value().authors(),
                                version.value().at(),
                                Optional.of(new PrincipalId(actor.principal())),
                                version.value().involved()));
            }
            return turn(change, id, Persona.Status.ACTIVE, event);
        });
    }

    /** Nobody approves a card that they wrote a part of, or lets themselves act again. */
    private static void requireOthers(Reader reader, PersonaVersion version, Actor actor) {
        PersonaId id = version.persona().id();
        Roster roster = Roster.now(reader);
        Set<PrincipalId> parts = new LinkedHashSet<>();
        Set<PrincipalId> before = new LinkedHashSet<>();
        if (version.approvedBy().isEmpty()) {
            unapproved(reader, id).forEach(written -> {
                parts.addAll(written.authors());
                before.addAll(written.involved());
            });
        }
        if (roster.persona(id)
                .filter(persona -> persona.status() == Persona.Status.SUSPENDED)
                .isPresent()) {
            roster.holders(id).forEach(assignment -> parts.add(assignment.principal()));
        }
        ApprovalRights.require(reader, actor, parts, before, Text.of(name(id), "페르소나 " + id));
    }

    /** What was written of the card since somebody else approved it last. */
    private static List<PersonaVersion> unapproved(Reader reader, PersonaId id) {
        List<PersonaVersion> versions = reader.findBy(PeopleKinds.VERSION, "by-persona", id.value()).stream()
                .map(Stored::value)
                .sorted(Comparator.comparing(version -> version.persona().version()))
                .toList();
        List<PersonaVersion> unapproved = new ArrayList<>();
        for (PersonaVersion version : versions) {
            if (version.approvedBy().isPresent()) {
                unapproved.clear();
            } else {
                unapproved.add(version);
            }
        }
        return unapproved;
    }

    private static Stored<PersonaVersion> version(Change change, PersonaId id) {
        int version =
                Refusals.find(change, PeopleKinds.PERSONA, id.value()).value().version();
        return Refusals.find(change, PeopleKinds.VERSION, PeopleKinds.versionId(id, version));
    }

    /**
     * Lets nobody act in a persona until it is activated again. Who does so does not answer themselves what comes to them because
     * nobody else is there.
     *
     * @param id which
     * @param reason why
     * @param actor who suspends it
     * @return the suspended persona
     * @throws dev.assay.quality.finding.FindingsException with {@code ILLEGAL_TRANSITION} if the persona is not active
     */
    public Persona suspend(PersonaId id, String reason, Actor actor) {
        AuditEvent event =
                AuditEvent.of("persona.suspended", actor, subject(id)).because(reason);
        return Steering.of(store, event, change -> turn(change, id, Persona.Status.SUSPENDED, event));
    }

    /**
     * Lets nobody act in a persona ever again.
     *
     * @param id which
     * @param reason why
     * @param actor who retires it
     * @return the retired persona
     * @throws dev.assay.quality.finding.FindingsException with {@code ILLEGAL_TRANSITION} if the persona is retired
     */
    public Persona retire(PersonaId id, String reason, Actor actor) {
        AuditEvent event = AuditEvent.of("persona.retired", actor, subject(id)).because(reason);
        return Steering.of(store, event, change -> turn(change, id, Persona.Status.RETIRED, event));
    }

    private Persona turn(Change change, PersonaId id, Persona.Status next, AuditEvent event) {
        Stored<Persona> old = Refusals.find(change, PeopleKinds.PERSONA, id.value());
        Steps.PERSONA.require(id.value(), old.value().status(), next);
        Persona stored =
                change.update(PeopleKinds.PERSONA, old, old.value().with(next)).value();
        FindingsException.throwErrors(name(id), PeopleRules.persona(change, stored));
        Absences.turned(change, Optional.of(event.actor()), stored);
        change.record(event(event.type(), stored, event.actor()).because(event.reason()));
        tell(change, old.value(), stored, event.actor());
        return stored;
    }

    private void tell(Change change, Persona before, Persona after, Actor actor) {
        listeners.forEach(listener -> listener.personaChanged(change, before, after, actor));
    }

    private <R> R attempt(String type, Persona persona, Actor actor, String reason, Function<Change, R> work) {
        return attempt(type, subject(persona.id()), actor, reason, work);
    }

    private <R> R attempt(String type, Subject subject, Actor actor, String reason, Function<Change, R> work) {
        return Attempts.of(store, AuditEvent.of(type, actor, subject).because(reason), work);
    }

    /** The card has a version of its own, beside that of the state. */
    static AuditEvent event(String type, Persona persona, Actor actor) {
        return AuditEvent.of(type, actor, Subject.of("persona", persona.id().value()))
                .withDetails(Map.of("card", Integer.toString(persona.version())));
    }

    private static Subject subject(PersonaId id) {
        return Subject.of("persona", id.value());
    }

    private static String name(PersonaId id) {
        return "persona " + id;
    }
}
