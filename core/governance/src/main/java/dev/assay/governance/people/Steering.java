package dev.assay.governance.people;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who steers: registers, assigns, takes back, retires, activates, classifies, owns, plans, overrides, defines or ends things.
 * Thread-safe.
 *
 * <p>A person steers who is known and active, and for whom they act is known, too. Agents and services work within what people
 * have settled; they propose, report, ask and answer. Whom nobody knows does none of it.
 *
 * @since 0.1
 */
public final class Steering {
    private Steering() {}

    /**
     * Changes things as people do. What is refused is recorded, as by {@link Attempts}.
     *
     * @param store the store
     * @param attempt the event that it would have been; its actor steers
     * @param work changes and records
     * @param <R> what it returns
     * @return what the work returned
     * @throws FindingsException with {@code SOD-2} if the actor is no active person, with {@code UNKNOWN_PRINCIPAL} if nobody
     *     knows the actor, or for whom it acts, with {@code PRINCIPAL_ABSENT} if for whom it acts has left, or as the work threw it
     */
    public static <R> R of(GovernanceStore store, AuditEvent attempt, Function<? super Change, ? extends R> work) {
        return Attempts.of(store, attempt, change -> {
            require(change, attempt.actor());
            return work.apply(change);
        });
    }

    /**
     * Changes things as everybody does who is there, agents and services among them. What is refused is recorded, as by
     * {@link Attempts}.
     *
     * @param store the store
     * @param attempt the event that it would have been; its actor is there
     * @param work changes and records
     * @param <R> what it returns
     * @return what the work returned
     * @throws FindingsException as {@link #requirePresent} does, or as the work threw it
     */
    public static <R> R known(GovernanceStore store, AuditEvent attempt, Function<? super Change, ? extends R> work) {
        return Attempts.of(store, attempt, change -> {
            requirePresent(change, attempt.actor());
            return work.apply(change);
        });
    }

    /**
     * Refuses whoever does not steer.
     *
     * @param reader reads who they are
     * @param actor who would
     * @throws FindingsException with {@code SOD-2} if the actor is no active person, with {@code UNKNOWN_PRINCIPAL} if nobody
     *     knows the actor, or for whom it acts, with {@code PRINCIPAL_ABSENT} if for whom it acts has left
     */
    public static void require(Reader reader, Actor actor) {
        finish(check(reader, actor));
    }

    /**
     * Refuses whom nobody knows.
     *
     * @param reader reads who they are
     * @param actor who would
     * @throws FindingsException with {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, or for whom it acts
     */
    public static void requireKnown(Reader reader, Actor actor) {
        finish(unknown(reader, actor));
    }

    /**
     * Refuses whom nobody knows, who has left, and an agent or service without an active person who answers for it. Who is on leave
     * may still report and answer.
     *
     * @param reader reads who they are
     * @param actor who would
     * @throws FindingsException with {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, or for whom it acts, with {@code
     *     PRINCIPAL_ABSENT} if one of these is not there any more
     */
    public static void requirePresent(Reader reader, Actor actor) {
        List<Finding> findings = new ArrayList<>(unknown(reader, actor));
        Roster roster = Roster.now(reader);
        roster.principal(new PrincipalId(actor.principal()))
                .filter(who -> !isPresent(roster, who))
                .ifPresent(who -> findings.add(absent(who)));
        findings.addAll(represented(roster, actor));
        finish(findings);
    }

    /** Nobody acts for whom nobody knows, nor for who is gone. */
    static List<Finding> behalf(Reader reader, Actor actor) {
        Roster roster = Roster.now(reader);
        List<Finding> findings = new ArrayList<>();
        actor.onBehalfOf().stream()
                .map(PrincipalId::new)
                .filter(part -> roster.principal(part).isEmpty())
                .forEach(part -> findings.add(unknown(part)));
        findings.addAll(represented(roster, actor));
        return findings;
    }

    private static List<Finding> represented(Roster roster, Actor actor) {
        return actor.onBehalfOf().stream()
                .flatMap(id -> roster.principal(new PrincipalId(id)).stream())
                .filter(who -> !isPresent(roster, who))
                .map(Steering::absent)
                .toList();
    }

    private static boolean isPresent(Roster roster, Principal who) {
        return who.type() == Principal.Type.HUMAN ? who.status() != Principal.Status.LEFT : roster.isActive(who.id());
    }

    private static Finding absent(Principal who) {
        return Finding.error(
                "PRINCIPAL_ABSENT",
                "actor",
                who.type() == Principal.Type.HUMAN
                        ? Text.of(
                                who.id() + " has left and does nothing any more",
                                who.id() + "은(는) 퇴사했으므로 더는 아무것도 할 수 없습니다")
                        : Text.of(
                                who.id() + " must be active, with an active person who answers for it, but is not",
                                who.id() + "은(는) 활동 중이어야 하고 활동 중인 책임자가 있어야 하지만 그렇지 않습니다"));
    }

