package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Sequence;

/** How a person would lay out a tree: a line per key near the root, and on one line what is deeper. */
final class Layout {
    private static final int DEEPEST_BLOCK = 2;

    private Layout() {}

    /** Returns whether a node has a line for each of its parts. */
    static boolean isBlock(Node node, int depth) {
        if (node instanceof Sequence sequence) {
            return depth < DEEPEST_BLOCK && sequence.items().stream().anyMatch(Mapping.class::isInstance);
        }
        return depth <= DEEPEST_BLOCK;
    }
}
