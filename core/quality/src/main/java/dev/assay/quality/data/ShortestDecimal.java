package dev.assay.quality.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The shortest decimal number that means a given double; {@code Double.toString} gives one digit more now and then
 * before Java 19, and what a number is must not depend on who prints it.
 */
final class ShortestDecimal {
    private ShortestDecimal() {}

    static BigDecimal of(double value) {
        BigDecimal exact = new BigDecimal(value);
        if (exact.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal best = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        // A number that needs n digits can be written with n + 1, so the first failure ends the search.
        for (int digits = best.precision(); digits > 0; digits--) {
            Optional<BigDecimal> shorter = nearest(exact, digits, value);
            if (shorter.isEmpty()) {
                break;
            }
            best = shorter.get();
        }
        return best.stripTrailingZeros();
    }

    /** Of the two neighbours with so many digits, the nearer one (the even one on a tie) that still means the value. */
    private static Optional<BigDecimal> nearest(BigDecimal exact, int digits, double value) {
        BigDecimal near = round(exact, digits, RoundingMode.HALF_EVEN);
        if (near.doubleValue() == value) {
            return Optional.of(near);
        }
        BigDecimal down = round(exact, digits, RoundingMode.DOWN);
        BigDecimal far = near.compareTo(down) == 0 ? round(exact, digits, RoundingMode.UP) : down;
        return far.doubleValue() == value ? Optional.of(far) : Optional.empty();
    }

    private static BigDecimal round(BigDecimal exact, int digits, RoundingMode mode) {
        return exact.round(new MathContext(digits, mode));
    }
}
