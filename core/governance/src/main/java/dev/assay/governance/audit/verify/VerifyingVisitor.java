package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.MacKey;
import dev.assay.governance.audit.RecordChecker;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.merkle.MerkleRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows one part of a log, or all of it. Confined to one thread. */
final class VerifyingVisitor implements RecordVisitor {
    private final RecordChecker checker;
    private final MerkleRange range;
    private final List<SignedCheckpoint> anchors;
    private final long end;
    private final List<MacKey> tags;
    private int passed;
    private boolean ended;
    private @Nullable Verification fault;
    private Part.@Nullable Regression regression;
    private @Nullable Instant unanchoredSince;

    /**
     * Begins at a state that is believed, because whoever follows the records before it compares.
     *
     * @param start where to begin
     * @param anchors the checkpoints from there to the end, in order
     * @param end how many records there are at the state that begins the next part, which is compared and not passed;
     *     {@link Part#OPEN} if no part is next
     * @param tags the keys of tags; none if they are not looked at
     */
    VerifyingVisitor(SourceState start, List<SignedCheckpoint> anchors, long end, List<MacKey> tags) {
        this.tags = tags;
        this.checker = new RecordChecker(start.head(), start.highest().orElse(Instant.MIN));
        this.range = start.range().orElseGet(MerkleRange::empty).copy();
        this.anchors = anchors;
        this.end = end;
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
            regression = new Part.Regression(expected, checker.at(), checker.highest());
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
        Verification untagged = tags.isEmpty() ? null : tagged(found, expected);
        if (untagged != null || found.index().isEmpty()) {
            return untagged;
        }
        return IndexColumns.mismatch(found.index(), ChainedRecord.decode(found.bytes()))
                .map(column -> new Verification.IndexMismatch(expected, column))
                .orElse(null);
    }

    private @Nullable Verification tagged(StoredRecord found, long expected) {
        String tag = found.mac().orElse("");
        String id = MacKey.idOf(tag);
        List<MacKey> named = tags.stream().filter(key -> key.id().equals(id)).toList();
        if (named.stream().anyMatch(key -> key.verifies(tag, checker.head().hash()))) {
            return null;
        }
        String is = named.isEmpty() ? "is of no known key" : "is not that of key " + id;
        return new Verification.Corrupt(
                expected, "tag beside the record must be the record's, but " + (tag.isEmpty() ? "is not there" : is));
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
        ended = range.size() == end;
        return fault == null && !ended ? Next.CONTINUE : Next.STOP;
    }

    private boolean agrees(SourceState claimed) {
        Optional<MerkleRange> kept = claimed.range();
        return claimed.head().equals(checker.head())
                && (kept.isEmpty() || kept.get().hashes().equals(range.hashes()))
                && (claimed.highest().isEmpty() || claimed.highest().get().equals(checker.highest()));
    }

    /** Follows the part to its end, and returns what was found. */
    Part follow(RecordSource source) {
        long torn = 0;
        try {
            torn = source.scan(checker.head().seq() + 1, this);
            if (fault == null && !ended && end != Part.OPEN) {
                long next = checker.head().seq() + 1;
                fault = new Verification.Corrupt(next, "record " + next + " must be there, but is not");
            }
        } catch (DamagedException e) {
            fault = fault == null ? new Verification.Corrupt(e.seq(), String.valueOf(e.getMessage())) : fault;
        }
        Optional<SignedCheckpoint> newest = passed == 0 ? Optional.empty() : Optional.of(anchors.get(passed - 1));
        Optional<SignedCheckpoint> beyond =
                passed == anchors.size() ? Optional.empty() : Optional.of(anchors.get(anchors.size() - 1));
        return new Part(fault, range.size(), newest, beyond, regression, unanchoredSince, torn);
    }
}
