package dev.assay.governance.raci;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.CardProposal;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells who may approve of what somebody proposes: a listener of {@code Personas}, and called by policies and controls. Thread-safe.
 *
 * <p>Of those who answer for it, by the policy or by the activity of the matrix that decides about it, all are told who have no part
 * in it; if nobody is left, those who do it, then those who are consulted, and of a policy of access those who approve by it. If
 * nobody of these is there either, the notice goes to the fallback of the outbox. Whoever else may approve may do so untold.
 *
 * @since 0.1
 */
public final class SecondPersons implements PeopleListener {
    /** What an activity of the matrix decides about if it is asked about policies. */
    private static final String POLICIES = "policy-change";

    /** What an activity of the matrix decides about if it is asked about cards. */
    private static final String CARDS = "framework-change";

    /** Creates the listener. */
    public SecondPersons() {
        // It keeps nothing.
    }

    @Override
    public void cardProposed(Change change, CardProposal proposal, Actor actor) {
        PersonaId persona = proposal.next().id();
        Text what = Text.of("another card of persona " + persona, "페르소나 " + persona + "의 새 카드");
        tell(change, "card", proposal.proposal(), what, row(change, CARDS));
    }

    /**
     * Tells of a proposed policy.
     *
     * @param change in which it is proposed; the event that is recorded next carries the notice
     * @param proposal the proposal
     * @param what what is proposed, such as {@code version 2 of policy no-prod-writes}
     * @param owners the personas that answer for it, as it is and as it shall be, before who does by the matrix
     */
    public static void tellOfPolicy(Change change, Proposal proposal, Text what, List<PersonaId> owners) {
        List<List<PersonaId>> all = new ArrayList<>(List.of(owners));
        all.addAll(row(change, POLICIES));
        tell(change, "policy", proposal, what, all);
    }

    /**
     * Tells of a proposed control, such as one that is excluded.
     *
     * @param change in which it is proposed; the event that is recorded next carries the notice
     * @param proposal the proposal
     * @param what what is proposed, such as {@code that control "filter" is excluded: no such system}
     * @param owner the persona that answers for it, before who does for policies by the matrix; empty if none in particular does
     */
    public static void tellOfControl(Change change, Proposal proposal, Text what, Optional<PersonaId> owner) {
        List<List<PersonaId>> all = new ArrayList<>(owner.map(List::of).stream().toList());
        all.addAll(row(change, POLICIES));
        tell(change, "control", proposal, what, all);
    }

    /**
     * Tells of a proposed policy of access.
     *
     * @param change in which it is proposed; the event that is recorded next carries the notice
     * @param proposal the proposal
     * @param what what is proposed, such as {@code approval policy usual@2}
     * @param approvers the personas that approve by it, after who answers for policies by the matrix
     */
    public static void tellOfAccess(Change change, Proposal proposal, Text what, List<PersonaId> approvers) {
        List<List<PersonaId>> all = new ArrayList<>(row(change, POLICIES));
        all.add(approvers);
        tell(change, "approval-policy", proposal, what, all);
    }

    /** Those to turn to, one after another. */
    private static List<List<PersonaId>> row(Reader reader, String kind) {
        return RaciMatrix.of(reader).flatMap(matrix -> matrix.activityFor(kind, "")).stream()
                .map(Activity::letters)
                .flatMap(letters -> Stream.of(letters.accountable(), letters.responsible(), letters.consulted()))
                .toList();
    }

    /** What differs has a proposal of the same id, if it is of another kind. */
    private static void tell(Change change, String kind, Proposal proposal, Text what, List<List<PersonaId>> personas) {
        Roster roster = Roster.now(change);
        Set<PrincipalId> apart = new HashSet<>(proposal.basis().involved());
        apart.addAll(roster.involved(proposal.authors()));
        Set<String> to = personas.stream()
                .map(some -> some.stream()
                        .flatMap(persona -> roster.acting(persona).stream())
                        .map(Assignment::principal)
                        .filter(who -> roster.isPerson(who) && !apart.contains(who))
                        .map(PrincipalId::value)
                        .collect(Collectors.toSet()))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(Set.of());
        Outbox.queue(change, Notice.of(proposal.id() + "/proposed/" + kind, change.now(), to, text(proposal, what)));
    }

    private static Text text(Proposal proposal, Text what) {
        String by =
                proposal.authors().stream()
                        .map(PrincipalId::value)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
        return Text.of(
                by + " proposes " + what.en() + ", proposal " + proposal.id()
                        + "; somebody else who agrees approves it (approve), or declines it (decline)",
                by + " 님의 제안: " + what.ko() + ", 제안 " + proposal.id() + ". 다른 사람이 동의하면 승인하고, 아니면 거절하십시오");
    }
}
