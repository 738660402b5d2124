package dev.assay.governance.risk;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that may go wrong. Immutable.
 *
 * @param hazard what, a short name that is unique within the assessment
 * @param cause by what
 * @param inherent how bad it is if nothing is done
 * @param treatment what is done about it
 * @param residual how bad it is then
 * @param owner the persona of people that sees to it
 * @param acceptance that somebody accepts it; empty if nobody did
 * @since 0.1
 */
public record RiskItem(
        String hazard,
        String cause,
        RiskLevel inherent,
        Treatment treatment,
        RiskLevel residual,
        PersonaId owner,
        Optional<Acceptance> acceptance) {
    /** What is done about a risk. */
    public enum Treatment {
        /** It is made less likely or less bad. */
        MITIGATE,
        /** Somebody else bears it. */
        TRANSFER,
        /** What leads to it is not done. */
        AVOID,
        /** It is borne. */
        ACCEPT
    }

    /**
     * That somebody bears a risk for a time. Immutable.
     *
     * @param by who
     * @param until until when, exclusive
     * @param reason why
     * @since 0.1
     */
    public record Acceptance(PrincipalId by, Instant until, String reason) {}

    RiskItem with(Acceptance given) {
        return new RiskItem(hazard, cause, inherent, treatment, residual, owner, Optional.of(given));
    }

    boolean isAcceptedAt(Instant time) {
        return acceptance.filter(given -> time.isBefore(given.until())).isPresent();
    }
}
