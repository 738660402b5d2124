package dev.assay.governance.access;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Review;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.staffing.Absences;
import dev.assay.governance.store.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may approve. */
final class Approvers {
    private final Reader reader;
    private final Setup setup;
    private final Crew roster;
    private final RequestDraft draft;
    private final Set<PrincipalId> involved;

    /** Those of a request that is about to be made. */
    static Approvers of(Reader reader, Setup setup, RequestDraft draft, List<PrincipalId> chain) {
        return new Approvers(reader, setup, draft, new Crew(reader).involved(draft.party(), chain, reader.now()));
    }

    /** Those of a request that was made. */
    static Approvers of(Reader reader, Setup setup, AccessRequest request) {
        RequestDraft draft = request.draft();
        Set<PrincipalId> involved = new Crew(reader)
                .involved(draft.party(), request.chain(), request.route().requestedAt());
        return new Approvers(reader, setup, draft, involved);
    }

    private Approvers(Reader reader, Setup setup, RequestDraft draft, Set<PrincipalId> involved) {
        this.reader = reader;
        this.setup = setup;
        this.roster = new Crew(reader);
        this.draft = draft;
        this.involved = new HashSet<>(involved);
        this.involved.addAll(setup.hooks().authors(reader, draft));
    }

    /** Returns whether someone, or someone for whom they stand in, is involved. */
    boolean isInvolved(Review.Approver approver) {
        return !Collections.disjoint(involved, approver.everybody());
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
     * that others are not there.
     */
    List<Review.Approver> present(ApprovalPolicy.Step step, AccessRequest.Route route, Scope scope) {
        Absences absences = Absences.since(reader, route.requestedAt(), involved);
        Set<PersonaId> passed = new HashSet<>(step.approvers());
        List<Review.Approver> all = new ArrayList<>(eligible(step, step.approvers(), Crew.Presence.PRESENT));
        if (all.isEmpty() || !reader.now().isBefore(route.escalateAt())) {
            all.addAll(instead(absences, eligible(step, step.escalation(), Crew.Presence.PRESENT), passed));
        }
        if (all.isEmpty()) {
            passed.addAll(step.escalation());
            Set<PersonaId> parents = new HashSet<>();
            for (AssetId id : scope.resources()) {
                parents.addAll(setup.hooks().parentAccountable(reader, id));
                passed.addAll(ParentActivity.vacant(reader, id));
            }
            all.addAll(instead(absences, eligible(step, parents, Crew.Presence.PRESENT), passed));
        }
        return all;
    }

    /** Returns whether somebody told alone that those who approve a step are not there. */
    boolean isByOwnWord(PrincipalId who, ApprovalPolicy.Step step, AccessRequest.Route route) {
        Set<PersonaId> passed = new HashSet<>(step.approvers());
        passed.addAll(step.escalation());
        return Absences.since(reader, route.requestedAt(), involved)
                .toldBy(who, passed)
                .isPresent();
    }

    private static List<Review.Approver> instead(
            Absences absences, List<Review.Approver> people, Set<PersonaId> passed) {
        return people.stream()
                .filter(one -> absences.toldBy(one.as().principal(), passed).isEmpty())
                .toList();
    }
}
