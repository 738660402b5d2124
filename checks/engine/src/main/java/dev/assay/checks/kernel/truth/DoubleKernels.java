package dev.assay.checks.kernel.truth;

/** Comparisons of doubles, 64 rows at a time. NaN satisfies none of them; those of null rows mean nothing. */
final class DoubleKernels {
    private DoubleKernels() {}

    static void within(double[] values, double lower, double upper, int size, long[] into) {
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                double value = values[from + i];
                bits |= value >= lower && value <= upper ? 1L << i : 0;
            }
            into[word] = bits;
        }
    }

    static void equal(double[] a, double[] b, int size, long[] into) {
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                bits |= a[from + i] == b[from + i] ? 1L << i : 0;
            }
            into[word] = bits;
        }
    }

    static void less(double[] a, double[] b, int size, long[] into) {
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                bits |= a[from + i] < b[from + i] ? 1L << i : 0;
            }
            into[word] = bits;
        }
    }

    static void atMost(double[] a, double[] b, int size, long[] into) {
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                bits |= a[from + i] <= b[from + i] ? 1L << i : 0;
            }
            into[word] = bits;
        }
    }

    /** Finds rows with |value − target| ≤ max(absolute, relative × |target|); an infinity is near itself only. */
    static void near(double[] values, double[] targets, Tolerance tolerance, int size, long[] into) {
        double absolute = tolerance.absolute().doubleValue();
        double relative = tolerance.relative().doubleValue();
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                double value = values[from + i];
                double target = targets[from + i];
                double allowed = Math.max(absolute, relative * Math.abs(target));
                boolean finite = Math.abs(value) <= Double.MAX_VALUE && Math.abs(target) <= Double.MAX_VALUE;
                boolean near = value == target || finite && Math.abs(value - target) <= allowed;
                bits |= near ? 1L << i : 0;
            }
            into[word] = bits;
        }
    }
}