    /**
     * Refuses whoever does not steer, unless there is nobody who could: while an organisation is set up, anybody puts the first
     * person in.
     *
     * @param reader reads who they are
     * @param actor who would
     * @throws FindingsException as {@link #require} does, once somebody is a person who has not left
     */
    public static void requireOrFounding(Reader reader, Actor actor) {
        List<Finding> findings = check(reader, actor);
        if (!findings.isEmpty() && !isFounding(reader)) {
            finish(findings);
        }
    }

    /**
     * Refuses whoever says something new of what a persona owns: that is for who acts in it.
     *
     * @param reader reads who acts in what
     * @param actor who would
     * @param owner the persona that owns it
     * @param what what is owned, for the message
     * @throws FindingsException with {@code NOT_ADDRESSED} if the actor does not act in the persona
     */
    public static void requireOwner(Reader reader, Actor actor, PersonaId owner, Text what) {
        PrincipalId who = new PrincipalId(actor.principal());
        if (Roster.now(reader).acting(who, owner).isEmpty()) {
            throw FindingsException.of(
                    "actor",
                    "NOT_ADDRESSED",
                    Text.of(
                            who + " must act in \"" + owner + "\", which owns " + what.en(),
                            what.ko() + "은(는) \"" + owner + "\" 페르소나가 맡고 있으므로 " + who + "도 그 페르소나를 맡아야 합니다"));
        }
    }

    /**
     * Refuses whoever takes over what another persona owns by their own word. Who acts in the persona that owns it may give it to
     * whom they like.
     *
     * @param reader reads who acts in what
     * @param actor who gives it away
     * @param owner the persona that owns it
     * @param next the persona that would own it
     * @param what what is owned, for the message
     * @throws FindingsException with {@code SOD-1} if the actor, somebody for whom it acts, or who counts as one with these, acts
     *     in the next persona, and the actor not in the one that owns it
     */
    public static void requireGiven(Reader reader, Actor actor, PersonaId owner, PersonaId next, Text what) {
        Roster roster = Roster.now(reader);
        PrincipalId who = new PrincipalId(actor.principal());
        Optional<PrincipalId> taker = roster.one(ApprovalRights.parts(actor)).stream()
                .filter(part -> isSeated(reader, part, next))
                .findFirst();
        if (taker.isPresent() && roster.acting(who, owner).isEmpty()) {
            throw FindingsException.of(
                    "actor",
                    "SOD-1",
                    Text.of(
                            what.en() + " must be given to \"" + next
                                    + "\" by somebody who neither acts in it nor counts as"
                                    + " one with who does, but was by " + who + ", and " + taker.get() + " does",
                            what.ko() + "을(를) \"" + next + "\"에 넘기는 일은 그 페르소나를 맡지 않았고 맡은 사람과 한 사람으로 세지도 않는 사람이"
                                    + " 해야 하지만, 넘기려는 " + who + "에게는 그 페르소나를 맡은 " + taker.get() + "이(가) 있습니다"));
        }
    }

    /** Who is away for a moment, or begins in one, has the seat as well. */
    private static boolean isSeated(Reader reader, PrincipalId who, PersonaId persona) {
        return reader.findBy(PeopleKinds.ASSIGNMENT, "by-principal", who.value()).stream()
                .map(Stored::value)
                .filter(assignment -> assignment.persona().equals(persona))
                .anyMatch(assignment -> assignment
                        .until()
                        .filter(end -> !reader.now().isBefore(end))
                        .isEmpty());
    }

    /**
     * Returns whether an organisation is set up.
     *
     * @param reader reads who there is
     * @return true while nobody is a person who has not left
     */
    public static boolean isFounding(Reader reader) {
        return reader.all(PeopleKinds.PRINCIPAL).stream()
                .noneMatch(stored -> stored.value().type() == Principal.Type.HUMAN
                        && stored.value().status() != Principal.Status.LEFT);
    }

    private static List<Finding> check(Reader reader, Actor actor) {
        List<Finding> findings = new ArrayList<>(unknown(reader, actor));
        Roster roster = Roster.now(reader);
        PrincipalId id = new PrincipalId(actor.principal());
        Optional<Principal> found = roster.principal(id);
        boolean steers = found.filter(who -> who.type() == Principal.Type.HUMAN).isPresent() && roster.isActive(id);
        if (found.isPresent() && !steers) {
            findings.add(Finding.error(
                    "SOD-2",
                    "actor",
                    Text.of(
                            "who steers must be a person who is active, but " + id + " is none",
                            "이 일은 활동 중인 사람이 해야 하지만 " + id + "은(는) 그렇지 않습니다")));
        }
        findings.addAll(represented(roster, actor));
        return findings;
    }

    private static List<Finding> unknown(Reader reader, Actor actor) {
        Roster roster = Roster.now(reader);
        return ApprovalRights.parts(actor).stream()
                .filter(part -> roster.principal(part).isEmpty())
                .map(Steering::unknown)
                .toList();
    }

    private static Finding unknown(PrincipalId part) {
        return Finding.error(
                "UNKNOWN_PRINCIPAL",
                "actor",
                Text.of("nobody is known as \"" + part + "\"", "\"" + part + "\" 주체는 등록되어 있지 않습니다"));
    }

    private static void finish(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new FindingsException("actor", findings);
        }
    }
}
