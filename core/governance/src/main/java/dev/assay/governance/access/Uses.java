package dev.assay.governance.access;

import dev.assay.governance.Moments;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.audit.Excerpt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was used in this process, and how often something was taken away. Thread-safe. */
final class Uses {
    private final Map<GrantId, Usage> byGrant = new ConcurrentHashMap<>();
    private final Map<GrantId, Jobs> jobs = new ConcurrentHashMap<>();
    private final AtomicLong epoch = new AtomicLong();
    private volatile boolean logFailed;

    /**
     * What a grant was used for since it was recorded last.
     *
     * @param recordedAt when it was recorded last
     * @param last the last use
     * @param count how often it was used since
     */
    private record Usage(Instant recordedAt, Instant last, long count) {
        Usage again(Instant now) {
            return new Usage(recordedAt, now, count + 1);
        }
    }

    /**
     * The jobs that used a grant, those that were named last. What a query names is what its author likes, so that there is a bound
     * to what is kept of it; however many are kept, one more use is as much work. Thread-safe.
     */
    private static final class Jobs {
        private static final int MOST = 1_000;

        /** In the order in which they were named last. */
        private final Map<String, Boolean> latest = new LinkedHashMap<>(16, 0.75f, true);

        private long dropped;

        synchronized void add(String job) {
            latest.put(job, true);
            if (latest.size() > MOST) {
                latest.remove(latest.keySet().iterator().next());
                dropped++;
            }
        }

        synchronized Set<String> all() {
            return Set.copyOf(latest.keySet());
        }

        /** The newest come first, since they are the likeliest to run; nothing if none was named. */
        synchronized Map<String, Object> told() {
            if (latest.isEmpty()) {
                return Map.of();
            }
            List<String> newest = new ArrayList<>(latest.keySet());
            Collections.reverse(newest);
            Map<String, Object> told = new HashMap<>(Excerpt.of("jobs", newest));
            if (dropped > 0) {
                told.put("jobsDropped", Long.toString(dropped));
            }
            return told;
        }
    }

    /** Counts a use that need not be recorded now; returns false if it must be. */
    boolean count(GrantId id, Instant now, Duration summary) {
        if (logFailed) {
            return false;
        }
        Usage usage = byGrant.computeIfPresent(
                id, (grant, old) -> now.isBefore(old.recordedAt().plus(summary)) ? old.again(now) : old);
        return usage != null && now.isBefore(usage.recordedAt().plus(summary));
    }

    /** Notes that a use is recorded together with all that were counted; what they were is told by {@link #told}. */
    void recorded(GrantId id, Instant now) {
        logFailed = false;
        byGrant.put(id, new Usage(now, now, 0));
    }

    /** Notes the job of a use, however it is recorded, so that whoever takes the grant away can stop it. */
    void usedBy(GrantId id, String job) {
        jobs.computeIfAbsent(id, grant -> new Jobs()).add(job);
    }

    /** Returns what is to be recorded of the uses that were only counted, and which jobs used the grant. */
    Map<String, Object> told(GrantId id) {
        Usage usage = byGrant.get(id);
        Map<String, Object> told = new HashMap<>();
        if (usage != null && usage.count() > 0) {
            told.put("uses", Long.toString(usage.count()));
            told.put("lastUse", Moments.print(usage.last()));
        }
        Jobs named = jobs.get(id);
        if (named != null) {
            told.putAll(named.told());
        }
        return told;
    }

    Set<String> forget(GrantId id) {
        byGrant.remove(id);
        Jobs named = jobs.remove(id);
        return named == null ? Set.of() : named.all();
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
