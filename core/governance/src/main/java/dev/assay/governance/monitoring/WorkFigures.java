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
 * evidence, a review and a run of a runbook from their start, an incident from when somebody investigates until it is resolved or
 * dismissed. One that lasts longer than {@link #LONGEST} counts as that long, since nobody works on anything through the night.
 * Nothing says when somebody began to answer a request for access or to attest a card: these are counted only, and how long one
 * takes is for the organisation to say.
 *
 * @param byTask the time by task: {@code decision}, {@code incident}, {@code oversight}, {@code review}, {@code runbook}
 * @param untimed how many there were of what has no beginning in the log: {@code access}, {@code attestation}
 * @since 0.1
 */
public record WorkFigures(Map<String, Duration> byTask, Map<String, Long> untimed) {
    /** How long one task counts at most. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /** Copies the maps. */
    public WorkFigures {
        byTask = Collections.unmodifiableMap(new TreeMap<>(byTask));
        untimed = Collections.unmodifiableMap(new TreeMap<>(untimed));
    }

    /**
     * Returns the time of all tasks together; what is only counted adds nothing.
     *
     * @return the sum
     */
    public Duration total() {
        return byTask.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
