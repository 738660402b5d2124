package dev.assay.governance.raci;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.CardProposal;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposed;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells who may approve of what somebody proposes: a listener of {@code Personas}, and called by all others that take proposals.
 * Thread-safe.
 *
 * <p>Of those who answer for it, by the policy or by the activity of the matrix that decides about it, all are told who have no part
 * in it; if nobody is left, those who do it, then those who are consulted, and of a policy of access those who approve by it. If
 * nobody of these is there either, the notice goes to the fallback of the outbox. Whoever else may approve may do so untold.
 *
 * <p>Whoever proposes something of the same thing again tells nobody a second time on one day of the organisation, until somebody
 * else has ruled on what they proposed; of what nobody has been told yet, the newest is told. What is approved, declined or taken
 * back before it is told is not told any more, and neither is what cannot be approved since another was. Whoever was told of what is
 * stale or taken back is told of what is proposed in its place, in the latter case unless that says the same.
 *
 * @since 0.1
 */
public final class SecondPersons implements PeopleListener {
    /** How many characters of the proposer's own words a notice tells at most. */
    public static final int MOST_WORDS = 200;

    /** What an activity of the matrix decides about if it is asked about policies. */
    private static final String POLICIES = "policy-change";

    /** What an activity of the matrix decides about if it is asked about cards, matrices and descriptions of the organisation. */
    private static final String FRAMEWORK = "framework-change";

    /** What an activity of the matrix decides about if it is asked how an asset is judged. */
    private static final String THRESHOLDS = "threshold-change";

    /** That of no asset in particular. */
    private static final String NO_ASSET = "";

    /** Ids of one thing differ in how many proposals there were before. */
    private static final Comparator<Proposal> NEWEST_LAST = Comparator.comparing(Proposal::at)
            .thenComparing(proposal -> proposal.id().length())
            .thenComparing(Proposal::id);

    /** Creates the listener. */
    public SecondPersons() {
        // It keeps nothing.
    }

    @Override
    public void cardProposed(Change change, CardProposal proposal, Actor actor) {
        PersonaId persona = proposal.next().id();
        Text what = Text.of("another card of persona " + persona, "페르소나 " + persona + "의 새 카드");
        tell(change, PeopleKinds.PROPOSAL, proposal.proposal(), what, row(change, FRAMEWORK, NO_ASSET));
    }

    @Override
    public void cardProposalEnded(Change change, Proposal proposal) {
        drop(change, PeopleKinds.PROPOSAL, proposal);
    }

    /**
     * Drops the notice of a proposal that nobody need approve any more, unless it was sent. If it was told instead of what the same
     * author proposed of the same thing, and that is open still, the newest of that is told, unless it says the same as what was sent.
     *
     * @param change in which it ends; the event that is recorded next carries the notice
     * @param kind the kind under which the proposal is stored
     * @param proposal the proposal as it ended, or open if it cannot be approved since another was
     * @param <C> what is stored
     */
    public static <C extends Proposed<C>> void drop(Change change, Kind<C> kind, Proposal proposal) {
        boolean waited = Outbox.drop(change, id(kind, proposal));
        if (proposal.state() == Proposal.State.DECLINED && (waited || !isRuledByAnother(proposal))) {
            C ended = change.find(kind, proposal.id()).orElseThrow().value();
            others(change, kind, ended)
                    .filter(other -> other.proposal().state() == Proposal.State.OPEN && other.over() == ended.over())
                    .max(Comparator.comparing(Proposed::proposal, NEWEST_LAST))
                    .ifPresent(other -> restore(change, kind, other));
        }
    }

    /** What was no news while another was open is some if that was taken back, and said something else. */
    private static <C extends Proposed<C>> void restore(Change change, Kind<C> kind, C proposed) {
        String id = id(kind, proposed.proposal());
        change.find(Notice.KIND, id)
                .filter(notice -> isNews(change, notice.value().to(), told(change, before(change, kind, proposed))))
                .ifPresent(notice -> Outbox.restore(change, id));
    }

