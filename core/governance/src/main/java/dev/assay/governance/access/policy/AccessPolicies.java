package dev.assay.governance.access.policy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adopts approval policies and prohibitions. Thread-safe.
 *
 * @since 0.1
 */
public final class AccessPolicies {
    private final GovernanceStore store;
    private final Runnable forbidden;

    /**
     * Creates the service. A host takes the one of {@link dev.assay.governance.access.Access#policies()}, after which answers that
     * were kept are out of date as soon as something is forbidden.
     *
     * @param store where policies are kept
     * @param forbidden is run when something was forbidden
     */
    public AccessPolicies(GovernanceStore store, Runnable forbidden) {
        this.store = store;
        this.forbidden = forbidden;
    }

    /**
     * Adopts a policy, or its next version. Requests keep the version by which they were made.
     *
     * @param policy the policy
     * @param author who wrote it
     * @param approver who approved it, a person other than the author
     * @return the policy
     * @throws FindingsException if someone approves their own ({@code SOD-1}) or is no person ({@code SOD-2}), a step has no
     *     approvers ({@code GRT-6}), a persona is not known ({@code UNKNOWN_PERSONA}), or the version is not the next
     *     ({@code VERSION})
     */
    public ApprovalPolicy adopt(ApprovalPolicy policy, PrincipalId author, PrincipalId approver) {
        AuditEvent event = AuditEvent.of(
                "policy.approved",
                Actor.of(approver.value()),
                new Subject("approval-policy", policy.id(), policy.version()));
        List<Finding> findings = store.change(change -> {
            List<Finding> found = faults(change, policy);
            found.addAll(approverFaults(change, author, approver));
            if (found.isEmpty()) {
                change.insert(PolicyKinds.POLICY, policy);
                change.record(event);
            } else {
                change.record(event.withOutcome("refused")
                        .because(found.get(0).message().en()));
            }
            return found;
        });
        if (!findings.isEmpty()) {
            throw new FindingsException("approval policy " + policy.id(), findings);
        }
        return policy;
    }

    private static List<Finding> approverFaults(Reader reader, PrincipalId author, PrincipalId approver) {
        List<Finding> findings = new ArrayList<>();
        if (author.equals(approver)) {
            findings.add(Finding.error(
                    "SOD-1",
                    "approver",
                    Text.of(
                            approver + " wrote the policy and must not approve it",
                            approver + " 님은 정책을 작성했으므로 승인할 수 없습니다")));
        }
        boolean human = reader.find(PeopleKinds.PRINCIPAL, approver.value())
                .filter(found -> found.value().type() == Principal.Type.HUMAN)
                .isPresent();
        if (!human) {
            findings.add(Finding.error(
                    "SOD-2",
                    "approver",
                    Text.of(
                            "a policy must be approved by a person, but " + approver + " is none",
                            "정책은 사람이 승인해야 하지만 " + approver + " 주체는 사람이 아닙니다")));
        }
        return findings;
    }

    private static List<Finding> faults(Reader reader, ApprovalPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        int newest = PolicyKinds.current(reader, policy.id())
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
        Set<PersonaId> named = new HashSet<>(step.approvers());
        named.addAll(step.escalation());
        named.stream().sorted((one, two) -> one.value().compareTo(two.value())).forEach(id -> {
            Optional<Stored<Persona>> persona = reader.find(PeopleKinds.PERSONA, id.value());
            if (persona.isEmpty()) {
                findings.add(Finding.error(
                        "UNKNOWN_PERSONA",
                        path,
                        Text.of("no persona \"" + id + "\" is known", "\"" + id + "\" 페르소나는 등록되어 있지 않습니다")));
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
     * @param by who forbids it
     * @return the prohibition
     */
    public Prohibition forbid(Prohibition prohibition, PrincipalId by) {
        return store.change(change -> {
            change.insert(PolicyKinds.PROHIBITION, prohibition);
            change.record(
                    AuditEvent.of("policy.effective", Actor.of(by.value()), Subject.of("prohibition", prohibition.id()))
                            .because(prohibition.reason()));
            change.afterwards(forbidden);
            return prohibition;
        });
    }

    /**
     * Ends a prohibition.
     *
     * @param id its id
     * @param by who ends it
     * @param reason why
     * @return the prohibition with its end
     * @throws FindingsException if there is none ({@code UNKNOWN_PROHIBITION}) or it has ended ({@code ILLEGAL_TRANSITION})
     */
    public Prohibition lift(String id, PrincipalId by, String reason) {
        return store.change(change -> lift(change, id, by, reason));
    }

    private static Prohibition lift(Change change, String id, PrincipalId by, String reason) {
        Stored<Prohibition> stored = change.find(PolicyKinds.PROHIBITION, id)
                .orElseThrow(() -> refused(
                        "UNKNOWN_PROHIBITION",
                        id,
                        Text.of("no prohibition \"" + id + "\" is known", "\"" + id + "\" 금지 규칙이 없습니다")));
        Instant now = change.now();
        if (stored.value().until().filter(end -> !now.isBefore(end)).isPresent()) {
            Text ended = Text.of("prohibition \"" + id + "\" has ended", "\"" + id + "\" 금지 규칙은 이미 끝났습니다");
            throw refused("ILLEGAL_TRANSITION", id, ended);
        }
        Prohibition lifted = stored.value().endingAt(now);
        change.update(PolicyKinds.PROHIBITION, stored, lifted);
        change.record(AuditEvent.of("policy.overridden", Actor.of(by.value()), Subject.of("prohibition", id))
                .because(reason));
        return lifted;
    }

    private static FindingsException refused(String code, String id, Text message) {
        return new FindingsException("prohibition " + id, List.of(Finding.error(code, "", message)));
    }
}
