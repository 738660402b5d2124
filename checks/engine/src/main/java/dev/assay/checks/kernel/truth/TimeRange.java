package dev.assay.checks.kernel.truth;

/**
 * The points in time from one to another, both included.
 *
 * @param firstSecond the seconds of the first point
 * @param firstNano its nanoseconds; may be 10^9, for the second after
 * @param lastSecond the seconds of the last point
 * @param lastNano its nanoseconds; may be -1, for the second before
 */
record TimeRange(long firstSecond, int firstNano, long lastSecond, int lastNano) {
    static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, 0, Long.MAX_VALUE, Integer.MAX_VALUE);
}
