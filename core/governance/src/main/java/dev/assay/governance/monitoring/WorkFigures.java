package dev.assay.governance.monitoring;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The time that people spent on governance, as far as the log tells when they began. It is what the value of governance is
 * weighed against. Immutable.
 *
 * <p>A task lasts from its first sign to its end: a decision and a look under oversight from when who decides first looked at
 * evidence, a review and a runbook from their start. One that lasts longer than {@link #LONGEST} counts as that long, since nobody
 * works on anything through the night.
 *
 * @param byTask the time by task: {@code decision}, {@code oversight}, {@code review}, {@code runbook}
 * @since 0.1
 */
public record WorkFigures(Map<String, Duration> byTask) {
    /** How long one task counts at most. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /** Copies the map. */
    public WorkFigures {
        byTask = Collections.unmodifiableMap(new TreeMap<>(byTask));
    }

    /**
     * Returns the time of all tasks together.
     *
     * @return the sum
     */
    public Duration total() {
        return byTask.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
