package dev.assay.governance.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/**
 * Where a log stands: how many records it has, and the hash in which all of them are. Immutable.
 *
 * <p>A store keeps the newest head, gets the next record from {@link #append}, and writes its bytes and the new head
 * together.
 *
 * @param stream the log's name
 * @param seq the number of the newest record; 0 if there is none
 * @param hash the chain hash after that record; after none, that of the header
 * @since 0.1
 */
public record ChainHead(String stream, long seq, Hash hash) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public ChainHead {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(hash, "hash");
        if (seq < 0) {
            throw new IllegalArgumentException("seq must be 0 or more, but was " + seq);
        }
    }

    /**
     * Returns where a log stands that has no record yet.
     *
     * @param header what the log says of itself
     * @return the head numbered 0
     */
    public static ChainHead of(LogHeader header) {
        return new ChainHead(header.stream(), 0, new Hasher().genesis(header.encode()));
    }

    /**
     * Makes the next record.
     *
     * @param at when it is appended
     * @param clock how far that time is to be trusted
     * @param event what happened
     * @return the record with its bytes and hashes
     * @throws IllegalArgumentException if it cannot be written: a detail of a kind that has no form, or too large; the
     *     types have 64 characters at most, the id of the subject and the correlation 512, and the outcome 1,024
     */
    public ChainedRecord append(Instant at, ClockReading clock, AuditEvent event) {
        Lengths.require(event);
        AuditRecord added = new AuditRecord(seq + 1, at, clock, event);
        return chained(added, RecordFormat.encode(stream, hash, added));
    }

    /**
     * Reads the next record from its bytes, all of which must be as {@link #append} made them.
     *
     * @param bytes the bytes
     * @return the record with its hashes
     * @throws IllegalArgumentException if it is not the next record, or not in its written form
     */
    public ChainedRecord accept(byte[] bytes) {
        AuditRecord found = RecordFormat.decode(stream, hash, bytes);
        if (found.seq() != seq + 1) {
            throw new IllegalArgumentException("seq must be " + (seq + 1) + ", but was " + found.seq());
        }
        return chained(found, bytes);
    }

    private ChainedRecord chained(AuditRecord added, byte[] bytes) {
        Hasher hasher = new Hasher();
        Hash leaf = hasher.leaf(bytes);
        return new ChainedRecord(added, bytes, leaf, this, next(leaf, hasher));
    }

    /**
     * Returns where the log stands after a record of which only the leaf hash is known.
     *
     * @param leaf the leaf hash
     * @return the next head
     */
    public ChainHead next(Hash leaf) {
        return next(leaf, new Hasher());
    }

    private ChainHead next(Hash leaf, Hasher hasher) {
        return next(leaf, hasher, stream.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #next(Hash)}, with the stream as bytes for the sake of speed. */
    ChainHead next(Hash leaf, Hasher hasher, byte[] name) {
        return new ChainHead(stream, seq + 1, hasher.chain(name, hash, seq + 1, leaf));
    }
}
