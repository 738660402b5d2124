package dev.assay.quality.text;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what makes a condition of a value: a comparison, a range, a set, a pattern, a null test. */
final class Tests {
    private final Cursor cursor;
    private final Parser parser;

    Tests(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    Node read(Node left) {
        if (left instanceof Node.Truth) {
            throw cursor.fault(SyntaxFaults.chained(cursor.peek()));
        }
        if (cursor.peek().kind() == Token.Kind.SYMBOL) {
            return comparison(parser.value(left));
        }
        if (cursor.takeWord("is")) {
            return nullTest(parser.value(left));
        }
        boolean negated = cursor.takeWord("not");
        Node.Truth test = wordTest(left);
        return negated
                ? new Node.Truth(new Condition.Not(test.condition()), left.start(), Node.depthAbove(test))
                : test;
    }

    private Node.Truth wordTest(Node left) {
        if (cursor.takeWord("in")) {
            return in(left);
        }
        Node.Value value = parser.value(left);
        if (cursor.takeWord("between")) {
            return between(value);
        }
        if (cursor.takeWord("like")) {
            return like(value);
        }
        throw cursor.fault(SyntaxFaults.expected("in, between or like", cursor.peek()));
    }

    private Node.Truth comparison(Node.Value left) {
        Comparator comparator = comparator(cursor.take());
        Node.Value right = parser.valueOf(Parser.SUM);
        return truth(
                new Condition.Comparison(left.expr(), comparator, right.expr()), left, Node.depthAbove(left, right));
    }

    private static Node.Truth truth(Condition condition, Node left, int depth) {
        return new Node.Truth(condition, left.start(), depth);
    }

    private static Comparator comparator(Token token) {
        for (Comparator comparator : Comparator.values()) {
            if (comparator.symbol().equals(token.text())) {
                return comparator;
            }
        }
        throw new IllegalStateException("no comparator " + token.text());
    }

    private Node nullTest(Node.Value value) {
        boolean negated = cursor.takeWord("not");
        cursor.requireWord("null");
        Condition test = new Condition.IsNull(value.expr());
        return truth(negated ? new Condition.Not(test) : test, value, value.depth() + 1);
    }

    private Node.Truth between(Node.Value value) {
        Node.Value lower = parser.valueOf(Parser.SUM);
        cursor.requireWord("and");
        Node.Value upper = parser.valueOf(Parser.SUM);
        Condition between = cursor.source()
                .make(lower.start(), () -> new Condition.Between(value.expr(), lower.expr(), upper.expr()));
        return truth(between, value, Node.depthAbove(value, lower, upper));
    }

    private Node.Truth like(Node.Value value) {
        Token pattern = requireText("like");
        Optional<Character> escape = Optional.empty();
        if (cursor.takeWord("escape")) {
            Token mark = requireText("escape");
            if (mark.text().length() != 1) {
                throw cursor.source().fault(mark.start(), SyntaxFaults.escape());
            }
            escape = Optional.of(mark.text().charAt(0));
        }
        Optional<Character> mark = escape;
        Condition like =
                cursor.source().make(pattern.start(), () -> new Condition.Like(value.expr(), pattern.text(), mark));
        return truth(like, value, value.depth() + 1);
    }

    private Token requireText(String after) {
        if (cursor.peek().kind() != Token.Kind.TEXT) {
            throw cursor.fault(SyntaxFaults.textAfter(after, cursor.peek()));
        }
        return cursor.take();
    }

    private Node.Truth in(Node left) {
        List<Node.Value> values = left instanceof Node.Tuple tuple ? tuple.parts() : List.of(parser.value(left));
        cursor.requireSymbol("(");
        List<List<Expr.Literal>> options = new ArrayList<>();
        do {
            options.add(option(values.size()));
        } while (cursor.takeSymbol(","));
        cursor.requireSymbol(")");
        Condition in = new Condition.In(values.stream().map(Node.Value::expr).toList(), options);
        return truth(in, left, left.depth() + 1);
    }

    private List<Expr.Literal> option(int width) {
        Node option = parser.node(Parser.SUM);
        List<Node.Value> parts = option instanceof Node.Tuple tuple ? tuple.parts() : List.of(parser.value(option));
        if (parts.size() != width) {
            throw cursor.source().fault(option.start(), SyntaxFaults.tupleWidth(width, parts.size()));
        }
        return parts.stream().map(this::constant).toList();
    }

    private Expr.Literal constant(Node.Value part) {
        if (part.expr() instanceof Expr.Literal literal) {
            return literal;
        }
        throw cursor.source().fault(part.start(), SyntaxFaults.constantWanted());
    }
}
