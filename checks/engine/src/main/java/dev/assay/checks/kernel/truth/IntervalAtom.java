package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.NumberViews;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value within an interval of constants, or outside it. */
final class IntervalAtom extends Atom {
    /** Which side of the interval's ends the condition asks for. */
    enum Side {
        /** Values within. */
        INSIDE,
        /** Values outside. */
        OUTSIDE
    }

    private final Value value;
    private final Interval interval;
    private final Side side;
    private final @Nullable BigDecimal lowerExact;
    private final @Nullable BigDecimal upperExact;
    private @Nullable LongRange integers;
    private int integersScale = -1;
    private @Nullable DoubleRange doubles;
    private @Nullable TimeRange times;

    IntervalAtom(Frame frame, Value value, Interval interval, Side side, Sense sense) {
        super(frame, List.of(value), sense);
        this.value = value;
        this.interval = interval;
        this.side = side;
        lowerExact = exact(interval.lower());
        upperExact = exact(interval.upper());
    }

    private static @Nullable BigDecimal exact(Optional<End> end) {
        return end.isPresent() ? end.get().constant().exact().orElse(null) : null;
    }

    @Override
    void holds(long[] into) {
        Vector vector = value.vector();
        switch (vector.layout()) {
            case LONG, DECIMAL -> integers(vector, into);
            case DOUBLE -> doubles(((DoubleVector) vector).values(), into);
            case TIME -> times((TimeVector) vector, into);
            case OBJECT -> objects((ObjectVector) vector, into);
        }
        if (side == Side.OUTSIDE) {
            for (int i = 0; i < frame().words(); i++) {
                into[i] = ~into[i];
            }
        }
    }

    @Override
    void holdsForNulls(long[] nulls, long[] into) {
        if (side == Side.OUTSIDE) {
            for (int i = 0; i < frame().words(); i++) {
                into[i] |= nulls[i];
            }
        }
    }

    private void integers(Vector vector, long[] into) {
        int scale = vector.type() == DataType.BOOLEAN ? 0 : NumberViews.scale(vector);
        LongRange range = integers;
        if (range == null || scale != integersScale) {
            range = interval.integers(scale);
            integers = range;
            integersScale = scale;
        }
        if (!range.isEmpty()) {
            LongKernels.within(NumberViews.unscaled(vector), range.lower(), range.upper(), frame().size(), into);
        }
    }

    private void doubles(double[] values, long[] into) {
        DoubleRange range = doubles;
        if (range == null) {
            range = interval.doubles();
            doubles = range;
        }
        DoubleKernels.within(values, range.lower(), range.upper(), frame().size(), into);
    }

    private void times(TimeVector vector, long[] into) {
        TimeRange range = times;
        if (range == null) {
            range = interval.times();
            times = range;
        }
        TimeKernels.within(vector, range, frame().size(), into);
    }

    private void objects(ObjectVector vector, long[] into) {
        @Nullable Object[] values = vector.values();
        for (int i = 0; i < frame().size(); i++) {
            Object object = vector.isNull(i) ? null : values[i];
            if (object != null && !Values.isNaN(object) && isWithin(object, i)) {
                into[i >>> 6] |= 1L << i;
            }
        }
    }

    private boolean isWithin(Object object, int index) {
        End lower = interval.lower().orElse(null);
        End upper = interval.upper().orElse(null);
        if (lower != null && lower.equals(upper) && object instanceof String) {
            return isPossible(object, lower, index) && object.equals(lower.plain());
        }
        return (lower == null || isAbove(object, lower, index)) && (upper == null || isBelow(object, upper, index));
    }

    private boolean isAbove(Object object, End lower, int index) {
        int sign = isPossible(object, lower, index) ? compare(object, lower, lowerExact) : -1;
        return sign > 0 || sign == 0 && !lower.isOpen();
    }

    private boolean isBelow(Object object, End upper, int index) {
        int sign = isPossible(object, upper, index) ? compare(object, upper, upperExact) : 1;
        return sign < 0 || sign == 0 && !upper.isOpen();
    }

    private static int compare(Object object, End end, @Nullable BigDecimal exact) {
        return Values.compare(object, Compare.partner(object, end.constant(), exact));
    }

    private boolean isPossible(Object object, End end, int index) {
        boolean possible = Compare.isPossible(object, end.plain());
        if (!possible) {
            fault(index, Compare.fault(frame().firstRow() + index));
        }
        return possible;
    }
}
