package dev.assay.governance.access;

import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.access.policy.PolicyKinds;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Persona;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Within what a request lies when several eligibilities of a card speak of it: the strictest wins, in whatever order they come. One of them
 * must cover all of it; those that cover some count as well, or else who asks for more at once would have it more easily.
 */
final class Framing {
    /** The policy that asks for the most approvals, then that with the shortest grants. */
    private static final Comparator<Frame> STRICTEST_LAST = Comparator.comparingInt(Framing::approvals)
            .thenComparing(frame -> frame.policy().caps().longest(), Comparator.reverseOrder());

    private final Reader reader;
    private final Setup setup;
    private final RequestDraft draft;

    Framing(Reader reader, Setup setup, RequestDraft draft) {
        this.reader = reader;
        this.setup = setup;
        this.draft = draft;
    }

    Optional<Frame> frame(Persona persona, Scope scope, List<Finding> findings) {
        Optional<Eligibility> shortest = shortest(persona, scope);
        if (shortest.isEmpty()) {
            findings.add(AccessCode.GRT_3.finding("resource", Names.of(draft)));
            return Optional.empty();
        }
        List<Frame> frames = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        some(persona, scope).stream().map(Eligibility::approval).distinct().forEach(id -> {
            Optional<ApprovalPolicy> policy = PolicyKinds.current(reader, id);
            policy.ifPresentOrElse(
                    found -> frames.add(new Frame(reader, setup, draft, scope, found, shortest.get())),
                    () -> unknown.add(id));
        });
        unknown.forEach(
                id -> findings.add(AccessCode.UNKNOWN_POLICY.finding("policy", Names.with(Names.of(draft), id))));
        // Nobody knows how strict a policy is that nobody knows.
        return unknown.isEmpty() ? frames.stream().max(STRICTEST_LAST) : Optional.empty();
    }

    /** Returns the eligibility with the shortest length; empty if none covers all. */
    static Optional<Eligibility> shortest(Persona persona, Scope scope) {
        boolean covered = persona.eligibilities().stream()
                .anyMatch(one -> scope.resources().stream()
                        .allMatch(id -> scope.actions().stream()
                                .allMatch(action -> one.covers(id.value(), action, scope.environment()))));
        return covered
                ? some(persona, scope).stream().min(Comparator.comparing(Eligibility::maxDuration))
                : Optional.empty();
    }

    private static List<Eligibility> some(Persona persona, Scope scope) {
        return persona.eligibilities().stream()
                .filter(one -> scope.resources().stream()
                        .anyMatch(id -> scope.actions().stream()
                                .anyMatch(action -> one.covers(id.value(), action, scope.environment()))))
                .toList();
    }

    private static int approvals(Frame frame) {
        ApprovalPolicy.Risk risk = Frame.risk(frame.reader(), frame.setup().settings(), frame.scope());
        return frame.isAutomatic()
                ? 0
                : frame.policy().steps().stream()
                        .mapToInt(step -> Assessor.needed(frame, step, risk))
                        .sum();
    }
}
