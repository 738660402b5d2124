package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Wall times read in a zone. A time that the clocks skipped is moved on by the length of the gap; of one that they
 * showed twice the earlier is meant. A date means its first moment.
 */
final class AtZone extends Computed {
    private static final long SECONDS_PER_DAY = 86_400;

    private final Value of;
    private final ZoneId zone;
    /** The day on which the last wall time lay, and its offset from UTC if the whole day and its neighbours have one. */
    private long day = Long.MIN_VALUE;

    private long offset;
    private boolean steady;

    AtZone(Frame frame, Value of, ZoneId zone) {
        super(frame, List.of(of));
        this.of = of;
        this.zone = zone;
    }

    @Override
    Vector fill(Faults faults) {
        Vector wall = of.vector();
        if (wall instanceof TimeVector times) {
            return instants(times);
        }
        ObjectVector result = withOperandNulls(objects(DataType.INSTANT));
        for (int i = 0; i < frame().size(); i++) {
            Object value = wall.get(i);
            if (value instanceof LocalDateTime || value instanceof LocalDate) {
                long seconds = instant(Times.seconds(value), value instanceof LocalDate);
                put(result, i, Instant.ofEpochSecond(seconds, Times.nanos(value)));
            } else if (value != null) {
                result.setNull(i);
                faults.add(i, "a zone takes dates and wall times, but there was another value in " + row(i));
            }
        }
        return result;
    }

    private Vector instants(TimeVector wall) {
        TimeVector result = withOperandNulls(times(DataType.INSTANT));
        boolean dates = wall.type() == DataType.DATE;
        for (int i = 0; i < frame().size(); i++) {
            if (!wall.isNull(i)) {
                result.seconds()[i] = instant(wall.seconds()[i], dates);
                result.nanos()[i] = wall.nanos()[i];
            }
        }
        return result;
    }

    private long instant(long wallSeconds, boolean isDate) {
        long wallDay = Math.floorDiv(wallSeconds, SECONDS_PER_DAY);
        if (wallDay != day) {
            look(wallDay);
        }
        if (steady) {
            return wallSeconds - offset;
        }
        LocalDateTime wall = LocalDateTime.ofEpochSecond(wallSeconds, 0, ZoneOffset.UTC);
        return (isDate ? wall.toLocalDate().atStartOfDay(zone) : wall.atZone(zone)).toEpochSecond();
    }

    /** Finds out whether the clocks were left alone from the day before to the day after. */
    private void look(long wallDay) {
        day = wallDay;
        Instant before = Instant.ofEpochSecond((wallDay - 1) * SECONDS_PER_DAY);
        Instant after = Instant.ofEpochSecond((wallDay + 2) * SECONDS_PER_DAY);
        var next = zone.getRules().nextTransition(before);
        steady = next == null || next.getInstant().isAfter(after);
        offset = zone.getRules().getOffset(before).getTotalSeconds();
    }
}
