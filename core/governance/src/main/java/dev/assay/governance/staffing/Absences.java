package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Approvals;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps who said that others are not there, so that nobody comes by their own word to what these would have answered. Confined to
 * the call that its reader was given to.
 *
 * @since 0.1
 */
public final class Absences {
    /** How long the word that somebody left can be corrected. No longer, for others rely on it from then on. */
    private static final Duration SLIP = Duration.ofDays(1);

    private final Reader reader;
    private final Roster roster;
    private final Instant since;
    private final Set<PrincipalId> apart;

    private Absences(Reader reader, Instant since, Set<PrincipalId> apart) {
        this.reader = reader;
        this.roster = Roster.now(reader);
        this.since = since;
        this.apart = Set.copyOf(apart);
    }

    /**
     * Returns the absences because of which something that there is to answer has come to somebody.
     *
     * @param reader reads what is stored
     * @param since since when there is something to answer
     * @param apart who would not have answered it anyway, such as who has a part in it
     * @return the absences from then until now
     */
    public static Absences since(Reader reader, Instant since, Set<PrincipalId> apart) {
        return new Absences(reader, since, apart);
    }

    /** Keeps that somebody goes on leave or leaves, or ends what kept them away. The caller records the event. */
    static void turned(Change change, Optional<Actor> alone, Principal next) {
        end(change, "by-principal", next.id().value());
        if (next.status() != Principal.Status.ACTIVE) {
            put(
                    change,
                    new Absence(
                            Optional.of(next.id()),
                            Optional.empty(),
                            word(change, alone, Optional.of(next.id())),
                            change.now(),
                            next.until()));
        }
    }

    /** Keeps that nobody acts in a persona, or that somebody does again. The caller records the event. */
    static void turned(Change change, Optional<Actor> alone, Persona next) {
        end(change, "by-persona", next.id().value());
        if (next.status() != Persona.Status.ACTIVE) {
            put(
                    change,
                    new Absence(
                            Optional.empty(),
                            Optional.of(next.id()),
                            word(change, alone, Optional.empty()),
                            change.now(),
                            Optional.empty()));
        }
    }

    /** Keeps that somebody acts in a persona no more who would act in it still. The caller records the event. */
    static void ended(Change change, Actor actor, Assignment before) {
        put(
                change,
                new Absence(
                        Optional.of(before.principal()),
                        Optional.of(before.persona()),
                        word(change, Optional.of(actor), Optional.of(before.principal())),
                        before.from().isAfter(change.now()) ? before.from() : change.now(),
                        before.until()));
    }

    /** Whether who alone said not long ago that somebody left now takes it back. */
    static boolean isCorrected(Reader reader, Actor actor, PrincipalId left) {
        Instant earliest = reader.now().minus(SLIP);
        return reader.findBy(Absence.KIND, "by-principal", left.value()).stream()
                .map(Stored::value)
                .filter(absence ->
                        absence.persona().isEmpty() && absence.until().isEmpty())
                .filter(absence -> absence.from().isAfter(earliest))
                .anyMatch(absence -> absence.by().containsAll(Approvals.parts(actor)));
    }

    private static Set<PrincipalId> word(Reader reader, Optional<Actor> alone, Optional<PrincipalId> about) {
        return alone.filter(actor -> about.filter(who -> who.value().equals(actor.principal()))
                        .isEmpty())
                .map(actor -> Roster.now(reader).one(Approvals.parts(actor)))
                .orElse(Set.of());
    }

    private static void end(Change change, String index, String key) {
        Instant now = change.now();
        for (Stored<Absence> stored : change.findBy(Absence.KIND, index, key)) {
            Absence absence = stored.value();
            boolean whole = absence.principal().isEmpty() || absence.persona().isEmpty();
            if (whole && absence.until().filter(end -> !end.isAfter(now)).isEmpty()) {
                change.update(Absence.KIND, stored, absence.until(now));
            }
        }
    }

    /** Of two that begin in one instant, both count as said by whoever said either, until the later end. */
    private static void put(Change change, Absence absence) {
        Optional<Absence> same =
                change.find(Absence.KIND, Absence.KIND.id(absence)).map(Stored::value);
        change.put(Absence.KIND, same.map(absence::and).orElse(absence));
    }

    /**
     * Finds by which word of their own somebody is asked in the stead of others.
     *
     * @param who who would answer
     * @param personas the personas that are asked before the one in which they would
     * @return an absence of which they alone told, or somebody who counts as one with them, and during which nobody was there in
     *     one of the personas; empty if there is none
     */
    public Optional<Absence> toldBy(PrincipalId who, Collection<PersonaId> personas) {
        return personas.stream()
                .flatMap(persona -> toldBy(who, persona).stream())
                .findFirst();
    }

