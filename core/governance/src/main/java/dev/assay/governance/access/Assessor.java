package dev.assay.governance.access;

import dev.assay.governance.Reasons;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.Acknowledgements;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.people.Actions;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at a draft with all rules. */
final class Assessor {
    private static final int SHORTEST_REASON = 10;

    /** What windows are kept to. */
    private static final Duration SHORTEST = Duration.ofNanos(1_000);

    private final Reader reader;
    private final Setup setup;
    private final Crew roster;
    private final Instant now;

    Assessor(Reader reader, Setup setup) {
        this.reader = reader;
        this.setup = setup;
        this.roster = new Crew(reader);
        this.now = reader.now();
    }

    Assessment assess(RequestDraft draft) {
        List<PrincipalId> chain = roster.chain(draft.party());
        List<Finding> findings = new ArrayList<>(who(draft, chain));
        Optional<Scope> scope = scope(draft, findings);
        Optional<Frame> frame = scope.flatMap(found -> frame(draft, found, findings));
        Instant start = start(draft, findings);
        Optional<Frame.Ceiling> bound = frame.map(found -> found.ceiling(start, start));
        boolean needsTicket = frame.filter(found -> found.policy().ticket() == ApprovalPolicy.Ticket.REQUIRED)
                .isPresent();
        findings.addAll(reason(draft.note().reason(), Names.of(draft)));
        findings.addAll(Refusals.ticket(draft, needsTicket));
        bound.ifPresent(ceiling -> findings.addAll(length(draft, start, ceiling)));
        List<DryRun.Step> steps = new ArrayList<>();
        frame.ifPresent(found -> {
            findings.addAll(acting(draft.party(), found.scope()));
            findings.addAll(overlaps(found, start));
            findings.addAll(found.renewal(start, end(draft, start)));
            steps.addAll(steps(found, chain, findings));
        });
        return new Assessment(List.copyOf(findings), frame, chain, steps, start, bound);
    }

    private List<Finding> who(RequestDraft draft, List<PrincipalId> chain) {
        RequestDraft.Party party = draft.party();
        Map<String, String> names = Names.of(draft);
        List<Finding> findings = new ArrayList<>();
        roster.fault(party.holder()).ifPresent(code -> findings.add(code.finding("holder", names)));
        Map<String, String> asking = Names.of(party.requester());
        boolean present =
                roster.principal(party.requester()).filter(roster::isPresent).isPresent();
        if (!present && !party.requester().equals(party.holder().principal())) {
            findings.add(AccessCode.PRINCIPAL_ABSENT.finding("requester", asking));
        }
        findings.addAll(roster.gone(draft, chain));
        unknown(party).forEach(id -> findings.add(AccessCode.UNKNOWN_PRINCIPAL.finding("onBehalfOf", Names.of(id))));
        if (roster.way(party).size() > setup.settings().limits().chain()) {
            findings.add(AccessCode.CHAIN_TOO_DEEP.finding("onBehalfOf", Names.with(asking, chain.toString())));
        }
        Stream.concat(Stream.of(party.requester()), party.onBehalfOf().stream())
                .distinct()
                .filter(id -> !id.equals(party.holder().principal()))
                .filter(id -> roster.principal(id).isPresent() && !roster.isHuman(id) && !roster.hasActiveHuman(id))
                .forEach(id -> findings.add(AccessCode.NO_HUMAN.finding("holder", Names.of(id))));
        if (isAgent(party.holder().principal()) && party.run().isEmpty()) {
            findings.add(AccessCode.RUN_MISSING.finding("run", names));
        }
        party.run().stream()
                .flatMap(AccessQuery.Context::faults)
                .forEach(fault -> findings.add(unnamed("run", names, fault)));
        AccessQuery.Context.faults(draft.note()).forEach(fault -> findings.add(unnamed("key", names, fault)));
        findings.addAll(unacknowledged(draft));
        return findings;
    }

