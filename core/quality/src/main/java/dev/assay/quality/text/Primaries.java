package dev.assay.quality.text;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Keywords;
import java.util.ArrayList;
import java.util.List;

/** Reads what can begin a value or a condition: a constant, a name, a call, a sign, "not", a parenthesis. */
final class Primaries {
    private static final Expr ZERO = new Expr.Literal(0);

    private final Cursor cursor;
    private final Parser parser;
    private final Calls calls;

    Primaries(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
        this.calls = new Calls(cursor, parser);
    }

    Node read() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> literal(token, Constants.number(cursor.source(), cursor.take()));
            case TEXT -> literal(token, new Expr.Literal(cursor.take().text()));
            case NAME -> fields(leaf(token, new Expr.Column(cursor.take().text())));
            case WORD -> word(token);
            case SYMBOL -> symbol(token);
            case END -> throw cursor.fault(SyntaxFaults.startWanted(token));
        };
    }

    private static Node literal(Token token, Expr.Literal literal) {
        return leaf(token, literal);
    }

    private static Node leaf(Token token, Expr expr) {
        return new Node.Value(expr, token.start(), 1);
    }

    private Node word(Token token) {
        return switch (Keywords.fold(token.text())) {
            case "true", "false" ->
                literal(token, new Expr.Literal(Boolean.valueOf(cursor.take().text())));
            case "null" -> throw cursor.fault(SyntaxFaults.nullValue());
            case "not" -> not();
            default -> name(token);
        };
    }

    private Node name(Token token) {
        if (token.isReserved()) {
            throw cursor.fault(SyntaxFaults.reserved(token));
        }
        Token next = cursor.peekSecond();
        if (next.isSymbol("(")) {
            return fields(calls.read());
        }
        cursor.take();
        if (next.kind() == Token.Kind.TEXT) {
            return typed(token);
        }
        return fields(leaf(token, new Expr.Column(token.text())));
    }

    private Node typed(Token type) {
        if (!Constants.isType(type)) {
            throw cursor.source().fault(type.start(), SyntaxFaults.unknownType(type.text()));
        }
        return literal(type, Constants.typed(cursor.source(), type, cursor.take()));
    }

    private Node not() {
        Token not = cursor.take();
        Node.Truth of = parser.truth(parser.node(Parser.NOT));
        return new Node.Truth(new Condition.Not(of.condition()), not.start(), Node.depthAbove(of));
    }

    private Node symbol(Token token) {
        if (token.isSymbol("(")) {
            return fields(parenthesis());
        }
        if (token.isSymbol("-")) {
            return negative();
        }
        throw cursor.fault(SyntaxFaults.startWanted(token));
    }

    /** A sign before a number makes a negative constant; before anything else it subtracts from zero. */
    private Node negative() {
        Token sign = cursor.take();
        Node.Value of = parser.valueOf(Parser.SIGN);
        Expr negated = Constants.isNumber(of.expr())
                ? Constants.negate((Expr.Literal) of.expr())
                : new Expr.Arithmetic(ZERO, Expr.Operation.SUBTRACT, of.expr());
        return new Node.Value(negated, sign.start(), Node.depthAbove(of));
    }

    private Node parenthesis() {
        int start = cursor.take().start();
        Node first = parser.node(Parser.ANY);
        if (!cursor.peek().isSymbol(",")) {
            cursor.requireSymbol(")");
            return first.at(start);
        }
        List<Node.Value> parts = new ArrayList<>();
        parts.add(parser.value(first));
        int deepest = first.depth();
        while (cursor.takeSymbol(",")) {
            Node.Value part = parser.valueOf(Parser.SUM);
            parts.add(part);
            deepest = Math.max(deepest, part.depth());
        }
        cursor.requireSymbol(")");
        return new Node.Tuple(parts, start, deepest + 1);
    }

    /** Dots after a value lead into its fields. */
    private Node fields(Node of) {
        Node node = of;
        while (cursor.peek().isSymbol(".")) {
            Node.Value parent = parser.value(node);
            cursor.take();
            Token field = cursor.peek();
            if (field.kind() != Token.Kind.WORD && field.kind() != Token.Kind.NAME) {
                throw cursor.fault(SyntaxFaults.fieldWanted(field));
            }
            Expr nested = new Expr.Nested(parent.expr(), cursor.take().text());
            node = parser.requireShallow(new Node.Value(nested, of.start(), Node.depthAbove(node)));
        }
        return node;
    }
}
