package dev.assay.governance.audit.merkle;

import dev.assay.governance.audit.Hash;
import java.util.List;

/**
 * Shows that a tree only grew, to whoever knows the roots before and after. Immutable.
 *
 * @param first how many leaves it had
 * @param second how many it has now
 * @param path the hashes from which both roots follow
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.2">RFC 9162, section 2.1.4.2</a>
 * @since 0.1
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {
    /** Copies the path. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Returns whether the proof proves anything.
     *
     * @param before the root of the first tree
     * @param after the root of the second tree
     * @return true if the first tree is how the second one began; false also for a first tree without leaves, of which
     *     nothing can be shown
     */
    public boolean proves(Hash before, Hash after) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && before.equals(after);
        }
        boolean whole = Long.bitCount(first) == 1;
        if (path.isEmpty() && !whole) {
            return false;
        }
        Hash start = whole ? before : path.get(0);
        return climb(start, whole ? path : path.subList(1, path.size()), before, after);
    }

    private boolean climb(Hash start, List<Hash> rest, Hash before, Hash after) {
        int up = Long.numberOfTrailingZeros(first);
        long node = (first - 1) >>> up;
        long last = (second - 1) >>> up;
        Hash one = start;
        Hash two = start;
        for (Hash beside : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                one = Hash.node(beside, one);
                two = Hash.node(beside, two);
                int skip = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= skip;
                last >>>= skip;
            } else {
                two = Hash.node(two, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && one.equals(before) && two.equals(after);
    }
}
