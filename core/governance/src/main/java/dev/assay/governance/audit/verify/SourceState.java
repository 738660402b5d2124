package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.merkle.MerkleRange;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a store says that a log stood, to be believed only after it was compared. Immutable if nobody appends to the range.
 *
 * @param head the head of the chain
 * @param range the compact range of the tree; empty if the store does not keep it
 * @param highest the highest time of any record; empty if the store does not keep it
 * @since 0.1
 */
public record SourceState(ChainHead head, Optional<MerkleRange> range, Optional<Instant> highest) {
    /**
     * Returns the state before the first record.
     *
     * @param header what the log says of itself
     * @return the state
     */
    public static SourceState genesis(LogHeader header) {
        return new SourceState(ChainHead.of(header), Optional.of(MerkleRange.empty()), Optional.of(Instant.MIN));
    }
}
