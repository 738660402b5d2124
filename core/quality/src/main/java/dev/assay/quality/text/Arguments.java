package dev.assay.quality.text;

import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call.
 *
 * @param source the text
 * @param parser who read them
 * @param name the function's name
 * @param nodes the arguments, in order
 */
record Arguments(Source source, Parser parser, Token name, List<Node> nodes) {
    Expr value(int index) {
        return parser.value(nodes.get(index)).expr();
    }

    List<Expr> values() {
        return nodes.stream().map(node -> parser.value(node).expr()).toList();
    }

    String text(int index) {
        if (value(index) instanceof Expr.Literal literal && literal.value() instanceof String text) {
            return text;
        }
        throw fault(index, SyntaxFaults.argumentText(index + 1, name.text()), null);
    }

    BigDecimal number(int index) {
        if (value(index) instanceof Expr.Literal literal && literal.type().isNumeric()) {
            Object number = literal.value();
            boolean infinite = number instanceof Double value && value.isInfinite();
            if (!infinite) {
                return number instanceof Double value
                        ? Values.shortestDecimal(value)
                        : new BigDecimal(number.toString());
            }
        }
        throw fault(index, SyntaxFaults.argumentNumber(index + 1, name.text()), null);
    }

    /** Makes something of an argument; what is refused becomes a fault at its place. */
    <T> T make(int index, Supplier<T> maker) {
        return source.make(nodes.get(index).start(), maker);
    }

    Node node(Expr expr) {
        return new Node.Value(expr, name.start(), depth());
    }

    Node node(Condition condition) {
        return new Node.Truth(condition, name.start(), depth());
    }

    private int depth() {
        return Node.depthAbove(nodes.toArray(Node[]::new));
    }

    ConditionSyntaxException fault(int index, SyntaxMessage message, @Nullable Throwable cause) {
        ConditionSyntaxException fault = source.fault(nodes.get(index).start(), message);
        if (cause != null) {
            fault.initCause(cause);
        }
        return fault;
    }
}
