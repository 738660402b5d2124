package dev.assay.governance.access.grant;

import dev.assay.governance.Moments;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;

/**
 * A stretch of time, its start included and its end not. Immutable.
 *
 * @param start its start, to the microsecond
 * @param end its end, to the microsecond
 * @since 0.1
 */
public record Window(Instant start, Instant end) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the start is not before the end
     */
    public Window {
        start = Moments.micros(start);
        end = Moments.micros(end);
        if (!start.isBefore(end)) {
            throw new ValueException(
                    "start must be before the end " + end + ", but was " + start,
                    "start는 끝 " + end + "보다 앞이어야 하지만 " + start + "입니다");
        }
    }

    /**
     * Returns whether a time lies in it.
     *
     * @param time the time
     * @return true from its start until just before its end
     */
    public boolean contains(Instant time) {
        return !time.isBefore(start) && time.isBefore(end);
    }

    /**
     * Returns whether another has a moment in common with it.
     *
     * @param other the other
     * @return true if it has; false if one starts when the other ends
     */
    public boolean overlaps(Window other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
