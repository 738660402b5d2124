package dev.assay.governance.audit.anchor;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Hash;
import dev.assay.quality.finding.Finding;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Makes checkpoints of one log and hands them to its sinks. Thread-safe.
 *
 * <p>It refuses to sign what contradicts the newest checkpoint that any sink gives back: a log that is shorter now, or that
 * had another root at that size. A sink that cannot be asked gets no checkpoint and is only named, as is one that cannot keep
 * it; if none can be asked, nothing is signed.
 *
 * @since 0.1
 */
public final class Anchoring {
    private final String origin;
    private final CheckpointSigner signer;
    private final List<CheckpointKey> earlier;
    private final List<AnchorSink> sinks;
    private final Clock clock;
    private final List<Finding> custody;
    private volatile Reach reach;

    /**
     * Creates the anchoring of a log.
     *
     * @param origin the log's name for the world
     * @param signer the key
     * @param sinks where checkpoints are kept, at least one
     * @param clock tells the time
     * @throws IllegalArgumentException if there is no sink
     */
    public Anchoring(String origin, CheckpointSigner signer, List<AnchorSink> sinks, Clock clock) {
        this(new Keys(signer, List.of()), origin, sinks, clock, Custody.unknown(origin));
    }

    /** The key that signs, and those before it. */
    private record Keys(CheckpointSigner signer, List<CheckpointKey> earlier) {}

    private Anchoring(Keys keys, String origin, List<AnchorSink> sinks, Clock clock, List<Finding> custody) {
        if (sinks.isEmpty()) {
            throw new IllegalArgumentException("sinks must not be empty");
        }
        this.origin = new Checkpoint(origin, 0, Hash.sha256()).origin();
        this.signer = keys.signer();
        this.earlier = List.copyOf(keys.earlier());
        this.custody = List.copyOf(custody);
        this.sinks = List.copyOf(sinks);
        this.clock = clock;
        this.reach = new Reach(0, clock.instant());
    }

    /** Up to where the log is anchored, and since when; read by who must not wait for a sink. */
    private record Reach(long size, Instant since) {}

    /**
     * Returns the anchoring of a log whose checkpoints other keys signed before.
     *
     * @param keys the keys that counted, and whose checkpoints still do
     * @return a new anchoring that signs with the same key
     */
    public Anchoring succeeding(List<CheckpointKey> keys) {
        return new Anchoring(new Keys(signer, keys), origin, sinks, clock, custody);
    }

    /**
     * Returns the anchoring of a log of which it is known who can write it, and who its sinks. Every checkpoint then tells
     * whether somebody else holds it.
     *
     * @param log the log
     * @param holders the sinks
     * @return a new anchoring
     */
    public Anchoring heldBy(Custody log, List<Custody> holders) {
        return new Anchoring(new Keys(signer, earlier), origin, sinks, clock, Custody.check(log, holders));
    }

    /**
     * Returns the log's name for the world.
     *
     * @return the origin of its checkpoints
     */
    public String origin() {
        return origin;
    }

    /**
     * Returns the key whose checkpoints count.
     *
     * @return the public half
     */
    public CheckpointKey key() {
        return signer.key();
    }

    /**
     * Returns all keys whose checkpoints count.
     *
     * @return the key that signs, and those before it
     */
    public List<CheckpointKey> trusted() {
        return Stream.concat(Stream.of(key()), earlier.stream()).toList();
    }

    /**
     * Finds the newest checkpoint in any sink.
     *
     * @return the checkpoint with the most records, whose signature is verified; empty if no sink has one
     * @throws AuditException if a sink cannot be asked, or holds a checkpoint of this log that another key signed
     */
    public Optional<SignedCheckpoint> latest() {
        return known().stream()
                .max(Comparator.comparingLong(found -> found.checkpoint().size()));
    }

    /**
     * Finds the newest checkpoint of each sink, none of which the log may contradict.
     *
     * @return the checkpoints of those sinks that have one, whose signatures are verified, in the order of the sinks
     * @throws AuditException if a sink cannot be asked, or holds a checkpoint of this log that another key signed
     */
    public List<SignedCheckpoint> known() {
        Asked asked = ask();
        if (!asked.unread().isEmpty()) {
            throw asked.fault();
        }
        return asked.found();
    }

    /**
     * Finds the newest checkpoint of each sink that can be asked.
     *
     * @return their checkpoints, and the names of those that cannot be asked
     * @throws AuditException if a sink holds a checkpoint of this log that another key signed
     */
    public KnownCheckpoints told() {
        Asked asked = ask();
        return new KnownCheckpoints(asked.found(), asked.names());
    }

    /** A sink that could not be asked, and why. */
    private record Unread(AnchorSink sink, Throwable cause) {}

