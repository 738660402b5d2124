package dev.assay.governance.audit.merkle;

import dev.assay.governance.audit.Hash;
import java.util.List;

/**
 * Shows that a leaf is in a tree, to whoever knows the tree's root. Immutable.
 *
 * @param index the leaf's index, from 0
 * @param size how many leaves the tree has
 * @param path the hashes beside the way from the leaf to the root
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2">RFC 9162, section 2.1.3.2</a>
 * @since 0.1
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    /** Copies the path. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Returns whether the proof proves anything.
     *
     * @param leaf the leaf's hash
     * @param root the tree's root
     * @return true if the leaf is in the tree
     */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(beside, hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= up;
                last >>>= up;
            } else {
                hash = Hash.node(hash, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
