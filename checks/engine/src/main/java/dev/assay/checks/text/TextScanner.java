package dev.assay.checks.text;

import dev.assay.checks.vector.TimeVector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/**
 * Tells what a text looks like and reads the value. Confined to one thread; allocates nothing for usual values.
 *
 * <p>The rule, from the first that fits; nothing is trimmed and letter case matters only where said:
 *
 * <table>
 * <caption>What a text looks like</caption>
 * <tr><th>type</th><th>text</th></tr>
 * <tr><td>BOOLEAN</td><td>{@code true} or {@code false} in any letter case</td></tr>
 * <tr><td>INTEGER</td><td>up to 1000 digits, a minus sign before them or not; no plus sign, and no zero before another digit,
 *     because {@code 01234} is a code and no number</td></tr>
 * <tr><td>DECIMAL</td><td>the same with a point and digits after it; {@code .5} is one, {@code 5.} is not</td></tr>
 * <tr><td>DOUBLE</td><td>one of the two with an exponent, unless too great for a double, or {@code NaN}, {@code inf}, {@code infinity} in any letter case,
 *     the last two with a minus sign or without</td></tr>
 * <tr><td>DATE</td><td>{@code 2019-12-31}</td></tr>
 * <tr><td>TIME</td><td>{@code 23:59}, {@code 23:59:59}, or with 1 to 9 digits after a point</td></tr>
 * <tr><td>DATETIME</td><td>a date, a space or {@code T}, and a time</td></tr>
 * <tr><td>INSTANT</td><td>the same with {@code Z} or an offset such as {@code +09:00}, {@code +0900} or {@code +09}</td></tr>
 * <tr><td>STRING</td><td>anything else, the empty text included</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class TextScanner {
    /** The most digits of a number; more are a text. */
    public static final int MOST_DIGITS = 1000;

    private static final int LONG_SAFE_DIGITS = 18;
    // Far from the greatest double.
    private static final int SAFE_EXPONENT_DIGITS = 2;
    private static final int POINT = '.' - '0';

    private final TimeScanner time = new TimeScanner();
    private char[] text = new char[0];
    private int from;
    private int to;
    private DataType type = DataType.STRING;
    private long digits;
    private int scale;
    private int point;
    private int digitCount;

    /**
     * Looks at a text.
     *
     * @param buffer where the text is; must stay as it is until the value was read
     * @param start its first position
     * @param end the position after its last
     * @return what it looks like
     */
    public DataType scan(char[] buffer, int start, int end) {
        text = buffer;
        from = start;
        to = end;
        type = start == end ? DataType.STRING : look(buffer[start]);
        return type;
    }

    private DataType look(char first) {
        if (first >= '0' && first <= '9') {
            return to - from > 2 && isTimeMark() ? time.scan(text, from, to) : number(from);
        }
        return switch (first) {
            case '-' -> to - from > 1 && isLetter(text[from + 1]) ? word(from + 1) : number(from + 1);
            case '.' -> number(from);
            case 't', 'T', 'f', 'F', 'n', 'N', 'i', 'I' -> word(from);
            default -> DataType.STRING;
        };
    }

    private boolean isTimeMark() {
        // A letter before the dash would be that of an exponent.
        return text[from + 2] == ':' || (to - from > 4 && text[from + 4] == '-' && !isLetter(text[from + 3]));
    }

    private static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private DataType word(int start) {
        if (is(start, "inf") || is(start, "infinity")) {
            return DataType.DOUBLE;
        }
        if (start > from) {
            return DataType.STRING;
        }
        if (is(start, "true") || is(start, "false")) {
            return DataType.BOOLEAN;
        }
        return is(start, "nan") ? DataType.DOUBLE : DataType.STRING;
    }

    private boolean is(int start, String word) {
        if (to - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            // Only the letters of ASCII differ by this bit from the words' own.
            if ((text[start + i] | 0x20) != word.charAt(i) || text[start + i] > 'z') {
                return false;
            }
        }
        return true;
    }

    private DataType number(int start) {
        int end = digits(start);
        boolean pointed = point < end;
        scale = pointed ? end - point - 1 : 0;
        digitCount = end - start - (pointed ? 1 : 0);
        boolean endsInPoint = pointed && scale == 0;
        if (endsInPoint || isCode(start) || !hasDigits()) {
            return DataType.STRING;
        }
        if (end < to) {
            return exponent(end);
        }
        if (start > from) {
            digits = -digits;
        }
        return pointed ? DataType.DECIMAL : DataType.INTEGER;
    }

    private boolean hasDigits() {
        return digitCount > 0 && digitCount <= MOST_DIGITS;
    }

    private boolean isCode(int start) {
        return point - start > 1 && text[start] == '0';
    }

    /**
     * Reads digits with at most one point among them and returns where they end, which is where the point stands if there
     * is none; the number wraps when there are too many, which {@link #digitCount} then tells.
     */
    private int digits(int start) {
        char[] characters = text;
        int end = to;
        int pointAt = -1;
        long value = 0;
        int at = start;
        for (; at < end; at++) {
            int digit = characters[at] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if (digit == POINT && pointAt < 0) {
                pointAt = at;
            } else {
                break;
            }
        }
        digits = value;
        point = pointAt < 0 ? at : pointAt;
        return at;
    }

    private DataType exponent(int mark) {
        if ((text[mark] | 0x20) != 'e') {
            return DataType.STRING;
        }
        int start = mark + 1;
        if (start < to && (text[start] == '-' || text[start] == '+')) {
            start++;
        }
        boolean sound = isWhole(start);
        boolean safe = isSmall() && to - start <= SAFE_EXPONENT_DIGITS;
        return sound && (safe || isFinite()) ? DataType.DOUBLE : DataType.STRING;
    }

    /** Returns whether nothing but digits follows, one at least. */
    private boolean isWhole(int start) {
        return start < to && digits(start) == to && point == to;
    }

    private boolean isFinite() {
        return !Double.isInfinite(Double.parseDouble(string()));
    }

    /** Returns whether the number that was scanned fits in 64 bits and 18 places, so that the next two methods tell it. */
    public boolean isSmall() {
        return digitCount <= LONG_SAFE_DIGITS;
    }

    /** Returns the INTEGER, or the DECIMAL times ten to its scale, if it {@linkplain #isSmall is small}. */
    public long digits() {
        return digits;
    }

    /** Returns how many digits the number has after its point. */
    public int scale() {
        return scale;
    }

    /** Returns the INTEGER, whatever its size. */
    public BigInteger big() {
        return new BigInteger(string());
    }

    /** Returns the INTEGER or DECIMAL, whatever its size. */
    public BigDecimal decimal() {
        return isSmall() ? BigDecimal.valueOf(digits, scale) : new BigDecimal(text, from, to - from);
    }

    /** Returns the number, whichever of the three types it looks like, rounded to the nearest double. */
    public double number() {
        if (type == DataType.DOUBLE) {
            return parseDouble();
        }
        // Both are exact as doubles, and so the quotient is rounded once, correctly.
        boolean exact = isSmall() && Math.abs(digits) <= 1L << 53;
        return exact ? digits / PowersOfTen.exact(scale) : Double.parseDouble(string());
    }

    private double parseDouble() {
        char last = (char) (text[to - 1] | 0x20);
        if (last == 'n') {
            return Double.NaN;
        }
        if (last == 'f' || last == 'y') {
            return text[from] == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(string());
    }

    /** Returns 1 for true and 0 for false. */
    public long truth() {
        return (text[from] | 0x20) == 't' ? 1 : 0;
    }

    /** Returns the seconds of the date or time, as vectors hold them. */
    public long seconds() {
        return time.seconds();
    }

    /** Returns the nanoseconds of the date or time within the second. */
    public int nanos() {
        return time.nanos();
    }

    /** Returns the value, whatever it looks like, as a plain value. */
    public Object plain() {
        return switch (type) {
            case BOOLEAN -> truth() == 1;
            case INTEGER -> Objects.requireNonNull(Values.plain(big()));
            case DECIMAL -> decimal();
            case DOUBLE -> number();
            case DATE, TIME, DATETIME, INSTANT -> TimeVector.toPlain(type, seconds(), nanos());
            default -> string();
        };
    }

    /** Returns the text. */
    public String string() {
        return new String(text, from, to - from);
    }
}