    private Optional<Absence> toldBy(PrincipalId who, PersonaId persona) {
        List<Assignment> holders = holders(persona);
        List<Absence> absences = absences(persona, holders);
        List<Absence> told = absences.stream()
                .filter(absence -> roster.one(absence.by()).contains(who))
                .filter(absence -> !absence.isSettled(since) || isNobodyElse(persona, holders, absences, absence))
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return moments(holders, absences).stream()
                .filter(time -> isVacant(persona, holders, absences, time))
                .flatMap(time -> told.stream().filter(absence -> concerns(absence, holders, time)))
                .findFirst();
    }

    /** Whether nobody else was there when an assignment ended. Whom its teller seats for a while is there by the same word. */
    private boolean isNobodyElse(PersonaId persona, List<Assignment> holders, List<Absence> absences, Absence ended) {
        Set<PrincipalId> tellers = roster.one(ended.by());
        List<Assignment> others = holders.stream()
                .filter(assignment -> !tellers.contains(assignment.assignedBy()) || !isForAWhile(assignment, absences))
                .toList();
        return Stream.of(ended.from(), since).allMatch(time -> isVacant(persona, others, absences, time));
    }

    /** Whether an assignment ends of itself; that somebody ended it is kept by itself. */
    private static boolean isForAWhile(Assignment assignment, List<Absence> absences) {
        return assignment.until().isPresent()
                && absences.stream()
                        .filter(absence -> absence.persona().isPresent())
                        .filter(absence -> absence.principal()
                                .filter(assignment.principal()::equals)
                                .isPresent())
                        .noneMatch(absence -> assignment.until().get().equals(absence.from()));
    }

    private List<Assignment> holders(PersonaId persona) {
        return reader.findBy(PeopleKinds.ASSIGNMENT, "by-persona", persona.value()).stream()
                .map(Stored::value)
                .filter(assignment -> roster.isPerson(assignment.principal()))
                .filter(assignment -> !apart.contains(assignment.principal()))
                .toList();
    }

    private List<Absence> absences(PersonaId persona, List<Assignment> holders) {
        List<Absence> absences = new ArrayList<>(found("by-persona", persona.value()));
        Set<PrincipalId> people = new LinkedHashSet<>();
        holders.forEach(assignment -> people.add(assignment.principal()));
        people.forEach(id -> found("by-principal", id.value()).stream()
                .filter(absence -> absence.persona().isEmpty())
                .forEach(absences::add));
        absences.removeIf(absence -> absence.principal().filter(apart::contains).isPresent());
        return absences;
    }

    private List<Absence> found(String index, String key) {
        return reader.findBy(Absence.KIND, index, key).stream()
                .map(Stored::value)
                .filter(absence -> absence.isAt(since) || absence.from().isAfter(since))
                .toList();
    }

    /** Nobody can have become the last to be away at another time. */
    private Set<Instant> moments(List<Assignment> holders, List<Absence> absences) {
        Set<Instant> moments = new LinkedHashSet<>(List.of(since, roster.time()));
        absences.forEach(absence -> moments.add(absence.from()));
        holders.forEach(assignment -> assignment.until().ifPresent(moments::add));
        moments.removeIf(time -> time.isBefore(since) || time.isAfter(roster.time()));
        return moments;
    }

    private boolean isVacant(PersonaId persona, List<Assignment> holders, List<Absence> absences, Instant time) {
        if (time.equals(roster.time()) && roster.acting(persona).stream().noneMatch(holders::contains)) {
            return true;
        }
        boolean closed =
                absences.stream().anyMatch(absence -> absence.principal().isEmpty() && absence.isAt(time));
        return closed
                || holders.stream()
                        .filter(assignment -> assignment.isLiveAt(time))
                        .noneMatch(assignment -> isThere(assignment.principal(), absences, time));
    }

    private static boolean isThere(PrincipalId who, List<Absence> absences, Instant time) {
        return absences.stream()
                .filter(absence -> absence.persona().isEmpty() && absence.isAt(time))
                .noneMatch(absence -> absence.principal().filter(who::equals).isPresent());
    }

    private static boolean concerns(Absence absence, List<Assignment> holders, Instant time) {
        boolean holds = absence.persona().isPresent()
                || holders.stream()
                        .filter(assignment -> assignment.isLiveAt(time))
                        .anyMatch(assignment -> absence.principal()
                                .filter(assignment.principal()::equals)
                                .isPresent());
        return holds && absence.isAt(time);
    }
}
