package dev.assay.governance.audit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Computes many hashes, one after another. Confined to one thread.
 *
 * <p>Short texts are put together first and handed over at once, because each call of a digest costs about as much as a block.
 *
 * @since 0.1
 */
public final class Hasher {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final byte[] CHAIN = (LogHeader.FORMAT + "\n").getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest;
    private final byte[] node = new byte[1 + 2 * Hash.LENGTH];
    private byte[] stream = new byte[0];
    private byte[] link = new byte[0];

    /** Creates a hasher. */
    public Hasher() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
        node[0] = 1;
    }

    /**
     * Computes the hash of a leaf of a Merkle tree: a zero byte comes first.
     *
     * @param bytes what is in the leaf
     * @return the hash
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962, section 2.1</a>
     */
    public Hash leaf(byte[] bytes) {
        digest.update((byte) 0);
        return hash(bytes);
    }

    /**
     * Computes the hash of an inner node of a Merkle tree: a one byte comes first.
     *
     * @param left the hash of the left subtree
     * @param right the hash of the right subtree
     * @return the hash
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962, section 2.1</a>
     */
    public Hash node(Hash left, Hash right) {
        System.arraycopy(left.raw(), 0, node, 1, Hash.LENGTH);
        System.arraycopy(right.raw(), 0, node, 1 + Hash.LENGTH, Hash.LENGTH);
        return hash(node);
    }

    /**
     * Computes the hash of parts, one after another.
     *
     * @param parts the parts
     * @return SHA-256 of all of them
     */
    public Hash sha256(byte[]... parts) {
        for (byte[] part : parts) {
            digest.update(part);
        }
        return Hash.wrap(digest.digest());
    }

    /** Computes the hash from which a log begins. */
    Hash genesis(byte[] header) {
        return sha256(CHAIN, header);
    }

    /**
     * Computes the hash of a chain after one more record.
     *
     * @param name the stream; the same array from call to call, as far as it is the same stream
     * @param before the chain hash before the record
     * @param seq the number of the record
     * @param leaf its leaf hash
     */
    Hash chain(byte[] name, Hash before, long seq, Hash leaf) {
        if (stream != name) {
            stream = name;
            link = Arrays.copyOf(CHAIN, CHAIN.length + name.length + 2 * Hash.LENGTH + Long.BYTES);
            System.arraycopy(name, 0, link, CHAIN.length, name.length);
        }
        int offset = CHAIN.length + name.length;
        System.arraycopy(before.raw(), 0, link, offset, Hash.LENGTH);
        LONG.set(link, offset + Hash.LENGTH, seq);
        System.arraycopy(leaf.raw(), 0, link, offset + Hash.LENGTH + Long.BYTES, Hash.LENGTH);
        return hash(link);
    }

    private Hash hash(byte[] bytes) {
        digest.update(bytes);
        return Hash.wrap(digest.digest());
    }
}
