package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Constant;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.NumberViews;
import dev.assay.checks.kernel.value.Plain;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Two numbers no further apart than a tolerance: exact numbers exactly, others as doubles. */
final class CloseAtom extends Atom {
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Value value;
    private final Value target;
    private final Tolerance tolerance;
    private double[] valueDoubles = {};
    private double[] targetDoubles = {};
    private long[] valueLongs = {};
    private long[] targetLongs = {};

    CloseAtom(Frame frame, Value value, Value target, Tolerance tolerance, Sense sense) {
        super(frame, List.of(value, target), sense);
        this.value = value;
        this.target = target;
        this.tolerance = tolerance;
    }

    @Override
    void holds(long[] into) {
        Vector a = beside(value, target.vector());
        Vector b = beside(target, value.vector());
        boolean doubles = a.type() == DataType.DOUBLE && b.type().isNumeric()
                || b.type() == DataType.DOUBLE && a.type().isNumeric();
        boolean scaled = NumberViews.isScaled(a) && NumberViews.isScaled(b);
        if (doubles) {
            doubles(a, b, into);
        } else if (!scaled || tolerance.relative().signum() != 0 || !scaled(a, b, into)) {
            objects(a, b, into);
        }
    }

    @Override
    void holdsForNulls(long[] nulls, long[] into) {
        for (int i = 0; i < frame().words(); i++) {
            boolean both = value.vector().hasNulls() && target.vector().hasNulls();
            into[i] |= both ? value.vector().nulls()[i] & target.vector().nulls()[i] : 0;
        }
    }

    /** Returns a value as it is meant beside another: a written double beside exact numbers is its decimal text. */
    private static Vector beside(Value value, Vector other) {
        boolean asWritten = value instanceof Constant && other.type().isExact();
        return asWritten ? ((Constant) value).written().vector() : value.vector();
    }

    private void doubles(Vector a, Vector b, long[] into) {
        int size = frame().size();
        if (valueDoubles.length < size) {
            valueDoubles = new double[frame().capacity()];
            targetDoubles = new double[frame().capacity()];
        }
        double[] x = NumberViews.doubles(a, size, valueDoubles);
        double[] y = NumberViews.doubles(b, size, targetDoubles);
        DoubleKernels.near(x, y, tolerance, size, into);
    }

    /** Returns false if the numbers do not all fit one scale. */
    private boolean scaled(Vector a, Vector b, long[] into) {
        int size = frame().size();
        if (valueLongs.length < size) {
            valueLongs = new long[frame().capacity()];
            targetLongs = new long[frame().capacity()];
        }
        int scale = Math.max(NumberViews.scale(a), NumberViews.scale(b));
        long[] x = NumberViews.rescale(NumberViews.unscaled(a), scale - NumberViews.scale(a), size, valueLongs);
        long[] y = NumberViews.rescale(NumberViews.unscaled(b), scale - NumberViews.scale(b), size, targetLongs);
        BigDecimal distance = tolerance.absolute().scaleByPowerOfTen(scale).min(GREATEST);
        if (x.length == 0 || y.length == 0 || distance.compareTo(GREATEST) == 0) {
            return false;
        }
        LongKernels.near(x, y, distance.setScale(0, RoundingMode.FLOOR).longValueExact(), size, into);
        return true;
    }

    private void objects(Vector a, Vector b, long[] into) {
        for (int i = 0; i < frame().size(); i++) {
            Object x = a.get(i);
            Object y = b.get(i);
            if (x == null || y == null) {
                continue;
            }
            if (!(x instanceof Number p) || !(y instanceof Number q)) {
                fault(i, Compare.fault(frame().firstRow() + i));
            } else if (isNear(p, q)) {
                into[i >>> 6] |= 1L << i;
            }
        }
    }

    private boolean isNear(Number x, Number y) {
        if (x instanceof Double || y instanceof Double) {
            long[] bit = {0};
            DoubleKernels.near(new double[] {x.doubleValue()}, new double[] {y.doubleValue()}, tolerance, 1, bit);
            return bit[0] != 0;
        }
        return tolerance.allows(Plain.toDecimal(x), Plain.toDecimal(y));
    }
}
