package dev.assay.checks.vector;

import dev.assay.quality.data.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * DATE, TIME, DATETIME or INSTANT values as seconds and nanoseconds: since midnight for a TIME, since 1970-01-01T00:00
 * of the same time line for the others.
 */
public final class TimeVector extends Vector {
    private final long[] seconds;
    private final int[] nanos;

    public TimeVector(DataType type, int capacity) {
        super(type, capacity);
        seconds = new long[capacity];
        nanos = new int[capacity];
    }

    public long[] seconds() {
        return seconds;
    }

    /** Returns the nanoseconds within the second, in [0, 999999999]. */
    public int[] nanos() {
        return nanos;
    }

    @Override
    public Layout layout() {
        return Layout.TIME;
    }

    @Override
    public @Nullable Object get(int row) {
        return isNull(row) ? null : toPlain(type(), seconds[row], nanos[row]);
    }

    /** Returns the plain value that seconds and nanoseconds stand for. */
    public static Object toPlain(DataType type, long seconds, int nanos) {
        return switch (type) {
            case DATE -> LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L));
            case TIME -> LocalTime.ofNanoOfDay(seconds * 1_000_000_000L + nanos);
            case DATETIME -> LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
            case INSTANT -> Instant.ofEpochSecond(seconds, nanos);
            default -> throw new IllegalArgumentException("type must be temporal, but was " + type.id());
        };
    }
}
