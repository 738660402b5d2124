package dev.assay.governance.raci;

import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;

/**
 * That someone is on call for a time. Immutable.
 *
 * @param principal who
 * @param from since when, inclusive
 * @param until until when, exclusive
 * @since 0.1
 */
public record Shift(PrincipalId principal, Instant from, Instant until) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if it would end before it begins
     */
    public Shift {
        if (!from.isBefore(until)) {
            throw new ValueException(
                    "until must be after " + from + ", but was " + until,
                    "until은 " + from + "보다 뒤여야 하지만 " + until + "입니다");
        }
    }

    boolean isLiveAt(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    boolean overlaps(Shift other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
