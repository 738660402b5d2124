package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.ApprovalRights.Placement;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.PairException;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Says who there is, who acts in which persona and who is able to do what. Thread-safe.
 *
 * <p>What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class People {
    private final GovernanceStore store;
    private final List<PeopleListener> listeners;

    /**
     * Creates the service.
     *
     * @param store where people are stored
     * @param listeners whom to tell of changes, within them
     */
    public People(GovernanceStore store, List<PeopleListener> listeners) {
        this.store = Objects.requireNonNull(store, "store");
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Adds a person, an agent or a service. While nobody is known who has not left, anybody adds the first person. After that a
     * person does, and whom they add counts as one with them until somebody else confirms it; of an agent or service that they
     * add they approve nothing until then.
     *
     * @param principal who
     * @param actor who adds it
     * @return who was added
     * @throws dev.assay.quality.finding.FindingsException with {@code PER-1} if there is one with its id, or if the way from an agent
     *     or a service to an active person is missing, leads back or is too long, or as {@link Steering} throws it
     */
    public Principal add(Principal principal, Actor actor) {
        AuditEvent event = AuditEvent.of("principal.added", actor, subject(principal.id()));
        return Attempts.of(store, event, change -> {
            Steering.requireOrFounding(change, actor);
            Refusals.requireNew(change, PeopleKinds.PRINCIPAL, principal);
            change.insert(PeopleKinds.PRINCIPAL, principal);
            Absences.turned(change, Optional.of(actor), principal);
            FindingsException.throwErrors("principal " + principal.id(), PeopleRules.principal(change, principal));
            Placements.added(change, actor, principal.id());
            change.record(event);
            return principal;
        });
    }

    /**
     * Confirms somebody whom one person alone added or lets act: that there is such a person, agent or service, and that they act as
     * they do. What ties them to who placed them ends, as far as the actor has no part in it; who answers for an agent has none in
     * that another put it in.
     *
     * @param id who
     * @param reason why, such as how the actor knows
     * @param actor who confirms it, an active person without a part in what ties them
     * @return what was confirmed, at least one
     * @throws dev.assay.quality.finding.FindingsException with {@code UNKNOWN} if there is no such principal, with
     *     {@code ILLEGAL_TRANSITION} if nothing ties them, with {@code SOD-1} if the actor has a part in all that does, with
     *     {@code REASON_MISSING} without a reason, or as {@link Steering} throws it
     */
    public List<Placement> confirm(PrincipalId id, String reason, Actor actor) {
        return confirm("principal.confirmed", id, reason, actor, (change, voices) -> {
            List<Placement> open = Placements.open(change, id);
            PlacementRules.requireOpen(id, !open.isEmpty(), reason);
            List<Placement> confirmed = Placements.confirm(change, id, any -> true, voices);
            if (confirmed.isEmpty()) {
                PlacementRules.refuse(change, id, Placements.parts(change, open), actor);
            }
            return confirmed;
        });
    }

    /**
     * Confirms what one person alone said of somebody: that they are away, have left, are back, or act in something no more. It keeps
     * who said it from nothing then. That a persona is suspended nobody confirms, nor do agents and services, or who acts for one.
     *
     * @param id of whom
     * @param reason why, such as how the actor knows
     * @param actor who confirms it, an active person without a part in it
     * @return what was confirmed, at least one
     * @throws dev.assay.quality.finding.FindingsException as {@link #confirm} throws it
     */
    public List<Absence> confirmAbsence(PrincipalId id, String reason, Actor actor) {
        return confirm("principal.absence_confirmed", id, reason, actor, (change, voices) -> {
            Set<PrincipalId> tellers = Absences.tellers(change, id);
            PlacementRules.requireOpen(id, !tellers.isEmpty(), reason);
            List<Absence> confirmed = Absences.confirm(change, id, voices);
            if (confirmed.isEmpty()) {
                PlacementRules.refuse(change, id, tellers, actor);
            }
            return confirmed;
        });
    }

    private <R> R confirm(
            String type,
            PrincipalId id,
            String reason,
            Actor actor,
            BiFunction<Change, List<Set<PrincipalId>>, R> work) {
        AuditEvent event = AuditEvent.of(type, actor, subject(id)).because(reason);
        return Steering.of(store, event, change -> {
            Refusals.find(change, PeopleKinds.PRINCIPAL, id.value());
            R confirmed = work.apply(change, List.of(ApprovalRights.parts(actor)));
            change.record(event);
            return confirmed;
        });
    }

    /**
     * Sends someone on leave. Who sends another does not answer themselves what comes to them because nobody else is there.
     *
     * @param id who
     * @param until when they are back; empty if nobody knows
     * @param actor who says so
     * @return the one on leave
     * @throws dev.assay.quality.finding.FindingsException with {@code ILLEGAL_TRANSITION} if they are not active, with {@code EXPIRED} if
     *     they would be back by now
     * @throws IllegalArgumentException if they would be back after the year 9999
     */
    public Principal sendOnLeave(PrincipalId id, Optional<Instant> until, Actor actor) {
        return turn(id, Principal.Status.ON_LEAVE, until, actor);
    }

    /**
     * Takes someone back from leave, or back at all who left. Who comes back after they left acts in nothing yet, and counts as one
     * with who took them back until somebody else confirms it; unless that one alone said less than a day ago that they left. For who
     * takes back another, they are there after thirty days, or once they or a third person said so by {@link #confirmAbsence}.
     *
     * @param id who
     * @param actor who says so
     * @return the active one
     * @throws dev.assay.quality.finding.FindingsException with {@code ILLEGAL_TRANSITION} if they are active, with {@code PER-1} if
     *     no person who has not left answers for an agent that left
     */
    public Principal takeBack(PrincipalId id, Actor actor) {
        return turn(id, Principal.Status.ACTIVE, Optional.empty(), actor);
    }

    /**
     * Says that someone has left for good, and ends all their assignments, also those to come. Who says it of another does not
     * answer themselves what comes to them because nobody else is there.
     *
     * @param id who
     * @param actor who says so
     * @return the one who has left
     * @throws dev.assay.quality.finding.FindingsException with {@code ILLEGAL_TRANSITION} if they left before
     */
    public Principal leave(PrincipalId id, Actor actor) {
        return turn(id, Principal.Status.LEFT, Optional.empty(), actor);
    }

    private Principal turn(PrincipalId id, Principal.Status next, Optional<Instant> until, Actor actor) {
        return attempt("principal.changed", subject(id), actor, change -> {
            Stored<Principal> old = Refusals.find(change, PeopleKinds.PRINCIPAL, id.value());
            Principal.Status status = old.value().isActiveAt(change.now())
                    ? Principal.Status.ACTIVE
                    : old.value().status();
            (next == Principal.Status.ACTIVE ? Steps.BACK : Steps.PRINCIPAL).require(id.value(), status, next);
            PeopleRules.requireAhead(id, until, change.now());
            Principal turned = change.update(
                            PeopleKinds.PRINCIPAL, old, old.value().with(next, until))
                    .value();
            follow(change, old.value(), turned, actor);
            listeners.forEach(listener -> listener.principalChanged(change, old.value(), turned, actor));
            return turned;
        });
    }

    private void follow(Change change, Principal before, Principal turned, Actor actor) {
        PrincipalId id = turned.id();
        if (before.status() == Principal.Status.LEFT) {
            FindingsException.throwErrors("principal " + id, PeopleRules.principal(change, turned));
            // Who corrects their own word brings nobody in: nothing else is known of the other than before it.
            if (!Absences.isCorrected(change, actor, id)) {
                Placements.added(change, actor, id);
            }
        }
        Absences.turned(change, Optional.of(actor), turned);
        Absences.takenBack(change, actor, before, turned);
        change.record(AuditEvent.of("principal.changed", actor, subject(id))
                .withOutcome(turned.status().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (turned.status() == Principal.Status.LEFT) {
            endAll(change, id, actor);
        }
    }

    private void endAll(Change change, PrincipalId id, Actor actor) {
        for (Stored<Assignment> stored : change.findBy(PeopleKinds.ASSIGNMENT, "by-principal", id.value())) {
            if (!stored.value().isOverAt(change.now())) {
                end(change, stored, "left", actor);
            }
        }
    }

    /**
     * Lets someone act in a persona for a time. Whom the actor lets act does not approve what the actor has a part in, as long as
     * it lasts or until somebody else confirms it; the actor may approve what they have a part in.
     *
     * @param assignment who, in which persona, from when until when; {@code assignedBy} must be the actor, or one for whom it acts
     * @param actor who says so, an active person other than the one who would act
     * @return the findings that do not refuse it: {@code PER-6} for each skill that is not shown, for which what the persona may
     *     ask for is suspended until it is
     * @throws dev.assay.quality.finding.FindingsException with {@code PER-5} if it makes a forbidden pair, with {@code PER-2} if an
     *     agent acts for people or the reverse, with {@code COVER} if it is leave cover for one who does not hold the persona,
     *     with {@code UNKNOWN} if there is no such principal or persona, with {@code SOD-1} if someone lets themselves act, or
     *     who counts as one with them, such as one whom they alone added, other than to stand in for them, with
     *     {@code ILLEGAL_TRANSITION} if the principal has left or the persona is retired, with {@code BACKDATED} if it began more than a
     *     day ago, with {@code OTHER_ACTOR} if it is assigned by somebody else, with {@code SOD-2} if the actor is no active person
     */
    public List<Finding> assign(Assignment assignment, Actor actor) {
        Subject subject = subject(assignment);
        return attempt("assignment.added", subject, actor, change -> {
            Refusals.requireNew(change, PeopleKinds.ASSIGNMENT, assignment);
            // Who stands in by this very assignment counts as one with nobody before it.
            List<Finding> own = AssignmentRules.actor(change, assignment, actor);
            change.insert(PeopleKinds.ASSIGNMENT, assignment);
            List<Finding> findings = new ArrayList<>(PeopleRules.assignment(change, assignment));
            findings.addAll(own);
            findings.addAll(AssignmentRules.timely(change, assignment));
            findings.addAll(AssignmentRules.named("assignedBy", assignment.assignedBy(), actor));
            FindingsException.throwErrors("assignment " + subject.id(), findings);
            Placements.assigned(change, actor, assignment);
            change.record(AuditEvent.of("assignment.added", actor, subject));
            return SkillRules.check(change, assignment);
        });
    }

    /**
     * Ends an assignment now; one that has not begun is withdrawn, and will never be live. Who ends another's does not answer
     * themselves what comes to them because nobody else is there.
     *
     * @param assignment the assignment as it is stored
     * @param reason why
     * @param actor who says so
     * @return the assignment with its end
     * @throws dev.assay.quality.finding.FindingsException with {@code ILLEGAL_TRANSITION} if it is over
     */
    public Assignment end(Assignment assignment, String reason, Actor actor) {
        Subject subject = subject(assignment);
        return attempt("assignment.ended", subject, actor, change -> {
            Stored<Assignment> stored = Refusals.find(change, PeopleKinds.ASSIGNMENT, subject.id());
            if (stored.value().isOverAt(change.now())) {
                throw Refusals.refusal(
                        "ILLEGAL_TRANSITION",
                        "assignment " + subject.id(),
                        "assignment of " + assignment.principal() + " to " + assignment.persona() + " is over",
                        assignment.principal() + "의 " + assignment.persona() + " 배정은 이미 끝났습니다");
            }
            return end(change, stored, reason, actor);
        });
    }

    private Assignment end(Change change, Stored<Assignment> stored, String reason, Actor actor) {
        Assignment ended = stored.value().endingAt(change.now());
        change.update(PeopleKinds.ASSIGNMENT, stored, ended);
        Absences.ended(change, actor, stored.value());
        change.record(AuditEvent.of("assignment.ended", actor, subject(ended)).because(reason));
        listeners.forEach(listener -> listener.assignmentEnded(change, ended, actor));
        return ended;
    }

    /**
     * Records what shows a skill.
     *
     * @param evidence who is able to do what, and what shows it; {@code attestedBy} must be the actor, or one for whom it acts
     * @param actor who records it
     * @return the evidence
     * @throws dev.assay.quality.finding.FindingsException with {@code SOD-1} if someone attests their own skill, or
     *     that of who counts as one with them, with {@code SOD-2} if the one who attests is no active person, with
     *     {@code UNKNOWN} if there is no such principal, with {@code OTHER_ACTOR} if somebody else attests it, with {@code PER-1} if
     *     evidence of the skill that they obtained at the same moment is there
     */
    public SkillEvidence record(SkillEvidence evidence, Actor actor) {
        return attempt("skill.recorded", subject(evidence.principal()), actor, change -> {
            SkillRules.requireShown(change, evidence, actor);
            change.insert(PeopleKinds.SKILL, evidence);
            change.record(SkillRules.event("skill.recorded", subject(evidence.principal()), evidence, actor));
            return evidence;
        });
    }

    /**
     * Records each skill whose evidence has lapsed since it was last asked.
     *
     * @param actor who asks
     * @return the evidence that has lapsed
     */
    public List<SkillEvidence> recordLapses(Actor actor) {
        return store.change(change -> {
            List<SkillEvidence> lapsed = new ArrayList<>();
            for (Stored<SkillEvidence> stored : change.all(PeopleKinds.SKILL)) {
                SkillEvidence evidence = stored.value();
                SkillLapse lapse = new SkillLapse(PeopleKinds.SKILL.id(evidence), change.now());
                boolean known = change.find(SkillLapse.KIND, lapse.evidence()).isPresent();
                if (!known && !change.now().isBefore(evidence.expires())) {
                    change.insert(SkillLapse.KIND, lapse);
                    change.record(SkillRules.event("skill.lapsed", subject(evidence.principal()), evidence, actor));
                    lapsed.add(evidence);
                }
            }
            return lapsed;
        });
    }

    /**
     * Forbids a pair of personas.
     *
     * @param pair the pair
     * @param actor who forbids it, an active person
     * @throws dev.assay.quality.finding.FindingsException with {@code PER-5} for each who acts in both without an exception, with
     *     {@code PER-1} if it is forbidden already, or as {@link Steering} throws it
     */
    public void forbid(ForbiddenPair pair, Actor actor) {
        AuditEvent event =
                AuditEvent.of("config.changed", actor, Subject.of("forbidden-pair", PeopleKinds.PAIR.id(pair)));
        Steering.of(store, event, change -> {
            if (change.find(PeopleKinds.PAIR, PeopleKinds.PAIR.id(pair))
                    .filter(same -> same.value().isLiveAt(change.now()))
                    .isPresent()) {
                Refusals.requireNew(change, PeopleKinds.PAIR, pair);
            }
            FindingsException.throwErrors("forbidden pair " + PeopleKinds.PAIR.id(pair), PairRules.held(change, pair));
            change.put(PeopleKinds.PAIR, pair);
            change.record(event);
            return pair;
        });
    }

    /**
     * Lets someone act in a forbidden pair of personas for a time, a year at most.
     *
     * @param exception who, which pair, until when; {@code approvedBy} must be the actor
     * @param actor who lets them, an active person without a part in it
     * @return the exception
     * @throws dev.assay.quality.finding.FindingsException with {@code SOD-1} or {@code SOD-2} if the actor may not let them, with
     *     {@code EXPIRED} if it would have ended before it begins, with {@code GRT-8} if it would last more than a year, with
     *     {@code REASON_MISSING} without a reason, with {@code PER-1} if there is one for the pair until then
     */
    public PairException except(PairException exception, Actor actor) {
        return attempt("sod.exception_granted", subject(exception.principal()), actor, change -> {
            PairRules.requireApproved(change, exception, actor);
            Refusals.requireNew(change, PeopleKinds.EXCEPTION, exception);
            change.insert(PeopleKinds.EXCEPTION, exception);
            change.record(AuditEvent.of("sod.exception_granted", actor, subject(exception.principal()))
                    .because(exception.reason()));
            return exception;
        });
    }

    private <R> R attempt(String type, Subject subject, Actor actor, Function<Change, R> work) {
        return Steering.of(store, AuditEvent.of(type, actor, subject), work);
    }

    private static Subject subject(PrincipalId id) {
        return Subject.of("principal", id.value());
    }

    private static Subject subject(Assignment assignment) {
        Kind<Assignment> kind = PeopleKinds.ASSIGNMENT;
        return Subject.of(kind.name(), kind.id(assignment));
    }
}
