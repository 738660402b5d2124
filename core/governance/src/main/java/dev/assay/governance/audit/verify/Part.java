package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.anchor.SignedCheckpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a part of a log. Immutable.
 *
 * @param fault the first thing that is wrong; null if nothing is
 * @param size how many records the log has up to the end of the part
 * @param newest the last checkpoint that the part passed
 * @param beyond the last checkpoint that it did not come to
 * @param regression the first step back in time; null if there is none
 * @param since when the first record was appended that no checkpoint of the part covers; null if there is none
 * @param torn how many bytes of an incomplete record stand at the end
 */
record Part(
        @Nullable Verification fault,
        long size,
        Optional<SignedCheckpoint> newest,
        Optional<SignedCheckpoint> beyond,
        @Nullable Regression regression,
        @Nullable Instant since,
        long torn) {
    /** The end of a part that goes on as long as there are records. */
    static final long OPEN = Long.MAX_VALUE;

    /** A step back in time. */
    record Regression(long seq, Instant at, Instant before) {}

    /** Returns what was found in this part and the one after it. */
    Part then(Part later) {
        if (fault != null) {
            return this;
        }
        boolean covered = later.newest.isPresent() || since == null;
        return new Part(
                later.fault,
                later.size,
                later.newest.or(() -> newest),
                later.beyond,
                regression == null ? later.regression : regression,
                covered ? later.since : since,
                later.torn);
    }

    /** Returns what was found, where this part is all of the log. */
    Verification finish(Instant now) {
        if (fault != null) {
            return fault;
        }
        if (beyond.isPresent()) {
            return new Verification.Truncated(beyond.get().checkpoint().size(), size);
        }
        Verification found = intact(now);
        if (regression != null) {
            found = new Verification.ClockRegression(regression.seq(), regression.at(), regression.before(), found);
        }
        return torn == 0 ? found : new Verification.Torn(torn, found);
    }

    private Verification intact(Instant now) {
        long anchored = newest.map(anchor -> anchor.checkpoint().size()).orElse(0L);
        if (newest.isPresent() && anchored == size) {
            return new Verification.IntactAnchored(size);
        }
        Duration age = since == null ? Duration.ZERO : Duration.between(since, now);
        return new Verification.IntactUnanchoredTail(anchored, size - anchored, age);
    }
}
