package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestId;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides requests for access. Only people decide, none in what they are involved in, and each counts once. Thread-safe.
 *
 * @since 0.1
 */
public final class Approvals {
    private final Setup setup;

    Approvals(Setup setup) {
        this.setup = setup;
    }

    /**
     * What came of an answer. Immutable.
     *
     * @param request the request
     * @param review the review as it was recorded
     * @param grant the grant, if this answer was the last that it needed
     * @since 0.1
     */
    public record Outcome(AccessRequest request, AccessReview review, Optional<Grant> grant) {}

    /**
     * An answer.
     *
     * @param id the request
     * @param by who answers
     * @param verdict yes or no
     * @param reason why
     * @param terms what is left of the request; empty for what there is
     */
    private record Answer(
            RequestId id,
            ActingAs by,
            AccessReview.Verdict verdict,
            String reason,
            Optional<AccessRequest.Terms> terms) {}

    /**
     * Approves a request as it is.
     *
     * @param id the request
     * @param by who approves
     * @param reason why, 10 to 4,096 code points
     * @return what came of it; a review without effect if the request had been decided, or the approver had answered
     * @throws dev.assay.quality.finding.FindingsException if the approver is involved, or it came to them because they alone told that
     *     the approvers are not there ({@code SOD-1}), is no person ({@code SOD-2}) or no approver ({@code NOT_AN_APPROVER}), or what
     *     was asked for may not be granted any more; the attempt is recorded
     */
    public Outcome approve(RequestId id, ActingAs by, String reason) {
        return answer(new Answer(id, by, AccessReview.Verdict.APPROVE, reason, Optional.empty()));
    }

    /**
     * Approves a request in part.
     *
     * @param id the request
     * @param by who approves
     * @param reason why, 10 to 4,096 code points
     * @param terms what is approved: no more than was asked, no longer, no earlier
     * @return what came of it
     * @throws dev.assay.quality.finding.FindingsException if more would be given than was asked for ({@code WIDENING}), if it
     *     would start too far ahead ({@code GRT-2}), or as {@link #approve(RequestId, ActingAs, String)} does
     */
    public Outcome approve(RequestId id, ActingAs by, String reason, AccessRequest.Terms terms) {
        return answer(new Answer(id, by, AccessReview.Verdict.APPROVE, reason, Optional.of(terms)));
    }

    /**
     * Denies a request. Who only may not approve it because of what one person alone said, such as that they stand in for who asks,
     * or that it is asked for them, may deny it.
     *
     * @param id the request
     * @param by who denies
     * @param reason why, 10 to 4,096 code points
     * @return what came of it
     * @throws dev.assay.quality.finding.FindingsException as {@link #approve(RequestId, ActingAs, String)} does
     */
    public Outcome deny(RequestId id, ActingAs by, String reason) {
        return answer(new Answer(id, by, AccessReview.Verdict.DENY, reason, Optional.empty()));
    }

    private Outcome answer(Answer answer) {
        GovernanceStore store = setup.store();
        Actor actor = store.read(reader -> Events.actor(reader, answer.by(), List.of()));
        Subject subject = Subject.of("access-request", answer.id().value());
        String command = answer.verdict() == AccessReview.Verdict.APPROVE ? "approve" : "deny";
        return Refusals.record(store, command, actor, subject, change -> answer(change, answer, actor));
    }

    private Outcome answer(Change change, Answer answer, Actor actor) {
        Stored<AccessRequest> stored = Requests.found(change, answer.id());
        AccessRequest request = stored.value();
        requireUninvolved(change, request, answer);
        List<Finding> faults = Assessor.reason(answer.reason(), Names.of(answer.by()));
        if (!faults.isEmpty()) {
            throw Refusals.of(faults);
        }
        if (request.statusAt(change.now()) != AccessRequest.Status.PENDING) {
            return late(change, lapse(change, stored), answer, actor);
        }
        requireApprover(change, request, answer);
        if (answer.terms().filter(terms -> !request.terms().contains(terms)).isPresent()) {
            throw Refusals.of(AccessCode.WIDENING, Names.of(answer.by()));
        }
        requireNear(change, answer);
        return count(change, stored, answer, actor);
    }

