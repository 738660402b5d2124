package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns an approved request into a grant, after a last look at everything. */
final class Issuing {
    private final Change change;
    private final Setup setup;
    private final AccessRequest request;

    Issuing(Change change, Setup setup, AccessRequest request) {
        this.change = change;
        this.setup = setup;
        this.request = request;
    }

    static ApprovalPolicy policy(Reader reader, String reference) {
        return reader.find(AccessPolicyKinds.POLICY, reference)
                .map(Stored::value)
                .orElseThrow(() -> Refusals.of(AccessCode.UNKNOWN_POLICY, Map.of("detail", reference)));
    }

    /** Returns the frame of what approvers left of the request, by the policy of its time and the card of now. */
    Frame frame() {
        Scope scope = request.terms().scope();
        Optional<Persona> persona =
                new Crew(change).persona(request.draft().party().holder().persona());
        Eligibility eligibility = persona.flatMap(card -> Framing.shortest(card, scope))
                .orElseThrow(() -> Refusals.of(AccessCode.GRT_3, Names.of(request.draft())));
        ApprovalPolicy policy = policy(change, request.route().policy());
        ApprovalPolicy bounded = persona.map(card -> Framing.bounded(change, policy, card, scope))
                .orElse(policy);
        return new Frame(change, setup, request.draft(), scope, bounded, eligibility);
    }

    Stored<Grant> issue(Grant.Method method, List<Grant.Approval> approvals, int needed, Actor actor) {
        Frame frame = frame();
        Instant now = change.now();
        List<PrincipalId> chain = request.chain();
        RequestDraft.Party party = request.draft().party().withChain(chain);
        Instant start = request.terms().start().filter(now::isBefore).orElse(now);
        Instant approvedAt = approvals.stream()
                .map(Grant.Approval::at)
                .min(Instant::compareTo)
                .orElse(now);
        Optional<Window> window = window(frame, start, approvedAt);
        List<Finding> findings = faults(frame, party, frame.ceiling(start, approvedAt), window);
        findings.addAll(frame.renewal(start, window.map(Window::end).orElse(start)));
        if (window.isEmpty() || !findings.isEmpty()) {
            throw Refusals.of(findings);
        }
        Grant.Basis basis = new Grant.Basis(
                frame.policy().reference(),
                method,
                now,
                frame.continuousSince(start),
                needed,
                approvals,
                frame.isStanding() ? Optional.of(nextReview(now)) : Optional.empty());
        Grant grant = new Grant(
                new GrantId(request.id().value()),
                party,
                frame.scope(),
                window.get(),
                basis,
                Grant.Status.ISSUED,
                Set.of(),
                Optional.empty());
        return insert(grant, actor);
    }

    static Instant nextReview(Instant from) {
        return from.atZone(ZoneOffset.UTC).plusMonths(3).toInstant();
    }

    private Stored<Grant> insert(Grant grant, Actor actor) {
        Stored<Grant> stored = change.insert(AccessKinds.GRANT, grant);
        Window window = grant.window();
        new News(change).issued(grant);
        AuditEvent event = Events.ofGrant("grant.issued", actor, stored)
                .withOutcome(
                        grant.basis().method() == Grant.Method.POLICY
                                ? "POLICY(" + grant.basis().policy() + ")"
                                : grant.basis().method().name())
                .withDetails(Events.term(window));
        Events.record(change, grant, event);
        return stored;
    }

    private Optional<Window> window(Frame frame, Instant start, Instant approvedAt) {
        Instant wanted =
                request.terms().start().orElse(start).plus(request.terms().length());
        Instant strictest = frame.ceiling(start, approvedAt).end();
        Instant end = wanted.isBefore(strictest) ? wanted : strictest;
        return start.isBefore(end) ? Optional.of(new Window(start, end)) : Optional.empty();
    }

    private List<Finding> faults(
            Frame frame, RequestDraft.Party party, Frame.Ceiling strictest, Optional<Window> window) {
        Map<String, String> names = Names.of(request.draft());
        Crew roster = new Crew(change);
        Assessor assessor = new Assessor(change, setup);
        List<Finding> findings = new ArrayList<>();
        roster.fault(party.holder()).ifPresent(code -> findings.add(code.finding("holder", names)));
        findings.addAll(roster.gone(request.draft(), party.onBehalfOf()));
        findings.addAll(assessor.acting(party, frame.scope()));
        findings.addAll(assessor.unacknowledged(request.draft()));
        if (window.isEmpty() && strictest.rule() == AccessCode.REV_3) {
            findings.add(AccessCode.REV_3.finding(
                    "end",
                    Names.with(names, strictest.what().en(), strictest.what().ko())));
        } else if (window.isEmpty()) {
            findings.add(AccessCode.GRT_2.finding("end", Names.with(names, "its end is over", "끝나는 시각이 이미 지났습니다")));
        }
        window.flatMap(found -> assessor.overlap(party.holder().principal(), frame.scope(), found))
                .ifPresent(grant -> findings.add(AccessCode.GRT_5.finding(
                        "resource", Names.with(names, grant.id().value()))));
        return findings;
    }
}
