package dev.assay.quality.binding;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Keywords;
import java.time.Duration;

/** What messages about a suite that does not fit call its values and types. */
final class Nouns {
    private Nouns() {}

    /** Returns a column by its bare name, a literal as messages print values, anything else in its text form. */
    static String subject(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return Values.print(literal.value());
        }
        return expr instanceof Expr.Column column ? name(column.name()) : expr.toString();
    }

    /** Returns a name that reads as one word as it is, any other in double quotes. */
    static String name(String name) {
        return Keywords.isWord(name) ? name : '"' + name + '"';
    }

    /** Returns what a value of a type is. */
    static String of(DataType type) {
        return switch (type) {
            case BOOLEAN -> "a boolean";
            case INTEGER, DECIMAL, DOUBLE -> "a number";
            case STRING -> "text";
            case DATE -> "a date";
            case TIME -> "a time of day";
            case DATETIME -> "a date and time without a zone";
            case INSTANT -> "a point in time";
            case BINARY -> "bytes";
            case LIST -> "a list";
            case STRUCT -> "a structured value";
            case OTHER -> "of a type that assay has no words for";
            case NULL -> "null";
        };
    }

    /** Returns what the value of a bound is. */
    static String ofValue(Object value) {
        return value instanceof Duration ? "a duration" : of(Values.typeOf(value));
    }
}
