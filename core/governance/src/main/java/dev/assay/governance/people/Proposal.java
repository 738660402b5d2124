package dev.assay.governance.people;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * That someone wants something changed, and what somebody else said to it. Immutable.
 *
 * @param id its id
 * @param authors who wants it, and for whom they act
 * @param at since when
 * @param reason why
 * @param state how it stands
 * @param ruling what was said to it; empty while it is open
 * @since 0.1
 */
public record Proposal(
        String id, Set<PrincipalId> authors, Instant at, String reason, State state, Optional<Ruling> ruling) {
    /** How a proposal stands. */
    public enum State {
        /** Nobody said anything yet. */
        OPEN,
        /** It was approved, and the change made. */
        APPROVED,
        /** It was declined. */
        DECLINED
    }

    /**
     * What was said to a proposal. Immutable.
     *
     * @param by who said it
     * @param at when
     * @param reason why
     * @since 0.1
     */
    public record Ruling(PrincipalId by, Instant at, String reason) {}

    /** Copies the set. */
    public Proposal {
        authors = Set.copyOf(authors);
    }

    /**
     * Returns an open proposal.
     *
     * @param id its id
     * @param actor who wants it
     * @param at since when
     * @param reason why
     * @return the proposal
     */
    public static Proposal open(String id, Actor actor, Instant at, String reason) {
        return new Proposal(id, Approvals.parts(actor), at, reason, State.OPEN, Optional.empty());
    }

    /**
     * Returns the proposal with what somebody said to it.
     *
     * @param next {@link State#APPROVED} or {@link State#DECLINED}
     * @param actor who says it
     * @param reason why
     * @param reader reads who they are
     * @return a new proposal
     * @throws FindingsException with {@code ALREADY_RESOLVED} if somebody said something before; with {@code SOD-1} or
     *     {@code SOD-2} if it is approved by somebody who may not
     */
    public Proposal ruled(State next, Actor actor, String reason, Reader reader) {
        if (state != State.OPEN) {
            throw new FindingsException(
                    "proposal " + id,
                    List.of(Finding.error(
                            "ALREADY_RESOLVED",
                            "",
                            Text.of("proposal " + id + " was ruled on before", "제안 " + id + "에 대해서는 이미 결정이 내려졌습니다"))));
        }
        if (next == State.APPROVED) {
            Approvals.require(reader, actor, authors, Text.of("proposal " + id, "제안 " + id));
        }
        Ruling said = new Ruling(new PrincipalId(actor.principal()), reader.now(), reason);
        return new Proposal(id, authors, at, this.reason, next, Optional.of(said));
    }
}
