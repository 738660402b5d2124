package dev.assay.governance.access;

import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Review;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is there, and for whom they act. */
final class Roster {
    private static final int FAR = 16;

    private final Reader reader;
    private final Instant now;

    Roster(Reader reader) {
        this.reader = reader;
        this.now = reader.now();
    }

    Optional<Principal> principal(PrincipalId id) {
        return reader.find(PeopleKinds.PRINCIPAL, id.value()).map(Stored::value);
    }

    Optional<Persona> persona(PersonaId id) {
        return reader.find(PeopleKinds.PERSONA, id.value()).map(Stored::value);
    }

    boolean isPresent(Principal principal) {
        boolean back = principal.status() == Principal.Status.ON_LEAVE
                && principal.until().filter(end -> !now.isBefore(end)).isPresent();
        return back || principal.status() == Principal.Status.ACTIVE;
    }

    boolean isHuman(PrincipalId id) {
        return principal(id)
                .filter(found -> found.type() == Principal.Type.HUMAN)
                .isPresent();
    }

    List<Assignment> assignments(ActingAs who, Instant time) {
        return reader
                .findBy(PeopleKinds.ASSIGNMENT, "by-principal", who.principal().value())
                .stream()
                .map(Stored::value)
                .filter(found -> found.persona().equals(who.persona()) && found.isLiveAt(time))
                .toList();
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
        Optional<Persona> persona = persona(who.persona());
        if (persona.isEmpty()) {
            return Optional.of(AccessCode.UNKNOWN_PERSONA);
        }
        if (persona.get().status() != Persona.Status.ACTIVE) {
            return Optional.of(AccessCode.PERSONA_INACTIVE);
        }
        return assignments(who, now).isEmpty() ? Optional.of(AccessCode.NOT_ASSIGNED) : Optional.empty();
    }

    /** Returns when the last of the assignments ends; empty if one does not. */
    Optional<Instant> assignmentEnd(ActingAs who) {
        List<Assignment> live = assignments(who, now);
        boolean open = live.stream().anyMatch(found -> found.until().isEmpty());
        return open
                ? Optional.empty()
                : live.stream().flatMap(found -> found.until().stream()).max(Instant::compareTo);
    }

    /** Returns until when each skill of the card is shown; empty in the list where one is not shown now. */
    List<Optional<Instant>> skillEnds(ActingAs who) {
        List<SkillRequirement> wanted =
                persona(who.persona()).map(found -> found.card().skills()).orElse(List.of());
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<SkillEvidence> evidence =
                reader.findBy(PeopleKinds.SKILL, "by-principal", who.principal().value()).stream()
                        .map(Stored::value)
                        .toList();
        return wanted.stream()
                .map(requirement -> skillEnd(requirement, evidence))
                .toList();
    }

    private Optional<Instant> skillEnd(SkillRequirement wanted, List<SkillEvidence> evidence) {
        return evidence.stream()
                .filter(shown -> shown.skill().equals(wanted.skill()) && shown.level() >= wanted.level())
                .filter(shown -> !now.isBefore(shown.obtained()))
                .map(shown -> skillEnd(wanted, shown))
                .filter(now::isBefore)
                .max(Instant::compareTo);
    }

    /** Evidence grows old by the calendar, which is that of UTC, as all times are. */
    private static Instant skillEnd(SkillRequirement wanted, SkillEvidence shown) {
        Instant old = shown.obtained()
                .atZone(ZoneOffset.UTC)
                .plus(wanted.evidenceMaxAge())
                .toInstant();
        return old.isBefore(shown.expires()) ? old : shown.expires();
    }

    boolean lacksSkill(ActingAs who) {
        return skillEnds(who).contains(Optional.<Instant>empty());
    }

    /** Returns for whom the requester acts, the nearest first, the one who answers for it last. */
    List<PrincipalId> chain(RequestDraft.Party party) {
        LinkedHashSet<PrincipalId> chain = new LinkedHashSet<>(party.onBehalfOf());
        PrincipalId holder = party.holder().principal();
        if (!holder.equals(party.requester())) {
            chain.add(holder);
        }
        PrincipalId last = party.requester();
        for (PrincipalId id : chain) {
            last = id;
        }
        Optional<PrincipalId> sponsor = sponsor(last);
        while (sponsor.isPresent() && chain.size() < FAR && chain.add(sponsor.get())) {
            sponsor = sponsor(sponsor.get());
        }
        chain.remove(party.requester());
        return new ArrayList<>(chain);
    }

    private Optional<PrincipalId> sponsor(PrincipalId id) {
        return principal(id).flatMap(Principal::sponsor);
    }

    /** Returns whether someone who is there answers for a principal: itself if it is human, else its sponsor. */
    boolean hasActiveHuman(PrincipalId id) {
        Optional<Principal> found = principal(id);
        Set<PrincipalId> seen = new HashSet<>();
        while (found.isPresent()
                && found.get().type() != Principal.Type.HUMAN
                && seen.add(found.get().id())) {
            found = found.get().sponsor().flatMap(this::principal);
        }
        return found.filter(last -> last.type() == Principal.Type.HUMAN && isPresent(last))
                .isPresent();
    }

    /** Returns all who are involved: the requester, the holder, all for whom they act, and who answers for any of them. */
    Set<PrincipalId> involved(RequestDraft.Party party, List<PrincipalId> chain) {
        Set<PrincipalId> all = new HashSet<>(chain);
        all.add(party.requester());
        all.add(party.holder().principal());
        for (PrincipalId id : List.copyOf(all)) {
            Optional<PrincipalId> sponsor = sponsor(id);
            while (sponsor.isPresent() && all.add(sponsor.get())) {
                sponsor = sponsor(sponsor.get());
            }
        }
        for (Assignment assignment : assignments(party.holder(), now)) {
            assignment.delegateOf().ifPresent(all::add);
        }
        return all;
    }

    /** Returns the people who act in personas, whether or not they are there, in the order of their ids. */
    List<Review.Approver> people(Set<PersonaId> personas, Presence presence) {
        return personas.stream()
                .sorted(Comparator.comparing(PersonaId::value))
                .filter(id -> persona(id)
                        .filter(found -> found.status() == Persona.Status.ACTIVE)
                        .isPresent())
                .flatMap(id -> people(id, presence).stream())
                .toList();
    }

    private List<Review.Approver> people(PersonaId persona, Presence presence) {
        return reader.findBy(PeopleKinds.ASSIGNMENT, "by-persona", persona.value()).stream()
                .map(Stored::value)
                .filter(found -> found.isLiveAt(now) && isPerson(found.principal(), presence))
                .map(Assignment::principal)
                .distinct()
                .map(id -> approver(new ActingAs(id, persona)))
                .toList();
    }

    private boolean isPerson(PrincipalId id, Presence presence) {
        return principal(id)
                .filter(found -> found.type() == Principal.Type.HUMAN && found.status() != Principal.Status.LEFT)
                .filter(found -> presence == Presence.ANY || isPresent(found))
                .isPresent();
    }

    Review.Approver approver(ActingAs who) {
        Set<PrincipalId> standsInFor = new HashSet<>();
        assignments(who, now).forEach(found -> found.delegateOf().ifPresent(standsInFor::add));
        return new Review.Approver(who, standsInFor);
    }

    /** Whether people must be there. */
    enum Presence {
        /** They need not. */
        ANY,
        /** They must. */
        PRESENT
    }
}
