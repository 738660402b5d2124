package dev.assay.governance.access.policy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposals;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adopts approval policies and prohibitions. What is refused is recorded, too. Thread-safe.
 *
 * @since 0.1
 */
public final class AccessPolicies {
    private static final Proposals<PolicyProposal> PROPOSALS =
            new Proposals<>(AccessPolicyKinds.PROPOSAL, SecondPersons::drop);

    private final GovernanceStore store;
    private final AccessSettings settings;
    private final Runnable forbidden;

    /**
     * Creates the service. A host takes the one of {@link dev.assay.governance.access.Access#policies()}, after which answers that
     * were kept are out of date as soon as something is forbidden.
     *
     * @param store where policies are kept
     * @param settings names the personas of security
     * @param forbidden is run when something was forbidden
     */
    public AccessPolicies(GovernanceStore store, AccessSettings settings, Runnable forbidden) {
        this.store = store;
        this.settings = settings;
        this.forbidden = forbidden;
    }

    /**
     * Proposes a policy, or its next version. Who may approve is told as {@link SecondPersons} says.
     *
     * @param policy the policy
     * @param reason why
     * @param actor who wants it
     * @return the id of the proposal
     * @throws FindingsException if nobody knows the actor ({@code UNKNOWN_PRINCIPAL}), there is no reason
     *     ({@code REASON_MISSING}), a step has no approvers, or only retired ones, ({@code GRT-6}) or is for agents ({@code SOD-2}), a persona is not
     *     known ({@code UNKNOWN_PERSONA}), or the version is not the next ({@code VERSION})
     */
    public String propose(ApprovalPolicy policy, String reason, Actor actor) {
        AuditEvent event =
                AuditEvent.of("policy.proposed", actor, subject(policy)).because(reason);
        return Attempts.of(store, event, change -> {
            requireSound(change, policy);
            Proposal proposal = PROPOSALS
                    .propose(change, policy.id(), actor, reason, made -> new PolicyProposal(made, policy))
                    .proposal();
            Text what = Text.of("approval policy " + policy.reference(), "승인 정책 " + policy.reference());
            SecondPersons.tellOfSafeguard(
                    change, AccessPolicyKinds.PROPOSAL, proposal, what, approvers(change, policy));
            change.record(event.correlatedBy(proposal.id()));
            return proposal.id();
        });
    }

