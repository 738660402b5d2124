package dev.assay.governance.people;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
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
 * Keeps what someone wants until somebody else approves it. Thread-safe.
 *
 * @param <C> what is kept
 * @since 0.1
 */
public final class Proposals<C extends Proposed<C>> {
    /**
     * Is told, within the change, that nobody need approve a proposal any more. Thread-safe.
     *
     * @param <C> what is kept
     * @since 0.1
     */
    @FunctionalInterface
    public interface Ending<C extends Proposed<C>> {
        /**
         * Is told that somebody ruled on a proposal, its author included, or approved another about the same thing.
         *
         * @param change what the change is made through; the event that is recorded next proves it
         * @param kind the kind under which the proposal is stored
         * @param proposal the proposal
         */
        void ended(Change change, Kind<C> kind, Proposal proposal);
    }

    private final Kind<C> kind;
    private final Ending<C> ending;

    /**
     * Creates proposals of a kind.
     *
     * @param kind under which they are stored
     * @param ending is told of those that nobody need approve any more
     */
    public Proposals(Kind<C> kind, Ending<C> ending) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.ending = Objects.requireNonNull(ending, "ending");
    }

    /**
     * Keeps a proposal. The caller records the event.
     *
     * @param change where
     * @param about the id of what is to be changed
     * @param actor who wants it
     * @param reason why
     * @param made makes what is kept of the proposal
     * @return what is kept
     * @throws FindingsException with {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, or for whom it acts; with {@code SOD-2} if
     *     the actor is not active, as an agent is only while an active person answers for it, or if for whom it acts has left; with
     *     {@code REASON_MISSING} without a reason
     */
    public C propose(Change change, String about, Actor actor, String reason, Function<Proposal, C> made) {
        List<Proposal> before = proposals(change);
        String id = about + "#" + (before.size() + 1);
        Set<PrincipalId> authors = ApprovalRights.parts(actor);
        List<Finding> findings = new ArrayList<>(unknown(change, authors));
        findings.addAll(inactive(change, authors, new PrincipalId(actor.principal())));
        reason(reason).ifPresent(findings::add);
        if (!findings.isEmpty()) {
            throw new FindingsException("proposal " + id, findings);
        }
        Proposal.Basis basis = new Proposal.Basis(
                about, approved(before, about), Roster.now(change).involved(authors));
        return change.insert(kind, made.apply(Proposal.open(id, actor, basis, change.now(), reason)))
                .value();
    }

    private List<Proposal> proposals(Reader reader) {
        return reader.all(kind).stream()
                .map(stored -> stored.value().proposal())
                .toList();
    }

    private static int approved(List<Proposal> proposals, String about) {
        return (int) proposals.stream()
                .filter(proposal -> proposal.state() == Proposal.State.APPROVED)
                .filter(proposal -> proposal.basis().about().equals(about))
                .count();
    }

    private static List<Finding> unknown(Reader reader, Set<PrincipalId> authors) {
        Roster roster = Roster.now(reader);
        return authors.stream()
                .filter(author -> roster.principal(author).isEmpty())
                .sorted((one, two) -> one.value().compareTo(two.value()))
                .map(author -> Finding.error(
                        "UNKNOWN_PRINCIPAL",
                        "actor",
                        Text.of("nobody is known as \"" + author + "\"", "\"" + author + "\" 주체는 등록되어 있지 않습니다")))
                .toList();
    }

    /** Who stands in may propose for who is on leave, but nobody for who is gone. */
    private static List<Finding> inactive(Reader reader, Set<PrincipalId> authors, PrincipalId actor) {
        Roster roster = Roster.now(reader);
        return authors.stream()
                .flatMap(author -> roster.principal(author).stream())
                .filter(author ->
                        author.id().equals(actor) ? !roster.isActive(actor) : author.status() == Principal.Status.LEFT)
                .map(Principal::id)
                .sorted((one, two) -> one.value().compareTo(two.value()))
                .map(author -> Finding.error(
                        "SOD-2",
                        "actor",
                        Text.of(
                                "who proposes must be active, and an active person answer for an agent, but " + author
                                        + " is not",
                                "제안은 활동 중인 주체가 해야 하고 에이전트는 활동 중인 사람이 책임져야 하지만 " + author + "은(는) 그렇지 않습니다")))
                .toList();
    }

    private static Optional<Finding> reason(String reason) {
        if (Reasons.isReadable(reason)) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.error("REASON_MISSING", "reason", Text.of("reason must not be blank", "사유는 비어 있으면 안 됩니다")));
    }

    /**
     * Approves a proposal. The caller makes the change, and records the event.
     *
     * @param change where
     * @param id the id of the proposal
     * @param actor who approves, an active person without a part in the proposal, now or when it was made
     * @param reason why
     * @return what was proposed
     * @throws FindingsException with {@code UNKNOWN} if there is none, with {@code ALREADY_RESOLVED} if somebody ruled on it,
     *     with {@code SOD-1} or {@code SOD-2} if the actor may not, with {@code UNKNOWN_PRINCIPAL} or {@code PRINCIPAL_ABSENT} if for
     *     whom they act is unknown or gone, with {@code REASON_MISSING} without a reason, with {@code STALE} if another proposal
     *     about the same thing was approved since it was made
     */
    public C approve(Change change, String id, Actor actor, String reason) {
        Stored<C> found = find(change, id);
        Proposal proposal = found.value().proposal();
        C approved = found.value().with(proposal.approved(actor, reason, change));
        requireReason(id, reason);
        if (approved(proposals(change), proposal.basis().about())
                != proposal.basis().over()) {
            throw FindingsException.of(
                    "proposal " + id,
                    "STALE",
                    Text.of(
                            "proposal " + id + " must be about what is in force, but another was approved since",
                            "제안 " + id + "이(가) 제출된 뒤에 다른 제안이 승인되어 더 이상 유효하지 않습니다"));
        }
        change.update(kind, found, approved);
        ending.ended(change, kind, approved.proposal());
        endStale(change, approved.proposal().basis().about());
        return approved;
    }

    private void endStale(Change change, String about) {
        proposals(change).stream()
                .filter(proposal -> proposal.state() == Proposal.State.OPEN)
                .filter(proposal -> proposal.basis().about().equals(about))
                .forEach(proposal -> ending.ended(change, kind, proposal));
    }

    private Stored<C> find(Reader reader, String id) {
        return reader.find(kind, id)
                .orElseThrow(() -> FindingsException.of(
                        "proposal " + id, "UNKNOWN", Text.of("there is no proposal " + id, "제안 " + id + "이(가) 없습니다")));
    }

    /**
     * Declines a proposal. The caller records the event.
     *
     * @param change where
     * @param id the id of the proposal
     * @param actor who declines, an active person, who may be its author
     * @param reason why
     * @return what was proposed
     * @throws FindingsException with {@code UNKNOWN} if there is none, with {@code ALREADY_RESOLVED} if somebody ruled on it,
     *     with {@code SOD-2} if the actor is no active person, with {@code REASON_MISSING} without a reason
     */
    public C decline(Change change, String id, Actor actor, String reason) {
        Stored<C> found = find(change, id);
        C declined = found.value().with(found.value().proposal().declined(actor, reason, change));
        requireReason(id, reason);
        change.update(kind, found, declined);
        ending.ended(change, kind, declined.proposal());
        return declined;
    }

    private static void requireReason(String id, String reason) {
        reason(reason).ifPresent(missing -> {
            throw new FindingsException("proposal " + id, List.of(missing));
        });
    }

    /**
     * Declines a proposal, and records that.
     *
     * @param store where
     * @param event its type, who declines and why; its subject has the id of the proposal
     * @throws FindingsException as {@link #decline(Change, String, Actor, String)}; then the refusal is recorded
     */
    public void decline(GovernanceStore store, AuditEvent event) {
        String id = event.subject().id();
        Attempts.of(store, event, change -> {
            C declined = decline(change, id, event.actor(), event.reason());
            change.record(event.correlatedBy(id));
            return declined;
        });
    }
}
