package dev.assay.governance.card;

import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.measure.Dispute;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer. Immutable.
 *
 * @param value what it says
 * @param provenance where it comes from
 * @param asOf when it was given
 * @param staleAfter until when it holds
 * @param state how far it is to be trusted, but for its age
 * @param claim what it says in numbers; empty if it says none
 * @param disputed what a run has against an answer on an earlier version, which words alone do not settle; empty if none has
 *     anything, or one has looked again
 * @since 0.1
 */
public record FieldValue(
        Text value,
        Provenance provenance,
        Instant asOf,
        Instant staleAfter,
        FieldState state,
        Optional<Claim> claim,
        Optional<Dispute> disputed) {
    /** Checks the components. */
    public FieldValue {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(staleAfter, "staleAfter");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(disputed, "disputed");
    }

    /**
     * Returns how far the answer is to be trusted at a time.
     *
     * @param time the time
     * @return its state; stale from {@link #staleAfter()} on unless it is contradicted
     */
    public FieldState stateAt(Instant time) {
        return state == FieldState.FRESH && !time.isBefore(staleAfter) ? FieldState.STALE : state;
    }

    /**
     * Returns the answer in another state.
     *
     * @param next the state
     * @return a new answer
     */
    public FieldValue with(FieldState next) {
        return new FieldValue(value, provenance, asOf, staleAfter, next, claim, disputed);
    }

    FieldValue disputedBy(Optional<Dispute> dispute) {
        return new FieldValue(value, provenance, asOf, staleAfter, state, claim, dispute);
    }
}
