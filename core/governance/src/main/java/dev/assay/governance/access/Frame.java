package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
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
import java.time.temporal.ChronoUnit;
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

    /** Returns how many must approve at a step: of an exception that lasts two at least. */
    int needed(ApprovalPolicy.Step step) {
        int needed = step.quorumFor(risk(reader, setup.settings(), scope)).approvals();
        return isStanding() ? Math.max(2, needed) : needed;
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
        all.add(Ceiling.of("continuous access", "연속 접근 기간", continuousUntil(start)));
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

    /** Returns what stands against going on with access that there was or will be: a review that nobody did. */
    List<Finding> renewal(Instant start, Instant end) {
        boolean renews = draft.term().extending().isPresent()
                || continuousSince(start).isBefore(start)
                || isFollowed(start, end);
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
        return stretches().stream()
                .filter(stretch -> isBefore(stretch, start))
                .map(Window::start)
                .findFirst()
                .orElse(start);
    }

    private boolean isBefore(Window stretch, Instant start) {
        return stretch.start().isBefore(start) && !isPauseBetween(stretch.end(), start);
    }

    private boolean isFollowed(Instant start, Instant end) {
        return stretches().stream()
                .anyMatch(stretch -> !stretch.start().isBefore(start) && !isPauseBetween(end, stretch.start()));
    }

    private boolean isPauseBetween(Instant end, Instant next) {
        return end.isBefore(next.minus(policy.caps().rest()));
    }

    /** Returns how long a grant may last that together with all that it joins, before and after it, is not too long. */
    private Instant continuousUntil(Instant start) {
        Instant latest = continuousSince(start).plus(policy.caps().continuous());
        for (Window stretch : stretches()) {
            boolean tooLong = stretch.end().isAfter(latest);
            if (tooLong && isBefore(stretch, start)) {
                return start;
            }
            if (tooLong && !stretch.start().isBefore(start)) {
                Instant rested = stretch.start().minus(policy.caps().rest()).minus(1, ChronoUnit.MICROS);
                return rested.isBefore(latest) ? rested : latest;
            }
        }
        return latest;
    }

    /** The times without a pause in which the holder had, has or will have access to some of the same, in their order. */
    private List<Window> stretches() {
        PrincipalId holder = draft.party().holder().principal();
        List<Window> stretches = new ArrayList<>();
        scope.resources().stream()
                .flatMap(id ->
                        reader
                                .findBy(AccessKinds.GRANT, "by-use", AccessKinds.key(holder.value(), id.value()))
                                .stream())
                .map(Stored::value)
                .filter(grant -> grant.scope().overlaps(scope))
                .flatMap(grant -> ran(grant).stream())
                .sorted(Comparator.comparing(Window::start))
                .forEach(window -> join(stretches, window));
        return stretches;
    }

    private void join(List<Window> stretches, Window next) {
        int last = stretches.size() - 1;
        if (last < 0 || isPauseBetween(stretches.get(last).end(), next.start())) {
            stretches.add(next);
            return;
        }
        Window old = stretches.get(last);
        Instant end = old.end().isAfter(next.end()) ? old.end() : next.end();
        stretches.set(last, new Window(old.start(), end));
    }

    /** When a grant could be used, or will be; empty if it ended before it began. */
    private static Optional<Window> ran(Grant grant) {
        Window window = grant.window();
        Instant end = grant.ending()
                .map(Grant.Ending::at)
                .filter(window.end()::isAfter)
                .orElse(window.end());
        return window.start().isBefore(end) ? Optional.of(new Window(window.start(), end)) : Optional.empty();
    }
}
