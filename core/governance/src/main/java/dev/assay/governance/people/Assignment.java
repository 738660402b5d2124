package dev.assay.governance.people;

import dev.assay.governance.Moments;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * That someone acts in a persona for a time. Immutable.
 *
 * @param principal who
 * @param persona in which persona
 * @param from since when, inclusive, to the microsecond
 * @param until until when, exclusive, to the microsecond; empty means for good
 * @param assignedBy who said so
 * @param delegateOf whom they stand in for; empty if for nobody
 * @since 0.1
 */
public record Assignment(
        PrincipalId principal,
        PersonaId persona,
        Instant from,
        Optional<Instant> until,
        PrincipalId assignedBy,
        Optional<PrincipalId> delegateOf) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if it would end before it begins, stands in for someone for good, or has a time out of
     *     the years 1 to 9999
     */
    public Assignment {
        from = Moments.stated(from);
        until = until.map(Moments::stated);
        if (until.isPresent() && !from.isBefore(until.get())) {
            throw new ValueException(
                    "until must be after " + from + ", but was " + until.get(),
                    "until은 " + from + "보다 뒤여야 하지만 " + until.get() + "입니다");
        }
        if (delegateOf.isPresent() && until.isEmpty()) {
            throw new ValueException("leave cover must have an end", "휴가 대행에는 끝이 있어야 합니다");
        }
    }

    /**
     * Returns whether it holds.
     *
     * @param time the time
     * @return true from its beginning until just before its end
     */
    public boolean isLiveAt(Instant time) {
        return !time.isBefore(from) && (until.isEmpty() || time.isBefore(until.get()));
    }

    /**
     * Returns the assignment with another end.
     *
     * @param end until when, exclusive
     * @return a new assignment; one that begins and ends at the same time was never live, and ends a microsecond later
     */
    public Assignment endingAt(Instant end) {
        Instant latest = end.isAfter(from) ? end : from.plus(1, ChronoUnit.MICROS);
        return new Assignment(principal, persona, from, Optional.of(latest), assignedBy, delegateOf);
    }
}
