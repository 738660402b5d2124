package dev.assay.governance;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Numbers that are kept with governed things, whose digits are few enough to be written out. Thread-safe.
 *
 * @since 0.1
 */
public final class Numbers {
    /** How many digits a number may have before the point, and behind it. */
    public static final int MOST_DIGITS = 40;

    /** A sign, the digits, a point, and an exponent of eleven characters after its letter fit. */
    private static final int LONGEST = 100;

    private Numbers() {}

    /**
     * Returns whether a number can be kept.
     *
     * @param number the number
     * @return true if it has at most {@value #MOST_DIGITS} digits before the point, and as many behind it
     */
    public static boolean isKept(BigDecimal number) {
        return number.scale() <= MOST_DIGITS && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }

    /**
     * Refuses a number that cannot be {@linkplain #isKept kept}.
     *
     * @param what what it states, for the message
     * @param number the number
     * @return the number
     * @throws IllegalArgumentException if it has more than {@value #MOST_DIGITS} digits before the point or behind it
     */
    public static BigDecimal require(String what, BigDecimal number) {
        if (!isKept(Objects.requireNonNull(number, what))) {
            throw named(what, unkept(number.toString()));
        }
        return number;
    }

    /**
     * Returns the number that somebody states.
     *
     * @param what what it states, for the message
     * @param text the number as decimal text
     * @return the number
     * @throws IllegalArgumentException if it is none, or has more than {@value #MOST_DIGITS} digits before the point or behind it
     */
    public static BigDecimal of(String what, String text) {
        try {
            return parse(text);
        } catch (NumberFormatException e) {
            String shown = "\"" + Ids.shown(text) + "\"";
            throw named(what, Text.of("must be a number, but was " + shown, "수여야 하지만 " + shown + "입니다"));
        } catch (ValueException e) {
            throw named(what, e.text());
        }
    }

    /**
     * Returns the number that a text is. One that is too long is not read, which would take the longer the more digits it has.
     *
     * @param text decimal text
     * @return the number
     * @throws NumberFormatException if it is none
     * @throws ValueException if it has more than {@value #MOST_DIGITS} digits before the point or behind it
     */
    public static BigDecimal parse(String text) {
        if (text.length() > LONGEST) {
            throw new ValueException(unkept(text).en(), unkept(text).ko());
        }
        BigDecimal number = new BigDecimal(text);
        if (!isKept(number)) {
            throw new ValueException(unkept(text).en(), unkept(text).ko());
        }
        return number;
    }

    /**
     * Returns what is wrong with a number that cannot be {@linkplain #isKept kept}.
     *
     * @param written the number as text
     * @return the rule and the number, to follow what the number states
     */
    public static Text unkept(String written) {
        String shown = Ids.shown(written);
        return Text.of(
                "must have at most " + MOST_DIGITS + " digits before the point and behind it, but was " + shown,
                "소수점 앞뒤로 각각 " + MOST_DIGITS + "자리 이하여야 하지만 " + shown + "입니다");
    }

    private static ValueException named(String what, Text fault) {
        return new ValueException(what + " " + fault.en(), what + ": " + fault.ko());
    }
}
