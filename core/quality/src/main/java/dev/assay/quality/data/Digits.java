package dev.assay.quality.data;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How many digits a number has, written out. A number of a few characters, such as {@code 1e999999999}, can stand for
 * billions of them, which arithmetic and printing would write out.
 *
 * @since 0.1
 */
public final class Digits {
    /** The most digits before the point, and after it, of a number that a suite says. */
    public static final int MOST_SAID = 1_000;

    /** The most digits of a number that is computed with: more than any sensible figure has, and few enough to be fast. */
    public static final int MOST_COMPUTED = 10_000;

    private Digits() {}

    /**
     * Returns how many digits it takes to write a number out, without an exponent.
     *
     * @param number a number
     * @return the digits of both sides of the point, 1 or more
     */
    public static long of(BigDecimal number) {
        long scale = number.scale();
        return Math.max(scale, number.precision() - Math.min(scale, 0));
    }

    /**
     * Returns whether a number has more digits than an engine computes with; it would write them all out.
     *
     * @param number a number
     * @return true if it has more than 10 000
     */
    public static boolean areVast(BigDecimal number) {
        return of(number) > MOST_COMPUTED;
    }

    /**
     * Returns a number that a suite says if it is of common size.
     *
     * @param name what messages call the number
     * @param number the number
     * @return the number
     * @throws IllegalArgumentException if it has more than 1000 digits before or after the point
     */
    public static BigDecimal requireModerate(String name, BigDecimal number) {
        long exponent = (long) number.precision() - number.scale();
        if (Math.abs(exponent) > MOST_SAID || number.precision() > MOST_SAID) {
            throw new IllegalArgumentException(
                    name + " must have at most " + MOST_SAID + " digits before and after the point, but was "
                            + (number.precision() > MOST_SAID ? "longer" : number));
        }
        return number;
    }

    /**
     * Returns a number that a suite says if it is of common size.
     *
     * @param name what messages call the number
     * @param number the number
     * @return the number
     * @throws IllegalArgumentException if it has more than 1000 digits
     */
    public static BigInteger requireModerate(String name, BigInteger number) {
        requireModerate(name, new BigDecimal(number));
        return number;
    }
}
