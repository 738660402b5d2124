package dev.assay.quality.expr;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;

/** Prints expressions and conditions in the grammar that {@link dev.assay.quality.text.ConditionText} reads, with no parenthesis too many. */
final class TextForm {
    private TextForm() {}

    static String of(Expr expr) {
        return expr.fold(ExprPrinter.INSTANCE);
    }

    static String of(Condition condition) {
        return condition.fold(ConditionPrinter.INSTANCE);
    }

    static String name(String name) {
        return Keywords.isBare(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String literal(Object value) {
        DataType type = Values.typeOf(value);
        return switch (type) {
            case STRING -> text(value.toString());
            case DOUBLE -> number((Double) value);
            case DECIMAL -> typed(type, Values.print(value));
            case DATE, TIME, DATETIME, INSTANT -> typed(type, value.toString());
            default -> value.toString();
        };
    }

    /** A double is told from an integer by its point or exponent. */
    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return typed(DataType.DOUBLE, Double.toString(value));
        }
        String digits = Values.print(value);
        return digits.indexOf('.') < 0 && digits.indexOf('E') < 0 ? digits + ".0" : digits;
    }

    private static String typed(DataType type, String text) {
        return type.id() + " " + text(text);
    }

    static String tolerance(BigDecimal tolerance) {
        return Values.print(tolerance);
    }
}
