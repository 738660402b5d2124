package dev.assay.governance.people;

import dev.assay.governance.people.ApprovalRights.Placement;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who acts in what, and who answers for whom, at a time. Confined to the call that its reader was given to.
 *
 * <p>Assignments count by their dates, so that a roster of a day long past tells who held a persona then. Whether people are
 * on leave and personas suspended counts as it is stored now. Whom nobody knows acts in nothing.
 *
 * @since 0.1
 */
public final class Roster {
    /** How many steps lead from an agent to a person at most. */
    public static final int LONGEST_CHAIN = 3;

    private static final Comparator<Assignment> OWN_AND_LONGEST_FIRST = Comparator.comparing(
                    (Assignment assignment) -> assignment.delegateOf().isPresent())
            .thenComparing(assignment -> assignment.until().orElse(Instant.MAX), Comparator.reverseOrder());

    private final Reader reader;
    private final Instant time;
    private final Predicate<PrincipalId> unheard;

    private Roster(Reader reader, Instant time, Predicate<PrincipalId> unheard) {
        this.reader = Objects.requireNonNull(reader, "reader");
        this.time = Objects.requireNonNull(time, "time");
        this.unheard = unheard;
    }

    /**
     * Returns the roster at present.
     *
     * @param reader reads what is stored
     * @return the roster at the reader's time
     */
    public static Roster now(Reader reader) {
        return new Roster(reader, reader.now(), any -> false);
    }

    /**
     * Returns the roster at a time, as it is known now: one person alone tells of no assignment that began more than a day ago, but a
     * description on which two agreed may. The log tells when each was said.
     *
     * @param reader reads what is stored
     * @param time the time
     * @return the roster
     */
    public static Roster at(Reader reader, Instant time) {
        return new Roster(reader, time, any -> false);
    }

    /**
     * Returns the roster in which nobody is tied because some alone named them stand-ins, or let them act. Whom they added counts as
     * one with them still.
     *
     * @param placers who ties nobody
     * @return another roster of the same time
     */
    public Roster untiedBy(Predicate<PrincipalId> placers) {
        return new Roster(reader, time, placers);
    }

    /**
     * Returns the time that the roster is about.
     *
     * @return the time
     */
    public Instant time() {
        return time;
    }

    /**
     * Finds someone.
     *
     * @param id who
     * @return the person, agent or service; empty if nobody knows it
     */
    public Optional<Principal> principal(PrincipalId id) {
        return reader.find(PeopleKinds.PRINCIPAL, id.value()).map(Stored::value);
    }

    /**
     * Returns whether someone is a person, on leave or gone as well.
     *
     * @param id who
     * @return false for an agent or service, and for whom nobody knows
     */
    public boolean isPerson(PrincipalId id) {
        return principal(id).filter(who -> who.type() == Principal.Type.HUMAN).isPresent();
    }

    /**
     * Finds a persona.
     *
     * @param id which
     * @return the persona in its current version; empty if there is none
     */
    public Optional<Persona> persona(PersonaId id) {
        return reader.find(PeopleKinds.PERSONA, id.value()).map(Stored::value);
    }

    /**
     * Returns whether someone may act at all.
     *
     * @param id who
     * @return true for who is active; for an agent or service only while a person answers for it, and all on the way to them are active
     */
    public boolean isActive(PrincipalId id) {
        return answerable(id).isPresent()
                && chain(id).stream()
                        .allMatch(each -> principal(each)
                                .filter(who -> who.isActiveAt(time))
                                .isPresent());
    }

    /**
     * Returns whether a persona may be acted in.
     *
     * @param id which
     * @return true for one that is active; for an agents' persona only while a persona of people that is active answers for it
     */
    public boolean isActive(PersonaId id) {
        return persona(id)
                .filter(persona -> persona.status() == Persona.Status.ACTIVE)
                .filter(persona -> persona.type() == Persona.Type.HUMAN || endsInHumans(chain(id)))
                .isPresent();
    }

    private boolean endsInHumans(List<PersonaId> chain) {
        return chain.size() - 1 <= LONGEST_CHAIN
                && persona(chain.get(chain.size() - 1))
                        .filter(last -> last.type() == Persona.Type.HUMAN && last.status() == Persona.Status.ACTIVE)
                        .isPresent();
    }

