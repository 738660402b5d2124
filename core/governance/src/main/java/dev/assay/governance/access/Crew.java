package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.people.ApprovalRights.Placement;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is there now, for whom they act, and who counts as one with them. */
final class Crew {
    private final Reader reader;
    private final Roster roster;
    private final Instant now;

    Crew(Reader reader) {
        this.reader = reader;
        this.roster = Roster.now(reader);
        this.now = roster.time();
    }

    Optional<Principal> principal(PrincipalId id) {
        return roster.principal(id);
    }

    Optional<Persona> persona(PersonaId id) {
        return roster.persona(id);
    }

    boolean isPresent(Principal principal) {
        return principal.isActiveAt(now);
    }

    boolean isHuman(PrincipalId id) {
        return principal(id)
                .filter(found -> found.type() == Principal.Type.HUMAN)
                .isPresent();
    }

    /** Returns why someone cannot act in a persona now. */
    Optional<AccessCode> fault(ActingAs who) {
        Optional<Principal> principal = principal(who.principal());
        if (principal.isEmpty()) {
            return Optional.of(AccessCode.UNKNOWN_PRINCIPAL);
        }
        if (!isPresent(principal.get())) {
            return Optional.of(AccessCode.PRINCIPAL_ABSENT);
        }
        if (!roster.isActive(who.principal())) {
            return Optional.of(AccessCode.NO_HUMAN);
        }
        if (persona(who.persona()).isEmpty()) {
            return Optional.of(AccessCode.UNKNOWN_PERSONA);
        }
        if (!roster.isActive(who.persona())) {
            return Optional.of(AccessCode.PERSONA_INACTIVE);
        }
        boolean acts = roster.acting(who.principal(), who.persona()).isPresent();
        return acts ? Optional.empty() : Optional.of(AccessCode.NOT_ASSIGNED);
    }

    /** Returns whether someone held a persona at a time, whether or not they could act in it. */
    boolean held(ActingAs who, Instant time) {
        return Roster.at(reader, time).held(who.principal()).stream()
                .anyMatch(found -> found.persona().equals(who.persona()));
    }

    /** Returns the personas that someone holds, whether or not they may act in them. */
    Set<PersonaId> held(PrincipalId id) {
        return roster.held(id).stream().map(Assignment::persona).collect(Collectors.toSet());
    }

    /** Returns whether one persona answers for another, which is one of agents. */
    boolean answersFor(PersonaId answering, PersonaId agents) {
        return !answering.equals(agents) && roster.chain(agents).contains(answering);
    }

    /** Returns whether an approval still stands: its giver, present or on leave, held the persona, and it is one to act in. */
    boolean stands(ActingAs approver, Instant time) {
        return roster.isActive(approver.persona())
                && held(approver, time)
                && principal(approver.principal())
                        .filter(found -> found.status() != Principal.Status.LEFT)
                        .isPresent();
    }

    /** Returns when the assignment ends by which someone acts in a persona; empty if it does not. */
    Optional<Instant> assignmentEnd(ActingAs who) {
        return roster.acting(who.principal(), who.persona()).flatMap(Assignment::until);
    }

    boolean lacksSkill(ActingAs who) {
        return persona(who.persona())
                .filter(card -> !card.card().skills().isEmpty())
                .filter(card -> !roster.skills(who.principal(), card).missing().isEmpty())
                .isPresent();
    }

    /** Returns until when all skills of the card are shown; empty if the card asks for none. */
    Optional<Instant> skillEnd(ActingAs who) {
        return persona(who.persona())
                .flatMap(card -> roster.skills(who.principal(), card).until());
    }

    /** Returns for whom the requester acts, the nearest first, and all who answer for it. */
    List<PrincipalId> chain(RequestDraft.Party party) {
        Set<PrincipalId> chain = new LinkedHashSet<>(way(party));
        chain.addAll(roster.chain(party.requester()));
        chain.addAll(roster.chain(party.holder().principal()));
        chain.remove(party.requester());
        return new ArrayList<>(chain);
    }

    /** Returns for whom the requester acts, the nearest first, the one who answers for the farthest last. */
    List<PrincipalId> way(RequestDraft.Party party) {
        Set<PrincipalId> chain = new LinkedHashSet<>(party.onBehalfOf());
        PrincipalId last = party.requester();
        if (!party.holder().principal().equals(party.requester())) {
            chain.add(party.holder().principal());
        }
        for (PrincipalId id : chain) {
            last = id;
        }
        chain.addAll(roster.chain(last));
        chain.remove(party.requester());
        return new ArrayList<>(chain);
    }

    /** Returns who asks, and who answers for them: nobody whom they name. */
    Set<PrincipalId> asking(RequestDraft.Party party) {
        return Set.copyOf(roster.chain(party.requester()));
    }

    /** Returns who answers for someone, the nearest first. */
    List<PrincipalId> answering(PrincipalId id) {
        return roster.chain(id).stream().skip(1).toList();
    }

