package dev.assay.governance.audit.anchor;

import java.time.Duration;

/**
 * What could still be lost or rewritten without anybody seeing it. Immutable.
 *
 * @param records how many records came after the newest anchored checkpoint
 * @param age how long ago that checkpoint was anchored; zero if there are no such records
 * @since 0.1
 */
public record UnanchoredWindow(long records, Duration age) {
    /**
     * Returns whether the window is wider than it should be.
     *
     * @param mostRecords the most records
     * @param longest the longest time
     * @return true if either is exceeded
     */
    public boolean exceeds(long mostRecords, Duration longest) {
        return records > mostRecords || age.compareTo(longest) > 0;
    }
}
