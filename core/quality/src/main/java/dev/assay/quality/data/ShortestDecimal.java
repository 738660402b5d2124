package dev.assay.quality.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal number that means a given double; {@code Double.toString} gives one digit more now and then
 * before Java 19, and what a number is must not depend on who prints it.
 */
final class ShortestDecimal {
    /** So many significant digits tell every two doubles apart. */
    private static final int MOST_DIGITS = 17;

    private ShortestDecimal() {}

    static BigDecimal of(double value) {
        BigDecimal exact = new BigDecimal(value);
        if (exact.signum() == 0) {
            return BigDecimal.ZERO;
        }
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean downFits = down.doubleValue() == value;
            boolean upFits = up.doubleValue() == value;
            if (downFits || upFits) {
                boolean takeDown = downFits && (!upFits || isNearer(exact, down, up));
                return (takeDown ? down : up).stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static boolean isNearer(BigDecimal exact, BigDecimal first, BigDecimal second) {
        return exact.subtract(first).abs().compareTo(exact.subtract(second).abs()) <= 0;
    }
}
