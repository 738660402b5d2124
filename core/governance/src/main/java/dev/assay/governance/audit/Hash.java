package dev.assay.governance.audit;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 hash. Immutable.
 *
 * @since 0.1
 */
public final class Hash {
    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Returns a hash that was computed before.
     *
     * @param bytes its 32 bytes
     * @return the hash
     * @throws IllegalArgumentException if there are more or fewer bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("hash must have 32 bytes, but had " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * Reads a hash.
     *
     * @param hex 64 hexadecimal digits
     * @return the hash
     * @throws IllegalArgumentException if it has another form
     */
    public static Hash parseHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /**
     * Reads a hash.
     *
     * @param base64 the hash in Base64 with padding
     * @return the hash
     * @throws IllegalArgumentException if it has another form
     */
    public static Hash parseBase64(String base64) {
        return of(Base64.getDecoder().decode(base64));
    }

    /**
     * Computes the hash of parts, one after another.
     *
     * @param parts the parts
     * @return SHA-256 of all of them
     */
    public static Hash sha256(byte[]... parts) {
        return new Hasher().sha256(parts);
    }

    /**
     * Computes the hash of a leaf of a Merkle tree: a zero byte comes first.
     *
     * @param bytes what is in the leaf
     * @return the hash
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962, section 2.1</a>
     */
    public static Hash leaf(byte[] bytes) {
        return new Hasher().leaf(bytes);
    }

    /**
     * Computes the hash of an inner node of a Merkle tree: a one byte comes first.
     *
     * @param left the hash of the left subtree
     * @param right the hash of the right subtree
     * @return the hash
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962, section 2.1</a>
     */
    public static Hash node(Hash left, Hash right) {
        return new Hasher().node(left, right);
    }

    /** Returns a hash of bytes that nobody else has. */
    static Hash wrap(byte[] own) {
        return new Hash(own);
    }

    /** Returns the bytes themselves, not to be altered. */
    byte[] raw() {
        return bytes;
    }

    /**
     * Returns the hash as bytes.
     *
     * @return 32 bytes, a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns the hash in hexadecimal digits.
     *
     * @return 64 digits in lower case
     */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Returns the hash in Base64.
     *
     * @return 44 characters, with padding
     */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash && Arrays.equals(bytes, ((Hash) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
