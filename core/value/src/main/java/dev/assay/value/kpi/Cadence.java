package dev.assay.value.kpi;

/**
 * How often a figure is measured.
 *
 * @since 0.1
 */
public enum Cadence {
    /** Every day. */
    DAILY(1),
    /** Every week. */
    WEEKLY(7),
    /** Every month. */
    MONTHLY(31),
    /** Every quarter. */
    QUARTERLY(92),
    /** Every year. */
    YEARLY(366);

    private final int days;

    Cadence(int days) {
        this.days = days;
    }

    /**
     * Returns how old a measurement may be before it is stale.
     *
     * @return the days of the longest period of the kind
     */
    public int days() {
        return days;
    }
}
