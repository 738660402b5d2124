package dev.assay.quality.measure;

import dev.assay.quality.data.Digits;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How many rows, as a share or as a count; a bare number is neither. Immutable.
 *
 * @since 0.1
 */
public sealed interface Amount {
    /**
     * A share of the evaluated rows, exact.
     *
     * @param value the share, in [0, 1]
     * @since 0.1
     */
    record Share(BigDecimal value) implements Amount {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if the share is not in [0, 1] or has more than 1000 digits
         */
        public Share {
            Digits.requireModerate("share", Objects.requireNonNull(value, "value"));
            if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("share must be in [0, 1], but was " + value.toPlainString());
            }
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return value.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        }
    }

    /**
     * A number of rows.
     *
     * @param count how many, 0 or more
     * @since 0.1
     */
    record Rows(long count) implements Amount {
        /**
         * Checks the count.
         *
         * @throws IllegalArgumentException if the count is negative
         */
        public Rows {
            if (count < 0) {
                throw new IllegalArgumentException("rows must be 0 or more, but was " + count);
            }
        }

        @Override
        public String toString() {
            return count == 1 ? "1 row" : count + " rows";
        }
    }

    /**
     * Returns a share given in percent, exact.
     *
     * @param percent a decimal number in [0, 100], without a percent sign
     * @return the share
     * @throws IllegalArgumentException if the text is not such a number
     */
    static Share percent(String percent) {
        BigDecimal number = Digits.requireModerate("percent", decimal("percent", percent));
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("percent must be in [0, 100], but was " + percent);
        }
        return new Share(number.movePointLeft(2));
    }

    /**
     * Returns a share given as a ratio, exact.
     *
     * @param ratio a decimal number in [0, 1]
     * @return the share
     * @throws IllegalArgumentException if the text is not such a number
     */
    static Share ratio(String ratio) {
        return new Share(decimal("ratio", ratio));
    }

    /**
     * Returns a number of rows.
     *
     * @param count how many, 0 or more
     * @return the number
     * @throws IllegalArgumentException if the count is negative
     */
    static Rows rows(long count) {
        return new Rows(count);
    }

    private static BigDecimal decimal(String name, String text) {
        try {
            return new BigDecimal(Objects.requireNonNull(text, name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a decimal number, but was \"" + text + "\"", e);
        }
    }
}
