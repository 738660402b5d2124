package dev.assay.governance.oversight;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.effect.Doers;
import dev.assay.governance.effect.Effects;
import dev.assay.governance.effect.Intent;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposals;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets people look before something is done. What is done through {@link #perform} cannot be done without. Thread-safe.
 *
 * @since 0.1
 */
public final class Oversight {
    /** Rules by id. */
    public static final Kind<OversightRule> RULES = Kind.of("oversight-rule", OversightRule.class, OversightRule::id);

    /** Clearances by act, found by state ({@code by-state}) and, once performed, by who did what ({@code by-habit}). */
    public static final Kind<Clearance> CLEARANCES = Kind.of(
                    "clearance", Clearance.class, clearance -> clearance.act().id())
            .indexedBy("by-state", clearance -> List.of(clearance.state().name()))
            .indexedBy(
                    "by-habit",
                    clearance -> clearance.state() == Clearance.State.PERFORMED
                            ? List.of(clearance.act().habit())
                            : List.of())
            .indexedBy(
                    "by-left",
                    clearance -> clearance.isLeft()
                            ? clearance.asked().sampled().stream()
                                    .map(rule -> clearance.act().drawnBy(rule))
                                    .toList()
                            : List.of());

    /** Proposals of rules, found by rule ({@code by-rule}); those that were approved are the rule's versions. */
    public static final Kind<RuleProposal> PROPOSALS = Kind.of(
                    "oversight-rule-proposal",
                    RuleProposal.class,
                    proposed -> proposed.proposal().id())
            .indexedBy("by-rule", proposed -> List.of(proposed.next().id()));

    private static final Proposals<RuleProposal> OPEN = new Proposals<>(PROPOSALS, SecondPersons::drop);

    /** For how long what nobody needs to decide about may be done, unless the host says otherwise. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** A year, so that every end has a date. */
    static final Duration BOUND = Duration.ofDays(366);

    private final GovernanceStore store;
    private final Duration longest;

    /**
     * Creates the service; what nobody needs to decide about may be done for a day.
     *
     * @param store where rules and clearances are kept
     */
    public Oversight(GovernanceStore store) {
        this(store, LONGEST);
    }

    /**
     * Creates the service.
     *
     * @param store where rules and clearances are kept
     * @param longest for how long what nobody needs to decide about may be done
     * @throws IllegalArgumentException if it is not more than nothing, or more than 366 days
     */
    public Oversight(GovernanceStore store, Duration longest) {
        if (longest.isZero() || longest.isNegative() || longest.compareTo(BOUND) > 0) {
            throw new ValueException(
                    "longest must be more than nothing and at most " + BOUND + ", but was " + longest,
                    "longest는 0보다 길고 " + BOUND + " 이하여야 하지만 " + longest + "입니다");
        }
        this.store = store;
        this.longest = longest;
    }

    /**
     * Proposes a rule, or another in place of the one with its id. Who may approve is told as {@link SecondPersons} says.
     *
     * @param rule the rule
     * @param reason why
     * @param actor who wants it
     * @return the id of the proposal
     * @throws FindingsException with {@code UNKNOWN_PERSONA} if nobody knows an overseer, with {@code OVERSEERS} if one is retired or
     *     all are agents', with {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, or {@code REASON_MISSING}
     */
    public String propose(OversightRule rule, String reason, Actor actor) {
        AuditEvent event = AuditEvent.of("config.proposed", actor, Subject.of("oversight-rule", rule.id()))
                .because(reason);
        return Attempts.of(store, event, change -> {
            RuleRules.require(change, rule);
            Proposal proposal = OPEN.propose(change, rule.id(), actor, reason, made -> new RuleProposal(made, rule))
                    .proposal();
            RuleRules.tell(change, proposal, rule);
            change.record(event.correlatedBy(proposal.id()));
            return proposal.id();
        });
    }

    /**
     * Approves a proposal. What was cleared before, was not done yet and is for people to decide by the rule must be asked for
     * again.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who approves, an active person without a part in the proposal
     * @return the rule
     * @throws FindingsException with {@code SOD-1} or {@code SOD-2} if the actor may not, with {@code ALREADY_RESOLVED} if somebody
     *     ruled on it, with {@code STALE} if another was approved since, with {@code UNKNOWN} if there is none, or as {@link #propose}
     *     does if an overseer is not there any more
     */
    public OversightRule approve(String proposal, String reason, Actor actor) {
        AuditEvent attempt = AuditEvent.of("config.changed", actor, Subject.of("oversight-rule", proposal))
                .because(reason);
        return Attempts.of(store, attempt, change -> {
            RuleProposal approved = OPEN.approve(change, proposal, actor, reason);
            OversightRule rule = approved.next();
            RuleRules.require(change, rule);
            change.put(RULES, rule);
            change.record(approved.proposal()
                    .creditedIn(AuditEvent.of("config.changed", actor, Subject.of("oversight-rule", rule.id()))
                            .because(reason)
                            .correlatedBy(proposal)));
            return rule;
        });
    }

    /**
     * Declines a proposal.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who declines, an active person
     * @throws FindingsException with {@code ALREADY_RESOLVED} if somebody ruled on it, with {@code UNKNOWN} if there is none, with
     *     {@code SOD-2} if the actor is no active person, with {@code REASON_MISSING} without a reason
     */
    public void decline(String proposal, String reason, Actor actor) {
        OPEN.decline(
                store,
                AuditEvent.of("config.declined", actor, Subject.of("oversight-rule", proposal))
                        .because(reason));
    }

    /**
     * Returns the versions of a rule.
     *
     * @param rule its id
     * @return what was approved, with who wanted and who approved it, the first first
     */
    public List<RuleProposal> history(String rule) {
        return store.read(reader -> reader.findBy(PROPOSALS, "by-rule", rule).stream()
                .map(Stored::value)
                .filter(proposed -> proposed.proposal().state() == Proposal.State.APPROVED)
                .sorted(Comparator.comparing(
                        proposed -> proposed.proposal().ruling().orElseThrow().at()))
                .toList());
    }

    /**
     * Asks whether something may be done. Asking again for the same act gives the same answer; a sample is drawn once, over the
     * number and the moment of the request. Who left an act that was drawn undone does not get away from the look by asking for
     * another: until somebody looks at the one that was left, what the same actor asks for of the same asset is drawn too.
     *
     * @param act what
     * @return whether it may, or who must decide
     * @throws FindingsException as {@link Doers#require} does if the actor may not do it, with {@code UNKNOWN_ASSET} if there is no
     *     such asset, or {@code ACT_CHANGED} if another act had the id
     */
    public Clearance request(Act act) {
        AuditEvent attempt = event("oversight.requested", act.actor(), act.id());
        return Attempts.of(store, attempt, change -> {
            Doers.require(change, act.actor(), act.action(), act.asset());
            Optional<Stored<Clearance>> known = change.find(CLEARANCES, act.id());
            return known.isPresent() ? same(known.get().value(), act) : examine(change, act);
        });
    }

    private static Clearance same(Clearance known, Act act) {
        if (!known.act().equals(act)) {
            throw refused(
                    "ACT_CHANGED",
                    "another act was asked for under the id \"" + act.id() + "\"",
                    "ID \"" + act.id() + "\"(으)로 다른 행위를 이미 요청했습니다");
        }
        return known;
    }

    private Clearance examine(Change change, Act act) {
        Asset asset = change.find(Assets.KIND, act.asset().value())
                .map(Stored::value)
                .orElseThrow(() -> refused(
                        "UNKNOWN_ASSET",
                        "there is no asset \"" + act.asset() + "\"",
                        "자산 \"" + act.asset() + "\"이(가) 없습니다"));
        List<OversightRule> rules =
                change.all(RULES).stream().map(Stored::value).toList();
        Clearance clearance = new Examiner(change, act, longest).examine(rules, asset, Known.of(change, act));
        change.insert(CLEARANCES, clearance);
        ClearanceNotices.queue(change, clearance);
        change.record(event("oversight.requested", act.actor(), act.id())
                .withOutcome(clearance.state().name())
                .withDetails(clearance.details(Roster.now(change))));
        return clearance;
    }

    /**
     * Says whether something may be done or, for a sample, was rightly done. One objection is enough to refuse.
     *
     * @param act the id of the act
     * @param by who says so
     * @param verdict what
     * @param rationale why
     * @return whether it may be done
     * @throws FindingsException with {@code SOD-1} if they have a part in it, {@code SOD-2} if they are no person, {@code SOD-3} if
     *     they count as one with somebody who agreed, either for an objection not only because one person alone said so, {@code PER-6} if a skill is not shown, {@code NOT_ADDRESSED} if they act in
     *     none of the personas that are asked, {@code REASON_MISSING}, or {@code ILLEGAL_TRANSITION}
     */
    public Clearance look(String act, PrincipalId by, Clearance.Verdict verdict, String rationale) {
        AuditEvent attempt = event("oversight.decided", by, act).because(rationale);
        expire(act);
        return Attempts.of(store, attempt, change -> {
            Stored<Clearance> stored = require(change, act);
            Clearance clearance = stored.value();
            new LookRules(change, clearance, verdict).check(by, rationale);
            Clearance looked = clearance.with(new Clearance.Look(by, change.now(), verdict, rationale));
            Clearance next = LookRules.decided(change, looked, verdict);
            change.update(CLEARANCES, stored, next);
            change.record(attempt.withOutcome(verdict.name())
                    .withDetails(Map.of("state", next.state().name())));
            return next;
        });
    }

    /**
     * Notes that somebody looked at what shows whether something may be done; who decides without is reported.
     *
     * @param act the id of the act
     * @param by who looked
     * @param digest at what
     * @throws FindingsException with {@code UNKNOWN_ACT} if nobody asked for it
     */
    public void viewed(String act, PrincipalId by, String digest) {
        Steering.known(store, event("oversight.viewed", by, act), change -> {
            Stored<Clearance> stored = require(change, act);
            change.record(event("oversight.viewed", by, act).withDetails(Map.of("evidence", digest)));
            return stored;
        });
    }

    /**
     * Does something that may be done, with an hour for its outcome; as {@link #perform(String, Duration, Supplier)}.
     *
     * @param act the id of the act
     * @param work what is done, after it is recorded that it will be
     * @param <R> what it returns
     * @return what the work returned
     * @throws FindingsException with {@code ILLEGAL_TRANSITION} unless it is cleared
     */
    public <R> R perform(String act, Supplier<R> work) {
        return perform(act, Effects.LONGEST, work);
    }

    /**
     * Does something that may be done, once, in time, and unless somebody must decide by a rule that came in force since it was
     * asked for, or because the asset has changed. Its intent is recorded before and its outcome after; what has none is for {@link
     * dev.assay.governance.effect.Indeterminate a person} to decide.
     *
     * @param act the id of the act; that of the intent is {@link Intent#OF_ACT} and this one
     * @param outcomeWithin for how long there may be no outcome, more than nothing and at most 366 days
     * @param work what is done, after it is recorded that it will be
     * @param <R> what it returns
     * @return what the work returned
     * @throws FindingsException with {@code ILLEGAL_TRANSITION} unless it is cleared, or as {@link Doers#require} does if the actor
     *     may not do it any more
     */
    public <R> R perform(String act, Duration outcomeWithin, Supplier<R> work) {
        expire(act);
        AuditEvent attempt = AuditEvent.of("oversight.performed", Actor.system(), Subject.of("act", act));
        return Effects.perform(store, attempt, change -> use(change, act), outcomeWithin, work);
    }

    private static Intent use(Change change, String act) {
        Stored<Clearance> stored = require(change, act);
        Clearance done = stored.value().to(Clearance.State.PERFORMED);
        change.update(CLEARANCES, stored, done);
        Intent intent = intent(done.act());
        change.record(event("oversight.performed", done.act().actor(), act).withDetails(Map.of("effect", intent.id())));
        return intent;
    }

    private static Intent intent(Act act) {
        Severity severity = act.signals().severity().orElse(Severity.MEDIUM);
        return new Intent(Intent.OF_ACT + act.id(), act.actor(), act.action(), act.asset(), severity);
    }

    /**
     * Returns what waits for somebody: what must be decided, and what was drawn to be looked at.
     *
     * @return the clearances, in the order of their acts
     */
    public List<Clearance> waiting() {
        return store.read(reader -> reader.all(CLEARANCES).stream()
                .map(Stored::value)
                .filter(clearance -> isOpen(clearance) || clearance.awaitsLook())
                .toList());
    }

    private static boolean isOpen(Clearance clearance) {
        return clearance.state() == Clearance.State.PENDING || clearance.state() == Clearance.State.PROPOSED;
    }

    /**
     * Ends what nobody decided or did in time, and what must be decided since a rule came, or the asset changed. One that cannot be ended
     * keeps no other from it.
     *
     * @throws RuntimeException what ending the first such clearance threw, with the others' as suppressed ones
     */
    public void tick() {
        List<String> open = store.read(reader -> reader.all(CLEARANCES).stream()
                .map(Stored::value)
                .filter(clearance -> Lapses.why(reader, clearance).isPresent())
                .map(clearance -> clearance.act().id())
                .toList());
        Each.of(open, this::expire);
    }

    private void expire(String act) {
        store.change(change -> {
            change.find(CLEARANCES, act)
                    .ifPresent(stored -> Lapses.why(change, stored.value()).ifPresent(why -> {
                        change.update(CLEARANCES, stored, stored.value().to(Clearance.State.EXPIRED));
                        change.record(AuditEvent.of("oversight.expired", Actor.system(), Subject.of("act", act))
                                .withOutcome(why));
                    }));
            return act;
        });
    }

    private static Stored<Clearance> require(Reader reader, String act) {
        return reader.find(CLEARANCES, act)
                .orElseThrow(() -> refused(
                        "UNKNOWN_ACT",
                        "nobody asked whether act \"" + act + "\" may be done",
                        "행위 \"" + act + "\"에 대한 요청이 없습니다"));
    }

    private static FindingsException refused(String code, String en, String ko) {
        return new FindingsException("act", List.of(Finding.error(code, "act", Text.of(en, ko))));
    }

    private static AuditEvent event(String type, PrincipalId by, String act) {
        return AuditEvent.of(type, Actor.of(by.value()), Subject.of("act", act)).correlatedBy(act);
    }
}
