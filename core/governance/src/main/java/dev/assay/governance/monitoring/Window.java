package dev.assay.governance.monitoring;

import dev.assay.quality.finding.ValueException;
import java.time.Instant;

/**
 * The time for which things are counted. What ends in it counts in it, with all of its time, also that before; what is not over when it
 * ends is open at the cut.
 *
 * @param from its beginning, inclusive
 * @param to its end, exclusive, after which nothing is looked at
 */
record Window(Instant from, Instant to) {
    static final Window ALL = new Window(Instant.MIN, Instant.MAX);

    Window {
        if (!from.isBefore(to)) {
            throw new ValueException(
                    "to must be after " + from + ", but was " + to, "to는 " + from + "보다 뒤여야 하지만 " + to + "입니다");
        }
    }

    boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** Whether something is over at the cut, which is the last record where there is no end. */
    boolean isOver(Instant end, Instant last) {
        return to.equals(Instant.MAX) ? !last.isBefore(end) : end.isBefore(to);
    }
}
