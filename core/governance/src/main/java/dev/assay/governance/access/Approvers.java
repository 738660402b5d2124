package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.RequestId;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.staffing.Absences;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who may approve, and how many of them must. */
final class Approvers {
    private final Reader reader;
    private final Setup setup;
    private final Crew roster;
    private final RequestDraft draft;
    private final Set<PrincipalId> parts;
    private final Set<PrincipalId> asking;
    private final Instant askedAt;
    private final Set<PrincipalId> involved;

    /** Those of a request that is about to be made. */
    static Approvers of(Reader reader, Setup setup, RequestDraft draft, List<PrincipalId> chain) {
        return new Approvers(reader, setup, draft, Crew.parts(draft.party(), chain), reader.now());
    }

    /** Those of a request that was made. */
    static Approvers of(Reader reader, Setup setup, AccessRequest request) {
        RequestDraft draft = request.draft();
        Set<PrincipalId> parts = Crew.parts(draft.party(), request.chain());
        return new Approvers(reader, setup, draft, parts, request.route().requestedAt());
    }

    private Approvers(Reader reader, Setup setup, RequestDraft draft, Set<PrincipalId> parts, Instant askedAt) {
        this.reader = reader;
        this.setup = setup;
        this.roster = new Crew(reader);
        this.draft = draft;
        this.parts = parts;
        this.asking = roster.asking(draft.party());
        this.askedAt = askedAt;
        this.involved = involvedIn(parts, any -> false);
    }

    /** Who is involved in what some have a part in, by other words than those of others. */
    private Set<PrincipalId> involvedIn(Set<PrincipalId> whose, Predicate<PrincipalId> unheard) {
        Set<PrincipalId> found = new HashSet<>(roster.involved(whose, askedAt, unheard));
        found.addAll(setup.hooks().authors(reader, draft));
        return found;
    }

    /** The step of its policy that a request is at. */
    static ApprovalPolicy.Step step(Reader reader, AccessRequest request) {
        return Issuing.policy(reader, request.route().policy())
                .steps()
                .get(request.progress().step());
    }

    /** How many must approve, or deny, a request at its step, by what is at stake in what is left of it. */
    static ApprovalPolicy.Quorum quorum(Reader reader, Setup setup, AccessRequest request) {
        ApprovalPolicy.Risk risk =
                Frame.risk(reader, setup.settings(), request.terms().scope());
        ApprovalPolicy.Quorum quorum = step(reader, request).quorumFor(risk);
        boolean standing = request.draft().term().kind() == RequestDraft.Term.Kind.STANDING;
        int needed = standing ? Math.max(2, quorum.approvals()) : quorum.approvals();
        return new ApprovalPolicy.Quorum(needed, quorum.denials());
    }

    /** The answers to a request that count. */
    static List<AccessReview> counted(Reader reader, RequestId id) {
        return reader.findBy(AccessKinds.REVIEW, "by-request", id.value()).stream()
                .map(Stored::value)
                .filter(review -> review.effect() == AccessReview.Effect.COUNTED)
                .toList();
    }

    /** How many of some answers say so at the step that a request is at. */
    static long votes(List<AccessReview> reviews, AccessRequest request, AccessReview.Verdict verdict) {
        return reviews.stream()
                .filter(review -> review.step() == request.progress().step() && review.verdict() == verdict)
                .count();
    }

    /** How many approvals of how many a request has at its step; empty where one is enough, which nobody takes for less. */
    static Optional<Text> soFar(Reader reader, Setup setup, AccessRequest request) {
        int needed = quorum(reader, setup, request).approvals();
        if (needed < 2) {
            return Optional.empty();
        }
        long given = votes(counted(reader, request.id()), request, AccessReview.Verdict.APPROVE);
        return Optional.of(
                Text.of(given + " of " + needed + " approvals so far", "필요한 승인 " + needed + "건 중 " + given + "건 완료"));
    }

    /** Returns whether someone, or someone for whom they stand in, is involved. */
    boolean isInvolved(AccessReview.Approver approver) {
        return !Collections.disjoint(involved, approver.everybody());
    }

    /**
     * Returns whether someone is tied by no more than what one person alone said, which keeps nobody from saying no; for whom it is
     * asked is such a word of who asks.
     */
    boolean mayDeny(PrincipalId who) {
        return !involvedIn(asking, any -> true).contains(who);
    }

