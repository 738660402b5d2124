package dev.assay.checks.kernel.state;

import dev.assay.checks.kernel.value.Plain;
import dev.assay.checks.kernel.value.Times;
import dev.assay.checks.vector.TimeVector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The least and the greatest of ordered values. */
final class Extremes {
    private @Nullable Object least;
    private @Nullable Object greatest;
    /** The extremes of integers at one scale, which are put into the fields above at the end. */
    private long leastLong = Long.MAX_VALUE;

    private long greatestLong = Long.MIN_VALUE;
    private int scale;
    private DataType longType = DataType.INTEGER;

    private double leastDouble = Double.POSITIVE_INFINITY;
    private double greatestDouble = Double.NEGATIVE_INFINITY;
    private boolean hasDouble;

    void add(Cells cells, int from, int to) {
        if (from == to) {
            return;
        }
        switch (cells.layout()) {
            case LONG, DECIMAL -> longs(cells, from, to);
            case DOUBLE -> doubles(cells.doubles(), from, to);
            case TIME -> times(cells, from, to);
            case OBJECT -> {
                for (int i = from; i < to; i++) {
                    offer(java.util.Objects.requireNonNull(cells.objects()[i]));
                }
            }
        }
    }

    private void longs(Cells cells, int from, int to) {
        if (cells.scale() != scale || cells.type() != longType) {
            foldLongs();
            scale = cells.scale();
            longType = cells.type();
        }
        long low = leastLong;
        long high = greatestLong;
        long[] values = cells.longs();
        for (int i = from; i < to; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        leastLong = low;
        greatestLong = high;
    }

    private void doubles(double[] values, int from, int to) {
        double low = leastDouble;
        double high = greatestDouble;
        for (int i = from; i < to; i++) {
            // Cheaper than Math.min, which has to think of NaN and the negative zero.
            double value = values[i];
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        leastDouble = low;
        greatestDouble = high;
        hasDouble = true;
    }

    private void times(Cells cells, int from, int to) {
        int first = from;
        int last = from;
        long[] seconds = cells.longs();
        int[] nanos = cells.nanos();
        for (int i = from + 1; i < to; i++) {
            if (seconds[i] < seconds[first] || seconds[i] == seconds[first] && nanos[i] < nanos[first]) {
                first = i;
            }
            if (seconds[i] > seconds[last] || seconds[i] == seconds[last] && nanos[i] > nanos[last]) {
                last = i;
            }
        }
        offerTime(cells, first);
        offerTime(cells, last);
    }

    private void offerTime(Cells cells, int index) {
        long seconds = cells.longs()[index];
        int nanos = cells.nanos()[index];
        boolean inside = least != null
                && greatest != null
                && compareTime(least, seconds, nanos) <= 0
                && compareTime(greatest, seconds, nanos) >= 0;
        if (!inside) {
            offer(TimeVector.toPlain(cells.type(), seconds, nanos));
        }
    }

    private static int compareTime(Object time, long seconds, int nanos) {
        int sign = Long.compare(Times.seconds(time), seconds);
        return sign != 0 ? sign : Integer.compare(Times.nanos(time), nanos);
    }

    private void offer(Object value) {
        if (least == null || compare(value, least) < 0) {
            least = value;
        }
        if (greatest == null || compare(value, greatest) > 0) {
            greatest = value;
        }
    }

    private static int compare(Object a, Object b) {
        try {
            return Values.compare(a, b);
        } catch (IllegalArgumentException e) {
            throw new FigureException("values of types that do not compare have no least and no greatest");
        }
    }

    private void foldLongs() {
        if (leastLong <= greatestLong) {
            offer(plain(leastLong));
            offer(plain(greatestLong));
            leastLong = Long.MAX_VALUE;
            greatestLong = Long.MIN_VALUE;
        }
    }

    private Object plain(long value) {
        return switch (longType) {
            case DECIMAL -> BigDecimal.valueOf(value, scale);
            case BOOLEAN -> value != 0;
            default -> value;
        };
    }

    private void fold() {
        foldLongs();
        if (hasDouble) {
            // Adding zero makes the negative zero positive.
            offer(leastDouble + 0.0);
            offer(greatestDouble + 0.0);
            hasDouble = false;
        }
    }

    void absorb(Extremes other) {
        other.fold();
        if (other.least != null && other.greatest != null) {
            offer(other.least);
            offer(other.greatest);
        }
    }

    /** Returns the least value; there must be one. */
    Object least() {
        fold();
        return canonical(java.util.Objects.requireNonNull(least));
    }

    /** Returns the greatest value; there must be one. */
    Object greatest() {
        fold();
        return canonical(java.util.Objects.requireNonNull(greatest));
    }

    private static Object canonical(Object value) {
        return value instanceof BigDecimal decimal ? Plain.decimal(decimal) : value;
    }
}
