package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.NumberViews;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Comparator;
import java.util.List;

/** Two values of each row compared. */
final class PairAtom extends Atom {
    private final Value left;
    private final Comparator comparator;
    private final Value right;
    private long[] leftLongs = {};
    private long[] rightLongs = {};

    PairAtom(Frame frame, Value left, Comparator comparator, Value right, Sense sense) {
        super(frame, List.of(left, right), sense);
        this.left = left;
        this.comparator = comparator;
        this.right = right;
    }

    @Override
    void holds(long[] into) {
        Vector a = left.vector();
        Vector b = right.vector();
        boolean swapped = comparator == Comparator.GREATER || comparator == Comparator.AT_LEAST;
        if (swapped) {
            a = right.vector();
            b = left.vector();
        }
        compare(a, b, into);
        if (comparator == Comparator.NOT_EQUAL) {
            for (int i = 0; i < frame().words(); i++) {
                into[i] = ~into[i];
            }
        }
    }

    private void compare(Vector a, Vector b, long[] into) {
        boolean same = a.layout() == b.layout();
        if (NumberViews.isScaled(a) && NumberViews.isScaled(b)) {
            scaled(a, b, into);
        } else if (same && a.layout() == Vector.Layout.DOUBLE) {
            doubles(((DoubleVector) a).values(), ((DoubleVector) b).values(), into);
        } else if (same && a.layout() == Vector.Layout.TIME && a.type() == b.type()) {
            times((TimeVector) a, (TimeVector) b, into);
        } else {
            objects(a, b, into);
        }
    }

    @Override
    void holdsForNulls(long[] nulls, long[] into) {
        boolean forEqual = comparator.holds(0);
        boolean forOne = comparator == Comparator.NOT_EQUAL;
        long equal = forEqual ? -1L : 0;
        long one = forOne ? -1L : 0;
        for (int i = 0; i < frame().words(); i++) {
            long a = nullWord(left.vector(), i);
            long b = nullWord(right.vector(), i);
            into[i] |= a & b & equal | (a ^ b) & one;
        }
    }

    private static long nullWord(Vector vector, int word) {
        return vector.hasNulls() ? vector.nulls()[word] : 0;
    }

    private void scaled(Vector a, Vector b, long[] into) {
        int size = frame().size();
        if (leftLongs.length < size) {
            leftLongs = new long[frame().capacity()];
            rightLongs = new long[frame().capacity()];
        }
        int scale = Math.max(NumberViews.scale(a), NumberViews.scale(b));
        long[] x = NumberViews.rescale(NumberViews.unscaled(a), scale - NumberViews.scale(a), size, leftLongs);
        long[] y = NumberViews.rescale(NumberViews.unscaled(b), scale - NumberViews.scale(b), size, rightLongs);
        if (x.length == 0 || y.length == 0) {
            objects(a, b, into);
            return;
        }
        switch (comparator) {
            case EQUAL, NOT_EQUAL -> LongKernels.equal(x, y, size, into);
            case LESS, GREATER -> LongKernels.less(x, y, size, into);
            case AT_MOST, AT_LEAST -> LongKernels.atMost(x, y, size, into);
        }
    }

    private void doubles(double[] x, double[] y, long[] into) {
        int size = frame().size();
        switch (comparator) {
            case EQUAL, NOT_EQUAL -> DoubleKernels.equal(x, y, size, into);
            case LESS, GREATER -> DoubleKernels.less(x, y, size, into);
            case AT_MOST, AT_LEAST -> DoubleKernels.atMost(x, y, size, into);
        }
    }

    private void times(TimeVector x, TimeVector y, long[] into) {
        int size = frame().size();
        switch (comparator) {
            case EQUAL, NOT_EQUAL -> TimeKernels.equal(x, y, size, into);
            case LESS, GREATER -> TimeKernels.less(x, y, size, into);
            case AT_MOST, AT_LEAST -> TimeKernels.atMost(x, y, size, into);
        }
    }

    private void objects(Vector a, Vector b, long[] into) {
        for (int i = 0; i < frame().size(); i++) {
            Object x = a.get(i);
            Object y = b.get(i);
            if (x == null || y == null || Values.isNaN(x) || Values.isNaN(y)) {
                continue;
            }
            if (!isPossible(x, y)) {
                fault(i, Compare.fault(frame().firstRow() + i));
            } else if (holds(x, y)) {
                into[i >>> 6] |= 1L << i;
            }
        }
    }

    private boolean isPossible(Object x, Object y) {
        boolean equality = comparator == Comparator.EQUAL || comparator == Comparator.NOT_EQUAL;
        return Compare.isPossible(x, y) || equality && Values.typeOf(x).isComparableWith(Values.typeOf(y));
    }

    /** Compares a pair that is already in the order in which only equal, less and at most remain. */
    private boolean holds(Object x, Object y) {
        return switch (comparator) {
            case EQUAL, NOT_EQUAL -> Values.equal(x, y);
            case LESS, GREATER -> Values.compare(x, y) < 0;
            case AT_MOST, AT_LEAST -> Values.compare(x, y) <= 0;
        };
    }
}
