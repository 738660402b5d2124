package dev.assay.governance.access;

import dev.assay.governance.access.emergency.Awaited;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.Acknowledgements;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.Actions;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers whether someone may do something, at one moment of the store. */
final class Evaluator {
    /** What to make a request would help against. */
    private static final Set<AccessCode> ASKED_FOR =
            Set.of(AccessCode.NO_GRANT, AccessCode.GRANT_EXPIRED, AccessCode.GRANT_RELINQUISHED);

    private final Reader reader;
    private final Setup setup;
    private final AccessQuery query;
    private final Crew roster;
    private final Instant now;

    Evaluator(Reader reader, Setup setup, AccessQuery query) {
        this.reader = reader;
        this.setup = setup;
        this.query = query;
        this.roster = new Crew(reader);
        this.now = reader.now();
    }

    Evaluation evaluate() {
        Optional<Prohibition> prohibition = new Assessor(reader, setup).prohibition(query);
        if (prohibition.isPresent()) {
            String id = prohibition.get().id();
            return new Evaluation(
                    query,
                    AccessCode.EXPLICIT_DENY,
                    Optional.empty(),
                    List.of(id),
                    List.of(id, id),
                    now,
                    Evaluation.Care.EACH);
        }
        Optional<Text> stop = stop(roster.answering(query.who().principal()));
        if (stop.isPresent()) {
            return without(AccessCode.EXPLICIT_DENY, stop.get().en(), stop.get().ko());
        }
        Optional<AccessCode> fault = roster.fault(query.who());
        if (fault.isPresent()) {
            return without(fault.get());
        }
        Optional<Asset> asset =
                reader.find(Assets.KIND, query.resource().value()).map(Stored::value);
        if (asset.isEmpty()) {
            return without(AccessCode.UNKNOWN_RESOURCE);
        }
        if (!Actions.isAction(query.action())) {
            String action = "\"" + query.action() + "\"";
            return without(AccessCode.BAD_ACTION, action, action);
        }
        return query.context()
                .fault()
                .map(text -> without(AccessCode.BAD_CONTEXT, text.en(), text.ko()))
                .orElseGet(() -> byGrants(asset.get()));
    }

    /** What stops one of those for whom somebody acts: nothing is done for them meanwhile. */
    private Optional<Text> stop(List<PrincipalId> chain) {
        return chain.stream()
                .flatMap(id -> roster
                        .stop(id)
                        .map(found -> Text.of(found.id() + ", which stops " + id + ",", id + " 주체를 멈춘 " + found.id()))
                        .stream())
                .findFirst();
    }

    private Evaluation without(AccessCode code) {
        return without(code, "", "");
    }

    private Evaluation without(AccessCode code, String detail, String detailInKorean) {
        return new Evaluation(
                query, code, Optional.empty(), List.of(), List.of(detail, detailInKorean), now, Evaluation.Care.EACH);
    }

    private Evaluation byGrants(Asset asset) {
        String key = AccessKinds.key(
                query.who().principal().value(), query.resource().value());
        List<Grant> grants = reader.findBy(AccessKinds.GRANT, "by-use", key).stream()
                .map(Stored::value)
                .filter(this::isMeant)
                .toList();
        Evaluation nearest = null;
        for (Grant grant : grants.stream()
                .sorted(Comparator.comparing((Grant grant) -> grant.window().start())
                        .reversed())
                .toList()) {
            Evaluation found = found(grant, asset, code(grant, asset));
            if (found.isAllowed()) {
                return found;
            }
            nearest = nearest == null ? found : nearest;
        }
        Evaluation found =
                nearest == null ? without(isEligible() ? AccessCode.NO_GRANT : AccessCode.NOT_ELIGIBLE) : nearest;
        if (found.code() == AccessCode.NOT_ELIGIBLE) {
            return awaited().orElse(found);
        }
        return ASKED_FOR.contains(found.code()) ? pending().or(this::awaited).orElse(found) : found;
    }

    /** What opens when a second person confirms it needs neither a card nor a request. */
    private Optional<Evaluation> awaited() {
        return new Awaited(query.who(), query.resource(), query.action(), query.environment())
                .text(reader)
                .map(text -> without(AccessCode.EMERGENCY_PENDING, text.en(), text.ko()));
    }

    /** To ask again helps nobody who waits for an answer. */
    private Optional<Evaluation> pending() {
        return reader
                .findBy(
                        AccessKinds.REQUEST,
                        "by-principal",
                        query.who().principal().value())
                .stream()
                .map(Stored::value)
                .filter(request -> request.progress().status() == AccessRequest.Status.PENDING)
                .filter(request -> now.isBefore(request.route().lapsesAt()))
                .filter(request -> isMeant(request.draft()))
                .min(Comparator.comparing(request -> request.route().requestedAt()))
                .map(this::waiting);
    }

