package dev.assay.governance.policy;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposals;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.store.Unknown;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts policies in force, applies them, and counts what they do. Thread-safe.
 *
 * <p>A policy is changed by a proposal that somebody else approves. Every version is kept. What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Policies {
    /** From this share of overrides on, a policy is reported. */
    private static final double OFTEN = 0.2;

    private static final Text CONTROL_NOUN = Text.of("control", "통제");

    private static final Proposals<PolicyKinds.Change> PROPOSALS =
            new Proposals<>(PolicyKinds.PROPOSAL, SecondPersons::drop);

    private final GovernanceStore store;

    /**
     * Creates the service.
     *
     * @param store where policies are stored
     */
    public Policies(GovernanceStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Proposes a policy, or another version of one. Who may approve is told as {@link SecondPersons} says, the owner's persona first.
     *
     * @param policy the policy; its version is not looked at
     * @param reason why
     * @param actor who wants it
     * @return the id of the proposal
     * @throws FindingsException with {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, or for whom it acts; with
     *     {@code REASON_MISSING} without a reason; with {@code UNKNOWN_PERSONA} if there is no such owner, with {@code UNKNOWN_CONTROL} if
     *     nobody adopted a control that it is to serve, each with the nearest names; with {@code EMPTY_PERIOD} if it is over before it
     *     could count; with {@code POL-TERM} if it begins more than a year ahead, or is reviewed more than a year after it counts
     */
    public String propose(Policy policy, String reason, Actor actor) {
        AuditEvent attempt = AuditEvent.of("policy.proposed", actor, Subject.of("policy", policy.id()))
                .because(reason);
        return Attempts.of(store, attempt, change -> {
            requireKnown(change, policy);
            TermRules.require(change, policy);
            Policy next = policy.withVersion(current(change, policy.id()) + 1);
            Proposal proposal = PROPOSALS
                    .propose(change, policy.id(), actor, reason, made -> new PolicyKinds.Change(made, next))
                    .proposal();
            Text what = Text.of(
                    "version " + next.version() + " of policy " + next.id(),
                    "정책 " + next.id() + "의 버전 " + next.version());
            SecondPersons.tellOfPolicy(change, PolicyKinds.PROPOSAL, proposal, what, owners(change, next));
            change.record(AuditEvent.of("policy.proposed", actor, subject(next))
                    .because(reason)
                    .correlatedBy(proposal.id()));
            return proposal.id();
        });
    }

    private static void requireKnown(Reader reader, Policy policy) {
        List<Finding> findings = new ArrayList<>();
        if (reader.find(PeopleKinds.PERSONA, policy.owner().value()).isEmpty()) {
            findings.add(PeopleKinds.unknown(reader, policy.owner(), "owner"));
        }
        policy.controls().stream()
                .sorted()
                .filter(id -> reader.find(Compliance.CONTROL, id).isEmpty())
                .forEach(id -> findings.add(
                        Unknown.finding(reader, Compliance.CONTROL, CONTROL_NOUN, "controls[" + id + "]", id)));
        FindingsException.throwErrors("policy " + policy.id(), findings);
    }

    /** Who proposes another owner passes over none. */
    private static List<PersonaId> owners(Reader reader, Policy next) {
        return Stream.concat(reader.find(PolicyKinds.POLICY, next.id()).map(Stored::value).stream(), Stream.of(next))
                .map(Policy::owner)
                .distinct()
                .toList();
    }

    private static int current(Reader reader, String id) {
        return reader.find(PolicyKinds.POLICY, id)
                .map(stored -> stored.value().version())
                .orElse(0);
    }

    /**
     * Approves a proposal, and puts its policy in force from the time that it names. Until then the version before it stays in
     * force, as long as that one lasts; after it only the new one counts, even when it has ended. {@code policy.effective} is
     * recorded with the approval if it begins at once, else by the first {@link #apply} after it began.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who approves, an active person without a part in the proposal
     * @return the policy
     * @throws FindingsException with {@code SOD-1} or {@code SOD-2} if the actor may not, with {@code ALREADY_RESOLVED} if somebody
     *     ruled on it, with {@code STALE} if the policy changed since, with {@code UNKNOWN} if there is none, with {@code UNKNOWN_PERSONA}
     *     or {@code UNKNOWN_CONTROL} if its owner or a control is not there; with {@code EMPTY_PERIOD} if it is over by now
     */
    public Policy approve(String proposal, String reason, Actor actor) {
        AuditEvent attempt = AuditEvent.of("policy.approved", actor, Subject.of("policy", proposal))
                .because(reason);
        return Attempts.of(store, attempt, change -> {
            PolicyKinds.Change approved = PROPOSALS.approve(change, proposal, actor, reason);
            Policy next = approved.next();
            requireKnown(change, next);
            TermRules.require(change, next);
            change.put(PolicyKinds.POLICY, next);
            change.insert(PolicyKinds.VERSION, new PolicyKinds.Approved(next, approved.proposal()));
            change.insert(PolicyKinds.EFFECTS, PolicyKinds.Effects.none(next.reference()));
            change.record(approved.proposal()
                    .creditedIn(AuditEvent.of("policy.approved", actor, subject(next))
                            .because(reason)
                            .correlatedBy(proposal)));
            inForce(change).filter(next::equals).forEach(policy -> recordBeginning(change, policy));
            return next;
        });
    }

    /** A version that begins later leaves the one before it in force until then. */
    private static Stream<Policy> begun(Reader reader) {
        return reader.all(PolicyKinds.POLICY).stream()
                .flatMap(stored -> reader
                        .findBy(PolicyKinds.VERSION, "by-policy", stored.value().id())
                        .stream()
                        .map(version -> version.value().policy())
                        .filter(policy -> !reader.now().isBefore(policy.term().from()))
                        .max(Comparator.comparing(Policy::version))
                        .stream());
    }

    private static Stream<Policy> inForce(Reader reader) {
        return begun(reader).filter(policy -> policy.term().holdsAt(reader.now()));
    }

    private static void recordBeginning(Change change, Policy policy) {
        PolicyKinds.Effects known = effects(change, policy.reference()).value();
        if (known.effective().isEmpty()) {
            put(change, known.beginningAt(change.now()));
            change.record(AuditEvent.of("policy.effective", Actor.system(), subject(policy)));
        }
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
        PROPOSALS.decline(
                store,
                AuditEvent.of("policy.declined", actor, Subject.of("policy", proposal))
                        .because(reason));
    }

    /**
     * Applies all policies that are in force, each in the newest version that has begun, and counts those that fire. Nothing asks on
     * its own: a host calls this before it acts, and does what the strictest effect says. The owner of a policy that notifies is told
     * each time, without the facts. Records name the facts that were stated, and never their values, which may be data: which values
     * count is what the rule says in that version.
     *
     * @param facts what is stated: {@value FactRules#MOST} at most, each name 1 to {@value Ids#LONGEST_NAME} characters that can be
     *     read, each value no longer and of whole characters, and {@value FactRules#MOST_CHARACTERS} characters of all together
     * @param actor about whom; somebody known
     * @return the policies that fired, the strictest first
     * @throws FindingsException with {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, or for whom it acts; with {@code POL-FACTS}
     *     if there are too many facts, or one is too long or cannot be written
     */
    public List<Policy> apply(Map<String, String> facts, Actor actor) {
        List<Finding> faults = FactRules.faults(facts);
        AuditEvent attempt = AuditEvent.of("policy.fired", actor, Subject.of("policy", "*"))
                .withDetails(faults.isEmpty() ? named(facts) : Map.of());
        return Steering.known(store, attempt, change -> {
            FindingsException.throwErrors("policies", faults);
            List<Policy> inForce = inForce(change).toList();
            inForce.forEach(policy -> recordBeginning(change, policy));
            List<Policy> fired = inForce.stream()
                    .filter(policy -> policy.rule().holds(facts))
                    .sorted(Comparator.comparing(Policy::effect).thenComparing(Policy::id))
                    .toList();
            for (Policy policy : fired) {
                PolicyKinds.Effects next =
                        effects(change, policy.reference()).value().firedAbout(ApprovalRights.parts(actor));
                put(change, next);
                tell(change, policy, next.fired(), actor);
                change.record(AuditEvent.of("policy.fired", actor, subject(policy))
                        .withOutcome(policy.effect().name())
                        .withDetails(named(facts)));
            }
            return fired;
        });
    }

    private static Map<String, Object> named(Map<String, String> facts) {
        return Map.of("facts", facts.keySet().stream().sorted().toList());
    }

    private static void tell(Change change, Policy policy, long times, Actor actor) {
        if (policy.effect() == Policy.Effect.NOTIFY) {
            String who = actor.principal();
            Outbox.queue(
                    change,
                    Notice.of(
                            policy.reference() + "/fired/" + times,
                            change.now(),
                            Set.of(policy.owner().value()),
                            Text.of(
                                    "for your information: policy " + policy.reference() + " fired about what " + who
                                            + " asked for",
                                    "알립니다: " + who + "의 요청에 정책 " + policy.reference() + " 적용")));
        }
    }

    private static Stored<PolicyKinds.Effects> effects(Reader reader, String reference) {
        return reader.find(PolicyKinds.EFFECTS, reference)
                .orElseThrow(
                        () -> refused("UNKNOWN", "there is no policy " + reference, "정책 " + reference + "이(가) 없습니다"));
    }

    private static void put(Change change, PolicyKinds.Effects next) {
        change.update(PolicyKinds.EFFECTS, effects(change, next.policy()), next);
    }

    /**
     * Records that somebody went past a policy that had fired.
     *
     * @param reference the policy with its version, such as {@code no-prod-writes@2}
     * @param reason why
     * @param actor who did, an active person without a part in any act about which the policy fired since all its firings were
     *     overridden
     * @throws FindingsException with {@code POL-1} without a reason, or if it was overridden as often as it fired; with
     *     {@code UNKNOWN} if there is none; with {@code SOD-1} if one of the acts was the actor's; or as {@link Steering} throws it
     */
    public void override(String reference, String reason, Actor actor) {
        AuditEvent event = AuditEvent.of("policy.overridden", actor, Subject.of("policy", reference))
                .because(reason);
        Steering.of(store, event, change -> {
            PolicyKinds.Effects known = effects(change, reference).value();
            if (!Reasons.isReadable(reason) || known.overridden() >= known.fired()) {
                throw refused(
                        "POL-1",
                        "policy " + reference + " must have fired and be overridden for a reason",
                        "정책 " + reference + "은(는) 작동한 뒤에 사유를 적어야만 무시할 수 있습니다");
            }
            ApprovalRights.require(
                    change,
                    actor,
                    known.stopped(),
                    Text.of("override of policy " + reference, "정책 " + reference + "의 무시"));
            PolicyKinds.Effects next = known.wentPast();
            put(change, next);
            change.record(event);
            return next;
        });
    }

    /**
     * Finds policies that somebody should look at, each in the version that began last.
     *
     * @return warnings: {@code POL-REVIEW} when the review is due, {@code POL-SILENT} when it never fired, and
     *     {@code POL-OVERRIDDEN} when one in five times or more somebody went past it
     */
    public List<Finding> review() {
        return store.read(reader -> {
            List<Finding> findings = new ArrayList<>();
            for (Policy policy : begun(reader).toList()) {
                reader.find(PolicyKinds.EFFECTS, policy.reference())
                        .ifPresent(effects -> findings.addAll(effects(effects.value())));
                if (!reader.now().isBefore(policy.term().reviewDue())) {
                    findings.add(warning(
                            "POL-REVIEW",
                            policy.reference(),
                            "policy " + policy.reference() + " was to be reviewed by "
                                    + policy.term().reviewDue(),
                            "정책 " + policy.reference() + "의 검토 기한은 "
                                    + policy.term().reviewDue() + "이었습니다"));
                }
            }
            return findings;
        });
    }

    private static List<Finding> effects(PolicyKinds.Effects effects) {
        String id = effects.policy();
        if (effects.fired() == 0) {
            return List.of(warning("POL-SILENT", id, "policy " + id + " never fired", "정책 " + id + "은(는) 작동한 적이 없습니다"));
        }
        return effects.overridden() >= OFTEN * effects.fired()
                ? List.of(warning(
                        "POL-OVERRIDDEN",
                        id,
                        "policy " + id + " was overridden " + effects.overridden() + " of " + effects.fired()
                                + " times",
                        "정책 " + id + "은(는) " + effects.fired() + "번 중 " + effects.overridden() + "번 무시되었습니다"))
                : List.of();
    }

    private static Finding warning(String code, String id, String en, String ko) {
        return Finding.warning(code, "policies[" + id + "]", Text.of(en, ko));
    }

    private static FindingsException refused(String code, String en, String ko) {
        return FindingsException.of("policy", code, Text.of(en, ko));
    }

    private static Subject subject(Policy policy) {
        return new Subject("policy", policy.id(), policy.version());
    }
}
