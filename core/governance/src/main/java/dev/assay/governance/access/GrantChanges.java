package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what becomes of grants, each step with its record. */
final class GrantChanges {
    private final Change change;
    private final Setup setup;

    GrantChanges(Change change, Setup setup) {
        this.change = change;
        this.setup = setup;
    }

    static FindingsException illegal(Grant grant, Instant now, String next) {
        return Refusals.of(
                AccessCode.ILLEGAL_TRANSITION,
                Names.with(Names.of(grant.party().holder()), grant.stateAt(now) + " → " + next));
    }

    /** Ends a grant that may still be used; what was counted of its uses goes into the record. */
    Grant end(Stored<Grant> stored, Grant.Status status, Actor actor, String reason) {
        Grant grant = stored.value();
        Instant now = change.now();
        if (!grant.isLiveAt(now) || !grant.status().mayBecome(status)) {
            throw illegal(grant, now, status.name());
        }
        Grant.Ending ending = new Grant.Ending(now, new PrincipalId(actor.principal()), reason);
        Stored<Grant> next = change.update(AccessKinds.GRANT, stored, grant.ended(status, ending));
        if (status == Grant.Status.REVOKED) {
            new News(change).revoked(grant, actor, reason);
        }
        String type = status == Grant.Status.REVOKED ? "grant.revoked" : "grant.relinquished";
        Events.record(
                change,
                next.value(),
                Events.ofGrant(type, actor, next).because(reason).withDetails(tookAway(next.value())));
        return next.value();
    }

    Stored<Grant> hold(Stored<Grant> stored, Grant.Hold hold, Actor actor, String reason) {
        Stored<Grant> next =
                change.update(AccessKinds.GRANT, stored, stored.value().with(hold));
        if (hold.cause() == Grant.Hold.Cause.ORDER) {
            new News(change).suspended(next.value(), actor, reason);
        }
        Events.record(
                change,
                next.value(),
                Events.ofGrant("grant.suspended", actor, next)
                        .withOutcome(hold.cause().name())
                        .because(reason)
                        .withDetails(tookAway(next.value())));
        return next;
    }

    /** Notes that a grant is taken away in this change, and returns what its record says of its uses. */
    Map<String, Object> tookAway(Grant grant) {
        change.afterwards(() -> forget(grant));
        return setup.uses().told(grant.id());
    }

    /** Drops what this process kept about a grant, and tells the host; what that throws changes nothing. */
    private void forget(Grant grant) {
        setup.uses().nextEpoch();
        Set<String> jobs = setup.uses().forget(grant.id());
        try {
            setup.hooks().onRevoke(grant, jobs);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return; // The grant is gone whether or not the host could use the news.
        }
    }

    Stored<Grant> release(Stored<Grant> stored, Grant.Hold hold, Actor actor, String reason) {
        Stored<Grant> next =
                change.update(AccessKinds.GRANT, stored, stored.value().without(hold));
        Events.record(
                change,
                next.value(),
                Events.ofGrant("grant.resumed", actor, next)
                        .withOutcome(hold.cause().name())
                        .because(reason));
        return next;
    }

    Grant reviewed(Stored<Grant> stored, Actor actor, String reason) {
        Grant.Basis old = stored.value().basis();
        Grant.Basis basis = new Grant.Basis(
                old.policy(),
                old.method(),
                old.issuedAt(),
                old.continuousSince(),
                old.needed(),
                old.approvals(),
                Optional.of(Issuing.nextReview(change.now())));
        Grant next = stored.value().with(basis, stored.value().window());
        Stored<Grant> updated = change.update(AccessKinds.GRANT, stored, next);
        Events.record(
                change,
                updated.value(),
                Events.ofGrant("review.completed", actor, updated)
                        .because(reason)
                        .withDetails(Map.of("lateDays", String.valueOf(lateDays(old)))));
        return updated.value();
    }

    /** How many days after its time a review is done, of which the first has begun at that time. */
    private long lateDays(Grant.Basis reviewed) {
        Instant now = change.now();
        return reviewed.reviewBy()
                .filter(by -> !now.isBefore(by))
                .map(by -> Duration.between(by, now).toDays() + 1)
                .orElse(0L);
    }

    /** Adds an approval, and releases the grant where it has as many as it needs. */
    Grant approved(Stored<Grant> stored, AccessReview.Approver approver, String reason) {
        Grant grant = stored.value();
        boolean counted = grant.basis().approvals().stream()
                .anyMatch(approval -> approval.by().countsAs(approver));
        if (counted) {
            throw Refusals.of(AccessCode.SOD_3, Names.of(approver.as()));
        }
        Actor actor = Events.actor(change, approver.as(), List.of());
        Grant next = grant.with(withApproval(grant.basis(), approver), bounded(grant));
        Stored<Grant> updated = change.update(AccessKinds.GRANT, stored, next);
        Events.record(
                change,
                updated.value(),
                Events.ofGrant("grant.reapproved", actor, updated)
                        .because(reason)
                        .withDetails(Events.term(next.window())));
        for (Grant.Hold hold : List.copyOf(next.holds())) {
            if (isSatisfied(next, hold)) {
                updated = release(updated, hold, actor, reason);
            }
        }
        return updated.value();
    }

    private Grant.Basis withApproval(Grant.Basis old, AccessReview.Approver approver) {
        List<Grant.Approval> approvals = new ArrayList<>(old.approvals());
        approvals.add(new Grant.Approval(approver, change.now()));
        return new Grant.Basis(
                old.policy(),
                old.method(),
                old.issuedAt(),
                old.continuousSince(),
                old.needed(),
                approvals,
                old.reviewBy());
    }

    /** A grant that is approved for a restricted asset is no longer than one that was asked for it. */
    private Window bounded(Grant grant) {
        Instant from =
                grant.window().start().isAfter(change.now()) ? grant.window().start() : change.now();
        Instant latest = from.plus(setup.settings().limits().restricted());
        boolean restricted = grant.scope().resources().stream().anyMatch(id -> Frame.isRestricted(change, id));
        boolean longer =
                grant.basis().reviewBy().isEmpty() && grant.window().end().isAfter(latest);
        return restricted && longer ? new Window(grant.window().start(), latest) : grant.window();
    }

    private boolean isSatisfied(Grant grant, Grant.Hold hold) {
        int valid = Evaluator.valid(new Crew(change), grant);
        return switch (hold.cause()) {
            case APPROVER_LOST -> valid >= grant.basis().needed();
            case RECLASSIFIED -> valid >= needed(grant, hold.resource());
            case ORDER, QUARANTINE -> false;
        };
    }

    private int needed(Grant grant, Optional<AssetId> resource) {
        Set<AssetId> about = resource.map(Set::of).orElse(grant.scope().resources());
        return about.stream()
                .mapToInt(id -> Evaluator.needed(change, setup, grant, id))
                .max()
                .orElse(0);
    }
}
