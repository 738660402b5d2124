package dev.assay.governance.people;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
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

/**
 * Who may approve. Thread-safe.
 *
 * @since 0.1
 */
public final class Approvals {
    /**
     * That one person alone put someone in, or let them act in a persona. Immutable.
     *
     * <p>Nobody makes their own approver: who was placed so has a part in what the one who placed them has a part in. What
     * somebody else approved, such as the description of an organisation, places nobody.
     *
     * @param by who placed them
     * @param placed who was placed
     * @param at since when
     * @since 0.1
     */
    public record Placement(PrincipalId by, PrincipalId placed, Instant at) {}

    private Approvals() {}

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
     * Keeps that somebody alone placed someone, once. The caller records the event.
     *
     * @param change where
     * @param actor who placed them; whom nobody knows, as while an organisation is set up, places nobody
     * @param placed who was placed
     */
    public static void place(Change change, Actor actor, PrincipalId placed) {
        parts(actor).stream()
                .filter(part -> !part.equals(placed))
                .filter(part -> change.find(PeopleKinds.PRINCIPAL, part.value()).isPresent())
                .map(part -> new Placement(part, placed, change.now()))
                .filter(placement -> change.find(PeopleKinds.PLACEMENT, PeopleKinds.PLACEMENT.id(placement))
                        .isEmpty())
                .forEach(placement -> change.insert(PeopleKinds.PLACEMENT, placement));
    }

    /**
     * Refuses an approver who is not a person ({@code SOD-2}), or has a part in what is approved, or acts for who has
     * one ({@code SOD-1}). There is no
     * way around it, for administrators neither.
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
