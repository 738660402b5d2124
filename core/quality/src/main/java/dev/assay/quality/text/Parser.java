package dev.assay.quality.text;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads conditions and values by operator precedence: each operator has a strength, and what stands between two of them
 * goes to the stronger one. Confined to one thread.
 */
final class Parser {
    /** Deeper trees would overflow the stack of whoever walks them. */
    static final int MOST_DEPTH = 250;

    static final int ANY = 0;
    static final int OR = 1;
    static final int AND = 2;
    static final int NOT = 3;
    static final int TEST = 4;
    static final int SUM = 5;
    static final int PRODUCT = 6;
    static final int SIGN = 7;

    private final Cursor cursor;
    private final Primaries primaries;
    private final Tests tests;
    private int depth;

    Parser(Source source) {
        cursor = new Cursor(source);
        primaries = new Primaries(cursor, this);
        tests = new Tests(cursor, this);
    }

    Condition condition() {
        Condition condition = truth(node(ANY)).condition();
        requireEnd();
        return condition;
    }

    Expr expression() {
        Expr expr = value(node(ANY)).expr();
        requireEnd();
        return expr;
    }

    private void requireEnd() {
        if (cursor.peek().kind() != Token.Kind.END) {
            throw cursor.fault(SyntaxFaults.trailing(cursor.peek()));
        }
    }

    /** Reads as much as holds together at least as strongly as {@code least}. */
    Node node(int least) {
        if (++depth > MOST_DEPTH) {
            throw cursor.fault(SyntaxFaults.tooDeep(MOST_DEPTH));
        }
        Node left = primaries.read();
        for (int strength = strength(cursor.peek()); strength >= least && strength > ANY; ) {
            left = requireShallow(extend(left, strength));
            strength = strength(cursor.peek());
        }
        depth--;
        return left;
    }

    Node.Value valueOf(int least) {
        return value(node(least));
    }

    private static int strength(Token token) {
        return switch (token.kind()) {
            case WORD -> strengthOfWord(token);
            case SYMBOL -> strengthOfSymbol(token);
            case NAME, TEXT, NUMBER, END -> ANY;
        };
    }

    private static int strengthOfWord(Token token) {
        return switch (Keywords.fold(token.text())) {
            case "or" -> OR;
            case "and" -> AND;
            case "not", "in", "between", "like", "is" -> TEST;
            default -> ANY;
        };
    }

    private static int strengthOfSymbol(Token token) {
        return switch (token.text()) {
            case "=", "<>", "<", "<=", ">", ">=" -> TEST;
            case "+", "-" -> SUM;
            case "*", "/" -> PRODUCT;
            default -> ANY;
        };
    }

    private Node extend(Node left, int strength) {
        return switch (strength) {
            case OR -> chain(left, "or", OR, Condition.Or::new);
            case AND -> chain(left, "and", AND, Condition.And::new);
            case TEST -> tests.read(left);
            default -> arithmetic(left, strength);
        };
    }

    /** A chain of one operator is one list, so that "a and b and c" has three parts. */
    private Node chain(Node left, String word, int strength, Function<List<Condition>, Condition> shape) {
        List<Condition> parts = new ArrayList<>();
        parts.add(truth(left).condition());
        int deepest = left.depth();
        while (cursor.takeWord(word)) {
            Node right = node(strength + 1);
            parts.add(truth(right).condition());
            deepest = Math.max(deepest, right.depth());
        }
        return new Node.Truth(shape.apply(parts), left.start(), deepest + 1);
    }

    private Node arithmetic(Node left, int strength) {
        Node.Value first = value(left);
        Expr.Operation operation = operation(cursor.take());
        Node.Value second = valueOf(strength + 1);
        Expr expr = new Expr.Arithmetic(first.expr(), operation, second.expr());
        return new Node.Value(expr, left.start(), Node.depthAbove(first, second));
    }

    private static Expr.Operation operation(Token token) {
        return switch (token.text()) {
            case "+" -> Expr.Operation.ADD;
            case "-" -> Expr.Operation.SUBTRACT;
            case "*" -> Expr.Operation.MULTIPLY;
            default -> Expr.Operation.DIVIDE;
        };
    }

    <N extends Node> N requireShallow(N node) {
        if (node.depth() > MOST_DEPTH) {
            throw cursor.source().fault(node.start(), SyntaxFaults.tooDeep(MOST_DEPTH));
        }
        return node;
    }

    /** Returns a node as a value, or says what stands there instead. */
    Node.Value value(Node node) {
        if (node instanceof Node.Value value) {
            return value;
        }
        boolean tuple = node instanceof Node.Tuple;
        throw cursor.source().fault(node.start(), tuple ? SyntaxFaults.tuple() : SyntaxFaults.valueWanted());
    }

    /** Returns a node as a condition, or says what stands there instead. */
    Node.Truth truth(Node node) {
        if (node instanceof Node.Truth truth) {
            return truth;
        }
        if (!(node instanceof Node.Value value)) {
            throw cursor.source().fault(node.start(), SyntaxFaults.tuple());
        }
        Token next = cursor.peek();
        boolean over = next.kind() == Token.Kind.END || next.isSymbol(")") || next.isReserved();
        // What follows a value and is no operator was perhaps meant as one.
        throw over
                ? cursor.source().fault(node.start(), SyntaxFaults.conditionWanted(value.expr()))
                : cursor.fault(SyntaxFaults.trailing(next));
    }
}
