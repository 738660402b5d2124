package dev.assay.governance.decision;

import dev.assay.governance.Transitions;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Asks exactly one named person to decide, and sees to it that something safe happens if nobody does. Thread-safe.
 *
 * <p>What is refused throws {@link FindingsException} with the codes of the rules, and is recorded nevertheless.
 *
 * @since 0.1
 */
public final class Decisions {
    private final GovernanceStore store;
    private final Desk desk;
    private final Timekeeper timekeeper;

    /**
     * Creates the service.
     *
     * @param store where decisions are kept
     * @param policy how they are taken
     * @param accountability who has a part in them
     * @param states puts assets into states
     * @param listeners who is told
     */
    public Decisions(
            GovernanceStore store,
            DecisionPolicy policy,
            Responsibilities accountability,
            QualityStates states,
            List<DecisionListener> listeners) {
        this.store = store;
        this.desk = new Desk(policy, accountability, states, List.copyOf(listeners));
        this.timekeeper = new Timekeeper(desk);
    }

    /**
     * Finds a decision.
     *
     * @param id which
     * @return the decision; empty if there is none
     */
    public Optional<Decision> find(DecisionId id) {
        return store.read(
                reader -> reader.find(DecisionKinds.DECISION, id.value()).map(Stored::value));
    }

    /**
     * Opens a decision, unless one about the same matter with the same owner is open, which stays as severe as it is. That
     * quality failed is for people to say, or for a run: what they ask about is made safe in the same change, in the state that its
     * severity asks for. They alone could put it into a quarantine by {@code Inventory.setQuality} as well, which the record names.
     *
     * @param matter what it is about
     * @param by who asks for it
     * @return the decision, opened now or before
     * @throws FindingsException with {@code UNKNOWN_PRINCIPAL} if they are not registered, or no longer active, with {@code
     *     FAILURE_UNSEEN} if they are no person and no run saw the failure, with {@code KIND_RESERVED} if it asks what came of
     *     something that was begun, which is asked when that has no outcome, with {@code OWNER_RESERVED} if it names who answers
     *     though it is no matter of a system, with {@code CORRECTION_RESERVED} if it says that it corrects another, with {@code DEC-4}
     *     without deadline or safe default, with {@code UNREADABLE} for a topic or cause that cannot be read, or is too long
     */
    public Decision open(Matter matter, PrincipalId by) {
        Actor actor = Actor.of(by.value());
        AuditEvent attempt = AuditEvent.of(
                "decision.opened", actor, Subject.of("asset", matter.asset().value()));
        return Steering.known(store, attempt, change -> {
            new Origin(change, matter).require(by);
            return new Opener(desk).byHand(change, matter, actor).value();
        });
    }

    /**
     * Opens a decision within a change, or adds to the one about the same matter what is seen again. What was decided on when it
     * was milder is asked about anew: the decision that is opened takes the place of that one.
     *
     * @param change what the change is made through
     * @param matter what it is about
     * @param occurrence what was seen; empty if nothing was
     * @param actor who or what asks for it
     * @return the decision, opened now or before
     * @throws FindingsException with {@code DEC-4} if the policy knows no deadline or no safe default
     */
    public Stored<Decision> openWithin(Change change, Matter matter, Optional<Occurrence> occurrence, Actor actor) {
        Opener opener = new Opener(desk);
        Optional<Stored<Decision>> open = opener.found(change, matter, occurrence.isPresent());
        if (open.isEmpty()) {
            return opener.open(change, matter, occurrence, actor);
        }
        return occurrence
                .map(seen -> open.get().value().absorbs(change.now(), matter.severity())
                        ? opener.append(change, open.get(), matter, seen)
                        : opener.supersede(change, open.get(), matter, seen))
                .orElseGet(open::get);
    }

    /**
     * Answers a question, or reports that a task is done, once: who was heard is told, and not asked anew, if it becomes worse.
     *
     * @param id which decision
     * @param persona the persona that was asked
     * @param by who answers
     * @param words the answer
     * @return the decision
     * @throws FindingsException with {@code NOT_ADDRESSED} if the persona was not asked, they do not act in it, they may decide and it
     *     has no task, or the decision is over, with {@code ALREADY_RESOLVED} if it has answered, with {@code REASON_MISSING} without
     *     words, {@code REASON_LENGTH} with more than 4,096 characters
     */
    public Decision answer(DecisionId id, PersonaId persona, PrincipalId by, String words) {
        return heard(id, new Hearing(persona, Ask.Status.ANSWERED, by, words));
    }

