package dev.assay.governance.access;

import dev.assay.governance.Ids;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.RequestId;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests for access. Thread-safe.
 *
 * @since 0.1
 */
public final class Requests {
    private final Setup setup;

    Requests(Setup setup) {
        this.setup = setup;
    }

    /**
     * Makes a request. A pattern is replaced by the assets that there are now. Where the policy approves by itself, there is
     * a grant at once.
     *
     * @param draft what is asked for
     * @return the request; the one that was made before, if the same draft was submitted with the same key
     * @throws dev.assay.quality.finding.FindingsException if rules are broken, all of them together; the attempt is recorded
     */
    public AccessRequest submit(RequestDraft draft) {
        RequestId id = new RequestId(setup.hooks().newId());
        PrincipalId requester = draft.party().requester();
        Pattern wanted = draft.target().resource();
        AuditEvent attempt = Refusals.attempt(
                "request",
                Actor.of(requester.value()),
                Subject.of("access-request", id.value()),
                wanted.isWildcard() ? Set.of() : Set.of(wanted.value()));
        return Attempts.of(setup.store(), attempt, change -> submit(change, id, draft));
    }

    private AccessRequest submit(Change change, RequestId id, RequestDraft draft) {
        Optional<AccessRequest> before = before(change, draft);
        if (before.isPresent()) {
            return before.get();
        }
        Assessment assessment = new Assessor(change, setup).assess(draft);
        if (!assessment.findings().isEmpty()) {
            throw Refusals.of(assessment.findings());
        }
        Frame frame = assessment.frame().orElseThrow();
        Stored<AccessRequest> stored = change.insert(AccessKinds.REQUEST, request(id, draft, assessment, change.now()));
        Actor actor = Events.requester(change, draft.party(), assessment.chain());
        boolean automatic = frame.isAutomatic();
        if (!automatic) {
            AccessRequest request = stored.value();
            new News(change).asked(request, frame.policy().steps().get(0), Approvers.soFar(change, setup, request));
        }
        AuditEvent event = Events.of("access.requested", actor, stored)
                .because(draft.note().reason())
                .withDetails(ticket(draft));
        Events.record(change, stored.value(), event);
        return automatic ? approve(change, stored, frame) : stored.value();
    }

    /** What has no proper key was never made, and is not looked for in stores that could not keep it. */
    private static Optional<AccessRequest> before(Reader reader, RequestDraft draft) {
        if (!Ids.isName(draft.note().key())) {
            return Optional.empty();
        }
        String key =
                AccessKinds.key(draft.party().requester().value(), draft.note().key());
        Optional<AccessRequest> before = reader.findBy(AccessKinds.REQUEST, "by-key", key).stream()
                .map(Stored::value)
                .findFirst();
        if (before.filter(found -> !found.draft().equals(draft)).isPresent()) {
            throw Refusals.of(
                    AccessCode.KEY_REUSED,
                    Names.with(Names.of(draft), draft.note().key()));
        }
        return before;
    }

    private static AccessRequest request(RequestId id, RequestDraft draft, Assessment assessment, Instant now) {
        Frame frame = assessment.frame().orElseThrow();
        boolean planned = draft.term().start().isPresent() || assessment.start().isAfter(now);
        AccessRequest.Terms terms = new AccessRequest.Terms(
                frame.scope(), draft.term().length(), planned ? Optional.of(assessment.start()) : Optional.empty());
        return new AccessRequest(
                id,
                draft,
                frame.scope(),
                terms,
                assessment.chain(),
                route(frame.policy(), now),
                AccessRequest.Progress.NEW);
    }

    /** How what is asked for at a time is decided. */
    static AccessRequest.Route route(ApprovalPolicy policy, Instant now) {
        ApprovalPolicy.AnswerWindow window = policy.window();
        return new AccessRequest.Route(
                policy.reference(),
                now,
                now.plus(window.remind()),
                now.plus(window.escalate()),
                now.plus(window.length()));
    }

    private static Map<String, Object> ticket(RequestDraft draft) {
        Map<String, Object> details = new HashMap<>();
        draft.note().ticket().ifPresent(ticket -> details.put("ticket", ticket));
        draft.term().extending().ifPresent(grant -> details.put("extending", grant.value()));
        return details;
    }

    private AccessRequest approve(Change change, Stored<AccessRequest> stored, Frame frame) {
        AccessRequest approved = stored.value().with(stored.value().progress().at(AccessRequest.Status.APPROVED));
        Stored<AccessRequest> next = change.update(AccessKinds.REQUEST, stored, approved);
        String method = "POLICY(" + frame.policy().reference() + ")";
        Events.record(
                change,
                approved,
                Events.of("access.approved", Actor.system(), next).withOutcome(method));
        new Issuing(change, setup, approved).issue(Grant.Method.POLICY, List.of(), 0, Actor.system());
        return approved;
    }

