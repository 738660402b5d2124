package dev.assay.json.internal.tree;

import dev.assay.quality.data.Digits;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers as files write them. Thread-safe.
 *
 * <p>A number without fraction and exponent is an INTEGER. Any other is a DOUBLE when the shortest text of that double
 * says the same number, and a DECIMAL when the double would lose something.
 *
 * @since 0.1
 */
public final class NumberText {
    private static final int MOST_DIGITS = Digits.MOST_SAID;
    /** Longer texts have too many digits, whatever sign, point and exponent they have. */
    private static final int LONGEST = MOST_DIGITS + 20;

    private NumberText() {}

    /**
     * Reads a number.
     *
     * @param text a number in the grammar of JSON
     * @return a plain value
     * @throws IllegalArgumentException if the number has more than a thousand digits, written out
     */
    public static Object parse(String text) {
        BigDecimal exact = numberOf(text);
        if (text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
            BigInteger whole = exact.toBigIntegerExact();
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValueExact() : whole;
        }
        double near = exact.doubleValue();
        boolean same = !Double.isInfinite(near) && Values.shortestDecimal(near).compareTo(exact) == 0;
        return same ? (Object) signed(near, text) : exact;
    }

    /** A BigDecimal has no negative zero; the text may. */
    private static double signed(double value, String text) {
        return value == 0 && text.startsWith("-") ? -0.0 : value;
    }

    /** The grammar was checked before; only an exponent beyond all bounds is left. */
    private static BigDecimal numberOf(String text) {
        try {
            return exact(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("number must have an exponent of few digits, but was " + text, e);
        }
    }

    /**
     * Reads a number exactly.
     *
     * @param text a decimal number
     * @return the number, at the scale at which it is written
     * @throws NumberFormatException if the text is no number
     * @throws IllegalArgumentException if it has more than a thousand digits, written out, because a few characters
     *     could make any number of them
     */
    public static BigDecimal exact(String text) {
        BigDecimal number = text.length() > LONGEST ? null : new BigDecimal(text);
        if (number == null || Digits.of(number) > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "number must have at most " + MOST_DIGITS + " digits, written out, but had more");
        }
        return number;
    }

    /**
     * Writes a finite double so that it is read as the same double, by JSON and by every version of YAML.
     *
     * @param value a finite number
     * @return a number with a fraction
     */
    public static String print(double value) {
        String text = Values.print(value);
        int mark = text.indexOf('E');
        String digits = mark < 0 ? text : text.substring(0, mark);
        String fraction = digits.indexOf('.') < 0 ? ".0" : "";
        String exponent = mark < 0 ? "" : text.substring(mark + 1);
        String sign = mark < 0 ? "" : exponent.startsWith("-") ? "e" : "e+";
        return digits + fraction + sign + exponent;
    }
}