    /**
     * Says who is against it: whoever decides is told, and a decision names those who dissented. Until it is decided, whoever acts in
     * the persona may, whatever another has answered for it; that of who may decide themselves leaves the question open.
     *
     * @param id which decision
     * @param persona the persona whose advice is wanted
     * @param by who answers
     * @param words what they would decide instead, and why
     * @return the decision
     * @throws FindingsException as {@link #answer} throws it; with {@code NOT_ADDRESSED} if the persona has a task only, and not if
     *     they may decide, with {@code ALREADY_RESOLVED} only if they have answered themselves
     */
    public Decision dissent(DecisionId id, PersonaId persona, PrincipalId by, String words) {
        return heard(id, new Hearing(persona, Ask.Status.DISSENTED, by, words));
    }

    private Decision heard(DecisionId id, Hearing hearing) {
        return attempt("decision.consulted", id, hearing.by(), (change, stored) -> {
            Judge judge = new Judge(change, stored.value(), desk.policy());
            judge.requireReason(hearing.words());
            if (Roster.now(change).acting(hearing.by(), hearing.persona()).isEmpty()) {
                judge.add("NOT_ADDRESSED", "by", Hearing.notAddressed(hearing.by(), hearing.persona()));
            }
            return hearing.hold(change, stored, judge, desk);
        });
    }

    /**
     * Goes without the answer of somebody whose advice is wanted.
     *
     * @param id which decision
     * @param persona the persona that was asked
     * @param by who decides to, one who answers for the decision
     * @param reason why
     * @return the decision
     * @throws FindingsException with {@code DEC-1} if they do not answer for it, with {@code NOT_ADDRESSED} if the persona's advice is
     *     not wanted, as that of one which has a task, with {@code ALREADY_RESOLVED} if it has answered or was waived, with {@code
     *     REASON_MISSING} without a reason, {@code REASON_LENGTH} for one of more than 4,096 characters
     */
    public Decision waiveHearing(DecisionId id, PersonaId persona, PrincipalId by, String reason) {
        return attempt("decision.consulted", id, by, (change, stored) -> {
            Judge judge = new Judge(change, stored.value(), desk.policy());
            judge.requireReason(reason);
            judge.requireHuman(by);
            judge.requireHolder(by);
            return new Hearing(persona, Ask.Status.WAIVED, by, reason).hold(change, stored, judge, desk);
        });
    }

    /**
     * Proposes what should be decided; it takes the place of what the same principal proposed before. An exception that was
     * proposed when it was milder counts no longer once it is worse, and whoever proposed it is told that it is.
     *
     * @param id which decision
     * @param by who proposes, a person or an agent
     * @param answer what
     * @return the decision
     * @throws FindingsException with {@code DEC-3} if there is no rationale, or one of more than 4,096 characters, {@code
     *     CHOICE_NOT_OFFERED}, {@code EXCEPTION_END}, or {@code NOT_ADDRESSED} if they act in no persona, or the decision is over
     */
    public Decision propose(DecisionId id, PrincipalId by, Answer answer) {
        return attempt("decision.proposed", id, by, (change, stored) -> {
            Judge judge = new Judge(change, stored.value(), desk.policy());
            judge.requireInTime("NOT_ADDRESSED");
            judge.finish();
            judge.requireGrounds(answer);
            judge.requireOffered(answer);
            judge.requireEnd(answer);
            if (Roster.now(change).personas(by).isEmpty() || !stored.value().isUndecided()) {
                judge.add(
                        "NOT_ADDRESSED",
                        "by",
                        Hearing.notAddressed(by, stored.value().addressees().accountable()));
            }
            judge.finish();
            return proposed(change, stored, by, answer);
        });
    }

