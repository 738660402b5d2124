package dev.assay.governance.audit.file;

import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.merkle.MerkleRange;
import java.time.Instant;

/**
 * Where a log stands. Immutable if nobody appends to the range.
 *
 * @param log what the log says of itself
 * @param head the head of the chain
 * @param range the compact range of the tree
 * @param highest the highest time of any record
 */
record LogState(LogHeader log, ChainHead head, MerkleRange range, Instant highest) {
    static LogState genesis(LogHeader log) {
        return new LogState(log, ChainHead.of(log), MerkleRange.empty(), Instant.MIN);
    }

    SegmentHeader segmentHeader() {
        return new SegmentHeader(log, head, range, highest);
    }
}
