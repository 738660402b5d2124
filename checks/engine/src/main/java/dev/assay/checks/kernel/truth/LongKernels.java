package dev.assay.checks.kernel.truth;

/** Comparisons of 64-bit integers, 64 rows at a time. Those of null rows mean nothing. */
final class LongKernels {
    private LongKernels() {}

    static void within(long[] values, long lower, long upper, int size, long[] into) {
        // One comparison instead of two: the distance from the lower end, unsigned.
        long span = upper - lower + Long.MIN_VALUE;
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                bits |= values[from + i] - lower + Long.MIN_VALUE <= span ? 1L << i : 0;
            }
            into[word] = bits;
        }
    }

    static void equal(long[] a, long[] b, int size, long[] into) {
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                bits |= a[from + i] == b[from + i] ? 1L << i : 0;
            }
            into[word] = bits;
        }
    }

    static void less(long[] a, long[] b, int size, long[] into) {
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                bits |= a[from + i] < b[from + i] ? 1L << i : 0;
            }
            into[word] = bits;
        }
    }

    static void atMost(long[] a, long[] b, int size, long[] into) {
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                bits |= a[from + i] <= b[from + i] ? 1L << i : 0;
            }
            into[word] = bits;
        }
    }

    /** Finds rows whose values are no further apart than a distance of 0 or more. */
    static void near(long[] a, long[] b, long distance, int size, long[] into) {
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(Long.SIZE, size - from);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                long x = a[from + i];
                long y = b[from + i];
                // The difference of two signed numbers always fits when it is read as unsigned.
                long apart = x >= y ? x - y : y - x;
                bits |= apart + Long.MIN_VALUE <= distance + Long.MIN_VALUE ? 1L << i : 0;
            }
            into[word] = bits;
        }
    }
}
