package dev.assay.governance.people;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That someone wants something changed, and what somebody else said to it. Immutable.
 *
 * @param id its id
 * @param authors who wants it, and for whom they act
 * @param basis what it is about, and what was the case when it was made
 * @param at since when
 * @param reason why
 * @param state how it stands
 * @param ruling what was said to it; empty while it is open
 * @since 0.1
 */
public record Proposal(
        String id,
        Set<PrincipalId> authors,
        Basis basis,
        Instant at,
        String reason,
        State state,
        Optional<Ruling> ruling) {
    private static final String PROPOSED_BY = "proposedBy";

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

    /**
     * What was the case when a proposal was made. Immutable.
     *
     * @param about the id of what is to be changed
     * @param over how many proposals about it had been approved
     * @param involved everybody who counted as one with an author then, such as who stood in for one of them
     * @since 0.1
     */
    public record Basis(String about, int over, Set<PrincipalId> involved) {
        /** Copies the set. */
        public Basis {
            involved = Set.copyOf(involved);
        }
    }

    /** Copies the set. */
    public Proposal {
        authors = Set.copyOf(authors);
    }

    /**
     * Returns the event of what the proposal led to, with who wanted it. The record of the change tells that by itself, also when the
     * record of the proposal is gone.
     *
     * @param event the event
     * @return a new event
     */
    public AuditEvent creditedIn(AuditEvent event) {
        Map<String, Object> details = new HashMap<>(event.details());
        details.put(
                PROPOSED_BY, authors.stream().map(PrincipalId::value).sorted().toList());
        return event.withDetails(details);
    }

    /**
     * Returns who wanted what an event tells, as {@link #creditedIn} put it.
     *
     * @param event the event
     * @return who; nobody if the event tells of nothing that was proposed
     */
    public static Set<PrincipalId> credits(AuditEvent event) {
        return event.details().get(PROPOSED_BY) instanceof List<?> names
                ? names.stream()
                        .map(name -> new PrincipalId(String.valueOf(name)))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    static Proposal open(String id, Actor actor, Basis basis, Instant at, String reason) {
        return new Proposal(id, ApprovalRights.parts(actor), basis, at, reason, State.OPEN, Optional.empty());
    }

    /** Returns the proposal approved by somebody who has no part in it, and had none when it was made. */
    Proposal approved(Actor actor, String reason, Reader reader) {
        requireOpen();
        ApprovalRights.require(reader, actor, authors, basis.involved(), Text.of("proposal " + id, "제안 " + id));
        return ruled(State.APPROVED, actor, reason, reader);
    }

    /** Returns the proposal declined by somebody, who may be its author. */
    Proposal declined(Actor actor, String reason, Reader reader) {
        requireOpen();
        ApprovalRights.requireOutside(
                reader, actor, Set.of(), Text.of("answer to proposal " + id, "제안 " + id + "에 대한 답변"));
        return ruled(State.DECLINED, actor, reason, reader);
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw FindingsException.of(
                    "proposal " + id,
                    "ALREADY_RESOLVED",
                    Text.of("proposal " + id + " was ruled on before", "제안 " + id + "에 대해서는 이미 결정이 내려졌습니다"));
        }
    }

    private Proposal ruled(State next, Actor actor, String said, Reader reader) {
        Ruling by = new Ruling(new PrincipalId(actor.principal()), reader.now(), said);
        return new Proposal(id, authors, basis, at, reason, next, Optional.of(by));
    }
}