    private record Asked(List<SignedCheckpoint> found, List<Unread> unread) {
        List<String> names() {
            return unread.stream().map(failed -> failed.sink().name()).toList();
        }

        boolean isUnread(AnchorSink sink) {
            return unread.stream().anyMatch(failed -> failed.sink() == sink);
        }

        AuditException fault() {
            return new AuditException(
                    "checkpoints could not be read from " + String.join(", ", names()),
                    unread.get(0).cause());
        }
    }

    private Asked ask() {
        List<SignedCheckpoint> all = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (AnchorSink sink : sinks) {
            Optional<SignedCheckpoint> found;
            try {
                found = sink.latest(origin);
            } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
                unread.add(new Unread(sink, e));
                continue;
            }
            found.ifPresent(newest -> requireTrusted(newest, sink));
            found.ifPresent(all::add);
        }
        return new Asked(all, unread);
    }

    private void requireTrusted(SignedCheckpoint found, AnchorSink sink) {
        if (!found.isSignedBy(trusted())) {
            throw new AuditException("checkpoint in " + sink.name() + " must be signed by "
                    + signer.key().name() + ", but is signed by " + found.signers());
        }
    }

    private static long size(Optional<SignedCheckpoint> found) {
        return found.map(signed -> signed.checkpoint().size()).orElse(-1L);
    }

    /**
     * Signs a checkpoint and hands it to every sink.
     *
     * @param size how many records the log has
     * @param roots tells the root that the log had at a size up to this one
     * @return the checkpoint, and which sinks keep it
     * @throws AuditException if it contradicts the newest checkpoint of a sink, whether or not another has a newer one; if no sink
     *     can be asked; or if it cannot be signed
     */
    public synchronized Anchored anchor(long size, LongFunction<Hash> roots) {
        Asked asked = ask();
        if (asked.unread().size() == sinks.size()) {
            throw asked.fault();
        }
        asked.found().stream()
                .map(SignedCheckpoint::checkpoint)
                .distinct()
                .forEach(before -> requireGrown(before, size, roots));
        SignedCheckpoint signed = sign(size, roots.apply(size));
        List<String> kept = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (AnchorSink sink : sinks) {
            // What it has may contradict the checkpoint, and would do so for good.
            boolean takes = !asked.isUnread(sink) && isKept(sink, signed);
            (takes ? kept : failed).add(sink.name());
        }
        if (!kept.isEmpty()) {
            reach = new Reach(size, clock.instant());
        }
        return new Anchored(signed, kept, failed, custody);
    }

    /**
     * Signs what a log was at an earlier size, to stand for records that are pruned. No sink gets it, because each has a newer one.
     *
     * @param size how many records the log had
     * @param root the root then
     * @return the checkpoint
     * @throws AuditException if no sink has a checkpoint of that size or more, or it cannot be signed
     */
    public SignedCheckpoint stub(long size, Hash root) {
        if (size(latest()) < size) {
            throw new AuditException("a sink must have a checkpoint of " + size
                    + " records or more before they are pruned, but has none");
        }
        return sign(size, root);
    }

    private static boolean isKept(AnchorSink sink, SignedCheckpoint signed) {
        try {
            sink.publish(signed);
            return true;
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            return false;
        }
    }

    /** A key may lie in a device or with a service, which can fail in ways of its own. */
    private SignedCheckpoint sign(long size, Hash root) {
        try {
            return SignedCheckpoint.sign(new Checkpoint(origin, size, root), signer);
        } catch (RuntimeException e) {
            throw new AuditException("checkpoint of " + size + " records could not be signed with " + key().name(), e);
        }
    }

    private static void requireGrown(Checkpoint before, long size, LongFunction<Hash> roots) {
        if (before.size() > size) {
            throw new AuditException(
                    "log must have the " + before.size() + " records of its last checkpoint, but has " + size);
        }
        if (!roots.apply(before.size()).equals(before.root())) {
            throw new AuditException(
                    "log must be the one of its checkpoint at " + before.size() + " records, but is another");
        }
    }

    /**
     * Takes note of a checkpoint that was found when the log was opened, and with which the log agrees.
     *
     * @param size how many records it has
     */
    public synchronized void resume(long size) {
        reach = new Reach(Math.max(reach.size(), size), reach.since());
    }

    /**
     * Returns what no sink can prove yet.
     *
     * @param size how many records the log has
     * @return the window
     */
    public UnanchoredWindow window(long size) {
        Reach now = reach;
        long records = Math.max(0, size - now.size());
        Duration age = records == 0 ? Duration.ZERO : Duration.between(now.since(), clock.instant());
        return new UnanchoredWindow(records, age.isNegative() ? Duration.ZERO : age);
    }
}
