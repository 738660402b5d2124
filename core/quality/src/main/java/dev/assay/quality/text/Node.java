package dev.assay.quality.text;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.util.List;

/** What a piece of text came to: a value, a condition, or a tuple of values, with its place and depth. */
sealed interface Node {
    /** The offset of the first character. */
    int start();

    /** How many levels the tree has; a leaf has one. */
    int depth();

    /** The same at another place, where its parenthesis opens. */
    Node at(int newStart);

    record Value(Expr expr, int start, int depth) implements Node {
        @Override
        public Node at(int newStart) {
            return new Value(expr, newStart, depth);
        }
    }

    record Truth(Condition condition, int start, int depth) implements Node {
        @Override
        public Node at(int newStart) {
            return new Truth(condition, newStart, depth);
        }
    }

    record Tuple(List<Value> parts, int start, int depth) implements Node {
        @Override
        public Node at(int newStart) {
            return new Tuple(parts, newStart, depth);
        }
    }

    static int depthAbove(Node... children) {
        int deepest = 0;
        for (Node child : children) {
            deepest = Math.max(deepest, child.depth());
        }
        return deepest + 1;
    }
}
