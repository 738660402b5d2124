package dev.assay.governance.audit.merkle;

import dev.assay.governance.audit.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes roots and proofs for a tree whose leaves are read when they are needed. As thread-safe as its source.
 *
 * <p>Each call reads every leaf of the tree at most once and keeps a few hashes only.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962, section 2.1</a>
 * @since 0.1
 */
public final class MerkleTree {
    private final LeafSource source;

    /**
     * Creates a tree.
     *
     * @param source the leaves
     */
    public MerkleTree(LeafSource source) {
        this.source = source;
    }

    /**
     * Computes the root that the tree had.
     *
     * @param size how many leaves it had then
     * @return the root
     */
    public Hash root(long size) {
        return subtree(0, size);
    }

    /**
     * Proves that a leaf is in the tree.
     *
     * @param index the leaf's index, from 0
     * @param size how many leaves the tree has
     * @return the proof
     * @throws IllegalArgumentException if the index is not in the tree
     */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index must be in [0, " + size + "), but was " + index);
        }
        List<Hash> path = new ArrayList<>();
        include(index, new Span(0, size), path);
        return new InclusionProof(index, size, path);
    }

    private void include(long index, Span span, List<Hash> path) {
        if (span.size() == 1) {
            return;
        }
        Span left = span.left();
        Span right = span.right();
        boolean isLeft = index < left.to();
        include(index, isLeft ? left : right, path);
        path.add(subtree(isLeft ? right : left));
    }

    /**
     * Proves that the tree only grew.
     *
     * @param first how many leaves it had, at least 1
     * @param second how many it has now, at least as many
     * @return the proof
     * @throws IllegalArgumentException if the sizes are in another order
     */
    public ConsistencyProof consistency(long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("first must be in [1, " + second + "], but was " + first);
        }
        List<Hash> path = new ArrayList<>();
        grow(first, new Span(0, second), path);
        return new ConsistencyProof(first, second, path);
    }

    private void grow(long first, Span span, List<Hash> path) {
        if (first == span.to()) {
            if (span.from() > 0) {
                path.add(subtree(span));
            }
            return;
        }
        Span left = span.left();
        Span right = span.right();
        boolean isLeft = first <= left.to();
        grow(first, isLeft ? left : right, path);
        path.add(subtree(isLeft ? right : left));
    }

    private Hash subtree(Span span) {
        return subtree(span.from(), span.to());
    }

    private Hash subtree(long from, long to) {
        MerkleRange range = MerkleRange.empty();
        try (Stream<Hash> leaves = source.leaves(from, to)) {
            leaves.forEachOrdered(range::append);
        }
        if (range.size() != to - from) {
            throw new IllegalArgumentException("tree must have " + to + " leaves, but had " + (from + range.size()));
        }
        return range.root();
    }

    /** Leaves side by side; the left part is the largest power of two that leaves something for the right one. */
    private record Span(long from, long to) {
        long size() {
            return to - from;
        }

        Span left() {
            return new Span(from, from + Long.highestOneBit(size() - 1));
        }

        Span right() {
            return new Span(left().to(), to);
        }
    }
}