    private Stored<Decision> proposed(Change change, Stored<Decision> stored, PrincipalId by, Answer answer) {
        Decision decision = stored.value();
        ProposedAnswer proposal = ProposedAnswer.made(change, decision.matter(), by, answer);
        Stored<Decision> next =
                desk.update(change, stored, decision.with(decision.dossier().with(proposal)));
        AuditEvent event = Desk.event("decision.proposed", Actor.of(by.value()), next)
                .withOutcome(answer.choice().name())
                .because(answer.rationale());
        Desk.tellSeconds(change, next.value(), proposal);
        change.record(Desk.withDetail(event, "proposerType", Judge.type(change, by)));
        return next;
    }

    /**
     * Decides. What an agent with a persona decides that is for people to decide is refused, and kept as its proposal.
     *
     * @param id which decision
     * @param by who decides
     * @param answer what
     * @return the decision with its ruling
     * @throws FindingsException with {@code DEC-1}, {@code DEC-2}, {@code DEC-3}, {@code SOD-2}, {@code SOD-5}, {@code
     *     EXCEPTION_END}, {@code CHOICE_NOT_OFFERED} or {@code ILLEGAL_TRANSITION}, all that are broken together
     */
    public Decision decide(DecisionId id, PrincipalId by, Answer answer) {
        advance(id);
        AuditEvent attempt = Desk.attempt("decision.decided", by, id);
        try {
            return Steering.known(
                            store,
                            attempt,
                            change -> new Rulings(desk).decide(change, desk.decision(change, id), by, answer))
                    .value();
        } catch (FindingsException e) {
            // A proposal has grounds, too.
            if (e.has("SOD-2") && !e.has("DEC-3")) {
                store.change(change -> keepProposal(change, id, by, answer));
            }
            throw e;
        }
    }

    private Stored<Decision> keepProposal(Change change, DecisionId id, PrincipalId by, Answer answer) {
        Stored<Decision> stored = desk.decision(change, id);
        // Who acts in no persona proposes nothing by other doors either.
        boolean kept =
                stored.value().isUndecided() && !Roster.now(change).personas(by).isEmpty();
        return kept ? proposed(change, stored, by, answer) : stored;
    }

    /**
     * Notes that what was decided is done.
     *
     * @param id which decision
     * @param by who says so, one who answers for it or who was given a task
     * @param note what was done
     * @return the decision
     * @throws FindingsException with {@code DEC-1}, {@code REASON_MISSING}, {@code REASON_LENGTH} or {@code ILLEGAL_TRANSITION},
     *     also of what {@linkplain dev.assay.governance.decision.policy.Choice#isFinding() asks for nothing to be done}
     */
    public Decision implement(DecisionId id, PrincipalId by, String note) {
        return attempt("decision.implemented", id, by, (change, stored) -> {
            requirePart(change, stored.value(), by, Severity.CRITICAL);
            Judge judge = new Judge(change, stored.value(), desk.policy());
            judge.requireReason(note);
            judge.requireInTime(Transitions.ILLEGAL);
            Rulings.requireDeed(stored.value(), judge);
            judge.finish();
            Stored<Decision> next = desk.update(change, stored, stored.value().to(Decision.State.IMPLEMENTED));
            change.record(Desk.event("decision.implemented", Actor.of(by.value()), next)
                    .because(note));
            return next;
        });
    }

    /**
     * Closes a decision because a run passed again, or because what gave rise to it is gone. One about a failure is closed only
     * after a run has proposed it, and by one that expects otherwise than the run that saw it fail only if it is decided that nothing
     * was wrong.
     *
     * @param id which decision
     * @param by who closes it: one who answers for it, with a scope that covers what neither anybody decided nor a run proves, or,
     *     unless it is critical, lapsed or expected otherwise, one who was given a task
     * @param reason why
     * @return the decision
     * @throws FindingsException with {@code DEC-1}, {@code SOD-2}, {@code REASON_MISSING}, {@code REASON_LENGTH}, {@code
     *     CLOSURE_UNPROVEN} or {@code ILLEGAL_TRANSITION}
     */
    public Decision close(DecisionId id, PrincipalId by, String reason) {
        return attempt("decision.withdrawn", id, by, (change, stored) -> {
            Decision decision = stored.value();
            Judge judge = new Judge(change, decision, desk.policy());
            judge.requireReason(reason);
            judge.requireHuman(by);
            judge.finish();
            requirePart(change, decision, by, Severity.HIGH);
            if (decision.isClosed() || decision.state() == Decision.State.SUPERSEDED) {
                Decision.TRANSITIONS.require(id.value(), decision.state(), Decision.State.WITHDRAWN);
            }
            judge.requireProof(by);
            Closer.requireAsExpected(change, decision, judge, by);
            judge.finish();
            Actor actor = actor(change, by, decision.addressees().accountable());
            return new Closer(desk).close(change, stored, actor, reason);
        });
    }

