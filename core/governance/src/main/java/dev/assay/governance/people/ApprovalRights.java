package dev.assay.governance.people;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may approve. Thread-safe.
 *
 * @since 0.1
 */
public final class ApprovalRights {
    /**
     * That one person alone put someone in, or let them act in a persona. Immutable.
     *
     * <p>Whom somebody alone put in counts as one with that somebody: there is no proof that they are two. Whom somebody alone lets
     * act does not approve what that somebody has a part in, as long as it lasts; the other way round they may. Either ends when an
     * uninvolved person confirms it. What somebody else approved, such as the description of an organisation, places nobody.
     *
     * @param by who placed them
     * @param placed who was placed
     * @param assignment the id of the assignment by which they act; empty if they were put in
     * @param at since when
     * @param confirmed that somebody else confirmed it; empty while nobody has
     * @since 0.1
     */
    public record Placement(
            PrincipalId by,
            PrincipalId placed,
            Optional<String> assignment,
            Instant at,
            Optional<Confirmation> confirmed) {
        /**
         * That somebody else confirmed it. Immutable.
         *
         * @param by who, and for whom they act
         * @param at when
         * @since 0.1
         */
        public record Confirmation(Set<PrincipalId> by, Instant at) {
            /** Copies the set. */
            public Confirmation {
                by = Set.copyOf(by);
            }
        }

        /**
         * Returns its id.
         *
         * @return who placed whom, and by which assignment
         */
        public String id() {
            return by + " " + assignment.orElse(placed.value());
        }

        /**
         * Returns whether it ties them still.
         *
         * @return true while nobody else has confirmed it
         */
        public boolean isOpen() {
            return confirmed.isEmpty();
        }

        boolean isAddition() {
            return assignment.isEmpty();
        }

        /** Whether by it somebody acts, or is to act, at a time; what was not said yet counts for nothing before. */
        boolean lasts(Reader reader, Instant time) {
            return assignment
                    .filter(id -> !at.isAfter(time))
                    .filter(id -> reader.find(PeopleKinds.ASSIGNMENT, id)
                            .filter(stored -> stored.value().isOverAt(time))
                            .isEmpty())
                    .isPresent();
        }

        /**
         * Returns by whose word alone somebody acts.
         *
         * @param reader reads what is stored
         * @param assignment by which they act
         * @return its placements that nobody else has confirmed
         */
        public static Stream<Placement> open(Reader reader, Assignment assignment) {
            Optional<String> id = Optional.of(PeopleKinds.ASSIGNMENT.id(assignment));
            return open(reader, "by-placed", assignment.principal())
                    .filter(placement -> placement.assignment().equals(id));
        }

        /** Those that nobody else has confirmed. */
        static Stream<Placement> open(Reader reader, String index, PrincipalId id) {
            return reader.findBy(PeopleKinds.PLACEMENT, index, id.value()).stream()
                    .map(Stored::value)
                    .filter(Placement::isOpen);
        }

        /**
         * Returns it confirmed.
         *
         * @param who who confirmed it, and for whom they act
         * @param time when
         * @return a new placement
         */
        public Placement confirmed(Set<PrincipalId> who, Instant time) {
            return new Placement(by, placed, assignment, at, Optional.of(new Confirmation(who, time)));
        }
    }

    private ApprovalRights() {}

    /**
     * Returns who has a part in what an actor does.
     *
     * @param actor the actor
     * @return the actor and those for whom it acts
     */
    public static Set<PrincipalId> parts(Actor actor) {
        Set<PrincipalId> parts = new LinkedHashSet<>();
        parts.add(new PrincipalId(actor.principal()));
        actor.onBehalfOf().forEach(id -> parts.add(new PrincipalId(id)));
        return parts;
    }

    /**
     * Refuses an approver who is not a person ({@code SOD-2}), or has a part in what is approved, or acts for who has
     * one ({@code SOD-1}), or for whom nobody knows ({@code UNKNOWN_PRINCIPAL}) or who is gone ({@code PRINCIPAL_ABSENT}). There is
     * no way around it, for administrators neither.
     *
     * @param reader reads who they are
     * @param approver who approves
     * @param parts who has a part in what is approved
     * @param what what is approved, for the message
     * @throws FindingsException if they may not approve it
     */
    public static void require(Reader reader, Actor approver, Collection<PrincipalId> parts, Text what) {
        requireOutside(reader, approver, Roster.now(reader).involved(parts), what);
    }

    /**
     * Refuses an approver as {@link #require(Reader, Actor, Collection, Text)} does, and whoever was involved when it was made:
     * that leave cover is over makes nobody another person.
     *
     * @param reader reads who they are
     * @param approver who approves
     * @param parts who has a part in what is approved
     * @param before who was involved when it was made
     * @param what what is approved, for the message
     * @throws FindingsException if they may not approve it
     */
    public static void require(
            Reader reader, Actor approver, Collection<PrincipalId> parts, Set<PrincipalId> before, Text what) {
        Set<PrincipalId> involved = new LinkedHashSet<>(before);
        involved.addAll(Roster.now(reader).involved(parts));
        requireOutside(reader, approver, involved, what);
    }

    /**
     * Refuses who says no as {@link #require(Reader, Actor, Collection, Text)} refuses an approver, but for whom no more ties than what
     * one person alone said: that keeps them from a yes.
     *
     * @param reader reads who they are
     * @param actor who says no
     * @param parts who has a part in it
     * @param what what it is about, for the message
     * @throws FindingsException if they may not say so
     */
    public static void requireRefusing(Reader reader, Actor actor, Collection<PrincipalId> parts, Text what) {
        Roster untied = Roster.now(reader).untiedBy(any -> true);
        requireOutside(reader, actor, untied.involved(parts), what);
    }

    /** As {@link #require}, of everybody who counts as one with who has a part. */
    static void requireOutside(Reader reader, Actor approver, Set<PrincipalId> involved, Text what) {
        Roster roster = Roster.now(reader);
        PrincipalId id = new PrincipalId(approver.principal());
        List<Finding> findings = new ArrayList<>();
        Optional<Principal> person = roster.principal(id).filter(who -> who.type() == Principal.Type.HUMAN);
        if (person.isEmpty() || !roster.isActive(id)) {
            findings.add(Finding.error(
                    "SOD-2",
                    "",
                    Text.of(
                            what.en() + " must be approved by a person who is active, but " + id + " is none",
                            what.ko() + ": 활동 중인 사람이 승인해야 하지만 " + id + "은(는) 그렇지 않습니다")));
        }
        findings.addAll(Steering.behalf(reader, approver));
        parts(approver).stream()
                .flatMap(part -> roster.chain(part).stream())
                .filter(involved::contains)
                .findFirst()
                .ifPresent(part -> findings.add(Finding.error(
                        "SOD-1",
                        "",
                        Text.of(
                                what.en() + " must be approved by somebody else, but " + part + " has a part in it",
                                what.ko() + ": 다른 사람이 승인해야 하지만 " + part + "은(는) 이 건의 당사자입니다"))));
        if (!findings.isEmpty()) {
            throw new FindingsException(what.en(), findings);
        }
    }
}
