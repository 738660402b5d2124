package dev.assay.governance.people;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Keeps what someone wants until somebody else approves it. Thread-safe.
 *
 * @param <C> what is kept
 * @since 0.1
 */
public final class Proposals<C extends Proposed<C>> {
    private final Kind<C> kind;

    /**
     * Creates proposals of a kind.
     *
     * @param kind under which they are stored
     */
    public Proposals(Kind<C> kind) {
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /**
     * Keeps a proposal. The caller records the event.
     *
     * @param change where
     * @param about the id of what is to be changed
     * @param actor who wants it
     * @param reason why
     * @param made makes what is kept of the proposal
     * @return the id of the proposal
     * @throws FindingsException with {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, or for whom it acts; with
     *     {@code REASON_MISSING} without a reason
     */
    public String open(Change change, String about, Actor actor, String reason, Function<Proposal, C> made) {
        Proposal proposal = Proposal.open(about + "#" + (change.all(kind).size() + 1), actor, change.now(), reason);
        List<Finding> findings = new ArrayList<>();
        Roster roster = Roster.now(change);
        proposal.authors().stream()
                .filter(author -> roster.principal(author).isEmpty())
                .sorted((one, two) -> one.value().compareTo(two.value()))
                .forEach(author -> findings.add(Finding.error(
                        "UNKNOWN_PRINCIPAL",
                        "actor",
                        Text.of("nobody is known as \"" + author + "\"", "\"" + author + "\" 주체는 등록되어 있지 않습니다"))));
        if (reason.isBlank()) {
            findings.add(
                    Finding.error("REASON_MISSING", "reason", Text.of("reason must not be blank", "사유는 비어 있으면 안 됩니다")));
        }
        if (!findings.isEmpty()) {
            throw new FindingsException("proposal " + proposal.id(), findings);
        }
        change.insert(kind, made.apply(proposal));
        return proposal.id();
    }

    /**
     * Approves a proposal. The caller makes the change, and records the event.
     *
     * @param change where
     * @param id the id of the proposal
     * @param actor who approves, an active person without a part in the proposal
     * @param reason why
     * @return what was proposed
     * @throws FindingsException with {@code UNKNOWN} if there is none, with {@code ALREADY_RESOLVED} if somebody ruled on it,
     *     with {@code SOD-1} or {@code SOD-2} if the actor may not
     */
    public C approve(Change change, String id, Actor actor, String reason) {
        Stored<C> found = change.find(kind, id)
                .orElseThrow(() -> FindingsException.of(
                        "proposal " + id, "UNKNOWN", Text.of("there is no proposal " + id, "제안 " + id + "이(가) 없습니다")));
        Proposal ruled = found.value().proposal().ruled(Proposal.State.APPROVED, actor, reason, change);
        C approved = found.value().with(ruled);
        change.update(kind, found, approved);
        return approved;
    }
}
