package dev.assay.governance.audit;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How far the time of a record is to be trusted. Immutable.
 *
 * @param source the clock's name, such as {@code system}, {@code database} or {@code ntp}
 * @param drift how far it was ahead of a better clock when last compared, to the millisecond; empty if nobody compared
 * @since 0.1
 */
public record ClockReading(String source, Optional<Duration> drift) {
    /** Checks the components. */
    public ClockReading {
        Objects.requireNonNull(source, "source");
        drift = drift.map(value -> Duration.ofMillis(value.toMillis()));
    }

    /**
     * Returns the reading of the machine's clock, which nobody compared with another.
     *
     * @return the reading
     */
    public static ClockReading system() {
        return new ClockReading("system", Optional.empty());
    }

    /**
     * Returns the reading of a database's clock, by which all processes go that share it.
     *
     * @return the reading
     */
    public static ClockReading database() {
        return new ClockReading("database", Optional.empty());
    }
}
