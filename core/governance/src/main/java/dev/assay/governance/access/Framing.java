package dev.assay.governance.access;

import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.Persona;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Within what a request lies when several eligibilities of a card speak of it: the strictest wins, in whatever order they come. One of them
 * must cover all of it; those that cover some count as well, or else who asks for more at once would have it more easily. Who approves
 * says one policy: that which asks for the most approvals, of several such ones that of the narrower pattern, then one that wants a
 * ticket, then the last by id. The bounds and the ticket of all of them hold.
 */
final class Framing {
    /**
     * What a policy would say.
     *
     * @param frame within what the request would lie
     * @param narrowness of the narrowest pattern of its eligibilities
     */
    private record Ruling(Frame frame, int narrowness) {
        private int approvals() {
            return frame.isAutomatic()
                    ? 0
                    : frame.policy().steps().stream().mapToInt(frame::needed).sum();
        }
    }

    private static final Comparator<Ruling> STRICTEST_LAST = Comparator.comparingInt(Ruling::approvals)
            .thenComparingInt(Ruling::narrowness)
            .thenComparing(ruling -> ruling.frame().policy().ticket())
            .thenComparing(ruling -> ruling.frame().policy().id());

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
        List<Ruling> rulings = new ArrayList<>();
        narrowness(persona, scope)
                .forEach((id, narrowness) -> AccessPolicyKinds.current(reader, id)
                        .map(found -> new Frame(reader, setup, draft, scope, found, shortest.get()))
                        .ifPresentOrElse(
                                frame -> rulings.add(new Ruling(frame, narrowness)),
                                () -> findings.add(
                                        AccessCode.UNKNOWN_POLICY.finding("policy", Names.with(Names.of(draft), id)))));
        // Nobody knows how strict a policy is that nobody knows.
        boolean known = rulings.size() == narrowness(persona, scope).size();
        return known ? rulings.stream().max(STRICTEST_LAST).map(ruling -> bounded(ruling, rulings)) : Optional.empty();
    }

    private Frame bounded(Ruling strictest, List<Ruling> all) {
        Frame frame = strictest.frame();
        ApprovalPolicy policy = bounded(
                frame.policy(), all.stream().map(ruling -> ruling.frame().policy()));
        return new Frame(reader, setup, draft, frame.scope(), policy, frame.eligibility());
    }

    /** Returns a policy with the bounds of all that speak of something now. */
    static ApprovalPolicy bounded(Reader reader, ApprovalPolicy policy, Persona persona, Scope scope) {
        return bounded(
                policy,
                narrowness(persona, scope).keySet().stream()
                        .filter(id -> !id.equals(policy.id()))
                        .flatMap(id -> AccessPolicyKinds.current(reader, id).stream()));
    }

    private static ApprovalPolicy bounded(ApprovalPolicy policy, Stream<ApprovalPolicy> others) {
        return others.reduce(
                policy,
                (bounded, other) -> bounded.withCaps(strictest(bounded.caps(), other.caps()))
                        .withTicket(
                                bounded.ticket() == ApprovalPolicy.Ticket.REQUIRED
                                        ? bounded.ticket()
                                        : other.ticket()));
    }

    private static ApprovalPolicy.Caps strictest(ApprovalPolicy.Caps one, ApprovalPolicy.Caps other) {
        Comparator<Duration> order = Comparator.naturalOrder();
        BinaryOperator<Duration> shorter = BinaryOperator.minBy(order);
        return new ApprovalPolicy.Caps(
                shorter.apply(one.longest(), other.longest()),
                shorter.apply(one.continuous(), other.continuous()),
                BinaryOperator.maxBy(order).apply(one.rest(), other.rest()),
                shorter.apply(one.approvalLife(), other.approvalLife()));
    }

    /** Returns the policies that speak of something, each with how narrow the narrowest pattern is by which it does. */
    private static Map<String, Integer> narrowness(Persona persona, Scope scope) {
        Map<String, Integer> narrowest = new TreeMap<>();
        some(persona, scope).forEach(one -> narrowest.merge(one.approval(), narrowness(one.resource()), Math::max));
        return narrowest;
    }

    /** The more of an id is written out, the narrower; a whole id is narrower than all that begin with it. */
    private static int narrowness(Pattern pattern) {
        int length = pattern.value().length();
        return pattern.isWildcard() ? 2 * (length - 1) : 2 * length + 1;
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
}
