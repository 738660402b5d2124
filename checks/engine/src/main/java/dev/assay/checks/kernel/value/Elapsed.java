package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The complete units between two dates or times, towards zero. */
final class Elapsed extends Computed {
    private final ChronoUnit unit;
    private final Value start;
    private final Value end;

    Elapsed(Frame frame, ChronoUnit unit, Value start, Value end) {
        super(frame, List.of(start, end));
        this.unit = unit;
        this.start = start;
        this.end = end;
    }

    @Override
    Vector fill(Faults faults) {
        LongVector result = withOperandNulls(longs(DataType.INTEGER));
        long secondsPerUnit = unit.getDuration().getSeconds();
        if (start.vector() instanceof TimeVector from && end.vector() instanceof TimeVector to) {
            for (int i = 0; i < frame().size(); i++) {
                long seconds = seconds(to.seconds()[i] - from.seconds()[i], to.nanos()[i] - from.nanos()[i]);
                result.values()[i] = seconds / secondsPerUnit;
            }
            return result;
        }
        for (int i = 0; i < frame().size(); i++) {
            Object from = start.vector().get(i);
            Object to = end.vector().get(i);
            if (from == null || to == null) {
                continue;
            }
            if (isTime(from) && from.getClass() == to.getClass()) {
                long seconds = Times.seconds(to) - Times.seconds(from);
                result.values()[i] = seconds(seconds, Times.nanos(to) - Times.nanos(from)) / secondsPerUnit;
            } else {
                result.setNull(i);
                faults.add(i, "elapsed time takes two dates or times of one type, but there were others in " + row(i));
            }
        }
        return result;
    }

    private static boolean isTime(Object value) {
        return dev.assay.quality.data.Values.typeOf(value).isTemporal();
    }

    /** Returns the complete seconds of a difference whose parts may differ in sign. */
    private static long seconds(long seconds, int nanos) {
        if (seconds > 0 && nanos < 0) {
            return seconds - 1;
        }
        return seconds < 0 && nanos > 0 ? seconds + 1 : seconds;
    }
}
