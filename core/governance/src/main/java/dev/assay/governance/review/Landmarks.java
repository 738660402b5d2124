package dev.assay.governance.review;

import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Knows up to which record of a log all are older than a time, to within some hundreds. A clock that was set back makes no record
 * be missed, since what counts is the highest time of any record before. Thread-safe.
 */
final class Landmarks {
    private static final int APART = 256;

    private final AuditLog log;
    private final List<Instant> highest = new ArrayList<>();
    private Instant newest = Instant.MIN;
    private long read;

    Landmarks(AuditLog log) {
        this.log = log;
    }

    /** Returns a record before which all are older than a time. */
    synchronized long firstSince(Instant time) {
        advance();
        int low = 0;
        int high = highest.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (highest.get(middle).isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max((long) low * APART + 1, log.first());
    }

    private void advance() {
        if (log.size() == read) {
            return;
        }
        skip(log.first() - 1);
        try (Stream<AuditRecord> records = log.read(read + 1)) {
            records.forEach(added -> {
                newest = added.at().isAfter(newest) ? added.at() : newest;
                read = added.seq();
                if (read % APART == 0) {
                    highest.add(newest);
                }
            });
        }
    }

    /** Of records that were pruned nobody knows the times, but all of them are older than those that are left. */
    private void skip(long pruned) {
        for (; read < pruned; read++) {
            if ((read + 1) % APART == 0) {
                highest.add(newest);
            }
        }
    }
}
