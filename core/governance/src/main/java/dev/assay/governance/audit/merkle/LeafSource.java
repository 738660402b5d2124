package dev.assay.governance.audit.merkle;

import dev.assay.governance.audit.Hash;
import java.util.stream.Stream;

/**
 * Where the leaves of a tree are read from.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface LeafSource {
    /**
     * Reads leaves.
     *
     * @param from the index of the first, from 0
     * @param to the index after the last
     * @return their hashes in order, to be closed after use
     */
    Stream<Hash> leaves(long from, long to);
}