    /** Refuses who neither answers for a decision nor, up to a severity, was given a task in it. */
    private void requirePart(Reader reader, Decision decision, PrincipalId by, Severity worstForTasks) {
        Roster roster = Roster.now(reader);
        boolean works = decision.state() != Decision.State.LAPSED
                && decision.matter().severity().compareTo(worstForTasks) <= 0
                && decision.dossier().asks().stream()
                        .filter(ask -> ask.letter() == Ask.Letter.RESPONSIBLE)
                        .anyMatch(ask -> roster.acting(by, ask.persona()).isPresent());
        if (!works) {
            Judge judge = new Judge(reader, decision, desk.policy());
            judge.requireHolder(by);
            judge.finish();
        }
    }

    /**
     * Corrects a decision: another one is opened about the same matter, and this one holds no longer. What was asked about it since
     * and is open takes it back instead, which the record of this one names ({@code correctedBy}).
     *
     * @param id which decision
     * @param by who corrects it, one who answers for it, with a scope that covers it unless it was decided in a persona of theirs
     * @param reason why
     * @return the decision that was opened
     * @throws FindingsException with {@code DEC-1}, {@code REASON_MISSING}, {@code REASON_LENGTH} or {@code ILLEGAL_TRANSITION},
     *     also if the same was asked anew since
     */
    public Decision correct(DecisionId id, PrincipalId by, String reason) {
        return attempt("decision.superseded", id, by, (change, stored) -> {
            Judge judge = new Judge(change, stored.value(), desk.policy());
            judge.requireReason(reason);
            judge.requireHuman(by);
            judge.requireHolder(by);
            judge.requireInTime(Transitions.ILLEGAL);
            judge.requireScopeToCorrect(by);
            judge.finish();
            return new Rulings(desk).correct(change, stored, by, reason);
        });
    }

    /**
     * Notes that somebody looked at evidence; how long they looked before they decided is reported.
     *
     * @param id which decision
     * @param by who looked
     * @param digest at what
     * @throws FindingsException with {@code DEC-3} if it cannot be read, or has more than 4,096 characters
     */
    public void viewed(DecisionId id, PrincipalId by, String digest) {
        Steering.known(store, Desk.attempt("decision.evidence_viewed", by, id), change -> {
            Stored<Decision> stored = desk.decision(change, id);
            Judge judge = new Judge(change, stored.value(), desk.policy());
            judge.requireEvidence(digest);
            judge.finish();
            AuditEvent event = Desk.event("decision.evidence_viewed", Actor.of(by.value()), stored);
            change.record(Desk.withDetail(event, "evidence", digest));
            return stored;
        });
    }

    /**
     * Returns what only a passing time brings about, and what runs bring about.
     *
     * @return the commands that are for schedules and suites, not for people
     */
    public DecisionFlow flow() {
        return new DecisionFlow(store, desk, this);
    }

    Decision advance(DecisionId id) {
        return store.change(
                change -> timekeeper.advance(change, desk.decision(change, id)).value());
    }

    private Decision attempt(
            String type, DecisionId id, PrincipalId by, BiFunction<Change, Stored<Decision>, Stored<Decision>> work) {
        return Steering.known(
                        store, Desk.attempt(type, by, id), change -> work.apply(change, desk.decision(change, id)))
                .value();
    }

    static Actor actor(Reader reader, PrincipalId by, PersonaId persona) {
        Optional<String> card = Roster.now(reader).persona(persona).map(found -> found.id() + "@" + found.version());
        return new Actor(by.value(), card, List.of());
    }
}
