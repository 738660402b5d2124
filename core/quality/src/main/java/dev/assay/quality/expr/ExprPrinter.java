package dev.assay.quality.expr;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints expressions. */
final class ExprPrinter implements Expr.Cases<String> {
    static final ExprPrinter INSTANCE = new ExprPrinter();

    private ExprPrinter() {}

    static String call(String function, List<Expr> arguments) {
        return arguments.stream().map(Expr::toString).collect(Collectors.joining(", ", function + "(", ")"));
    }

    @Override
    public String column(Expr.Column column) {
        return TextForm.name(column.name());
    }

    @Override
    public String nested(Expr.Nested nested) {
        Expr of = nested.of();
        boolean loose = of instanceof Expr.Literal || of instanceof Expr.Arithmetic;
        return (loose ? "(" + of + ")" : of.toString()) + "." + TextForm.name(nested.field());
    }

    @Override
    public String literal(Expr.Literal literal) {
        return TextForm.literal(literal.value());
    }

    @Override
    public String arithmetic(Expr.Arithmetic arithmetic) {
        Expr.Operation operation = arithmetic.operation();
        String left = operand(arithmetic.left(), strength(operation));
        // Operators of one strength group from the left, so an equally strong right side needs its parentheses.
        String right = operand(arithmetic.right(), strength(operation) + 1);
        return left + " " + operation.symbol() + " " + right;
    }

    private static String operand(Expr expr, int least) {
        boolean loose = expr instanceof Expr.Arithmetic inner && strength(inner.operation()) < least;
        return loose ? "(" + expr + ")" : expr.toString();
    }

    private static int strength(Expr.Operation operation) {
        return switch (operation) {
            case ADD, SUBTRACT -> 1;
            case MULTIPLY, DIVIDE -> 2;
        };
    }

    @Override
    public String call(Expr.Call call) {
        return call(call.function().id(), call.arguments());
    }

    @Override
    public String elapsed(Expr.Elapsed elapsed) {
        String unit = elapsed.unit().name().toLowerCase(Locale.ROOT);
        return call(unit + "_between", List.of(elapsed.start(), elapsed.end()));
    }

    @Override
    public String atZone(Expr.AtZone atZone) {
        return call(
                "at_zone", List.of(atZone.of(), new Expr.Literal(atZone.zone().getId())));
    }

    @Override
    public String now(Expr.Now now) {
        return now.offset().isZero()
                ? "now()"
                : "now(" + TextForm.text(now.offset().toString()) + ")";
    }
}
