package dev.assay.governance.audit.merkle;

import dev.assay.governance.audit.Hash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the proofs of many leaves while the leaves go by once. Not thread-safe.
 *
 * <p>It keeps a few hashes for the tree, and a path for each leaf that is to be proved.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1.1">RFC 6962, section 2.1.1</a>
 * @since 0.1
 */
public final class InclusionProofs {
    private final Deque<Node> nodes = new ArrayDeque<>();
    private long size;

    /** Creates an empty tree. */
    public InclusionProofs() {
        // There are no leaves yet.
    }

    /**
     * Goes on from a tree whose leaves are not there any more, so that none of them can be proved.
     *
     * @param before the tree so far
     * @return a tree to which the leaves after them are added
     */
    public static InclusionProofs after(MerkleRange before) {
        InclusionProofs proofs = new InclusionProofs();
        long rest = before.size();
        for (Hash hash : before.hashes()) {
            long leaves = Long.highestOneBit(rest);
            proofs.nodes.addLast(new Node(hash, leaves, List.of()));
            rest -= leaves;
        }
        proofs.size = before.size();
        return proofs;
    }

    /** A whole subtree, with the paths so far of the leaves in it that are to be proved. */
    private record Node(Hash hash, long leaves, List<Way> ways) {
        Node join(Node right) {
            ways.forEach(way -> way.path().add(right.hash));
            right.ways.forEach(way -> way.path().add(hash));
            List<Way> all = new ArrayList<>(ways);
            all.addAll(right.ways);
            return new Node(Hash.node(hash, right.hash), leaves + right.leaves, all);
        }
    }

    /** The way of a leaf up to the root of the subtree in which it is. */
    private record Way(long index, List<Hash> path) {}

    /**
     * Adds a leaf that need not be proved.
     *
     * @param leaf its hash
     */
    public void append(Hash leaf) {
        push(new Node(leaf, 1, List.of()));
    }

    /**
     * Adds a leaf that is to be proved.
     *
     * @param leaf its hash
     */
    public void track(Hash leaf) {
        push(new Node(leaf, 1, List.of(new Way(size, new ArrayList<>()))));
    }

    private void push(Node leaf) {
        Node node = leaf;
        while (!nodes.isEmpty() && nodes.getLast().leaves() == node.leaves()) {
            node = nodes.removeLast().join(node);
        }
        nodes.addLast(node);
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
     * Returns the proofs, and forgets the leaves.
     *
     * @return the root and, by the index of the leaf from 0, the proofs of all leaves that were to be proved
     */
    public Proved finish() {
        SortedMap<Long, InclusionProof> proofs = new TreeMap<>();
        if (nodes.isEmpty()) {
            return new Proved(Hash.sha256(), proofs);
        }
        Node root = nodes.removeLast();
        while (!nodes.isEmpty()) {
            root = nodes.removeLast().join(root);
        }
        long leaves = size;
        root.ways().forEach(way -> proofs.put(way.index(), new InclusionProof(way.index(), leaves, way.path())));
        size = 0;
        return new Proved(root.hash(), proofs);
    }

    /**
     * A tree, and proofs of leaves in it. Immutable.
     *
     * @param root the root
     * @param proofs the proofs by the index of the leaf, from 0
     * @since 0.1
     */
    public record Proved(Hash root, SortedMap<Long, InclusionProof> proofs) {
        /** Wraps the map. */
        public Proved {
            proofs = Collections.unmodifiableSortedMap(proofs);
        }
    }
}
