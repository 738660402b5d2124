package dev.assay.governance.raci;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposals;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts a matrix in force and tells where nobody answers. Thread-safe.
 *
 * <p>A matrix is changed by a proposal that somebody else approves. Every version is kept. What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Raci {
    private static final String NAME = "raci";

    private static final Proposals<RaciProposal> PROPOSALS = new Proposals<>(RaciProposal.KIND, SecondPersons::drop);

    private final GovernanceStore store;
    private final Function<Reader, Set<String>> systems;

    /**
     * Creates the service.
     *
     * @param store where the matrix is stored
     * @param systems tells the ids of the AI systems that there are
     */
    public Raci(GovernanceStore store, Function<Reader, Set<String>> systems) {
        this.store = Objects.requireNonNull(store, "store");
        this.systems = Objects.requireNonNull(systems, "systems");
    }

    /**
     * Returns whether an asset belongs to an activity of the matrix in force.
     *
     * @param reader reads what is stored
     * @param asset the asset
     * @return true if it does; false also if there is no matrix
     */
    public static boolean covers(Reader reader, AssetId asset) {
        return RaciMatrix.of(reader)
                .filter(matrix -> matrix.activities().stream()
                        .anyMatch(activity -> activity.reach().coversAsset(asset.value())))
                .isPresent();
    }

    /**
     * Puts a matrix in force within a change of a whole organisation, unless it is in force already. The rules are for the whole
     * to be held against.
     *
     * @param change what the organisation is changed through
     * @param matrix the matrix; its version is not looked at
     * @param actor who changes it
     * @param ruled the proposal that it comes from; empty for an organisation that is founded
     */
    public static void put(Change change, RaciMatrix matrix, Actor actor, Optional<Proposal> ruled) {
        Optional<Stored<RaciMatrix>> old = change.find(RaciMatrix.KIND, NAME);
        int version = old.map(stored -> stored.value().version()).orElse(0);
        if (old.isPresent() && old.get().value().equals(matrix.withVersion(version))) {
            return;
        }
        RaciMatrix next = matrix.withVersion(version + 1);
        put(change, next);
        change.insert(
                RaciVersion.KIND,
                new RaciVersion(
                        next,
                        ruled.map(Proposal::authors).orElseGet(() -> ApprovalRights.parts(actor)),
                        change.now(),
                        ruled.flatMap(Proposal::ruling).map(Proposal.Ruling::by)));
        AuditEvent event = changed(next, actor);
        change.record(ruled.map(proposal -> proposal.creditedIn(event)).orElse(event));
    }

    private static AuditEvent changed(RaciMatrix matrix, Actor actor) {
        return AuditEvent.of("raci.changed", actor, new Subject(NAME, NAME, matrix.version()));
    }

    private static FindingsException refusal(String code, String en, String ko) {
        return new FindingsException(NAME, List.of(Finding.error(code, "", Text.of(en, ko))));
    }

    /**
     * Proposes another matrix. Who may approve is told as {@link SecondPersons} says.
     *
     * @param next the matrix; its version is not looked at
     * @param reason why
     * @param actor who wants it
     * @return the proposal
     * @throws FindingsException with the rules that it breaks, so that nobody is asked to approve what cannot be, with
     *     {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, with {@code REASON_MISSING} without a reason
     */
    public RaciProposal propose(RaciMatrix next, String reason, Actor actor) {
        return attempt("raci.proposed", actor, reason, change -> {
            int version = RaciMatrix.of(change).map(RaciMatrix::version).orElse(0) + 1;
            requireValid(change, next);
            RaciProposal proposal = PROPOSALS.propose(
                    change, NAME, actor, reason, head -> new RaciProposal(head, next.withVersion(version)));
            Text what = Text.of("version " + version + " of the RACI matrix", "RACI 표의 버전 " + version);
            SecondPersons.tellOfFramework(change, RaciProposal.KIND, proposal.proposal(), what);
            change.record(AuditEvent.of("raci.proposed", actor, new Subject(NAME, NAME, version))
                    .because(reason)
                    .correlatedBy(proposal.proposal().id()));
            return proposal;
        });
    }

    private void requireValid(Reader reader, RaciMatrix matrix) {
        List<Finding> errors = RaciRules.check(reader, matrix, systems.apply(reader)).stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new FindingsException(NAME, errors);
        }
    }

    /**
     * Approves a proposal and puts its matrix in force.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who approves, an active person without a part in the proposal
     * @return the matrix in force
     * @throws FindingsException with {@code SOD-1} or {@code SOD-2} if the actor may not approve it, with
     *     {@code ALREADY_RESOLVED} if somebody ruled on it, with {@code STALE} if the matrix changed since, or with the rules that
     *     it breaks by now
     */
    public RaciMatrix approve(String proposal, String reason, Actor actor) {
        return attempt("raci.changed", actor, reason, change -> {
            RaciProposal approved = PROPOSALS.approve(change, proposal, actor, reason);
            Proposal ruled = approved.proposal();
            RaciMatrix next = approved.next();
            requireValid(change, next);
            put(change, next);
            change.insert(
                    RaciVersion.KIND,
                    new RaciVersion(
                            next, ruled.authors(), change.now(), ruled.ruling().map(Proposal.Ruling::by)));
            change.record(ruled.creditedIn(changed(next, actor).because(reason).correlatedBy(proposal)));
            return next;
        });
    }

    private static void put(Change change, RaciMatrix next) {
        int version = RaciMatrix.of(change).map(RaciMatrix::version).orElse(0);
        if (next.version() != version + 1) {
            throw refusal(
                    "STALE",
                    "proposal is about version " + (next.version() - 1) + " of raci, which has " + version,
                    "제안은 RACI 표 " + (next.version() - 1) + "판에 대한 것이지만 현재는 " + version + "판입니다");
        }
        change.put(RaciMatrix.KIND, next);
    }

    /**
     * Declines a proposal.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who declines, an active person
     * @throws FindingsException with {@code ALREADY_RESOLVED} if somebody ruled on it, with {@code UNKNOWN} if there is none, with
     *     {@code SOD-2} if the actor is no active person, with {@code REASON_MISSING} without a reason
     */
    public void decline(String proposal, String reason, Actor actor) {
        PROPOSALS.decline(
                store,
                AuditEvent.of("raci.declined", actor, Subject.of("raci-proposal", proposal))
                        .because(reason));
    }

    /**
     * Records each activity that has become vacant since it was last asked, and forgets those for which somebody answers again.
     *
     * @param actor who asks
     * @return the activities that have become vacant
     */
    public List<ActivityId> recordVacancies(Actor actor) {
        return store.change(change -> {
            List<ActivityId> vacant = new ArrayList<>();
            for (Activity activity :
                    RaciMatrix.of(change).map(RaciMatrix::activities).orElse(List.of())) {
                if (record(change, activity, actor)) {
                    vacant.add(activity.id());
                }
            }
            return vacant;
        });
    }

    private static boolean record(Change change, Activity activity, Actor actor) {
        boolean vacant = RaciRules.isVacant(Roster.now(change), activity);
        Optional<Stored<Vacancy>> last = change.find(Vacancy.KIND, activity.id().value());
        boolean known = last.filter(stored -> stored.value().filled().isEmpty()).isPresent();
        if (vacant == known) {
            return false;
        }
        Vacancy next = vacant
                ? new Vacancy(activity.id(), change.now(), Optional.empty())
                : new Vacancy(activity.id(), last.orElseThrow().value().since(), Optional.of(change.now()));
        change.put(Vacancy.KIND, next);
        change.record(AuditEvent.of(
                        "raci.vacancy",
                        actor,
                        Subject.of("activity", activity.id().value()))
                .withOutcome(vacant ? "vacant" : "filled"));
        return vacant;
    }

    private <R> R attempt(String type, Actor actor, String reason, Function<Change, R> work) {
        return Attempts.of(
                store, AuditEvent.of(type, actor, Subject.of(NAME, NAME)).because(reason), work);
    }
}