    private static Finding unnamed(String path, Map<String, String> names, Text fault) {
        return AccessCode.BAD_CONTEXT.finding(path, Names.with(names, fault.en(), fault.ko()));
    }

    List<Finding> unacknowledged(RequestDraft draft) {
        PrincipalId holder = draft.party().holder().principal();
        return Acknowledgements.lacking(reader, setup.settings(), holder)
                .map(what -> AccessCode.NOT_ACKNOWLEDGED.finding(
                        "holder", Names.with(Names.of(draft), what.en(), what.ko())))
                .stream()
                .toList();
    }

    private Stream<PrincipalId> unknown(RequestDraft.Party party) {
        return party.onBehalfOf().stream()
                .distinct()
                .filter(id -> roster.principal(id).isEmpty());
    }

    private boolean isAgent(PrincipalId id) {
        return roster.principal(id).isPresent() && !roster.isHuman(id);
    }

    private Optional<Scope> scope(RequestDraft draft, List<Finding> findings) {
        RequestDraft.Target target = draft.target();
        Map<String, String> names = Names.of(draft);
        Set<AssetId> meant = expand(target);
        boolean few =
                !meant.isEmpty() && meant.size() <= setup.settings().limits().resources();
        if (meant.isEmpty() && !target.resource().isWildcard()) {
            findings.add(AccessCode.UNKNOWN_RESOURCE.finding("resource", names));
        } else if (!few) {
            findings.add(AccessCode.BAD_PATTERN.finding("resource", Names.with(names, Integer.toString(meant.size()))));
        }
        boolean vague = isVague(target);
        if (vague) {
            findings.add(AccessCode.GRT_3.finding("actions", names));
        }
        List<String> malformed = malformed(target);
        if (!malformed.isEmpty()) {
            findings.add(AccessCode.BAD_ACTION.finding("actions", Names.with(names, String.join(", ", malformed))));
        }
        boolean usable = few && !vague && malformed.isEmpty();
        return usable ? Optional.of(new Scope(meant, target.actions(), target.environment())) : Optional.empty();
    }

    private static List<String> malformed(RequestDraft.Target target) {
        return target.actions().stream()
                .filter(action -> !action.equals(Eligibility.ALL_ACTIONS))
                .filter(action -> !Actions.isAction(action))
                .map(action -> "\"" + action + "\"")
                .sorted()
                .toList();
    }

    private static boolean isVague(RequestDraft.Target target) {
        return target.actions().isEmpty()
                || target.actions().contains(Eligibility.ALL_ACTIONS)
                || target.environment() == Environment.ANY;
    }

    private Set<AssetId> expand(RequestDraft.Target target) {
        if (!target.resource().isWildcard()) {
            return reader.find(Assets.KIND, target.resource().value()).stream()
                    .map(found -> found.value().id())
                    .collect(Collectors.toSet());
        }
        return reader.all(Assets.KIND).stream()
                .map(found -> found.value().id())
                .filter(id -> target.resource().covers(id.value()))
                .collect(Collectors.toSet());
    }

    private Optional<Frame> frame(RequestDraft draft, Scope scope, List<Finding> findings) {
        return roster.persona(draft.party().holder().persona())
                .flatMap(persona -> new Framing(reader, setup, draft).frame(persona, scope, findings));
    }

    private Instant start(RequestDraft draft, List<Finding> findings) {
        RequestDraft.Term term = draft.term();
        if (term.extending().isPresent()) {
            return extension(draft, term.extending().get(), findings);
        }
        Instant start = term.start().orElse(now);
        Duration ahead = setup.settings().limits().ahead();
        if (!start.isBefore(now) && !start.isAfter(now.plus(ahead))) {
            return start;
        }
        boolean over = start.isBefore(now);
        String en = start + (over ? " is over" : " is more than " + ahead + " ahead");
        String ko = start + (over ? " 시각은 지났습니다" : " 시각은 " + ahead + "보다 멉니다");
        findings.add(AccessCode.GRT_2.finding("start", Names.with(Names.of(draft), en, ko)));
        // What else is wrong is told of a start that can be reckoned with.
        return now;
    }

