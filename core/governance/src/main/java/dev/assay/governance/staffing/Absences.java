package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.ApprovalRights;
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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** How long it binds who ended or gave a seat, or took somebody back, though others have the persona: nobody plans so far ahead. */
    private static final Duration SETTLING = Duration.ofDays(30);

    private final Reader reader;
    private final Roster roster;
    private final Instant since;
    private final Set<PrincipalId> apart;
    private final Set<String> about;

    private Absences(Reader reader, Instant since, Set<PrincipalId> apart, Set<String> about) {
        this.reader = reader;
        this.roster = Roster.now(reader);
        this.since = since;
        this.apart = Set.copyOf(apart);
        this.about = Set.copyOf(about);
    }

    /**
     * Returns the absences because of which something that there is to answer has come to somebody.
     *
     * @param reader reads what is stored
     * @param since since when there is something to answer
     * @param apart who would not have answered it anyway, such as who has a part in it
     * @return the absences from then until now, but for who gave away what it is about
     */
    public static Absences since(Reader reader, Instant since, Set<PrincipalId> apart) {
        return new Absences(reader, since, apart, Set.of());
    }

    /**
     * Returns the absences, and who gave away what there is to answer for.
     *
     * @param things the ids of the assets that it is about
     * @return other absences
     */
    public Absences about(Set<String> things) {
        return new Absences(reader, since, apart, things);
    }

    /** Keeps that somebody goes on leave or leaves, or ends what kept them away. The caller records the event. */
    static void turned(Change change, Optional<Actor> alone, Principal next) {
        end(change, "by-principal", next.id().value(), settled(change, alone, next.id()));
        if (next.status() != Principal.Status.ACTIVE) {
            put(
                    change,
                    new Absence(
                            Absence.Cause.AWAY,
                            Optional.of(next.id()),
                            Optional.empty(),
                            Set.of(),
                            word(change, alone, Optional.of(next.id())),
                            change.now(),
                            next.until()));
        }
    }

    /**
     * Keeps that somebody says of another that they are back, if that is what they say: who is at the sea still is there to be silent.
     * The caller records the event.
     *
     * @param away who it is, as they were stored before
     * @param next who it is from now on
     */
    static void takenBack(Change change, Actor actor, Principal away, Principal next) {
        Set<PrincipalId> by = word(change, Optional.of(actor), Optional.of(away.id()));
        Instant settled = change.now().plus(SETTLING);
        if (next.status() == Principal.Status.ACTIVE && !by.isEmpty()) {
            put(
                    change,
                    new Absence(
                            Absence.Cause.TAKEN_BACK,
                            Optional.of(away.id()),
                            Optional.empty(),
                            Set.of(),
                            by,
                            change.now(),
                            Optional.of(away.until().filter(settled::isAfter).orElse(settled))));
        }
    }

    /** Keeps that nobody acts in a persona, or that somebody does again. The caller records the event. */
    static void turned(Change change, Optional<Actor> alone, Persona next) {
        end(change, "by-persona", next.id().value(), any -> true);
        if (next.status() != Persona.Status.ACTIVE) {
            put(
                    change,
                    new Absence(
                            Absence.Cause.PERSONA_CLOSED,
                            Optional.empty(),
                            Optional.of(next.id()),
                            Set.of(),
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
                        Absence.Cause.SEAT_ENDED,
                        Optional.of(before.principal()),
                        Optional.of(before.persona()),
                        Set.of(),
                        word(change, Optional.of(actor), Optional.of(before.principal())),
                        before.from().isAfter(change.now()) ? before.from() : change.now(),
                        before.until()));
    }

    /**
     * Keeps that a persona answers for something from now on for which another did: who gave it away does not answer for it
     * because nobody is there. The caller records the event.
     *
     * @param change what the change is made through
     * @param actor who alone gave it
     * @param owner the persona to which it was given
     * @param things the ids of the assets for which it answers therefore
     */
    public static void given(Change change, Actor actor, PersonaId owner, Set<String> things) {
        put(
                change,
                new Absence(
                        Absence.Cause.OWNER_CHANGED,
                        Optional.empty(),
                        Optional.of(owner),
                        things,
                        word(change, Optional.of(actor), Optional.empty()),
                        change.now(),
                        Optional.empty()));
    }

    /**
     * Keeps that others agree to what one alone said of somebody. The caller records the event, unless nothing was agreed to.
     *
     * @param voices who agrees: each somebody with those for whom they act, one of which must have no part in it
     * @return what they agreed to
     */
    static List<Absence> confirm(Change change, PrincipalId who, List<Set<PrincipalId>> voices) {
        Roster roster = Roster.now(change);
        List<Absence> agreed = new ArrayList<>();
        for (Stored<Absence> stored : change.findBy(Absence.KIND, "by-principal", who.value())) {
            boolean outside = voices.stream().anyMatch(voice -> isOutside(roster, voice, stored.value()));
            if (outside && !stored.value().by().isEmpty()) {
                change.update(Absence.KIND, stored, stored.value().agreed());
                agreed.add(stored.value());
            }
        }
        return agreed;
    }

    private static boolean isOutside(Roster roster, Set<PrincipalId> voice, Absence absence) {
        return Placements.isOfPeople(roster, voice) && Collections.disjoint(voice, roster.involved(absence.by()));
    }

    /** What ends by a word of somebody: nothing more that who took them back says, such as that they are away for a minute. */
    private static Predicate<Absence> settled(Change change, Optional<Actor> alone, PrincipalId who) {
        Optional<Actor> teller =
                alone.filter(any -> !word(change, alone, Optional.of(who)).isEmpty());
        return absence -> absence.cause() != Absence.Cause.TAKEN_BACK
                || teller.map(actor -> isOutside(Roster.now(change), ApprovalRights.parts(actor), absence))
                        .orElse(true);
    }

    /** Who alone said something of somebody to which nobody else has agreed, and who counts as one with them. */
    static Set<PrincipalId> tellers(Reader reader, PrincipalId who) {
        return reader.findBy(Absence.KIND, "by-principal", who.value()).stream()
                .flatMap(stored -> stored.value().by().stream())
                .collect(Collectors.toSet());
    }

    /** Whether who alone said not long ago that somebody left now takes it back. */
    static boolean isCorrected(Reader reader, Actor actor, PrincipalId left) {
        Instant earliest = reader.now().minus(SLIP);
        return reader.findBy(Absence.KIND, "by-principal", left.value()).stream()
                .map(Stored::value)
                .filter(absence ->
                        absence.cause() == Absence.Cause.AWAY && absence.until().isEmpty())
                .filter(absence -> absence.from().isAfter(earliest))
                .anyMatch(absence -> absence.by().containsAll(ApprovalRights.parts(actor)));
    }

    private static Set<PrincipalId> word(Reader reader, Optional<Actor> alone, Optional<PrincipalId> about) {
        return alone.filter(actor -> about.filter(who -> who.value().equals(actor.principal()))
                        .isEmpty())
                .map(actor -> Roster.now(reader).one(ApprovalRights.parts(actor)))
                .orElse(Set.of());
    }

    private static void end(Change change, String index, String key, Predicate<Absence> which) {
        Instant now = change.now();
        for (Stored<Absence> stored : change.findBy(Absence.KIND, index, key)) {
            Absence absence = stored.value();
            if (!absence.isForGood()
                    && which.test(absence)
                    && absence.until().filter(end -> !end.isAfter(now)).isEmpty()) {
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
     * @return an absence of which they alone told, or somebody who counts as one with them, in a persona where nobody was there at
     *     some time since; empty if there is none
     */
    public Optional<Absence> toldBy(PrincipalId who, Collection<PersonaId> personas) {
        return personas.stream()
                .flatMap(persona -> toldBy(who, persona).stream())
                .findFirst();
    }

    private Optional<Absence> toldBy(PrincipalId who, PersonaId persona) {
        Set<PrincipalId> tellers = roster.one(Set.of(who));
        List<Assignment> all = seats(persona);
        List<Absence> absences = absences(persona, all, tellers);
        Map<String, Instant> given = given(tellers);
        // Whom they put there lately themselves may be there to be silent.
        List<Assignment> seats =
                all.stream().filter(assignment -> !isNew(assignment, given)).toList();
        Stream<Absence> words = absences.stream()
                .filter(absence -> absence.cause() != Absence.Cause.TAKEN_BACK)
                .filter(absence -> !Collections.disjoint(absence.by(), tellers));
        Optional<Absence> told = Stream.concat(words, runOut(all, given.keySet(), tellers))
                .filter(absence -> counts(absence, seats))
                .findFirst();
        return told.filter(
                absence -> moments(all, absences).stream().anyMatch(time -> isVacant(persona, seats, absences, time)));
    }

    /** A seat that is to begin later is no older for having been given early. */
    private boolean isNew(Assignment assignment, Map<String, Instant> given) {
        Instant earliest = since.minus(SETTLING);
        return Optional.ofNullable(given.get(PeopleKinds.ASSIGNMENT.id(assignment)))
                .filter(at -> at.isAfter(earliest) || assignment.from().isAfter(earliest))
                .isPresent();
    }

    private List<Assignment> seats(PersonaId persona) {
        return reader.findBy(PeopleKinds.ASSIGNMENT, "by-persona", persona.value()).stream()
                .map(Stored::value)
                .filter(assignment -> roster.isPerson(assignment.principal()))
                .filter(assignment -> !apart.contains(assignment.principal()))
                .toList();
    }

    private List<Absence> absences(PersonaId persona, List<Assignment> seats, Set<PrincipalId> tellers) {
        List<Absence> absences = new ArrayList<>(found("by-persona", persona.value()));
        Set<PrincipalId> people = new LinkedHashSet<>();
        seats.stream().filter(this::lastsOn).forEach(assignment -> people.add(assignment.principal()));
        people.forEach(id -> found("by-principal", id.value()).stream()
                .filter(Absence::keepsAway)
                .filter(absence ->
                        absence.cause() == Absence.Cause.AWAY || !Collections.disjoint(absence.by(), tellers))
                .forEach(absences::add));
        absences.removeIf(absence -> absence.principal().filter(apart::contains).isPresent());
        return absences;
    }

    private List<Absence> found(String index, String key) {
        return reader.findBy(Absence.KIND, index, key).stream()
                .map(Stored::value)
                .filter(absence -> absence.isForGood()
                        || absence.isAt(since)
                        || absence.from().isAfter(since))
                .toList();
    }

    private boolean lastsOn(Assignment assignment) {
        return assignment.until().filter(end -> !end.isAfter(since)).isEmpty();
    }

    /** A seat that they alone gave for a while ended by their word, as one does that they end. */
    private Stream<Absence> runOut(List<Assignment> seats, Set<String> given, Set<PrincipalId> tellers) {
        return seats.stream()
                .filter(assignment -> given.contains(PeopleKinds.ASSIGNMENT.id(assignment)))
                .filter(assignment -> assignment.delegateOf().isEmpty() && assignment.isOverAt(roster.time()))
                .map(assignment -> new Absence(
                        Absence.Cause.SEAT_ENDED,
                        Optional.of(assignment.principal()),
                        Optional.of(assignment.persona()),
                        Set.of(),
                        tellers,
                        assignment.until().orElseThrow(),
                        Optional.empty()));
    }

    /** The seats that some alone gave, and when; nobody else has confirmed them. */
    private Map<String, Instant> given(Set<PrincipalId> tellers) {
        return tellers.stream()
                .flatMap(teller -> reader.findBy(PeopleKinds.PLACEMENT, "by-placer", teller.value()).stream())
                .map(Stored::value)
                .filter(placement ->
                        placement.isOpen() && placement.assignment().isPresent())
                .collect(Collectors.toMap(
                        placement -> placement.assignment().get(),
                        ApprovalRights.Placement::at,
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    /** What became of a seat counts until it is known that the persona goes on without it. */
    private boolean counts(Absence absence, List<Assignment> seats) {
        if (absence.cause() == Absence.Cause.OWNER_CHANGED && Collections.disjoint(about, absence.about())) {
            return false;
        }
        return !absence.isForGood()
                || absence.from().isAfter(since.minus(SETTLING))
                || seats.stream().noneMatch(assignment -> isHeldAt(assignment, seats, since));
    }

    /** Nobody can have become the last to be away at another time. */
    private Set<Instant> moments(List<Assignment> seats, List<Absence> absences) {
        Set<Instant> moments = new LinkedHashSet<>(List.of(since, roster.time()));
        absences.forEach(absence -> moments.add(absence.from()));
        seats.forEach(assignment -> assignment.until().ifPresent(moments::add));
        moments.removeIf(time -> time.isBefore(since) || time.isAfter(roster.time()));
        return moments;
    }

    private boolean isVacant(PersonaId persona, List<Assignment> seats, List<Absence> absences, Instant time) {
        if (time.equals(roster.time()) && roster.acting(persona).stream().noneMatch(seats::contains)) {
            return true;
        }
        boolean closed = absences.stream()
                .anyMatch(absence -> absence.cause() == Absence.Cause.PERSONA_CLOSED && absence.isAt(time));
        return closed
                || seats.stream()
                        .filter(assignment -> isHeldAt(assignment, seats, time))
                        .noneMatch(assignment -> isThere(assignment.principal(), absences, time));
    }

    /** Who stands in for somebody has the seat for as long as that somebody has one. */
    private static boolean isHeldAt(Assignment assignment, List<Assignment> seats, Instant time) {
        return assignment.isLiveAt(time)
                && (assignment.delegateOf().isEmpty()
                        || seats.stream()
                                .filter(own -> own.delegateOf().isEmpty() && own.isLiveAt(time))
                                .anyMatch(own -> assignment
                                        .delegateOf()
                                        .filter(own.principal()::equals)
                                        .isPresent()));
    }

    private static boolean isThere(PrincipalId who, List<Absence> absences, Instant time) {
        return absences.stream()
                .filter(absence -> absence.keepsAway() && absence.isAt(time))
                .noneMatch(absence -> absence.principal().filter(who::equals).isPresent());
    }
}