    /**
     * Returns who held a persona, whether or not they could act in it.
     *
     * @param persona which
     * @return the assignments that were live, leave cover included, in the order of their ids
     */
    public List<Assignment> holders(PersonaId persona) {
        return live("by-persona", persona.value());
    }

    /**
     * Returns what someone held, whether or not they could act in it.
     *
     * @param principal who
     * @return the assignments that were live, leave cover included, in the order of their ids
     */
    public List<Assignment> held(PrincipalId principal) {
        return live("by-principal", principal.value());
    }

    private List<Assignment> live(String index, String key) {
        return reader.findBy(PeopleKinds.ASSIGNMENT, index, key).stream()
                .map(Stored::value)
                .filter(assignment -> assignment.isLiveAt(time))
                .toList();
    }

    /**
     * Returns who acts in a persona.
     *
     * @param persona which
     * @return the assignments of those who act, leave cover included, in the order of their ids; none if the persona is not
     *     active
     */
    public List<Assignment> acting(PersonaId persona) {
        return isActive(persona)
                ? holders(persona).stream().filter(this::counts).toList()
                : List.of();
    }

    /**
     * Returns by which assignment someone acts in a persona.
     *
     * @param principal who
     * @param persona which
     * @return the assignment; of several, one of their own rather than leave cover, and the one that ends last; empty if they
     *     do not act in it
     */
    public Optional<Assignment> acting(PrincipalId principal, PersonaId persona) {
        return isActive(persona)
                ? held(principal).stream()
                        .filter(assignment -> assignment.persona().equals(persona))
                        .filter(this::counts)
                        .min(OWN_AND_LONGEST_FIRST)
                : Optional.empty();
    }

    /**
     * Returns the personas in which someone acts.
     *
     * @param principal who
     * @return the personas, leave cover included, in the order of their assignments
     */
    public Set<PersonaId> personas(PrincipalId principal) {
        Set<PersonaId> personas = new LinkedHashSet<>();
        held(principal).stream()
                .filter(assignment -> isActive(assignment.persona()))
                .filter(this::counts)
                .forEach(assignment -> personas.add(assignment.persona()));
        return personas;
    }

    /** Who stands in for somebody has no more than that somebody has, except that the one acts and the other need not. */
    private boolean counts(Assignment assignment) {
        return isActive(assignment.principal())
                && (assignment.delegateOf().isEmpty()
                        || isHeldBy(assignment.delegateOf().get(), assignment.persona()));
    }

    private boolean isHeldBy(PrincipalId principal, PersonaId persona) {
        return principal(principal)
                        .filter(who -> who.status() != Principal.Status.LEFT)
                        .isPresent()
                && held(principal).stream()
                        .anyMatch(own -> own.persona().equals(persona)
                                && own.delegateOf().isEmpty());
    }

    /**
     * Returns the way from an agent or service to the person who answers for it.
     *
     * @param principal who; for a person the way is that person alone
     * @return whom it starts with, its sponsor, the sponsor's sponsor and so on, each once; it ends early where somebody is
     *     unknown or the way leads back
     */
    public List<PrincipalId> chain(PrincipalId principal) {
        return chain(principal, id -> principal(id).flatMap(Principal::sponsor));
    }

    /**
     * Returns the way from an agents' persona to the persona of people that answers for it.
     *
     * @param persona which; for a persona of people the way is that persona alone
     * @return the persona, the one that answers for it and so on, each once
     */
    public List<PersonaId> chain(PersonaId persona) {
        return chain(persona, id -> persona(id).flatMap(Persona::accountableHuman));
    }

    private static <T> List<T> chain(T start, Function<T, Optional<T>> next) {
        Set<T> chain = new LinkedHashSet<>();
        Optional<T> step = Optional.of(start);
        while (step.isPresent() && chain.add(step.get())) {
            step = next.apply(step.get());
        }
        return List.copyOf(chain);
    }

    /**
     * Returns the person who answers for someone.
     *
     * @param principal who; a person answers for themselves
     * @return the person at the end of the way; empty if there is none within {@value #LONGEST_CHAIN} steps, or none who is
     *     active
     */
    public Optional<Principal> answerable(PrincipalId principal) {
        List<PrincipalId> chain = chain(principal);
        return chain.size() - 1 > LONGEST_CHAIN
                ? Optional.empty()
                : principal(chain.get(chain.size() - 1))
                        .filter(last -> last.type() == Principal.Type.HUMAN && last.isActiveAt(time));
    }

