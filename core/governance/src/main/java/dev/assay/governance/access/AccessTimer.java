package dev.assay.governance.access;

import dev.assay.governance.Moments;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.Ratchet;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes what time brings: reminders, escalations, requests that nobody answered, exceptions to review, grants whose end has come. Nothing depends
 * on it being run in time; a check computes the end by itself. Thread-safe.
 *
 * @since 0.1
 */
public final class AccessTimer {
    /** How long before an exception must be reviewed that is told: as long as of any other review. */
    private static final Period REVIEW_NOTICE = ReviewPlan.quarterly().notice();

    private final Setup setup;
    private final AtomicReference<@Nullable Beat> last = new AtomicReference<>();

    /**
     * A time by two clocks.
     *
     * @param now by the one that can be set
     * @param nanos by the one that cannot
     */
    private record Beat(Instant now, long nanos) {}

    AccessTimer(Setup setup) {
        this.setup = setup;
    }

    /**
     * Notes what has come since it was run last. If the clock went further than time did, the ends that it brings are marked
     * {@code CLOCK_JUMP}. One that cannot be noted keeps no other from it.
     *
     * @return how many things were noted
     * @throws RuntimeException what noting the first such thing threw, with the others' as suppressed ones
     */
    public int run() {
        Instant now = setup.store().read(Reader::now);
        boolean jumped = jumped(now);
        List<String> requests = setup.store()
                .read(reader -> reader.findBy(AccessKinds.REQUEST, "by-status", "pending").stream()
                        .map(stored -> stored.value().id().value())
                        .toList());
        List<String> grants = setup.store()
                .read(reader -> reader.findBy(AccessKinds.GRANT, "by-status", "open").stream()
                        .filter(stored -> isDue(stored.value(), now))
                        .map(stored -> stored.value().id().value())
                        .toList());
        List<Function<Change, Integer>> due = new ArrayList<>();
        requests.forEach(id -> due.add(change -> request(change, id)));
        grants.forEach(id -> due.add(change -> grant(change, id, jumped)));
        AtomicInteger noted = new AtomicInteger();
        Each.of(due, each -> noted.addAndGet(setup.store().change(each)));
        return noted.get();
    }

    private boolean jumped(Instant now) {
        Beat beat = new Beat(now, setup.hooks().nanoTime());
        Beat before = last.getAndSet(beat);
        if (before == null) {
            return false;
        }
        Duration clocked = Duration.between(before.now(), now);
        Duration passed = Duration.ofNanos(beat.nanos() - before.nanos());
        return clocked.minus(passed).compareTo(Ratchet.JUMP) > 0;
    }

    private static boolean isDue(Grant grant, Instant now) {
        boolean planned = grant.window().start().isAfter(grant.basis().issuedAt());
        return !grant.isLiveAt(now)
                || planned && !now.isBefore(grant.window().start())
                || toReview(grant, now).isPresent();
    }

    /** By when a grant must be reviewed, if that is soon or over. What ends before that needs no review. */
    private static Optional<Instant> toReview(Grant grant, Instant now) {
        return grant.basis()
                .reviewBy()
                .filter(grant.window().end()::isAfter)
                .filter(by -> !now.isBefore(by.minus(REVIEW_NOTICE)));
    }

    private int request(Change change, String id) {
        Stored<AccessRequest> stored = change.find(AccessKinds.REQUEST, id).orElseThrow();
        AccessRequest request = stored.value();
        AccessRequest.Status status = request.statusAt(change.now());
        if (status == AccessRequest.Status.EXPIRED) {
            Approvals.lapse(change, stored);
            return 1;
        }
        AccessRequest.Route route = request.route();
        Optional<AccessRequest.Signal> due = status == AccessRequest.Status.PENDING
                ? due(change.now(), route)
                        .filter(signal -> !request.progress().signals().contains(signal))
                : Optional.empty();
        due.ifPresent(signal -> signal(change, stored, signal));
        return due.isPresent() ? 1 : 0;
    }

