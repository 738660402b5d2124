package dev.assay.quality.expr;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Prints expressions and conditions in the grammar that {@link ConditionText} reads. */
final class TextForm {
    private TextForm() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(Object value) {
        DataType type = Values.typeOf(value);
        return switch (type) {
            case STRING -> "'" + value.toString().replace("'", "''") + "'";
            case DECIMAL -> "decimal '" + ((BigDecimal) value).toPlainString() + "'";
            case DATE, TIME, DATETIME, INSTANT -> type.id() + " '" + value + "'";
            default -> value.toString();
        };
    }

    static String call(String function, List<Expr> arguments) {
        return arguments.stream().map(Expr::toString).collect(Collectors.joining(", ", function + "(", ")"));
    }

    static String arithmetic(Expr.Arithmetic arithmetic) {
        return "(" + arithmetic.left() + " " + arithmetic.operation().symbol() + " " + arithmetic.right() + ")";
    }

    static String in(Condition.In in) {
        return in.values() + " in " + in.options();
    }

    static String hasFormat(Condition.HasFormat condition) {
        return "has_format(" + condition.value() + ", " + condition.format() + ")";
    }

    static String join(List<Condition> parts, String glue) {
        return parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining(glue));
    }

    static String not(Condition of) {
        return "not (" + of + ")";
    }
}
