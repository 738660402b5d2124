package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.RequestId;
import dev.assay.governance.access.grant.Review;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    static List<Review> counted(Reader reader, RequestId id) {
        return reader.findBy(AccessKinds.REVIEW, "by-request", id.value()).stream()
                .map(Stored::value)
                .filter(review -> review.effect() == Review.Effect.COUNTED)
                .toList();
    }

    /** How many of some answers say so at the step that a request is at. */
    static long votes(List<Review> reviews, AccessRequest request, Review.Verdict verdict) {
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
        long given = votes(counted(reader, request.id()), request, Review.Verdict.APPROVE);
        return Optional.of(
                Text.of(given + " of " + needed + " approvals so far", "필요한 승인 " + needed + "건 중 " + given + "건 완료"));
    }

    /** Returns whether someone, or someone for whom they stand in, is involved. */
    boolean isInvolved(Review.Approver approver) {
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
    List<Review.Approver> named(ApprovalPolicy.Step step) {
        return eligible(step, step.approvers(), Crew.Presence.ANY);
    }

    private List<Review.Approver> eligible(ApprovalPolicy.Step step, Set<PersonaId> personas, Crew.Presence presence) {
        return roster.people(personas, presence).stream()
                .filter(approver -> !isInvolved(approver) && passes(step, approver))
                .toList();
    }

    private boolean passes(ApprovalPolicy.Step step, Review.Approver approver) {
        Optional<String> asking = team(draft.party().holder().persona());
        return step.filter() == ApprovalPolicy.Filter.ANYONE
                || !asking.equals(team(approver.as().persona()));
    }

    private Optional<String> team(PersonaId persona) {
        return roster.persona(persona).map(Persona::card).map(card -> card.team());
    }

    /** Returns how many count, where one who stands in for another counts as one with them. */
    static int heads(List<Review.Approver> approvers) {
        List<Review.Approver> counted = new ArrayList<>();
        for (Review.Approver approver : approvers) {
            if (counted.stream().noneMatch(approver::countsAs)) {
                counted.add(approver);
            }
        }
        return counted.size();
    }

    /**
     * Returns who may approve a step now: those it names, with their deputies; those to turn to when it is late or nobody
     * else is there; and who answers for the activity above when nobody is there at all. Nobody comes to it because they alone told
     * that others are not there, or tied them; nor because who asks did.
     */
    List<Review.Approver> present(ApprovalPolicy.Step step, AccessRequest.Route route, Scope scope) {
        Set<PersonaId> passed = new HashSet<>(step.approvers());
        List<Review.Approver> all = new ArrayList<>(eligible(step, step.approvers(), Crew.Presence.PRESENT));
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

    private Stream<Review.Approver> people(ApprovalPolicy.Step step, Set<PersonaId> personas) {
        return roster.people(personas, Crew.Presence.PRESENT).stream().filter(approver -> passes(step, approver));
    }

    private List<Review.Approver> instead(ApprovalPolicy.Step step, Set<PersonaId> personas, Set<PersonaId> passed) {
        return eligible(step, personas, Crew.Presence.PRESENT).stream()
                .filter(one -> !isByOwnWord(one.as().principal(), step, passed))
                .toList();
    }
}