    /** Who approves may delay the start, but not beyond what may be asked for now. */
    private void requireNear(Change change, Answer answer) {
        Duration ahead = setup.settings().limits().ahead();
        Instant latest = change.now().plus(ahead);
        Optional<Instant> start =
                answer.terms().flatMap(AccessRequest.Terms::start).filter(latest::isBefore);
        if (start.isPresent()) {
            throw Refusals.of(
                    AccessCode.GRT_2,
                    Names.with(
                            Names.of(answer.by()),
                            start.get() + " is more than " + ahead + " ahead",
                            start.get() + " 시각은 " + ahead + "보다 멉니다"));
        }
    }

    private void requireUninvolved(Change change, AccessRequest request, Answer answer) {
        Crew roster = new Crew(change);
        Map<String, String> names = Names.of(answer.by());
        Optional<AccessCode> fault = roster.fault(answer.by());
        if (fault.isPresent()) {
            throw Refusals.of(fault.get(), names);
        }
        if (!roster.isHuman(answer.by().principal())) {
            throw Refusals.of(AccessCode.SOD_2, names);
        }
        Approvers approvers = Approvers.of(change, setup, request);
        boolean denies = answer.verdict() == AccessReview.Verdict.DENY
                && approvers.mayDeny(answer.by().principal());
        if (!denies && approvers.isInvolved(roster.approver(answer.by()))) {
            throw Refusals.of(AccessCode.SOD_1, names);
        }
    }

    private void requireApprover(Change change, AccessRequest request, Answer answer) {
        ApprovalPolicy.Step step = Approvers.step(change, request);
        Approvers approvers = Approvers.of(change, setup, request);
        List<AccessReview.Approver> present =
                approvers.present(step, request.route(), request.terms().scope());
        boolean known = present.stream().anyMatch(one -> one.as().equals(answer.by()))
                || answer.verdict() == AccessReview.Verdict.DENY && approvers.isTied(answer.by(), step);
        if (!known && approvers.isByOwnWord(answer.by().principal(), step)) {
            throw Refusals.of(AccessCode.SOD_1, Names.of(answer.by()));
        }
        if (!known) {
            String personas =
                    Names.joined(present.stream().map(one -> one.as().persona()).toList());
            throw Refusals.of(
                    AccessCode.NOT_AN_APPROVER, Names.with(Names.of(answer.by()), personas.isEmpty() ? "-" : personas));
        }
    }

    /** Notes that nobody answered in time, if that is so and was not noted. */
    static Stored<AccessRequest> lapse(Change change, Stored<AccessRequest> stored) {
        AccessRequest request = stored.value();
        if (request.progress().status() != AccessRequest.Status.PENDING) {
            return stored;
        }
        AccessRequest expired = request.with(request.progress().at(AccessRequest.Status.EXPIRED));
        Stored<AccessRequest> next = change.update(AccessKinds.REQUEST, stored, expired);
        new News(change).expired(request);
        Events.record(
                change,
                request,
                Events.of("access.expired", Actor.system(), next).withOutcome("GRT-7"));
        return next;
    }

    private Outcome late(Change change, Stored<AccessRequest> stored, Answer answer, Actor actor) {
        boolean expired = stored.value().progress().status() == AccessRequest.Status.EXPIRED;
        AccessReview.Effect effect = expired ? AccessReview.Effect.TOO_LATE : AccessReview.Effect.ALREADY_RESOLVED;
        AccessReview review = review(change, stored.value(), answer, effect);
        Stored<AccessRequest> next = record(change, stored, review, actor, stored.value());
        return new Outcome(next.value(), review, Optional.empty());
    }

    private static AccessReview review(
            Change change, AccessRequest request, Answer answer, AccessReview.Effect effect) {
        return new AccessReview(
                request.id(),
                request.progress().reviews() + 1,
                new Crew(change).approver(answer.by()),
                request.progress().step(),
                answer.verdict(),
                answer.reason(),
                change.now(),
                effect);
    }