    private Instant extension(RequestDraft draft, GrantId id, List<Finding> findings) {
        Optional<Grant> old = reader.find(AccessKinds.GRANT, id.value()).map(Stored::value);
        boolean follows = old.filter(grant -> grant.party()
                                .holder()
                                .equals(draft.party().holder())
                        && grant.basis().method() != Grant.Method.EMERGENCY
                        && draft.term().start().isEmpty()
                        && grant.scope().environment() == draft.target().environment()
                        && grant.scope().actions().containsAll(draft.target().actions())
                        && grant.scope().resources().containsAll(expand(draft.target())))
                .isPresent();
        if (!follows) {
            findings.add(AccessCode.BAD_EXTENSION.finding("extending", Names.with(Names.of(draft), id.value())));
        }
        return old.filter(grant -> grant.isLiveAt(now))
                .map(grant -> grant.window().end())
                .orElse(now);
    }

    private static List<Finding> length(RequestDraft draft, Instant start, Frame.Ceiling ceiling) {
        Duration length = draft.term().length();
        Map<String, String> names = Names.of(draft);
        if (length.compareTo(SHORTEST) < 0) {
            String detail = length + " is no time";
            return List.of(AccessCode.GRT_1.finding("length", Names.with(names, detail, length + " 기간은 올바르지 않습니다")));
        }
        Duration longest = ceiling.end().isAfter(start) ? Duration.between(start, ceiling.end()) : Duration.ZERO;
        if (length.compareTo(longest) <= 0) {
            return List.of();
        }
        return List.of(ceiling.rule()
                .finding(
                        "length",
                        Names.with(
                                names,
                                length + " exceeds " + longest + ", which "
                                        + ceiling.what().en() + " leaves",
                                length + " 기간은 " + ceiling.what().ko() + "에 따른 최대 " + longest + " 기간을 넘습니다")));
    }

    /** Returns what is wrong with a reason; its characters are counted as code points. */
    static List<Finding> reason(String reason, Map<String, String> names) {
        int length = Reasons.length(reason);
        if (!Reasons.isReadable(reason)) {
            return List.of(AccessCode.GRT_4.finding("reason", Names.with(names, "it is blank", "비어 있습니다")));
        }
        if (length < SHORTEST_REASON || length > Reasons.LONGEST) {
            return List.of(AccessCode.GRT_4.finding(
                    "reason", Names.with(names, "it has " + length + " characters", length + "자입니다")));
        }
        return List.of();
    }

    /** Returns what stands against someone who would have access now, apart from people and their time. */
    List<Finding> acting(RequestDraft.Party party, Scope scope) {
        List<Finding> findings = new ArrayList<>();
        ActingAs holder = party.holder();
        if (roster.lacksSkill(holder)) {
            findings.add(AccessCode.PER_6.finding("skills", Names.of(holder)));
        }
        for (AssetId id : scope.resources()) {
            for (String action : scope.actions()) {
                AccessQuery query = new AccessQuery(holder, action, id, scope.environment(), AccessQuery.Context.NONE);
                prohibition(query)
                        .ifPresent(found -> findings.add(
                                AccessCode.EXPLICIT_DENY.finding("resource", Names.with(Names.of(query), found.id()))));
                duty(query, party.onBehalfOf())
                        .ifPresent(done -> findings.add(AccessCode.SOD_5.finding(
                                "actions",
                                Names.with(Names.of(query), holder.principal() + " could " + done, done + " 이력"))));
            }
        }
        return findings;
    }

    Optional<Prohibition> prohibition(AccessQuery query) {
        ActingAs who = query.who();
        return Stream.of(who.principal().value(), "*")
                .flatMap(key -> reader.findBy(AccessPolicyKinds.PROHIBITION, "by-principal", key).stream())
                .map(Stored::value)
                .filter(found -> found.isAbout(who.principal(), who.persona(), now)
                        && found.covers(query.resource().value(), query.action(), query.environment()))
                .findFirst();
    }

