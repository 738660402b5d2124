package dev.assay.governance.access;

import dev.assay.governance.Moments;
import dev.assay.governance.access.grant.GrantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was used in this process, and how often something was taken away. Thread-safe. */
final class Uses {
    private final Map<GrantId, Usage> byGrant = new ConcurrentHashMap<>();
    private final AtomicLong epoch = new AtomicLong();
    private volatile boolean logFailed;

    /**
     * What a grant was used for since it was recorded last.
     *
     * @param recordedAt when it was recorded last
     * @param last the last use
     * @param count how often it was used since
     * @param jobs the jobs that used it, ever
     */
    private record Usage(Instant recordedAt, Instant last, long count, Set<String> jobs) {
        Usage again(Instant now, Optional<String> job) {
            return new Usage(recordedAt, now, count + 1, with(job));
        }

        private Set<String> with(Optional<String> job) {
            if (job.isEmpty() || jobs.contains(job.get())) {
                return jobs;
            }
            Set<String> all = new TreeSet<>(jobs);
            all.add(job.get());
            return all;
        }
    }

    /** Counts a use that need not be recorded now; returns false if it must be. */
    boolean count(GrantId id, Instant now, Optional<String> job, Duration summary) {
        if (logFailed) {
            return false;
        }
        Usage usage = byGrant.computeIfPresent(
                id, (grant, old) -> now.isBefore(old.recordedAt().plus(summary)) ? old.again(now, job) : old);
        return usage != null && now.isBefore(usage.recordedAt().plus(summary));
    }

    /** Notes that a use is recorded together with all that were counted; what they were is told by {@link #told}. */
    void recorded(GrantId id, Instant now, Optional<String> job) {
        logFailed = false;
        byGrant.compute(id, (grant, old) -> {
            Set<String> jobs = old == null ? Set.of() : old.jobs();
            return new Usage(now, now, 0, new Usage(now, now, 0, jobs).with(job));
        });
    }

    /** Returns what is to be recorded of the uses that were only counted. */
    Map<String, Object> told(GrantId id) {
        Usage usage = byGrant.get(id);
        Map<String, Object> told = new HashMap<>();
        if (usage != null && usage.count() > 0) {
            told.put("uses", Long.toString(usage.count()));
            told.put("lastUse", Moments.print(usage.last()));
        }
        if (usage != null && !usage.jobs().isEmpty()) {
            told.put("jobs", List.copyOf(usage.jobs()));
        }
        return told;
    }

    Set<String> forget(GrantId id) {
        Usage usage = byGrant.remove(id);
        return usage == null ? Set.of() : Set.copyOf(usage.jobs());
    }

    void logFailed() {
        logFailed = true;
    }

    void logWorked() {
        logFailed = false;
    }

    long epoch() {
        return epoch.get();
    }

    /** Makes answers that were kept out of date; called when what was taken away is stored. */
    void nextEpoch() {
        epoch.incrementAndGet();
    }
}