    private static Optional<AccessRequest.Signal> due(Instant now, AccessRequest.Route route) {
        if (!now.isBefore(route.escalateAt())) {
            return Optional.of(AccessRequest.Signal.ESCALATED);
        }
        return now.isBefore(route.remindAt()) ? Optional.empty() : Optional.of(AccessRequest.Signal.REMINDED);
    }

    /** Of an escalation those are told to whom it turns; where nobody of them is there, whoever may answer instead, too. */
    private void signal(Change change, Stored<AccessRequest> stored, AccessRequest.Signal signal) {
        AccessRequest request = stored.value();
        ApprovalPolicy.Step step = Approvers.step(change, request);
        boolean escalated = signal == AccessRequest.Signal.ESCALATED;
        Set<String> to = new HashSet<>();
        (escalated ? step.escalation() : step.approvers()).forEach(persona -> to.add(persona.value()));
        if (escalated) {
            Approvers.of(change, setup, request)
                    .present(step, request.route(), request.terms().scope())
                    .forEach(approver -> to.add(approver.as().persona().value()));
        }
        Stored<AccessRequest> next = change.update(
                AccessKinds.REQUEST, stored, request.with(request.progress().having(signal)));
        new News(change).stillAsked(request, signal, to, Approvers.soFar(change, setup, request));
        String type = escalated ? "access.escalated" : "access.reminded";
        Events.record(change, request, Events.of(type, Actor.system(), next));
    }

    private int grant(Change change, String id, boolean jumped) {
        Stored<Grant> stored = change.find(AccessKinds.GRANT, id).orElseThrow();
        Grant grant = stored.value();
        if (grant.ending().isPresent()) {
            return 0;
        }
        return grant.isLiveAt(change.now())
                ? started(change, stored) + review(change, id)
                : expired(change, stored, jumped);
    }

    /** That an exception must be reviewed, and that nobody did in time, is told once each to its holder and to who approve it. */
    private static int review(Change change, String id) {
        Stored<Grant> stored = change.find(AccessKinds.GRANT, id).orElseThrow();
        Grant grant = stored.value();
        Optional<Instant> by = toReview(grant, change.now());
        if (by.isEmpty()) {
            return 0;
        }
        String type = change.now().isBefore(by.get()) ? "review.due" : "review.overdue";
        Set<PersonaId> approvers = Issuing.policy(change, grant.basis().policy()).steps().stream()
                .flatMap(step -> step.approvers().stream())
                .collect(Collectors.toSet());
        if (!new News(change).toReview(grant, type, by.get(), approvers)) {
            return 0;
        }
        AuditEvent event = Events.ofGrant(type, Actor.system(), stored);
        Events.record(change, grant, event.withDetails(Map.of("due", Moments.print(by.get()))));
        return 1;
    }

    private int started(Change change, Stored<Grant> stored) {
        Grant grant = stored.value();
        Grant.Hold hold = new Grant.Hold(Grant.Hold.Cause.APPROVER_LOST, Optional.empty());
        boolean lacking =
                Evaluator.valid(new Crew(change), grant) < grant.basis().needed();
        if (!lacking || grant.holds().contains(hold)) {
            return 0;
        }
        new GrantChanges(change, setup)
                .hold(stored, hold, Actor.system(), "an approver was none any more at the start");
        return 1;
    }

    private int expired(Change change, Stored<Grant> stored, boolean jumped) {
        Grant grant = stored.value();
        Actor actor = Actor.system();
        Grant.Ending ending = new Grant.Ending(grant.window().end(), new PrincipalId(actor.principal()), "expired");
        Stored<Grant> next = change.update(AccessKinds.GRANT, stored, grant.ended(grant.status(), ending));
        Map<String, Object> details = new HashMap<>(setup.uses().told(grant.id()));
        AuditEvent event = Events.ofGrant("grant.expired", actor, next);
        if (jumped) {
            details.put("flag", "CLOCK_JUMP");
        }
        Events.record(change, grant, event.withDetails(details));
        change.afterwards(() -> setup.uses().forget(grant.id()));
        return 1;
    }
}