    /**
     * Returns the duty that keeps someone from another: one that they had, anyone for whom they act, who counts as one with
     * these, or an agent of theirs.
     */
    Optional<String> duty(AccessQuery query, List<PrincipalId> chain) {
        List<AccessSettings.DutyConflict> conflicts = setup.settings().conflicts().stream()
                .filter(conflict -> conflict.refused().equals(query.action()))
                .toList();
        if (conflicts.isEmpty()) {
            return Optional.empty();
        }
        Set<PrincipalId> parts = new HashSet<>(chain);
        parts.add(query.who().principal());
        List<Grant> begun = roster.one(parts).stream()
                .flatMap(id -> grants(id, query.resource()))
                .filter(this::hasBegun)
                .toList();
        return conflicts.stream()
                .map(AccessSettings.DutyConflict::done)
                .filter(done ->
                        begun.stream().anyMatch(grant -> grant.scope().actions().contains(done)))
                .findFirst();
    }

    /** The grants of someone, and those of others on their behalf. */
    private Stream<Grant> grants(PrincipalId id, AssetId resource) {
        return Stream.concat(
                        reader
                                .findBy(AccessKinds.GRANT, "by-use", AccessKinds.key(id.value(), resource.value()))
                                .stream(),
                        reader.findBy(AccessKinds.GRANT, "by-chain", id.value()).stream())
                .map(Stored::value)
                .filter(grant -> grant.scope().resources().contains(resource));
    }

    private boolean hasBegun(Grant grant) {
        Instant start = grant.window().start();
        boolean ended = grant.ending().filter(how -> !how.at().isAfter(start)).isPresent();
        return !ended && !now.isBefore(start);
    }

    private List<Finding> overlaps(Frame frame, Instant start) {
        RequestDraft draft = frame.draft();
        Duration length = draft.term().length();
        if (length.compareTo(SHORTEST) < 0) {
            return List.of();
        }
        Window window = new Window(start, end(draft, start));
        return overlap(draft.party().holder().principal(), frame.scope(), window)
                .map(grant -> List.of(AccessCode.GRT_5.finding(
                        "resource", Names.with(Names.of(draft), grant.id().value()))))
                .orElse(List.of());
    }

    private static Instant end(RequestDraft draft, Instant start) {
        Duration length = draft.term().length();
        boolean endless = length.compareTo(Duration.between(start, Instant.MAX)) > 0;
        return endless ? Instant.MAX : start.plus(length.isNegative() ? Duration.ZERO : length);
    }

    /** Finds a live grant that covers some of the same at some of the same time. */
    Optional<Grant> overlap(PrincipalId holder, Scope scope, Window window) {
        return scope.resources().stream()
                .flatMap(id ->
                        reader
                                .findBy(AccessKinds.GRANT, "by-use", AccessKinds.key(holder.value(), id.value()))
                                .stream())
                .map(Stored::value)
                .filter(grant -> grant.basis().method() != Grant.Method.EMERGENCY && grant.isLiveAt(now))
                .filter(grant -> grant.scope().overlaps(scope) && grant.window().overlaps(window))
                .findFirst();
    }

    private List<DryRun.Step> steps(Frame frame, List<PrincipalId> chain, List<Finding> findings) {
        if (frame.isAutomatic()) {
            return List.of();
        }
        Approvers approvers = Approvers.of(reader, setup, frame.draft(), chain);
        List<Approvers.Turn> turns = frame.policy().steps().stream()
                .map(step -> new Approvers.Turn(step, approvers.named(step), frame.needed(step)))
                .toList();
        ApprovalPolicy.Risk risk = Frame.risk(reader, setup.settings(), frame.scope());
        Approvers.shortages(turns, risk)
                .forEach((lacking, code) ->
                        findings.add(code.finding("approvers", Names.with(Names.of(frame.draft()), lacking))));
        return turns.stream()
                .map(turn -> new DryRun.Step(turn.people(), turn.needed()))
                .toList();
    }
}
