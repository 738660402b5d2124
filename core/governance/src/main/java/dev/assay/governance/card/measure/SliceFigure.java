package dev.assay.governance.card.measure;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number for a part of the rows. Immutable.
 *
 * @param slice the part, such as {@code region = north}
 * @param factors how many columns it is divided by, 1 or more
 * @param metric what the number measures
 * @param value the number
 * @param n how many rows it rests on
 * @since 0.1
 */
public record SliceFigure(String slice, int factors, String metric, BigDecimal value, long n) {
    /** Checks the components. */
    public SliceFigure {
        Objects.requireNonNull(slice, "slice");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(value, "value");
    }
}
