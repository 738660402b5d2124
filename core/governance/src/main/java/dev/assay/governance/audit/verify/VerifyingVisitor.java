package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.RecordChecker;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.merkle.MerkleRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows one log. Confined to one thread. */
final class VerifyingVisitor implements RecordVisitor {
    private final RecordChecker checker;
    private final MerkleRange range;
    private final List<SignedCheckpoint> anchors;
    private int passed;
    private @Nullable Verification fault;
    private @Nullable Regression regression;
    private @Nullable Instant unanchoredSince;

    /** A step back in time. */
    private record Regression(long seq, Instant at, Instant before) {}

    VerifyingVisitor(SourceState start, List<SignedCheckpoint> anchors) {
        this.checker = new RecordChecker(start.head(), start.highest().orElse(Instant.MIN));
        this.range = start.range().orElseGet(MerkleRange::empty).copy();
        this.anchors = anchors;
        passAnchors();
    }

    @Override
    public Next record(StoredRecord found) {
        if (fault == null) {
            follow(found);
        }
        return fault == null ? Next.CONTINUE : Next.STOP;
    }

    private void follow(StoredRecord found) {
        long expected = checker.head().seq() + 1;
        Hash leaf;
        try {
            leaf = checker.follow(found.bytes());
        } catch (IllegalArgumentException e) {
            fault = new Verification.Corrupt(expected, String.valueOf(e.getMessage()));
            return;
        }
        fault = stored(found, expected);
        if (fault != null) {
            return;
        }
        if (regression == null && checker.wentBack()) {
            regression = new Regression(expected, checker.at(), checker.highest());
        }
        if (unanchoredSince == null) {
            unanchoredSince = checker.at();
        }
        range.append(leaf);
        passAnchors();
    }

    private @Nullable Verification stored(StoredRecord found, long expected) {
        if (found.seq() != expected) {
            return new Verification.Corrupt(
                    expected, "record must be stored as " + expected + ", but is " + found.seq());
        }
        if (found.chain().isPresent()
                && !found.chain().get().equals(checker.head().hash())) {
            return new Verification.Corrupt(expected, "chain hash beside the record must be its own, but is another");
        }
        if (found.index().isEmpty()) {
            return null;
        }
        return IndexColumns.mismatch(found.index(), ChainedRecord.decode(found.bytes()))
                .map(column -> new Verification.IndexMismatch(expected, column))
                .orElse(null);
    }

    private void passAnchors() {
        while (passed < anchors.size() && anchors.get(passed).checkpoint().size() == range.size()) {
            SignedCheckpoint anchor = anchors.get(passed++);
            if (!anchor.checkpoint().root().equals(range.root())) {
                fault = new Verification.Forked(anchor);
                return;
            }
            unanchoredSince = null;
        }
    }

    @Override
    public Next state(SourceState claimed) {
        if (fault == null && !agrees(claimed)) {
            long next = checker.head().seq() + 1;
            fault = new Verification.Corrupt(
                    next, "state before record " + next + " must be that of the log, but is not");
        }
        return fault == null ? Next.CONTINUE : Next.STOP;
    }

    private boolean agrees(SourceState claimed) {
        Optional<MerkleRange> kept = claimed.range();
        return claimed.head().equals(checker.head())
                && (kept.isEmpty() || kept.get().hashes().equals(range.hashes()))
                && (claimed.highest().isEmpty() || claimed.highest().get().equals(checker.highest()));
    }

    Verification finish(long torn, Instant now) {
        if (fault != null) {
            return fault;
        }
        long size = range.size();
        if (passed < anchors.size()) {
            return new Verification.Truncated(
                    anchors.get(anchors.size() - 1).checkpoint().size(), size);
        }
        Verification found = intact(size, now);
        if (regression != null) {
            found = new Verification.ClockRegression(regression.seq(), regression.at(), regression.before(), found);
        }
        return torn == 0 ? found : new Verification.Torn(torn, found);
    }

    private Verification intact(long size, Instant now) {
        long anchored = passed == 0 ? 0 : anchors.get(passed - 1).checkpoint().size();
        if (passed > 0 && anchored == size) {
            return new Verification.IntactAnchored(size);
        }
        Duration age = unanchoredSince == null ? Duration.ZERO : Duration.between(unanchoredSince, now);
        return new Verification.IntactUnanchoredTail(anchored, size - anchored, age);
    }
}