    /** For whom it waits: those whom the step that is next names. */
    private Evaluation waiting(AccessRequest request) {
        String until = LocalZone.print(reader, request.route().lapsesAt());
        String approvers = Names.joined(Approvers.step(reader, request).approvers());
        Optional<Text> soFar = Approvers.soFar(reader, setup, request);
        String english = soFar.map(count -> " (" + count.en() + ")").orElse("");
        String korean = soFar.map(count -> " (" + count.ko() + ")").orElse("");
        return without(
                AccessCode.REQUEST_PENDING,
                "request " + request.id() + " waits for " + approvers + " until " + until + english,
                request.id() + " 요청이 " + until + "까지 " + approvers + "의 답을 기다립니다" + korean);
    }

    private boolean isMeant(RequestDraft draft) {
        return draft.party().holder().equals(query.who())
                && draft.target().environment() == query.environment()
                && draft.target().actions().contains(query.action())
                && draft.target().resource().covers(query.resource().value());
    }

    private boolean isMeant(Grant grant) {
        return grant.party().holder().persona().equals(query.who().persona())
                && grant.scope().environment() == query.environment()
                && grant.scope().actions().contains(query.action());
    }

    private Evaluation found(Grant grant, Asset asset, AccessCode code) {
        boolean each = asset.handling().classification() == Classification.RESTRICTED
                || grant.basis().method() == Grant.Method.EMERGENCY;
        return new Evaluation(
                query,
                code,
                Optional.of(grant),
                List.of(grant.basis().policy()),
                detail(grant, code),
                now,
                each ? Evaluation.Care.EACH : Evaluation.Care.SUMMARISED);
    }

    private Optional<Text> unacknowledged() {
        return Acknowledgements.lacking(reader, setup.settings(), query.who().principal());
    }

    private List<String> detail(Grant grant, AccessCode code) {
        if (code == AccessCode.NOT_ACKNOWLEDGED) {
            return unacknowledged().stream()
                    .flatMap(what -> Stream.of(what.en(), what.ko()))
                    .toList();
        }
        if (code == AccessCode.EXPLICIT_DENY) {
            return stop(grant.party().onBehalfOf()).stream()
                    .flatMap(what -> Stream.of(what.en(), what.ko()))
                    .toList();
        }
        String detail = switch (code) {
            case GRANT_SCHEDULED -> LocalZone.print(reader, grant.window().start());
            case GRANT_REVOKED -> grant.ending().map(how -> how.by().value()).orElse("");
            case REVIEW_OVERDUE ->
                grant.basis()
                        .reviewBy()
                        .map(due -> LocalZone.print(reader, due))
                        .orElse("");
            case TOOL_NOT_LISTED -> query.context().tool().orElse("-");
            case SOD_5 -> duty(grant).orElse("");
            default -> LocalZone.print(reader, grant.window().end());
        };
        return List.of(code == AccessCode.SOD_5 ? query.who().principal() + " could " + detail : detail, detail);
    }

    private Optional<String> duty(Grant grant) {
        return new Assessor(reader, setup).duty(query, grant.party().onBehalfOf());
    }

    private boolean isEligible() {
        return roster.persona(query.who().persona())
                .filter(persona -> persona.eligibilities().stream().anyMatch(this::covers))
                .isPresent();
    }

    private boolean covers(Eligibility eligibility) {
        return eligibility.covers(query.resource().value(), query.action(), query.environment());
    }

    private AccessCode code(Grant grant, Asset asset) {
        return switch (grant.stateAt(now)) {
            case REVOKED -> AccessCode.GRANT_REVOKED;
            case RELINQUISHED -> AccessCode.GRANT_RELINQUISHED;
            case EXPIRED -> AccessCode.GRANT_EXPIRED;
            case SCHEDULED -> AccessCode.GRANT_SCHEDULED;
            case SUSPENDED -> held(grant, asset).orElseGet(() -> started(grant, asset));
            case ACTIVE -> started(grant, asset);
        };
    }

    /** A hold may be about another asset, and who mends what is in quarantine may read it. */
    private Optional<AccessCode> held(Grant grant, Asset asset) {
        return grant.holds().stream()
                .filter(hold ->
                        hold.resource().isEmpty() || hold.resource().get().equals(query.resource()))
                .map(Grant.Hold::cause)
                .filter(cause -> cause != Grant.Hold.Cause.QUARANTINE || !isMending(asset))
                .min(Comparator.naturalOrder())
                .map(Evaluator::code);
    }

