package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;

/**
 * How a person would lay out a tree.
 *
 * @since 0.1
 */
public enum Layout {
    /** A line per key near the root, and on one line what is deeper. */
    BY_DEPTH {
        @Override
        boolean isBlock(Node node, int depth) {
            if (node instanceof Sequence sequence) {
                return depth < DEEPEST_BLOCK && hasMappings(sequence);
            }
            return depth <= DEEPEST_BLOCK;
        }
    },
    /** On one line whatever fits there, except near the root, and things in lists near the root, each of which has its own. */
    BY_WIDTH {
        @Override
        boolean isBlock(Node node, int depth) {
            if (node instanceof Sequence sequence) {
                return hasMappings(sequence) && depth <= DEEPEST_THING || isWide(node, depth);
            }
            return depth <= DEEPEST_SECTION || isWide(node, depth);
        }
    };

    private static final int DEEPEST_BLOCK = 2;
    private static final int DEEPEST_SECTION = 1;
    private static final int DEEPEST_THING = 4;
    private static final int WIDEST = 120;
    private static final int INDENT = 2;
    /** Of a separator, a pair of brackets or a pair of quotes. */
    private static final int MARKS = 2;

    /** Returns whether a node has a line for each of its parts. */
    abstract boolean isBlock(Node node, int depth);

    private static boolean hasMappings(Sequence sequence) {
        return sequence.items().stream().anyMatch(Mapping.class::isInstance);
    }

    private static boolean isWide(Node node, int depth) {
        return !isEmpty(node) && depth * INDENT + width(node) > WIDEST;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Mapping mapping && mapping.entries().isEmpty()
                || node instanceof Sequence sequence && sequence.items().isEmpty();
    }

    private static int width(Node node) {
        if (node instanceof Mapping mapping) {
            return MARKS
                    + mapping.entries().stream()
                            .mapToInt(entry -> entry.key().text().length() + MARKS + width(entry.value()) + MARKS)
                            .sum();
        }
        return node instanceof Sequence sequence
                ? MARKS
                        + sequence.items().stream()
                                .mapToInt(item -> width(item) + MARKS)
                                .sum()
                : ((Scalar) node).text().length();
    }
}
