package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.Hash;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A record as a store gives it back, which need not be as it was written. Immutable.
 *
 * @param seq the number under which it is stored
 * @param bytes its bytes, which nobody alters
 * @param chain the chain hash that is stored with it; empty if none is
 * @param index the columns that are stored beside the bytes so that records can be found, by the names of
 *     {@link IndexColumns}; empty if there are none
 * @param mac the tag that is stored beside the bytes; empty if none is
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredRecord(
        long seq, byte[] bytes, Optional<Hash> chain, Map<String, String> index, Optional<String> mac) {
    /** Checks the components. */
    public StoredRecord {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(mac, "mac");
    }

    /**
     * Creates a record without a tag.
     *
     * @param seq the number under which it is stored
     * @param bytes its bytes, which nobody alters
     * @param chain the chain hash that is stored with it; empty if none is
     * @param index the columns that are stored beside the bytes
     */
    public StoredRecord(long seq, byte[] bytes, Optional<Hash> chain, Map<String, String> index) {
        this(seq, bytes, chain, index, Optional.empty());
    }
}