    /**
     * Approves a proposal. Requests keep the version by which they were made.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who approves, an active person without a part in the proposal
     * @return the policy
     * @throws FindingsException if the actor has a part in it ({@code SOD-1}) or is no active person ({@code SOD-2}), somebody
     *     ruled on it ({@code ALREADY_RESOLVED}), another was approved since ({@code STALE}), there is none
     *     ({@code UNKNOWN}), or what {@link #propose} refuses has come about
     */
    public ApprovalPolicy approve(String proposal, String reason, Actor actor) {
        AuditEvent attempt = AuditEvent.of("policy.approved", actor, Subject.of("approval-policy", proposal))
                .because(reason);
        return Attempts.of(store, attempt, change -> {
            PolicyProposal approved = PROPOSALS.approve(change, proposal, actor, reason);
            ApprovalPolicy next = approved.next();
            requireSound(change, next);
            change.insert(AccessPolicyKinds.POLICY, next);
            change.record(approved.proposal()
                    .creditedIn(AuditEvent.of("policy.approved", actor, subject(next))
                            .because(reason)
                            .correlatedBy(proposal)));
            return next;
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
        PROPOSALS.decline(
                store,
                AuditEvent.of("policy.declined", actor, Subject.of("approval-policy", proposal))
                        .because(reason));
    }

    /** Who proposes other approvers passes over none. */
    private static List<PersonaId> approvers(Reader reader, ApprovalPolicy next) {
        return Stream.concat(AccessPolicyKinds.current(reader, next.id()).stream(), Stream.of(next))
                .flatMap(policy -> policy.steps().stream())
                .flatMap(step -> step.approvers().stream())
                .distinct()
                .toList();
    }

    private static Subject subject(ApprovalPolicy policy) {
        return new Subject("approval-policy", policy.id(), policy.version());
    }

    private static void requireSound(Reader reader, ApprovalPolicy policy) {
        List<Finding> findings = faults(reader, policy);
        if (!findings.isEmpty()) {
            throw new FindingsException("approval policy " + policy.id(), findings);
        }
    }

    private static List<Finding> faults(Reader reader, ApprovalPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        int newest = AccessPolicyKinds.current(reader, policy.id())
                .map(ApprovalPolicy::version)
                .orElse(0);
        if (policy.version() != newest + 1) {
            findings.add(Finding.error(
                    "VERSION",
                    "version",
                    Text.of(
                            "version of " + policy.id() + " must be " + (newest + 1) + ", but was " + policy.version(),
                            policy.id() + " 정책의 버전은 " + (newest + 1) + "이어야 하지만 " + policy.version() + "입니다")));
        }
        if (policy.steps().isEmpty()) {
            findings.add(nobody("steps", policy.id()));
        }
        for (int i = 0; i < policy.steps().size(); i++) {
            findings.addAll(faults(reader, policy, i));
        }
        return findings;
    }

    private static List<Finding> faults(Reader reader, ApprovalPolicy policy, int index) {
        ApprovalPolicy.Step step = policy.steps().get(index);
        String path = "steps[" + index + "].approvers";
        List<Finding> findings = new ArrayList<>();
        if (step.approvers().isEmpty()) {
            findings.add(nobody(path, policy.id()));
        }
        if (!step.approvers().isEmpty() && step.approvers().stream().allMatch(id -> isRetired(reader, id))) {
            findings.add(Finding.error(
                    "GRT-6",
                    path,
                    Text.of(
                            "nobody could approve by policy " + policy.id()
                                    + ": every persona that it names here is retired",
                            policy.id() + " 정책의 이 단계에 지정된 페르소나는 모두 폐기되어 승인할 수 있는 사람이 없습니다")));
        }
        Set<PersonaId> named = new HashSet<>(step.approvers());
        named.addAll(step.escalation());
        named.stream().sorted((one, two) -> one.value().compareTo(two.value())).forEach(id -> {
            Optional<Stored<Persona>> persona = reader.find(PeopleKinds.PERSONA, id.value());
            if (persona.isEmpty()) {
                findings.add(PeopleKinds.unknown(reader, id, path));
            } else if (persona.get().value().type() == Persona.Type.AGENT) {
                findings.add(Finding.error(
                        "SOD-2",
                        path,
                        Text.of(
                                "agents must not approve, but persona \"" + id + "\" is one of agents",
                                "에이전트는 승인할 수 없지만 \"" + id + "\" 페르소나는 에이전트용입니다")));
            }
        });
        return findings;
    }

    private static boolean isRetired(Reader reader, PersonaId id) {
        return reader.find(PeopleKinds.PERSONA, id.value())
                .filter(persona -> persona.value().status() == Persona.Status.RETIRED)
                .isPresent();
    }

    private static Finding nobody(String path, String policy) {
        return Finding.error(
                "GRT-6",
                path,
                Text.of(
                        "policy " + policy + " must name who approves; nobody does not mean automatic",
                        policy + " 정책은 승인자를 지정해야 합니다. 승인자가 없다고 자동 승인되지는 않습니다"));
    }

    /**
     * Forbids something from now on, whatever was granted. No check that begins after this has returned allows it, and no answer
     * that was kept in this process is relied upon.
     *
     * @param prohibition what; it holds from its own beginning
     * @param by who forbids it: security, or a person who answers for the one that it is about
     * @return the prohibition
     * @throws FindingsException if it is not theirs to forbid ({@code NOT_ALLOWED}), there is one with its id ({@code DUPLICATE}),
     *     nobody knows whom it is about ({@code UNKNOWN_PRINCIPAL}, {@code UNKNOWN_PERSONA}), no reason can be read ({@code GRT-4}),
     *     it is over already ({@code ILLEGAL_TRANSITION}) or does not end after it begins ({@code EMPTY_PERIOD}), or it is for good and
     *     about all who could lift it ({@code GRT-6})
     */
    public Prohibition forbid(Prohibition prohibition, PrincipalId by) {
        AuditEvent event = AuditEvent.of(
                        "policy.effective", Actor.of(by.value()), Subject.of("prohibition", prohibition.id()))
                .because(prohibition.reason());
        return Attempts.of(store, event, change -> {
            new ProhibitionRules(change, settings).requireMayForbid(prohibition, by);
            change.insert(AccessPolicyKinds.PROHIBITION, prohibition);
            change.record(event);
            change.afterwards(forbidden);
            return prohibition;
        });
    }

    /**
     * Ends a prohibition.
     *
     * @param id its id
     * @param by who ends it: security, or a person who answers for the one that it is about; not that one, nor who stands in for
     *     it
     * @param reason why, 10 to 4,096 code points
     * @return the prohibition with its end
     * @throws FindingsException if there is none ({@code UNKNOWN_PROHIBITION}) or it has ended ({@code ILLEGAL_TRANSITION}), if
     *     it is not theirs to end ({@code NOT_ALLOWED}) or about themselves ({@code SOD-1}), or if no reason is told
     *     ({@code GRT-4})
     */
    public Prohibition lift(String id, PrincipalId by, String reason) {
        AuditEvent event = AuditEvent.of("policy.overridden", Actor.of(by.value()), Subject.of("prohibition", id))
                .because(reason);
        return Attempts.of(store, event, change -> {
            Stored<Prohibition> stored = change.find(AccessPolicyKinds.PROHIBITION, id)
                    .orElseThrow(() -> ProhibitionRules.refused(
                            id,
                            "UNKNOWN_PROHIBITION",
                            Text.of("no prohibition \"" + id + "\" is known", "\"" + id + "\" 금지 규칙이 없습니다")));
            new ProhibitionRules(change, settings).requireMayLift(stored.value(), by, reason);
            Prohibition lifted = stored.value().endingAt(change.now());
            change.update(AccessPolicyKinds.PROHIBITION, stored, lifted);
            change.record(event);
            return lifted;
        });
    }
}
