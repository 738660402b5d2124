package dev.assay.quality.text;

import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Keywords;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Reads constants. */
final class Constants {
    /** The words that give a text a type. */
    static final List<String> TYPES = List.of("date", "time", "datetime", "instant", "decimal", "double");

    /** Longer numbers have more digits than a value may, and converting them takes time that grows with their square. */
    private static final int LONGEST_NUMBER = 4_000;

    private Constants() {}

    static boolean isType(Token word) {
        return TYPES.contains(Keywords.fold(word.text()));
    }

    /** Digits alone are an integer; others a double if it means exactly what was written, else a decimal. */
    static Expr.Literal number(Source source, Token token) {
        return source.make(token.start(), () -> {
            String digits = moderate(token.text());
            boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
            return whole
                    ? new Expr.Literal(new BigInteger(digits))
                    : fraction(new Expr.Literal(new BigDecimal(digits)));
        });
    }

    private static String moderate(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException(
                    "number must have at most " + LONGEST_NUMBER + " characters, but has " + digits.length());
        }
        return digits;
    }

    private static Expr.Literal fraction(Expr.Literal decimal) {
        BigDecimal written = (BigDecimal) decimal.value();
        double nearest = written.doubleValue();
        boolean same =
                !Double.isInfinite(nearest) && Values.shortestDecimal(nearest).compareTo(written) == 0;
        return same ? new Expr.Literal(nearest) : decimal;
    }

    static boolean isNumber(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.type().isNumeric();
    }

    static Expr.Literal negate(Expr.Literal literal) {
        Object value = literal.value();
        if (value instanceof Double number) {
            return new Expr.Literal(-number);
        }
        return new Expr.Literal(
                value instanceof BigDecimal decimal ? decimal.negate() : new BigInteger(value.toString()).negate());
    }

    static Expr.Literal typed(Source source, Token type, Token text) {
        String word = Keywords.fold(type.text());
        try {
            Object value = value(word, source.make(text.start(), () -> moderate(text.text())));
            return source.make(text.start(), () -> new Expr.Literal(value));
        } catch (DateTimeException | NumberFormatException e) {
            ConditionSyntaxException fault =
                    source.fault(text.start(), SyntaxFaults.typedWanted(word, example(word), text.text()));
            fault.initCause(e);
            throw fault;
        }
    }

    private static Object value(String type, String text) {
        return switch (type) {
            case "date" -> LocalDate.parse(text);
            case "time" -> LocalTime.parse(text);
            case "datetime" -> LocalDateTime.parse(text);
            case "instant" -> Instant.parse(text);
            case "decimal" -> new BigDecimal(text);
            default -> Double.valueOf(text);
        };
    }

    private static String example(String type) {
        return switch (type) {
            case "date" -> "2024-01-31";
            case "time" -> "23:59:59";
            case "datetime" -> "2024-01-31T23:59:59";
            case "instant" -> "2024-01-31T23:59:59Z";
            case "decimal" -> "0.10";
            default -> "Infinity";
        };
    }
}
