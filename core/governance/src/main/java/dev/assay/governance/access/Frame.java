package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.review.Consequence;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Within what a grant must lie.
 *
 * @param reader where to look
 * @param setup what the services share
 * @param draft what was asked
 * @param scope the assets and actions that are meant
 * @param policy by which policy
 * @param eligibility what the card makes possible
 */
record Frame(
        Reader reader, Setup setup, RequestDraft draft, Scope scope, ApprovalPolicy policy, Eligibility eligibility) {
    /**
     * The latest end for one reason.
     *
     * @param rule which rule a longer grant would break
     * @param what the reason
     * @param end the end
     */
    record Ceiling(AccessCode rule, Text what, Instant end) {
        static Ceiling of(String what, String whatInKorean, Instant end) {
            return new Ceiling(AccessCode.GRT_1, Text.of(what, whatInKorean), end);
        }
    }

    static boolean isRestricted(Reader reader, AssetId id) {
        return reader.find(Assets.KIND, id.value())
                .map(Stored::value)
                .map(Asset::handling)
                .filter(handling -> handling.classification() == Classification.RESTRICTED)
                .isPresent();
    }

    boolean isRestricted() {
        return scope.resources().stream().anyMatch(id -> isRestricted(reader, id));
    }

    static ApprovalPolicy.Risk risk(Reader reader, AccessSettings settings, Scope scope) {
        boolean writes =
                scope.environment() == Environment.PROD && !settings.reading().containsAll(scope.actions());
        boolean restricted = scope.resources().stream().anyMatch(id -> isRestricted(reader, id));
        return writes || restricted ? ApprovalPolicy.Risk.HIGH : ApprovalPolicy.Risk.ORDINARY;
    }

    boolean isForAgent() {
        Crew roster = new Crew(reader);
        ActingAs holder = draft.party().holder();
        return !roster.isHuman(holder.principal())
                || roster.persona(holder.persona())
                        .filter(found -> found.type() == Persona.Type.AGENT)
                        .isPresent();
    }

    boolean isStanding() {
        return draft.term().kind() == RequestDraft.Term.Kind.STANDING;
    }

    /** Returns whether the policy approves it without a person. */
    boolean isAutomatic() {
        boolean ordinary = risk(reader, setup.settings(), scope) == ApprovalPolicy.Risk.ORDINARY && !isStanding();
        return ordinary && policy.auto().filter(this::isCovered).isPresent();
    }

    private boolean isCovered(ApprovalPolicy.AutoApproval auto) {
        return auto.actions().containsAll(scope.actions())
                && auto.environments().contains(scope.environment())
                && draft.term().length().compareTo(auto.longest()) <= 0
                && scope.resources().stream().allMatch(id -> isAtMost(id, auto.highest()));
    }

    private boolean isAtMost(AssetId id, Classification highest) {
        return reader.find(Assets.KIND, id.value())
                .filter(found -> found.value().handling().classification().compareTo(highest) <= 0)
                .isPresent();
    }

    /** Returns the strictest of all ends for a grant from a start, with approvals of a time. */
    Ceiling ceiling(Instant start, Instant approvedAt) {
        List<Ceiling> all = new ArrayList<>(isStanding() ? standing(start) : timed(start, approvedAt));
        Crew roster = new Crew(reader);
        ActingAs holder = draft.party().holder();
        if (isForAgent()) {
            all.add(length(
                    "the bound of agents",
                    "에이전트 한도",
                    start,
                    setup.settings().limits().agent()));
            overdue(Consequence.DROP_AGENT_CAPS).ifPresent(late -> all.add(new Ceiling(AccessCode.REV_3, late, start)));
        }
        roster.assignmentEnd(holder).ifPresent(end -> all.add(Ceiling.of("the assignment", "페르소나 배정", end)));
        roster.skillEnd(holder).ifPresent(end -> all.add(Ceiling.of("the evidence of a skill", "역량 증빙", end)));
        scope.resources()
                .forEach(id -> setup.hooks()
                        .approvalExpiry(reader, id, scope.environment())
                        .ifPresent(end -> all.add(Ceiling.of("the approval of the system", "시스템 승인", end))));
        return all.stream().min(Comparator.comparing(Ceiling::end)).orElseThrow();
    }

    private List<Ceiling> timed(Instant start, Instant approvedAt) {
        AccessSettings.Limits limits = setup.settings().limits();
        ApprovalPolicy.Caps caps = policy.caps();
        List<Ceiling> all = new ArrayList<>();
        all.add(length("the longest grant", "최대 권한 기간", start, limits.longest()));
        all.add(length("the policy", "정책", start, caps.longest()));
        all.add(length("the eligibility", "자격", start, eligibility.maxDuration()));
        all.add(length("the life of approvals", "승인 유효 기간", approvedAt, caps.approvalLife()));
        all.add(length("continuous access", "연속 접근 기간", continuousSince(start), caps.continuous()));
        if (isRestricted()) {
            all.add(length("the bound of restricted assets", "제한 등급 한도", start, limits.restricted()));
        }
        return all;
    }

    private static List<Ceiling> standing(Instant start) {
        Instant end = start.atZone(ZoneOffset.UTC).plusYears(1).toInstant();
        return List.of(new Ceiling(AccessCode.GRT_8, Text.of("the longest exception", "예외의 최대 기간"), end));
    }

    private static Ceiling length(String what, String whatInKorean, Instant from, Duration length) {
        return Ceiling.of(what, whatInKorean, from.plus(length));
    }

    /** Returns what stands against going on with access that there was: a review that nobody did. */
    List<Finding> renewal(Instant start) {
        boolean renews =
                draft.term().extending().isPresent() || continuousSince(start).isBefore(start);
        return overdue(Consequence.BLOCK_RENEWALS)
                .filter(late -> renews)
                .map(late -> List.of(
                        AccessCode.REV_3.finding("extending", Names.with(Names.of(draft), late.en(), late.ko()))))
                .orElse(List.of());
    }

    private Optional<Text> overdue(Consequence consequence) {
        return new Overdue(reader).of(draft.party(), scope, consequence);
    }

    /** Returns since when there would be access without a pause, if a grant started at a time. */
    Instant continuousSince(Instant start) {
        PrincipalId holder = draft.party().holder().principal();
        return scope.resources().stream()
                .flatMap(id ->
                        reader
                                .findBy(AccessKinds.GRANT, "by-use", AccessKinds.key(holder.value(), id.value()))
                                .stream())
                .map(Stored::value)
                .filter(grant -> grant.scope().overlaps(scope) && endsJustBefore(grant, start))
                .map(grant -> grant.basis().continuousSince())
                .min(Instant::compareTo)
                .filter(start::isAfter)
                .orElse(start);
    }

    private boolean endsJustBefore(Grant grant, Instant start) {
        Instant end = grant.ending()
                .map(Grant.Ending::at)
                .filter(grant.window().end()::isAfter)
                .orElse(grant.window().end());
        return grant.window().start().isBefore(end)
                && !end.plus(policy.caps().rest()).isBefore(start);
    }
}
