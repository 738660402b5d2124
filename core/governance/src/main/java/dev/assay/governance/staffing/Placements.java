package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.ApprovalRights.Placement;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps whom one person alone has placed, until somebody else confirms it. Thread-safe.
 */
final class Placements {
    private Placements() {}

    /**
     * Keeps that somebody alone put someone in, for the first time or again. The caller records the event.
     *
     * @param change where
     * @param actor who put them in; whom nobody knows, as while an organisation is set up, places nobody
     * @param added who was put in
     */
    static void added(Change change, Actor actor, PrincipalId added) {
        place(change, actor, added, Optional.empty());
    }

    /**
     * Keeps that somebody alone lets someone act. The caller records the event.
     *
     * @param change where
     * @param actor who lets them act; whom nobody knows places nobody
     * @param assignment by which they act
     */
    static void assigned(Change change, Actor actor, Assignment assignment) {
        place(change, actor, assignment.principal(), Optional.of(PeopleKinds.ASSIGNMENT.id(assignment)));
    }

    private static void place(Change change, Actor actor, PrincipalId placed, Optional<String> assignment) {
        ApprovalRights.parts(actor).stream()
                .filter(part -> !part.equals(placed))
                .filter(part -> change.find(PeopleKinds.PRINCIPAL, part.value()).isPresent())
                .map(part -> new Placement(part, placed, assignment, change.now(), Optional.empty()))
                .forEach(placement -> change.put(PeopleKinds.PLACEMENT, placement));
    }

    /**
     * Returns by what somebody is tied to who alone placed them.
     *
     * @param change where to look
     * @param placed who
     * @return what nobody else has confirmed
     */
    static List<Placement> open(Change change, PrincipalId placed) {
        return stored(change, placed).map(Stored::value).toList();
    }

    private static Stream<Stored<Placement>> stored(Change change, PrincipalId placed) {
        return change.findBy(PeopleKinds.PLACEMENT, "by-placed", placed.value()).stream()
                .filter(stored -> stored.value().isOpen());
    }

    /**
     * Confirms what ties somebody to who alone placed them. The caller records the event, unless nothing was confirmed.
     *
     * @param change where
     * @param placed who
     * @param which what is meant of all that ties them
     * @param voices who agreed on it: each somebody with those for whom they act, one of which must have no part in it; what an
     *     agent says, or nobody who is active, confirms nothing
     * @return what was confirmed; what all who agreed have a part in stays
     */
    static List<Placement> confirm(
            Change change, PrincipalId placed, Predicate<Placement> which, List<Set<PrincipalId>> voices) {
        Roster roster = Roster.now(change);
        List<Placement> confirmed = new ArrayList<>();
        for (Stored<Placement> stored : stored(change, placed).toList()) {
            Placement placement = stored.value();
            outside(roster, placement, voices)
                    .filter(voice -> which.test(placement))
                    .map(voice -> placement.confirmed(voice, change.now()))
                    .ifPresent(next -> confirmed.add(
                            change.update(PeopleKinds.PLACEMENT, stored, next).value()));
        }
        return confirmed;
    }

    private static Optional<Set<PrincipalId>> outside(
            Roster roster, Placement placement, List<Set<PrincipalId>> voices) {
        Set<PrincipalId> involved = roster.involved(parts(roster, placement));
        return voices.stream()
                .filter(voice -> isOfPeople(roster, voice))
                .filter(voice -> voice.stream()
                        .flatMap(who -> roster.chain(who).stream())
                        .noneMatch(involved::contains))
                .findFirst();
    }

    /** An agent may be the tool of the very one who placed somebody, whomever it says it acts for. */
    static boolean isOfPeople(Roster roster, Set<PrincipalId> voice) {
        return voice.stream().allMatch(roster::isPerson) && voice.stream().anyMatch(roster::isActive);
    }

    /** Who has a part in one of some placements. */
    static Set<PrincipalId> parts(Reader reader, List<Placement> open) {
        Roster roster = Roster.now(reader);
        return open.stream()
                .flatMap(placement -> parts(roster, placement).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who has a part in a placement; who answers for an agent is the first to know whether it is theirs. */
    static Set<PrincipalId> parts(Roster roster, Placement placement) {
        return roster.isPerson(placement.placed())
                ? Set.of(placement.by(), placement.placed())
                : Set.of(placement.by());
    }
}