    /**
     * Tells of a proposed policy, of a control, such as one that is excluded, or of a version of a catalogue.
     *
     * @param change in which it is proposed; the event that is recorded next carries the notice
     * @param kind the kind under which the proposal is stored
     * @param proposal the proposal
     * @param what what is proposed, such as {@code version 2 of policy no-prod-writes}
     * @param owners the personas that answer for it, as it is and as it shall be, before who does by the matrix; none if nobody in
     *     particular does
     * @param <C> what is stored
     */
    public static <C extends Proposed<C>> void tellOfPolicy(
            Change change, Kind<C> kind, Proposal proposal, Text what, List<PersonaId> owners) {
        List<List<PersonaId>> all = new ArrayList<>(List.of(owners));
        all.addAll(row(change, POLICIES, NO_ASSET));
        tell(change, kind, proposal, what, all);
    }

    /**
     * Tells of a proposed safeguard: a policy of access, a rule of oversight, a profile for emergencies.
     *
     * @param change in which it is proposed; the event that is recorded next carries the notice
     * @param kind the kind under which the proposal is stored
     * @param proposal the proposal
     * @param what what is proposed, such as {@code approval policy usual@2}
     * @param acting the personas that approve, look or are told by it, as it is and as it shall be, after who answers for policies
     *     by the matrix
     * @param <C> what is stored
     */
    public static <C extends Proposed<C>> void tellOfSafeguard(
            Change change, Kind<C> kind, Proposal proposal, Text what, List<PersonaId> acting) {
        List<List<PersonaId>> all = new ArrayList<>(row(change, POLICIES, NO_ASSET));
        all.add(acting);
        tell(change, kind, proposal, what, all);
    }

    /**
     * Tells of a proposed matrix, or description of the organisation: who answers for the framework by the matrix in force, whomever
     * the proposed one names.
     *
     * @param change in which it is proposed; the event that is recorded next carries the notice
     * @param kind the kind under which the proposal is stored
     * @param proposal the proposal
     * @param what what is proposed
     * @param <C> what is stored
     */
    public static <C extends Proposed<C>> void tellOfFramework(
            Change change, Kind<C> kind, Proposal proposal, Text what) {
        tell(change, kind, proposal, what, row(change, FRAMEWORK, NO_ASSET));
    }

    /**
     * Tells of what is proposed about how an asset is judged: its owner's persona, before who answers by the matrix for its
     * thresholds.
     *
     * @param change in which it is proposed; the event that is recorded next carries the notice
     * @param kind the kind under which the proposal is stored
     * @param proposal the proposal
     * @param what what is proposed
     * @param asset the asset
     * @param <C> what is stored
     */
    public static <C extends Proposed<C>> void tellOfAsset(
            Change change, Kind<C> kind, Proposal proposal, Text what, AssetId asset) {
        List<List<PersonaId>> all = new ArrayList<>();
        change.find(Assets.KIND, asset.value())
                .flatMap(stored -> stored.value().owner())
                .ifPresent(owner -> all.add(List.of(owner)));
        all.addAll(row(change, THRESHOLDS, asset.value()));
        tell(change, kind, proposal, what, all);
    }

    /**
     * Returns who answers for policies by the matrix in force, and so for what nobody owns.
     *
     * @param reader reads what is stored
     * @return the accountable personas; empty if the matrix names none
     */
    public static List<PersonaId> accountable(Reader reader) {
        return row(reader, POLICIES, NO_ASSET).stream().findFirst().orElse(List.of());
    }

    /** Those to turn to, one after another. */
    private static List<List<PersonaId>> row(Reader reader, String decision, String asset) {
        return RaciMatrix.of(reader).flatMap(matrix -> matrix.activityFor(decision, asset)).stream()
                .map(Activity::letters)
                .flatMap(letters -> Stream.of(letters.accountable(), letters.responsible(), letters.consulted()))
                .toList();
    }

    private static <C extends Proposed<C>> void tell(
            Change change, Kind<C> kind, Proposal proposal, Text what, List<List<PersonaId>> personas) {
        C proposed = change.find(kind, proposal.id()).orElseThrow().value();
        List<String> before = before(change, kind, proposed);
        Set<String> to = recipients(change, proposal, personas);
        Set<String> told = told(change, before);
        String id = id(kind, proposal);
        if (isNews(change, to, told)) {
            before.forEach(other -> Outbox.drop(change, other));
            to.removeAll(told);
            Outbox.queue(change, Notice.of(id, change.now(), to, text(proposal, what)));
        } else {
            // Kept for when what was told instead is taken back.
            Outbox.queue(change, Notice.of(id, change.now(), to, text(proposal, what)));
            Outbox.drop(change, id);
        }
    }

