package dev.assay.governance.audit.merkle;

import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.Hasher;
import java.util.ArrayList;
import java.util.List;

/**
 * The hashes of the largest complete subtrees of a growing tree, at most 64, from which its root follows. Confined to one
 * thread.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962, section 2.1</a>
 * @since 0.1
 */
public final class MerkleRange {
    private final Hasher hasher = new Hasher();
    private final List<Hash> hashes;
    private long size;

    private MerkleRange(long size, List<Hash> hashes) {
        this.size = size;
        this.hashes = new ArrayList<>(hashes);
    }

    /**
     * Returns the range of a tree without leaves.
     *
     * @return a new range
     */
    public static MerkleRange empty() {
        return new MerkleRange(0, List.of());
    }

    /**
     * Returns a range that was kept.
     *
     * @param size how many leaves it has
     * @param hashes its hashes, the largest subtree first
     * @return a new range
     * @throws IllegalArgumentException if there are more or fewer hashes than subtrees
     */
    public static MerkleRange of(long size, List<Hash> hashes) {
        if (size < 0 || Long.bitCount(size) != hashes.size()) {
            throw new IllegalArgumentException("range of " + size + " leaves must have " + Long.bitCount(size)
                    + " hashes, but had " + hashes.size());
        }
        return new MerkleRange(size, hashes);
    }

    /**
     * Adds a leaf at the end.
     *
     * @param leaf its hash, as {@link Hash#leaf} makes it
     */
    public void append(Hash leaf) {
        Hash right = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            right = hasher.node(hashes.remove(hashes.size() - 1), right);
        }
        hashes.add(right);
        size++;
    }

    /**
     * Returns how many leaves there are.
     *
     * @return the number
     */
    public long size() {
        return size;
    }

    /**
     * Returns the root of the tree.
     *
     * @return the hash; of nothing, if there are no leaves
     */
    public Hash root() {
        if (hashes.isEmpty()) {
            return Hash.sha256();
        }
        Hash root = hashes.get(hashes.size() - 1);
        for (int i = hashes.size() - 2; i >= 0; i--) {
            root = hasher.node(hashes.get(i), root);
        }
        return root;
    }

    /**
     * Returns what is to be kept.
     *
     * @return the hashes, the largest subtree first; unmodifiable
     */
    public List<Hash> hashes() {
        return List.copyOf(hashes);
    }

    /**
     * Returns a range that grows on its own.
     *
     * @return a new range with the same leaves
     */
    public MerkleRange copy() {
        return new MerkleRange(size, hashes);
    }
}