    private static AccessCode code(Grant.Hold.Cause cause) {
        return switch (cause) {
            case ORDER -> AccessCode.GRANT_SUSPENDED;
            case QUARANTINE -> AccessCode.QUARANTINED;
            case RECLASSIFIED -> AccessCode.SECOND_APPROVAL_NEEDED;
            case APPROVER_LOST -> AccessCode.APPROVAL_LOST;
        };
    }

    private boolean isMending(Asset asset) {
        PersonaId persona = query.who().persona();
        boolean mends =
                Stream.concat(asset.owner().stream(), asset.steward().stream()).anyMatch(persona::equals)
                        || setup.settings().fixing().contains(persona);
        return mends && setup.settings().reading().contains(query.action());
    }

    private AccessCode started(Grant grant, Asset asset) {
        if (!grant.window().contains(now)) {
            return AccessCode.GRANT_SCHEDULED;
        }
        if (stop(grant.party().onBehalfOf()).isPresent()) {
            return AccessCode.EXPLICIT_DENY;
        }
        Optional<RequestDraft.Run> run = grant.party().run();
        if (run.isPresent() && !query.context().run().equals(run.map(RequestDraft.Run::id))) {
            return AccessCode.RUN_MISMATCH;
        }
        if (run.isPresent()
                && query.context().tool().filter(run.get().tools()::contains).isEmpty()) {
            return AccessCode.TOOL_NOT_LISTED;
        }
        // An emergency stands on its profile, not on cards, approvals and the state of the data.
        return grant.basis().method() == Grant.Method.EMERGENCY ? AccessCode.ALLOWED : standing(grant, asset);
    }

    private AccessCode standing(Grant grant, Asset asset) {
        if (unacknowledged().isPresent()) {
            return AccessCode.NOT_ACKNOWLEDGED;
        }
        if (grant.basis().reviewBy().filter(due -> !now.isBefore(due)).isPresent()) {
            return AccessCode.REVIEW_OVERDUE;
        }
        if (endsWithCard(grant) && !isEligible()) {
            return AccessCode.NOT_ELIGIBLE;
        }
        if (roster.lacksSkill(query.who())) {
            return AccessCode.PER_6;
        }
        if (!asset.quality().isUsableAt(now) && !isMending(asset)) {
            return AccessCode.QUARANTINED;
        }
        if (setup.hooks()
                .approvalExpiry(reader, asset.id(), query.environment())
                .filter(end -> !now.isBefore(end))
                .isPresent()) {
            return AccessCode.APPROVAL_EXPIRED;
        }
        return duty(grant).isPresent() ? AccessCode.SOD_5 : approved(grant, asset.id());
    }

    private boolean endsWithCard(Grant grant) {
        return Issuing.policy(reader, grant.basis().policy()).cardEdit() == ApprovalPolicy.CardEdit.END_AT_ONCE;
    }

    private AccessCode approved(Grant grant, AssetId asset) {
        int valid = valid(roster, grant);
        if (valid < grant.basis().needed()) {
            return AccessCode.APPROVAL_LOST;
        }
        return valid < needed(reader, setup, grant, asset) ? AccessCode.SECOND_APPROVAL_NEEDED : AccessCode.ALLOWED;
    }

    /** Returns how many approvals count: those given before a planned start only if their giver was an approver then. */
    static int valid(Crew roster, Grant grant) {
        Instant start = grant.window().start();
        if (!start.isAfter(grant.basis().issuedAt())) {
            return heads(grant.basis().approvals());
        }
        List<Grant.Approval> valid = new ArrayList<>();
        for (Grant.Approval approval : grant.basis().approvals()) {
            boolean late = !approval.at().isBefore(start);
            if (late || roster.stands(approval.by().as(), start)) {
                valid.add(approval);
            }
        }
        return heads(valid);
    }

    private static int heads(List<Grant.Approval> approvals) {
        return approvals.size() < 2
                ? approvals.size()
                : Approvers.heads(approvals.stream().map(Grant.Approval::by).toList());
    }

    /** Returns how many approvals a grant needs for an asset as it is classified now. */
    static int needed(Reader reader, Setup setup, Grant grant, AssetId asset) {
        int needed = grant.basis().needed();
        if (!Frame.isRestricted(reader, asset)) {
            return needed;
        }
        int restricted = Issuing.policy(reader, grant.basis().policy()).steps().stream()
                .mapToInt(step -> step.quorumFor(ApprovalPolicy.Risk.HIGH).approvals())
                .sum();
        return Math.max(needed, restricted);
    }
}
