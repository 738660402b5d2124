package dev.assay.governance.audit;

import java.util.Arrays;
import java.util.Objects;

/**
 * A record with the bytes that are stored and hashed, between two heads of the chain. Immutable.
 *
 * @since 0.1
 */
public final class ChainedRecord {
    private final AuditRecord added;
    private final byte[] bytes;
    private final Hash leaf;
    private final ChainHead before;
    private final ChainHead after;

    ChainedRecord(AuditRecord added, byte[] bytes, Hash leaf, ChainHead before, ChainHead after) {
        this.added = Objects.requireNonNull(added, "added");
        this.bytes = bytes.clone();
        this.leaf = leaf;
        this.before = before;
        this.after = after;
    }

    /**
     * Reads a record alone, without a look at its place in the chain.
     *
     * @param bytes the bytes
     * @return the record
     * @throws IllegalArgumentException if they are not in the written form
     */
    public static AuditRecord decode(byte[] bytes) {
        return RecordFormat.decode(bytes);
    }

    /**
     * Returns the record.
     *
     * @return the record
     */
    public AuditRecord added() {
        return added;
    }

    /**
     * Returns the bytes to store, exactly.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns the leaf hash.
     *
     * @return the hash of the bytes as a leaf of a Merkle tree
     */
    public Hash leaf() {
        return leaf;
    }

    /**
     * Returns where the log stood before the record; its hash is in the record as {@code prev}.
     *
     * @return the head
     */
    public ChainHead before() {
        return before;
    }

    /**
     * Returns where the log stands after the record.
     *
     * @return the head
     */
    public ChainHead after() {
        return after;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainedRecord
                && Arrays.equals(bytes, ((ChainedRecord) other).bytes)
                && after.equals(((ChainedRecord) other).after);
    }

    @Override
    public int hashCode() {
        return after.hashCode();
    }

    @Override
    public String toString() {
        return added.toString();
    }
}