    private static Stored<AccessRequest> record(
            Change change, Stored<AccessRequest> stored, AccessReview review, Actor actor, AccessRequest next) {
        change.insert(AccessKinds.REVIEW, review);
        Stored<AccessRequest> updated = change.update(
                AccessKinds.REQUEST, stored, next.with(next.progress().reviewed()));
        Events.record(
                change,
                updated.value(),
                Events.of("access.reviewed", actor, updated)
                        .withOutcome(review.effect().code())
                        .because(review.reason())
                        .withDetails(Map.of("verdict", review.verdict().name())));
        return updated;
    }

    private Outcome count(Change change, Stored<AccessRequest> stored, Answer answer, Actor actor) {
        AccessRequest request = stored.value();
        List<AccessReview> counted = Approvers.counted(change, request.id());
        Crew crew = new Crew(change);
        AccessReview.Approver approver = crew.approver(answer.by());
        boolean again = counted.stream()
                .filter(review -> review.by().countsAs(approver))
                // What one person alone said keeps nobody from saying no.
                .anyMatch(review -> answer.verdict() != AccessReview.Verdict.DENY
                        || crew.isOne(review.by().as().principal(), answer.by().principal()));
        AccessReview review =
                review(change, request, answer, again ? AccessReview.Effect.SAME_PERSON : AccessReview.Effect.COUNTED);
        AccessRequest narrowed =
                again ? request : answer.terms().map(request::with).orElse(request);
        Stored<AccessRequest> next = record(change, stored, review, actor, narrowed);
        if (again) {
            return new Outcome(next.value(), review, Optional.empty());
        }
        List<AccessReview> all = new ArrayList<>(counted);
        all.add(review);
        return review.verdict() == AccessReview.Verdict.DENY
                ? denied(change, next, all, actor)
                : approved(change, next, all, actor);
    }

    private Outcome denied(Change change, Stored<AccessRequest> stored, List<AccessReview> reviews, Actor actor) {
        AccessRequest request = stored.value();
        AccessReview last = reviews.get(reviews.size() - 1);
        long votes = Approvers.votes(reviews, request, AccessReview.Verdict.DENY);
        if (votes < Approvers.quorum(change, setup, request).denials()) {
            return new Outcome(request, last, Optional.empty());
        }
        AccessRequest denied = request.with(request.progress().at(AccessRequest.Status.DENIED));
        Stored<AccessRequest> next = change.update(AccessKinds.REQUEST, stored, denied);
        new News(change).denied(request, last);
        Events.record(change, request, Events.of("access.denied", actor, next).because(last.reason()));
        return new Outcome(denied, last, Optional.empty());
    }

    private Outcome approved(Change change, Stored<AccessRequest> stored, List<AccessReview> reviews, Actor actor) {
        AccessRequest request = stored.value();
        AccessReview last = reviews.get(reviews.size() - 1);
        long votes = Approvers.votes(reviews, request, AccessReview.Verdict.APPROVE);
        if (votes < Approvers.quorum(change, setup, request).approvals()) {
            return new Outcome(request, last, Optional.empty());
        }
        AccessRequest.Progress progress = request.progress();
        int steps = Issuing.policy(change, request.route().policy()).steps().size();
        boolean done = progress.step() + 1 == steps;
        AccessRequest next = request.with(done ? progress.at(AccessRequest.Status.APPROVED) : progress.further());
        Stored<AccessRequest> updated = change.update(AccessKinds.REQUEST, stored, next);
        if (!done) {
            new News(change).asked(next, Approvers.step(change, next), Approvers.soFar(change, setup, next));
        }
        Events.record(
                change,
                request,
                Events.of(done ? "access.approved" : "access.step_approved", actor, updated)
                        .because(last.reason()));
        return new Outcome(next, last, done ? Optional.of(issue(change, next, reviews, actor)) : Optional.empty());
    }

    private Grant issue(Change change, AccessRequest request, List<AccessReview> reviews, Actor actor) {
        List<Grant.Approval> approvals = reviews.stream()
                .filter(review -> review.verdict() == AccessReview.Verdict.APPROVE)
                .map(review -> new Grant.Approval(review.by(), review.at()))
                .toList();
        return new Issuing(change, setup, request)
                .issue(Grant.Method.APPROVAL, approvals, approvals.size(), actor)
                .value();
    }
}