    /** Returns whether a step asks somebody who is tied by no more than what one person alone said. */
    boolean isTied(ActingAs who, ApprovalPolicy.Step step) {
        return people(step, step.approvers())
                .anyMatch(approver -> approver.as().equals(who) && mayDeny(who.principal()));
    }

    /** Returns who approves in ordinary times, whether or not they are there. */
    List<AccessReview.Approver> named(ApprovalPolicy.Step step) {
        return eligible(step, step.approvers(), Crew.Presence.ANY);
    }

    private List<AccessReview.Approver> eligible(
            ApprovalPolicy.Step step, Set<PersonaId> personas, Crew.Presence presence) {
        return roster.people(personas, presence).stream()
                .filter(approver -> !isInvolved(approver) && passes(step, approver))
                .toList();
    }

    private boolean passes(ApprovalPolicy.Step step, AccessReview.Approver approver) {
        Optional<String> asking = team(draft.party().holder().persona());
        return step.filter() == ApprovalPolicy.Filter.ANYONE
                || !asking.equals(team(approver.as().persona()));
    }

    private Optional<String> team(PersonaId persona) {
        return roster.persona(persona).map(Persona::card).map(card -> card.team());
    }

    /**
     * A step, who approves it in ordinary times, and how many of them must.
     *
     * @param step the step
     * @param named who approves it
     * @param needed how many must
     */
    record Turn(ApprovalPolicy.Step step, List<AccessReview.Approver> named, int needed) {
        Set<PrincipalId> people() {
            return named.stream().map(one -> one.as().principal()).collect(Collectors.toSet());
        }

        private Turn needing(int other) {
            return new Turn(step, named, other);
        }

        private String lacking() {
            String turn = step.escalation().isEmpty() ? "" : " (→ " + Names.joined(step.escalation()) + ")";
            return heads(named) + " < " + needed + ", " + Names.joined(step.approvers()) + turn;
        }
    }

    /**
     * Returns what is short of approvers, each with what it is refused as: steps, or, where each has enough by itself, all of them
     * together, as nobody answers two.
     */
    static Map<String, AccessCode> shortages(List<Turn> turns, ApprovalPolicy.Risk risk) {
        Map<String, AccessCode> shortages = new LinkedHashMap<>();
        UnaryOperator<Turn> usual =
                turn -> turn.needing(turn.step().quorumFor(risk).approvals());
        turns.stream()
                .filter(turn -> !isEnough(List.of(turn)))
                .forEach(turn -> shortages.put(turn.lacking(), shortage(List.of(usual.apply(turn)))));
        if (shortages.isEmpty() && !isEnough(turns)) {
            String steps = turns.stream()
                    .map(turn -> Names.joined(turn.step().approvers()))
                    .collect(Collectors.joining(" → "));
            shortages.put(
                    answerable(turns) + " < " + needed(turns) + ", " + steps,
                    shortage(turns.stream().map(usual).toList()));
        }
        return shortages;
    }

    private static AccessCode shortage(List<Turn> usual) {
        return isEnough(usual) ? AccessCode.GRT_8 : AccessCode.NO_ELIGIBLE_APPROVER;
    }

    private static boolean isEnough(List<Turn> turns) {
        return answerable(turns) >= needed(turns);
    }

    private static int needed(List<Turn> turns) {
        return turns.stream().mapToInt(Turn::needed).sum();
    }

    /** Returns how many of the answers that are needed can be given at most, where each head gives one: a matching of both. */
    private static int answerable(List<Turn> turns) {
        List<AccessReview.Approver> heads =
                distinct(turns.stream().flatMap(turn -> turn.named().stream()).toList());
        List<Set<Integer>> answers = new ArrayList<>();
        for (Turn turn : turns) {
            Set<Integer> able = IntStream.range(0, heads.size())
                    .filter(head -> turn.named().stream().anyMatch(heads.get(head)::countsAs))
                    .boxed()
                    .collect(Collectors.toSet());
            answers.addAll(Collections.nCopies(Math.min(turn.needed(), heads.size() + 1), able));
        }
        Map<Integer, Integer> given = new HashMap<>();
        return (int) IntStream.range(0, answers.size())
                .filter(answer -> isGiven(answer, answers, given, new HashSet<>()))
                .count();
    }