    /**
     * Holds the evidence of someone's skills against a card.
     *
     * @param principal who
     * @param persona the card
     * @return what is missing, and by what and until when the rest is shown
     */
    public SkillProof skills(PrincipalId principal, Persona persona) {
        List<SkillEvidence> evidence = reader.findBy(PeopleKinds.SKILL, "by-principal", principal.value()).stream()
                .map(Stored::value)
                .toList();
        return Skills.prove(persona.card().skills(), evidence, time);
    }

    /**
     * Returns everybody who must not approve what some have a part in: they, all who answer for them or alone put in what these
     * answer for, all whom one of these alone lets act, and all who count as one with one of these. Who lets somebody act may
     * approve what that somebody has a part in.
     *
     * @param parts who has a part, such as the one who asks, the one who gains and the author
     * @return those and everybody who counts as one with them
     */
    public Set<PrincipalId> involved(Collection<PrincipalId> parts) {
        Set<PrincipalId> answering = reach(parts, id -> joined(behind(id), added(id)));
        Set<PrincipalId> involved = new LinkedHashSet<>(answering);
        answering.forEach(id -> involved.addAll(assigned(id)));
        return reach(involved, id -> joined(behind(id), same(id)));
    }

    /** Who answers for someone, and who alone put them in: nobody else has said yet that an agent is not theirs. */
    private List<PrincipalId> behind(PrincipalId id) {
        return joined(chain(id), placers(id));
    }

    /**
     * Returns everybody who counts as one with some: whom one of them alone added and who alone added one of them, while nobody
     * else has confirmed that there is a second person, and all who stand in for one of these or for whom one of these stands
     * in. It is the same whomever of these one asks about.
     *
     * @param people who
     * @return they and everybody who counts as one with them
     */
    public Set<PrincipalId> one(Collection<PrincipalId> people) {
        return reach(people, this::same);
    }

    private List<PrincipalId> same(PrincipalId id) {
        return joined(deputies(id), added(id));
    }

    /** Whom someone alone put in, and who alone put them in: there is no proof that these are two. An agent is none of both. */
    private List<PrincipalId> added(PrincipalId id) {
        if (!isPerson(id)) {
            return List.of();
        }
        Stream<PrincipalId> added = additions("by-placer", id).map(Placement::placed);
        return joined(added.filter(this::isPerson).toList(), placers(id));
    }

    private List<PrincipalId> placers(PrincipalId id) {
        return additions("by-placed", id).map(Placement::by).toList();
    }

    private Stream<Placement> additions(String index, PrincipalId id) {
        return Placement.open(reader, index, id).filter(Placement::isAddition);
    }

    /** The people whom someone alone lets act, as long as that lasts: nobody chooses their own approver. */
    private List<PrincipalId> assigned(PrincipalId id) {
        return Placement.open(reader, "by-placer", id)
                .filter(placement -> placement.lasts(reader, time) && !unheard.test(id))
                .map(Placement::placed)
                .filter(this::isPerson)
                .toList();
    }

    /**
     * Returns how many independent people there are. Who counts as one counts once, as {@link #one} tells; in whatever order they
     * come, the count is the same.
     *
     * @param people who
     * @return how many, from 0
     */
    public int independent(Collection<PrincipalId> people) {
        return (int)
                people.stream().map(person -> one(List.of(person))).distinct().count();
    }

    /** Those for whom someone stands in, and those who stand in for them. */
    private List<PrincipalId> deputies(PrincipalId id) {
        Stream<PrincipalId> leads = held(id).stream().filter(this::ties).flatMap(held -> held.delegateOf().stream());
        Stream<Assignment> covers = live("by-delegator", id.value()).stream().filter(this::ties);
        return Stream.concat(leads, covers.map(Assignment::principal)).toList();
    }

    private boolean ties(Assignment cover) {
        return Placement.open(reader, cover)
                .noneMatch(placement -> placement.at().isAfter(time) || unheard.test(placement.by()));
    }

    private static List<PrincipalId> joined(List<PrincipalId> some, List<PrincipalId> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Set<PrincipalId> reach(
            Collection<PrincipalId> start, Function<PrincipalId, List<PrincipalId>> steps) {
        Set<PrincipalId> reached = new LinkedHashSet<>(start);
        Deque<PrincipalId> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            steps.apply(open.remove()).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }
}