    /** Returns whether a person answers for a principal, and all on the way to them are there. */
    boolean hasActiveHuman(PrincipalId id) {
        return roster.answerable(id).isPresent()
                && answering(id).stream()
                        .allMatch(
                                each -> principal(each).filter(this::isPresent).isPresent());
    }

    /** Returns what keeps someone from everything, such as the kill switch of an agent. */
    Optional<Prohibition> stop(PrincipalId id) {
        return reader.findBy(AccessPolicyKinds.PROHIBITION, "by-principal", id.value()).stream()
                .map(Stored::value)
                .filter(found -> found.isStop(now))
                .findFirst();
    }

    /** Returns why nothing may be asked by or for some: who has left, or was stopped, besides the one who would have access. */
    List<Finding> gone(RequestDraft draft, List<PrincipalId> chain) {
        PrincipalId requester = draft.party().requester();
        PrincipalId holder = draft.party().holder().principal();
        List<Finding> findings = new ArrayList<>();
        // Of those who answer for an agent it is said that nobody does.
        draft.party().onBehalfOf().stream()
                .distinct()
                .filter(id -> !id.equals(holder) && !id.equals(requester) && isGone(id))
                .forEach(id -> findings.add(AccessCode.PRINCIPAL_ABSENT.finding("onBehalfOf", Names.of(id))));
        Stream.concat(Stream.of(requester), chain.stream())
                .filter(id -> !id.equals(holder))
                .forEach(id -> stop(id).ifPresent(found -> {
                    Map<String, String> names = Names.with(Names.of(draft), found.id());
                    names.put("who", id.value());
                    String path = id.equals(requester) ? "requester" : "onBehalfOf";
                    findings.add(AccessCode.EXPLICIT_DENY.finding(path, names));
                }));
        return findings;
    }

    private boolean isGone(PrincipalId id) {
        return principal(id)
                .filter(who -> who.status() == Principal.Status.LEFT)
                .isPresent();
    }

    /** Returns some, with all who count as one with them. */
    Set<PrincipalId> one(Set<PrincipalId> people) {
        return roster.one(people);
    }

    /**
     * Returns everybody who must not approve: all who are involved, all who answer for them, and so on as {@link Roster#involved}
     * says, now and when it was asked for: that leave cover is over makes nobody another person.
     */
    Set<PrincipalId> involved(RequestDraft.Party party, List<PrincipalId> chain, Instant askedAt) {
        return involved(parts(party, chain), askedAt, any -> false);
    }

    /** As above, but by nothing that some alone said: neither whom they named stand-ins nor whom they let act. */
    Set<PrincipalId> involved(Set<PrincipalId> parts, Instant askedAt, Predicate<PrincipalId> unheard) {
        Set<PrincipalId> involved = new HashSet<>(roster.untiedBy(unheard).involved(parts));
        involved.addAll(Roster.at(reader, askedAt).untiedBy(unheard).involved(parts));
        return involved;
    }

    /** Returns whether two count as one, whatever some alone said. */
    boolean isOne(PrincipalId one, PrincipalId other) {
        return roster.untiedBy(any -> true).one(Set.of(one)).contains(other);
    }

    /** Returns who has a part in it themselves: who asks, who gains and who answers for them. */
    static Set<PrincipalId> parts(RequestDraft.Party party, List<PrincipalId> chain) {
        Set<PrincipalId> parts = new HashSet<>(chain);
        parts.add(party.requester());
        parts.add(party.holder().principal());
        return parts;
    }

    /** Returns the people who act in personas, in the order of their ids. */
    List<AccessReview.Approver> people(Set<PersonaId> personas, Presence presence) {
        return personas.stream()
                .sorted(Comparator.comparing(PersonaId::value))
                .filter(roster::isActive)
                .flatMap(id -> people(id, presence)
                        .map(Assignment::principal)
                        .distinct()
                        .map(principal -> approver(new ActingAs(principal, id))))
                .toList();
    }

    /** Returns whether all seats by which somebody acts in a persona were given by some alone. */
    boolean isSeatedBy(Set<PrincipalId> placers, ActingAs who) {
        return people(who.persona(), Presence.PRESENT)
                .filter(assignment -> assignment.principal().equals(who.principal()))
                .allMatch(assignment ->
                        Placement.open(reader, assignment).anyMatch(placement -> placers.contains(placement.by())));
    }

    private Stream<Assignment> people(PersonaId persona, Presence presence) {
        List<Assignment> found = presence == Presence.PRESENT ? roster.acting(persona) : roster.holders(persona);
        return found.stream()
                .filter(assignment -> principal(assignment.principal())
                        .filter(who -> who.type() == Principal.Type.HUMAN && who.status() != Principal.Status.LEFT)
                        .isPresent());
    }

    AccessReview.Approver approver(ActingAs who) {
        Set<PrincipalId> same = new HashSet<>(roster.one(Set.of(who.principal())));
        same.remove(who.principal());
        return new AccessReview.Approver(who, same);
    }

    /** Whether people must be there. */
    enum Presence {
        /** They need not. */
        ANY,
        /** They must. */
        PRESENT
    }
}