    /**
     * Tells what would come of a request, without making it; recorded as a dry run.
     *
     * @param draft what would be asked for
     * @return who must approve, the longest possible duration, and why it would be refused
     */
    public DryRun dryRun(RequestDraft draft) {
        return setup.store().change(change -> {
            Assessment assessment = new Assessor(change, setup).assess(draft);
            Actor actor = Events.requester(change, draft.party(), assessment.chain());
            String outcome = assessment.findings().isEmpty()
                    ? "ok"
                    : assessment.findings().get(0).code();
            change.record(AuditEvent.of(
                            "access.dryrun",
                            actor,
                            Subject.of("asset", draft.target().resource().value()))
                    .withOutcome(outcome));
            return dryRun(assessment);
        });
    }

    private static DryRun dryRun(Assessment assessment) {
        Optional<Frame> frame = assessment.frame();
        Duration longest = assessment
                .bound()
                .map(ceiling -> Duration.between(assessment.start(), ceiling.end()))
                .filter(length -> !length.isNegative())
                .orElse(Duration.ZERO);
        return new DryRun(
                assessment.findings(),
                frame.map(found -> found.policy().reference()),
                frame.map(found -> found.scope().resources()).orElse(Set.of()),
                assessment.steps(),
                longest,
                assessment.bound().map(Frame.Ceiling::what));
    }

    /**
     * Takes a request back.
     *
     * @param id the request
     * @param by who takes it back: the requester, or who would have had access
     * @param reason why, 4,096 code points at most; null or empty for none
     * @return the request
     * @throws dev.assay.quality.finding.FindingsException if it was decided before ({@code ALREADY_RESOLVED}), or it is
     *     somebody else's ({@code NOT_ALLOWED}), or the reason cannot be read or is too long ({@code GRT-4})
     */
    public AccessRequest cancel(RequestId id, PrincipalId by, @Nullable String reason) {
        String why = reason == null ? "" : reason;
        Actor actor = Actor.of(by.value());
        Subject subject = Subject.of("access-request", id.value());
        return Refusals.record(setup.store(), "cancel", actor, subject, change -> {
            Stored<AccessRequest> stored = found(change, id);
            requireOwn(stored.value(), by);
            Authority.requireKept(why, Names.of(by));
            requireWay(stored.value(), AccessRequest.Status.CANCELLED, change.now());
            return cancel(change, stored, actor, why);
        });
    }

    private static void requireOwn(AccessRequest request, PrincipalId by) {
        RequestDraft.Party party = request.draft().party();
        if (!by.equals(party.requester()) && !by.equals(party.holder().principal())) {
            Map<String, String> names = new HashMap<>(Names.of(party.holder()));
            names.put("who", by.value());
            throw Refusals.of(
                    AccessCode.NOT_ALLOWED,
                    Names.reserved(
                            Names.with(names, "cancel", "취소"),
                            "who asked, or for whom it was asked,",
                            "요청한 사람이나 접근할 사람이"));
        }
    }

    static AccessRequest cancel(Change change, Stored<AccessRequest> stored, Actor actor, String reason) {
        AccessRequest cancelled = stored.value().with(stored.value().progress().at(AccessRequest.Status.CANCELLED));
        Stored<AccessRequest> next = change.update(AccessKinds.REQUEST, stored, cancelled);
        Events.record(
                change, cancelled, Events.of("access.cancelled", actor, next).because(reason));
        return cancelled;
    }

    static Stored<AccessRequest> found(Reader reader, RequestId id) {
        return reader.find(AccessKinds.REQUEST, id.value())
                .orElseThrow(() -> Refusals.of(AccessCode.UNKNOWN_ID, Map.of("detail", id.value())));
    }

    /** Refuses a way that the table of statuses does not have; the requester learns that it was decided before. */
    static void requireWay(AccessRequest request, AccessRequest.Status next, Instant now) {
        AccessRequest.Status status = request.statusAt(now);
        if (!status.mayBecome(next)) {
            Map<String, String> names = Names.of(request.draft());
            throw Refusals.of(List.of(
                    AccessCode.ALREADY_RESOLVED.finding("", Names.with(names, status.name())),
                    AccessCode.ILLEGAL_TRANSITION.finding("", Names.with(names, status + " → " + next))));
        }
    }

    /**
     * Finds a request.
     *
     * @param id its id
     * @return the request as it is stored; empty if there is none
     */
    public Optional<AccessRequest> find(RequestId id) {
        return setup.store()
                .read(reader -> reader.find(AccessKinds.REQUEST, id.value()).map(Stored::value));
    }
}
