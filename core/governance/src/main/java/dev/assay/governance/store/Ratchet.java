package dev.assay.governance.store;

import dev.assay.governance.audit.AuditEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the time of a store from a clock that may be set, as {@link ClockState} says, and notices when it was set ahead; for those
 * who write stores. What is read between two records counts in this process only. Thread-safe.
 *
 * @since 0.1
 */
public final class Ratchet {
    /** How much further than time a clock may go before that is flagged. */
    public static final Duration JUMP = Duration.ofMinutes(1);

    private static final String FLAG = "flag";

    private final LongSupplier nanos;
    private ClockState seen = ClockState.NONE;
    private @Nullable Beat last;

    /**
     * A time by two clocks.
     *
     * @param reading by the one that can be set
     * @param nanos by the one that cannot
     */
    private record Beat(Instant reading, long nanos) {}

    /**
     * Creates a ratchet.
     *
     * @param nanos tells the nanoseconds since some moment by a clock that nobody sets
     */
    public Ratchet(LongSupplier nanos) {
        this.nanos = Objects.requireNonNull(nanos, "nanos");
    }

    /**
     * Returns the time.
     *
     * @param reading what the clock says
     * @param recorded what the records tell
     * @return the reading, or what was reached before if that is later
     */
    public synchronized Instant now(Instant reading, ClockState recorded) {
        if (recorded.time().isAfter(seen.time())) {
            seen = recorded;
        }
        seen = seen.read(reading);
        if (last == null) {
            last = new Beat(reading, nanos.getAsLong());
        }
        return reading.isAfter(seen.time()) ? reading : seen.time();
    }

    /**
     * Returns events as they are to be recorded: the first one has {@code CLOCK_JUMP} as its {@code flag}, if the clock went further
     * ahead than time did since something was recorded, and so took time along.
     *
     * @param events the events of one change, in order
     * @param reading what the clock says
     * @return the events
     */
    public synchronized List<AuditEvent> flagged(List<AuditEvent> events, Instant reading) {
        if (last == null || events.isEmpty()) {
            return events;
        }
        Duration clocked = Duration.between(last.reading(), reading);
        Duration passed = Duration.ofNanos(nanos.getAsLong() - last.nanos());
        return clocked.minus(passed).compareTo(JUMP) > 0 ? flagged(events) : events;
    }

    private static List<AuditEvent> flagged(List<AuditEvent> events) {
        List<AuditEvent> flagged = new ArrayList<>(events);
        Map<String, Object> details = new HashMap<>(events.get(0).details());
        details.putIfAbsent(FLAG, "CLOCK_JUMP");
        flagged.set(0, events.get(0).withDetails(details));
        return flagged;
    }

    /**
     * Notes that something was recorded.
     *
     * @param reading what the clock said
     */
    public synchronized void recorded(Instant reading) {
        last = new Beat(reading, nanos.getAsLong());
    }
}
