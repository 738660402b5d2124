package dev.assay.checks.column;

import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Takes dates and times, those of {@code java.util} and {@code java.sql} included.
 *
 * @since 0.1
 */
public final class TimeSink extends ColumnSink {
    private static final long DAY_SECONDS = 86_400;

    private final List<Object> missing;
    private final TimeVector vector;
    private final long[] seconds;
    private final int[] nanos;

    TimeSink(DataType type, Codes codes, int capacity) {
        super(type);
        missing = codes.values(type);
        vector = new TimeVector(type, capacity);
        seconds = vector.seconds();
        nanos = vector.nanos();
    }

    @Override
    public void begin() {
        vector.reset();
    }

    /** Takes a date or time in the form that {@link TimeVector} explains. */
    public void set(int row, long second, int nano) {
        seconds[row] = second;
        nanos[row] = nano;
    }

    @Override
    boolean accept(int row, Object value) {
        return switch (type()) {
            case DATE -> acceptDate(row, value);
            case TIME -> acceptTime(row, value);
            case DATETIME -> acceptDateTime(row, value);
            default -> acceptInstant(row, value);
        };
    }

    private boolean acceptDate(int row, Object value) {
        if (value instanceof LocalDate date) {
            set(row, date.toEpochDay() * DAY_SECONDS, 0);
            return true;
        }
        return value instanceof java.sql.Date date && acceptDate(row, date.toLocalDate());
    }

    private boolean acceptTime(int row, Object value) {
        if (value instanceof LocalTime time) {
            set(row, time.toSecondOfDay(), time.getNano());
            return true;
        }
        return value instanceof java.sql.Time time && acceptTime(row, time.toLocalTime());
    }

    private boolean acceptDateTime(int row, Object value) {
        if (value instanceof LocalDateTime time) {
            set(row, time.toEpochSecond(ZoneOffset.UTC), time.getNano());
            return true;
        }
        return value instanceof java.sql.Timestamp time && acceptDateTime(row, time.toLocalDateTime());
    }

    private boolean acceptInstant(int row, Object value) {
        if (value instanceof Instant instant) {
            set(row, instant.getEpochSecond(), instant.getNano());
            return true;
        }
        if (value instanceof OffsetDateTime time) {
            set(row, time.toEpochSecond(), time.getNano());
            return true;
        }
        if (value instanceof ZonedDateTime time) {
            set(row, time.toEpochSecond(), time.getNano());
            return true;
        }
        // Its subclasses of java.sql are dates or times without a zone and have no right here, but for a timestamp that
        // a
        // property of type java.util.Date holds.
        boolean date = value.getClass() == java.util.Date.class || value instanceof java.sql.Timestamp;
        return date && acceptInstant(row, ((java.util.Date) value).toInstant());
    }

    @Override
    public void putNull(int row) {
        set(row, 0, 0);
        vector.setNull(row);
    }

    @Override
    public Vector finish(int size) {
        for (Object code : missing) {
            for (int row = 0; row < size; row++) {
                if (code.equals(vector.get(row))) {
                    vector.setNull(row);
                }
            }
        }
        return vector;
    }
}
