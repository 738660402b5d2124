package dev.assay.governance.card;

import dev.assay.governance.Moments;
import dev.assay.governance.Reasons;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody's word for a card. Immutable.
 *
 * @param by who gave it
 * @param persona the persona in which they did
 * @param at when, to the microsecond
 * @param digest the hash of the card that it was given for
 * @param checkpoint the checkpoint of the audit log at that time, as text
 * @since 0.1
 */
public record CardAttestation(PrincipalId by, PersonaId persona, Instant at, String digest, String checkpoint) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there is no checkpoint
     */
    public CardAttestation {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(persona, "persona");
        at = Moments.micros(at);
        Objects.requireNonNull(digest, "digest");
        if (Reasons.isBlank(checkpoint)) {
            throw new ValueException("checkpoint must be given, but was blank", "checkpoint가 있어야 하지만 비어 있습니다");
        }
    }
}
