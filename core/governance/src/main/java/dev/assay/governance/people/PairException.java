package dev.assay.governance.people;

import dev.assay.governance.Moments;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;

/**
 * That someone may act in two personas for a time although the pair is forbidden. Immutable.
 *
 * @param principal who
 * @param first the one persona
 * @param second the other
 * @param until until when, exclusive, to the microsecond
 * @param approvedBy who let them
 * @param reason why
 * @since 0.1
 */
public record PairException(
        PrincipalId principal,
        PersonaId first,
        PersonaId second,
        Instant until,
        PrincipalId approvedBy,
        @NotBlank String reason) {
    /**
     * Brings the time to the microsecond.
     *
     * @throws IllegalArgumentException if it is not in the years 1 to 9999
     */
    public PairException {
        until = Moments.stated(until);
    }

    /**
     * Returns whether it lets two personas meet.
     *
     * @param one a persona
     * @param other another
     * @param end until when they meet, exclusive
     * @return true if it is about these, in either order, and does not end before
     */
    public boolean lets(PersonaId one, PersonaId other, Instant end) {
        boolean same = first.equals(one) && second.equals(other);
        boolean turned = first.equals(other) && second.equals(one);
        return (same || turned) && !end.isAfter(until);
    }
}
