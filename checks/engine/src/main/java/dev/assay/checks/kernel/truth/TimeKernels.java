package dev.assay.checks.kernel.truth;

import dev.assay.checks.vector.TimeVector;

/** Comparisons of dates and times, 64 rows at a time. Those of null rows mean nothing. */
final class TimeKernels {
    private TimeKernels() {}

    /** Finds rows from one point to another, each given as seconds and nanoseconds. */
    static void within(TimeVector values, TimeRange range, int size, long[] into) {
        long[] seconds = values.seconds();
        int[] nanos = values.nanos();
        long first = range.firstSecond();
        long last = range.lastSecond();
        int firstNano = range.firstNano();
        int lastNano = range.lastNano();
        for (int i = 0; i < size; i++) {
            long second = seconds[i];
            boolean after = second > first || second == first && nanos[i] >= firstNano;
            boolean before = second < last || second == last && nanos[i] <= lastNano;
            into[i >>> 6] |= after & before ? 1L << i : 0;
        }
    }

    static void equal(TimeVector a, TimeVector b, int size, long[] into) {
        for (int i = 0; i < size; i++) {
            boolean equal = a.seconds()[i] == b.seconds()[i] && a.nanos()[i] == b.nanos()[i];
            into[i >>> 6] |= equal ? 1L << i : 0;
        }
    }

    static void less(TimeVector a, TimeVector b, int size, long[] into) {
        long[] x = a.seconds();
        long[] y = b.seconds();
        int[] p = a.nanos();
        int[] q = b.nanos();
        for (int i = 0; i < size; i++) {
            into[i >>> 6] |= x[i] < y[i] || x[i] == y[i] && p[i] < q[i] ? 1L << i : 0;
        }
    }

    static void atMost(TimeVector a, TimeVector b, int size, long[] into) {
        long[] x = a.seconds();
        long[] y = b.seconds();
        int[] p = a.nanos();
        int[] q = b.nanos();
        for (int i = 0; i < size; i++) {
            into[i >>> 6] |= x[i] < y[i] || x[i] == y[i] && p[i] <= q[i] ? 1L << i : 0;
        }
    }
}
