package dev.assay.checks.kernel.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Plain dates and times as seconds and nanoseconds, as {@link dev.assay.checks.vector.TimeVector} keeps them.
 * Thread-safe.
 *
 * @since 0.1
 */
public final class Times {
    /** Seconds that still fit into one number together with the nanoseconds. */
    private static final long PACKED_SECONDS = 1L << 33;

    private static final int NANO_BITS = 30;
    private static final long SECONDS_PER_DAY = 86_400;

    private Times() {}

    /** Returns the seconds of a plain date or time. */
    public static long seconds(Object value) {
        if (value instanceof LocalDate date) {
            return date.toEpochDay() * SECONDS_PER_DAY;
        }
        if (value instanceof LocalTime time) {
            return time.toSecondOfDay();
        }
        return value instanceof LocalDateTime dateTime
                ? dateTime.toEpochSecond(ZoneOffset.UTC)
                : ((Instant) value).getEpochSecond();
    }

    /** Returns the nanoseconds within the second of a plain date or time. */
    public static int nanos(Object value) {
        if (value instanceof LocalDate) {
            return 0;
        }
        if (value instanceof LocalTime time) {
            return time.getNano();
        }
        return value instanceof LocalDateTime dateTime ? dateTime.getNano() : ((Instant) value).getNano();
    }

    /** Returns whether the seconds are near enough to 1970 (about 272 years) to be packed. */
    public static boolean isPackable(long seconds) {
        return seconds >= -PACKED_SECONDS && seconds < PACKED_SECONDS;
    }

    /** Returns both in one number, whose order is the order in time. */
    public static long pack(long seconds, int nanos) {
        return seconds << NANO_BITS | nanos;
    }

    /** Returns the seconds of a packed number. */
    public static long packedSeconds(long packed) {
        return packed >> NANO_BITS;
    }

    /** Returns the nanoseconds of a packed number. */
    public static int packedNanos(long packed) {
        return (int) (packed & (1L << NANO_BITS) - 1);
    }
}