    /** Finds a head for an answer; one that gives another does if another head can be found for that. */
    private static boolean isGiven(
            int answer, List<Set<Integer>> answers, Map<Integer, Integer> given, Set<Integer> asked) {
        for (int head : answers.get(answer)) {
            if (asked.add(head) && (!given.containsKey(head) || isGiven(given.get(head), answers, given, asked))) {
                given.put(head, answer);
                return true;
            }
        }
        return false;
    }

    /** Returns how many count, where one who stands in for another counts as one with them. */
    static int heads(List<AccessReview.Approver> approvers) {
        return distinct(approvers).size();
    }

    private static List<AccessReview.Approver> distinct(List<AccessReview.Approver> approvers) {
        List<AccessReview.Approver> counted = new ArrayList<>();
        for (AccessReview.Approver approver : approvers) {
            if (counted.stream().noneMatch(approver::countsAs)) {
                counted.add(approver);
            }
        }
        return counted;
    }

    /**
     * Returns who may approve a step now: those it names, with their deputies; those to turn to when it is late or nobody
     * else is there; and who answers for the activity above when nobody is there at all. Nobody comes to it because they alone told
     * that others are not there, or tied them; nor because who asks did.
     */
    List<AccessReview.Approver> present(ApprovalPolicy.Step step, AccessRequest.Route route, Scope scope) {
        Set<PersonaId> passed = new HashSet<>(step.approvers());
        List<AccessReview.Approver> all = new ArrayList<>(eligible(step, step.approvers(), Crew.Presence.PRESENT));
        boolean late = !reader.now().isBefore(route.escalateAt());
        if (late || all.isEmpty() && !isSilenced(step, passed)) {
            all.addAll(instead(step, step.escalation(), passed));
        }
        passed.addAll(step.escalation());
        if (all.isEmpty() && !isSilenced(step, passed)) {
            Set<PersonaId> parents = new HashSet<>();
            for (AssetId id : scope.resources()) {
                parents.addAll(setup.hooks().parentAccountable(reader, id));
                passed.addAll(ParentActivity.vacant(reader, id));
            }
            all.addAll(instead(step, parents, passed));
        }
        return all;
    }

    /** Returns whether somebody told alone that those who approve a step are not there, or tied them. */
    boolean isByOwnWord(PrincipalId who, ApprovalPolicy.Step step) {
        Set<PersonaId> passed = new HashSet<>(step.approvers());
        passed.addAll(step.escalation());
        return isByOwnWord(who, step, passed);
    }

    private boolean isByOwnWord(PrincipalId who, ApprovalPolicy.Step step, Set<PersonaId> passed) {
        Set<PrincipalId> apart = involvedIn(parts, roster.one(Set.of(who))::contains);
        boolean tied = passed.stream()
                .filter(persona ->
                        eligible(step, Set.of(persona), Crew.Presence.PRESENT).isEmpty())
                .flatMap(persona -> people(step, Set.of(persona)))
                .anyMatch(approver -> !apart.contains(approver.as().principal()));
        return tied
                || Absences.since(reader, askedAt, apart).toldBy(who, passed).isPresent();
    }

    /**
     * Whether somebody would approve but for what who asks has said: that they are not there, what ties them, or that it is asked for
     * them. Whom these seated is nobody who would.
     */
    private boolean isSilenced(ApprovalPolicy.Step step, Set<PersonaId> personas) {
        Set<PrincipalId> tellers = roster.one(parts);
        Set<PrincipalId> apart = involvedIn(asking, tellers::contains);
        boolean tied = people(step, personas)
                .filter(approver -> !roster.isSeatedBy(tellers, approver.as()))
                .anyMatch(approver -> !apart.contains(approver.as().principal()));
        Absences absences = Absences.since(reader, askedAt, apart);
        return tied
                || parts.stream()
                        .anyMatch(part -> absences.toldBy(part, personas).isPresent());
    }

    private Stream<AccessReview.Approver> people(ApprovalPolicy.Step step, Set<PersonaId> personas) {
        return roster.people(personas, Crew.Presence.PRESENT).stream().filter(approver -> passes(step, approver));
    }

    private List<AccessReview.Approver> instead(
            ApprovalPolicy.Step step, Set<PersonaId> personas, Set<PersonaId> passed) {
        return eligible(step, personas, Crew.Presence.PRESENT).stream()
                .filter(one -> !isByOwnWord(one.as().principal(), step, passed))
                .toList();
    }
}
