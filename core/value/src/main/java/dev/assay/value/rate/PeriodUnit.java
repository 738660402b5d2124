package dev.assay.value.rate;

import dev.assay.quality.finding.Text;
import java.time.LocalDate;

/**
 * The length of a period.
 *
 * @since 0.1
 */
public enum PeriodUnit {
    /** A day; a year has 365 of them. */
    DAY(365, "day", "일"),
    /** Seven days; a year has 52 of them. */
    WEEK(52, "week", "주"),
    /** A calendar month. */
    MONTH(12, "month", "월"),
    /** Three calendar months. */
    QUARTER(4, "quarter", "분기"),
    /** Six calendar months. */
    HALF_YEAR(2, "half year", "반기"),
    /** A calendar year. */
    YEAR(1, "year", "연");

    private final int perYear;
    private final Text label;

    PeriodUnit(int perYear, String en, String ko) {
        this.perYear = perYear;
        this.label = Text.of(en, ko);
    }

    /**
     * Returns what one period is called after "per".
     *
     * @return such as {@code month}, in Korean {@code 월}
     */
    public Text label() {
        return label;
    }

    /**
     * Returns how many periods make a year of interest.
     *
     * @return 365, 52, 12, 4, 2 or 1
     */
    public int perYear() {
        return perYear;
    }

    /**
     * Returns the date some periods later. Counted from the start every time, so that the 31st is not lost in February.
     *
     * @param start where to count from
     * @param periods how many periods; negative for earlier
     * @return the date; the last day of the month where the day does not exist
     */
    public LocalDate after(LocalDate start, int periods) {
        return switch (this) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
            case QUARTER -> start.plusMonths(3L * periods);
            case HALF_YEAR -> start.plusMonths(6L * periods);
            case YEAR -> start.plusYears(periods);
        };
    }
}
