package dev.assay.governance.people;

import dev.assay.governance.Moments;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.util.Optional;

/**
 * That someone acts in a persona for a time. Immutable.
 *
 * @param principal who
 * @param persona in which persona
 * @param from since when, inclusive, to the microsecond
 * @param until until when, exclusive, to the microsecond; empty means for good, and when it begins that it was withdrawn before
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
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new ValueException(
                    "until must not be before " + from + ", but was " + until.get(),
                    "until은 " + from + "보다 앞일 수 없지만 " + until.get() + "입니다");
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
     * Returns whether it is and will be live no more.
     *
     * @param time the time
     * @return true from its end on; always for one that ends when it begins
     */
    public boolean isOverAt(Instant time) {
        return until.isPresent() && (!time.isBefore(until.get()) || until.get().equals(from));
    }

    /**
     * Returns the assignment with another end.
     *
     * @param end until when, exclusive
     * @return a new assignment; one that would end before it begins ends when it begins, and was never live
     */
    public Assignment endingAt(Instant end) {
        Instant latest = end.isAfter(from) ? end : from;
        return new Assignment(principal, persona, from, Optional.of(latest), assignedBy, delegateOf);
    }
}
