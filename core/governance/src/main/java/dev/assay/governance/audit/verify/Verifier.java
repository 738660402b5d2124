package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.MacKey;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Verifies logs in one pass and in constant memory, while they may grow. Immutable.
 *
 * @since 0.1
 */
public final class Verifier {
    private static final Comparator<SignedCheckpoint> BY_SIZE =
            Comparator.comparingLong(found -> found.checkpoint().size());

    private final Clock clock;
    private final Trust trust;
    private final Optional<SignedCheckpoint> start;
    private final Pace pace;

    /** What is believed: keys of checkpoints, the checkpoints, and keys of tags; no tags are looked at if there is none. */
    private record Trust(List<CheckpointKey> keys, List<SignedCheckpoint> anchors, List<MacKey> tags) {}

    /** How many threads follow a log, and who runs them. */
    private record Pace(Executor executor, int threads) {
        static final Pace ALONE = new Pace(Runnable::run, 1);
    }

    private Verifier(Clock clock, Trust trust, Optional<SignedCheckpoint> start, Pace pace) {
        this.clock = clock;
        this.trust = trust;
        this.start = start;
        this.pace = pace;
    }

    /**
     * Returns a verifier that knows no checkpoints: it finds accidents, but nobody who rewrites all that follows.
     *
     * @param clock tells how old a tail is
     * @return the verifier
     */
    public static Verifier of(Clock clock) {
        return new Verifier(clock, new Trust(List.of(), List.of(), List.of()), Optional.empty(), Pace.ALONE);
    }

    /**
     * Returns the verifier with checkpoints that were kept outside the log.
     *
     * @param trusted the keys that count
     * @param kept the checkpoints of this log, in any order
     * @return a new verifier
     */
    public Verifier anchoredBy(List<CheckpointKey> trusted, List<SignedCheckpoint> kept) {
        return new Verifier(clock, new Trust(List.copyOf(trusted), List.copyOf(kept), trust.tags()), start, pace);
    }

    /**
     * Returns the verifier that looks at tags, too: each record must bear the tag of one of these keys. Without them, or without
     * this, a log is verified as one that has no tags.
     *
     * @param tags the keys of the log's tags, the present one and those before it, at least one
     * @return a new verifier
     * @throws IllegalArgumentException if there is none
     */
    public Verifier taggedBy(List<MacKey> tags) {
        if (tags.isEmpty()) {
            throw new IllegalArgumentException("tags must have a key, but have none");
        }
        return new Verifier(clock, new Trust(trust.keys(), trust.anchors(), List.copyOf(tags)), start, pace);
    }

    /**
     * Returns the verifier for what came after a checkpoint up to which the log was verified before. Older records are read
     * only as far as the store keeps no state near the checkpoint.
     *
     * @param verified the checkpoint, signed by one of the trusted keys
     * @return a new verifier
     */
    public Verifier startingAt(SignedCheckpoint verified) {
        return new Verifier(clock, trust, Optional.of(verified), pace);
    }

    /**
     * Returns the verifier that follows several parts of a log at the same time, as far as the store keeps states from which
     * to begin: a log in files has one for each segment. What is found is the same.
     *
     * @param executor runs what goes on beside the calling thread
     * @param threads how many threads follow the log, the calling one among them, at least 1
     * @return a new verifier
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Verifier inParallel(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, but was " + threads);
        }
        return new Verifier(clock, trust, start, new Pace(executor, threads));
    }

    /**
     * Verifies a log.
     *
     * @param source gives its records
     * @return what was found: the first thing that is wrong, if there is any
     */
    public Verification verify(RecordSource source) {
        List<SignedCheckpoint> all = new ArrayList<>(trust.anchors());
        start.ifPresent(all::add);
        all.sort(BY_SIZE);
        for (SignedCheckpoint anchor : all) {
            if (!anchor.isSignedBy(trust.keys())) {
                return new Verification.KeyUnknown(anchor);
            }
        }
        try {
            Optional<Pruning> gone = source.pruned();
            Verification found = verify(source, all);
            // Records that are pruned while they are read look as if they were lost.
            boolean pruned = found.kind() == Verification.Kind.CORRUPT
                    && !source.pruned().equals(gone);
            return pruned ? verify(source, all) : found;
        } catch (DamagedException e) {
            return new Verification.Corrupt(e.seq(), String.valueOf(e.getMessage()));
        }
    }

    private Verification verify(RecordSource source, List<SignedCheckpoint> all) throws DamagedException {
        Optional<Pruning> gone = source.pruned();
        if (gone.isEmpty()) {
            return follow(source, all);
        }
        PruningCheck check = new PruningCheck(gone.get(), source);
        Verification fault = check.begin(trust.keys(), source.start(verified()));
        if (fault != null) {
            return fault;
        }
        List<SignedCheckpoint> anchored = new ArrayList<>(all);
        if (!trust.keys().isEmpty()) {
            anchored.add(gone.get().stub());
            anchored.sort(BY_SIZE);
        }
        return check.end(follow(source, anchored));
    }

    private long verified() {
        return start.map(found -> found.checkpoint().size()).orElse(0L);
    }

    private Verification follow(RecordSource source, List<SignedCheckpoint> all) throws DamagedException {
        long verified = verified();
        List<SourceState> states =
                pace.threads() == 1 ? source.start(verified).stream().toList() : source.starts(verified);
        if (states.isEmpty()) {
            return all.isEmpty()
                    ? new Verification.IntactUnanchoredTail(0, 0, Duration.ZERO)
                    : new Verification.Missing(all.get(all.size() - 1));
        }
        long begun = Math.max(verified, states.get(0).head().seq());
        List<SignedCheckpoint> ahead =
                all.stream().filter(found -> found.checkpoint().size() >= begun).toList();
        return new Parts(source, states, ahead, trust.tags())
                .follow(pace.executor(), pace.threads())
                .finish(clock.instant());
    }
}
