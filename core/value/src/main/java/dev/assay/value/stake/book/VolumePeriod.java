package dev.assay.value.stake.book;

import java.math.BigDecimal;

/**
 * What volumes are counted by.
 *
 * @since 0.1
 */
public enum VolumePeriod {
    /** By the day, of which a year has 365. */
    DAY(365),
    /** By the week, of which a year has 52. */
    WEEK(52),
    /** By the month. */
    MONTH(12),
    /** By the quarter. */
    QUARTER(4),
    /** By the year. */
    YEAR(1);

    private final BigDecimal perYear;

    VolumePeriod(int perYear) {
        this.perYear = BigDecimal.valueOf(perYear);
    }

    /**
     * Returns how many there are in a year.
     *
     * @return a whole number
     */
    public BigDecimal perYear() {
        return perYear;
    }
}
