package dev.assay.governance.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Computes many hashes, one after another. Confined to one thread.
 *
 * @since 0.1
 */
public final class Hasher {
    private final MessageDigest digest;

    /** Creates a hasher. */
    public Hasher() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
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
        digest.update(bytes);
        return Hash.wrap(digest.digest());
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
        digest.update((byte) 1);
        digest.update(left.raw());
        digest.update(right.raw());
        return Hash.wrap(digest.digest());
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
}