    private static boolean isNews(Reader reader, Set<String> to, Set<String> told) {
        return to.isEmpty() ? !hasFallback(reader, told) : !told.containsAll(to);
    }

    /** Proposals of two kinds may have the same id. */
    private static String id(Kind<?> kind, Proposal proposal) {
        return proposal.id() + "/proposed/" + kind.name();
    }

    /** The notices of what the same author proposed of the same thing today, and nobody else ruled on. */
    private static <C extends Proposed<C>> List<String> before(Change change, Kind<C> kind, C proposed) {
        ZoneId zone = LocalZone.of(change);
        LocalDate today = LocalZone.today(change);
        return others(change, kind, proposed)
                .filter(other ->
                        other.proposal().at().atZone(zone).toLocalDate().equals(today))
                .filter(other -> !isRuledByAnother(other.proposal()))
                // What is stale or taken back cannot be approved, so that who was told of it does not know of what is
                // proposed in its place, unless that is the same.
                .filter(other -> other.over() == proposed.over())
                .filter(other -> other.proposal().state() == Proposal.State.OPEN || saysSame(other, proposed))
                .map(other -> id(kind, other.proposal()))
                .toList();
    }

    private static <C extends Proposed<C>> boolean saysSame(C one, C other) {
        return one.with(other.proposal()).equals(other);
    }

    /** What else the same author proposed of the same thing. */
    private static <C extends Proposed<C>> Stream<C> others(Reader reader, Kind<C> kind, C proposed) {
        Proposal proposal = proposed.proposal();
        return reader.all(kind).stream()
                .map(Stored::value)
                .filter(other -> !other.proposal().id().equals(proposal.id()))
                .filter(other ->
                        other.proposal().basis().about().equals(proposal.basis().about()))
                .filter(other -> other.proposal().authors().equals(proposal.authors()));
    }

    /** Who takes back what they proposed, and proposes it again, tells no more for it. */
    private static boolean isRuledByAnother(Proposal proposal) {
        return proposal.ruling()
                .filter(ruling -> !proposal.authors().contains(ruling.by()))
                .isPresent();
    }

    private static Set<String> told(Reader reader, List<String> notices) {
        return notices.stream()
                .flatMap(id -> reader.find(Notice.KIND, id).stream())
                .map(Stored::value)
                .filter(notice -> notice.status() == Notice.Status.SENT)
                .flatMap(notice -> notice.to().stream())
                .collect(Collectors.toSet());
    }

    /** People are told by their own ids, and personas only as the fallback. */
    private static boolean hasFallback(Reader reader, Set<String> told) {
        Roster roster = Roster.now(reader);
        return told.stream()
                .anyMatch(id -> roster.principal(new PrincipalId(id)).isEmpty());
    }

    private static Set<String> recipients(Reader reader, Proposal proposal, List<List<PersonaId>> personas) {
        Roster roster = Roster.now(reader);
        Set<PrincipalId> apart = new HashSet<>(proposal.basis().involved());
        apart.addAll(roster.involved(proposal.authors()));
        return personas.stream()
                .map(some -> some.stream()
                        .flatMap(persona -> roster.acting(persona).stream())
                        .map(Assignment::principal)
                        .filter(who -> roster.isPerson(who) && !apart.contains(who))
                        .map(PrincipalId::value)
                        .collect(Collectors.toCollection(HashSet::new)))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElseGet(HashSet::new);
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
                        + "; somebody else who agrees approves it (approve), or declines it (decline). You are told once a day,"
                        + " however often they propose it anew",
                by + " 님의 제안: " + what.ko() + ", 제안 " + proposal.id()
                        + ". 다른 사람이 동의하면 승인하고, 아니면 거절하십시오. 거듭 제안해도 하루에 한 번만 알립니다");
    }
}
