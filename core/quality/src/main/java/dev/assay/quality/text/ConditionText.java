package dev.assay.quality.text;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.util.Objects;

/**
 * Conditions and values written as text, in a small grammar that reads like SQL. Thread-safe.
 *
 * <p>Keywords and functions may be written in any case; names and texts mean exactly what they say.
 *
 * <table>
 *   <caption>The grammar</caption>
 *   <tr><th>What</th><th>How it is written</th></tr>
 *   <tr><td>column</td><td>{@code fare_amount}, {@code 결제_상태}; any other name, or a keyword, in double quotes:
 *       {@code "총 금액"}, {@code "a.b"}, {@code "and"}; a double quote inside is doubled</td></tr>
 *   <tr><td>field of a structure</td><td>{@code address.city}; a dot inside quotes is part of the name</td></tr>
 *   <tr><td>text</td><td>{@code 'PAID'}; a single quote inside is doubled</td></tr>
 *   <tr><td>number</td><td>{@code 5} is an INTEGER; {@code 0.1} and {@code 1e3} are DOUBLE, or DECIMAL when no double
 *       means exactly that; {@code decimal '0.1'} is a DECIMAL; {@code double 'Infinity'}</td></tr>
 *   <tr><td>other constants</td><td>{@code true}, {@code false}, {@code date '2024-01-31'}, {@code time '23:59:59'},
 *       {@code datetime '2024-01-31T23:59:59'}, {@code instant '2024-01-31T23:59:59Z'}</td></tr>
 *   <tr><td>arithmetic</td><td>{@code + - * /}, a sign before a value, parentheses</td></tr>
 *   <tr><td>functions</td><td>{@code length trim lower upper nfc abs} of one value, {@code coalesce} of several;
 *       {@code days_between(a, b)}, likewise hours, minutes and seconds; {@code at_zone(a, 'Asia/Seoul')};
 *       {@code now()}, {@code now('PT-1H')}</td></tr>
 *   <tr><td>comparison</td><td>{@code = <> < <= > >=}, {@code [not] between a and b}, {@code [not] in (1, 2)},
 *       {@code (a, b) [not] in ((1, 'x'), (2, 'y'))}, {@code [not] like 'A%'}, {@code like '5!%' escape '!'},
 *       {@code is [not] null}</td></tr>
 *   <tr><td>tests</td><td>{@code is_finite(a)}, {@code is_close(a, b, absolute, relative)}, {@code matches(a, 'regex')}
 *       for the whole text, {@code contains(a, 'regex')} for a part, {@code has_format(a, 'email')},
 *       {@code has_format(a, 'iban', 'country', 'KR')}</td></tr>
 *   <tr><td>joining</td><td>{@code not} before {@code and} before {@code or}; parentheses</td></tr>
 * </table>
 *
 * <p>A column of booleans is compared like any other: {@code paid = true}. Every condition but a
 * {@link Condition.Custom} prints as text from which an equal condition is read again, as long as that text is at most 250
 * levels deep, each {@code not} and each pair of parentheses being one, and a million characters long.
 *
 * @since 0.1
 */
public final class ConditionText {
    private static final int MOST_CHARACTERS = 1_000_000;

    private ConditionText() {}

    /**
     * Reads a condition.
     *
     * @param text the text, at most a million characters
     * @return the condition
     * @throws ConditionSyntaxException if the text is no condition; the message points at the place
     */
    public static Condition parse(String text) {
        return parser(text).condition();
    }

    /**
     * Reads a value.
     *
     * @param text the text, at most a million characters
     * @return the expression
     * @throws ConditionSyntaxException if the text is no value; the message points at the place
     */
    public static Expr parseExpr(String text) {
        return parser(text).expression();
    }

    private static Parser parser(String text) {
        Source source = new Source(Objects.requireNonNull(text, "text"));
        if (text.length() > MOST_CHARACTERS) {
            throw source.fault(0, SyntaxFaults.tooLong(text.length(), MOST_CHARACTERS));
        }
        if (text.isBlank()) {
            throw source.fault(0, SyntaxFaults.empty());
        }
        return new Parser(source);
    }
}
