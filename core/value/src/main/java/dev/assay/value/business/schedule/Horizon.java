package dev.assay.value.business.schedule;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.rate.PeriodUnit;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * The grid of periods that a business case looks at. Period 0 is the instant of the decision, at the start; period k covers
 * the time from k − 1 to k periods later. Immutable.
 *
 * @param start the day of the decision
 * @param unit the length of a period
 * @param periods how many periods follow the decision, from 1 to 10,000
 * @since 0.1
 */
public record Horizon(LocalDate start, PeriodUnit unit, int periods) {
    private static final int MOST = 10_000;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the number of periods is out of range
     */
    public Horizon {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(unit, "unit");
        if (periods < 1 || periods > MOST) {
            throw new ValueException(
                    "periods must be in [1, " + MOST + "], but was " + periods,
                    "기간 수는 [1, " + MOST + "] 안에 있어야 하지만 " + periods + "입니다");
        }
    }

    /**
     * Returns a grid of months.
     *
     * @param year the year of the first month
     * @param month the first month, from 1 to 12
     * @param months how many
     * @return the horizon
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Horizon months(int year, int month, int months) {
        return new Horizon(LocalDate.of(year, month, 1), PeriodUnit.MONTH, months);
    }

    /**
     * Returns a grid of calendar years.
     *
     * @param year the first year
     * @param years how many
     * @return the horizon
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Horizon years(int year, int years) {
        return new Horizon(LocalDate.of(year, 1, 1), PeriodUnit.YEAR, years);
    }

    /**
     * Returns how many years the horizon is long.
     *
     * @return the years, such as 3 for 36 months
     */
    public double years() {
        return (double) periods / unit.perYear();
    }

    /**
     * Returns how many periods the first year has.
     *
     * @return the periods of a year, or all if the horizon is shorter
     */
    public int firstYear() {
        return Math.min(periods, unit.perYear());
    }

    /**
     * Returns the day on which a period ends.
     *
     * @param period the period, from 0, which is the start itself
     * @return the day
     */
    public LocalDate end(int period) {
        return unit.after(start, period);
    }

    /**
     * Returns how long it is and when it begins.
     *
     * @param locale the reader's locale
     * @return such as {@code 36 months from 2026-01-01}
     */
    public String describe(Locale locale) {
        return Text.of(toString(), start + "부터 " + periods + korean()).in(locale);
    }

    private String korean() {
        return switch (unit) {
            case DAY -> "일";
            case WEEK -> "주";
            case MONTH -> "개월";
            case QUARTER -> "분기";
            case HALF_YEAR -> "반기";
            case YEAR -> "년";
        };
    }

    /** Returns such as {@code 36 months from 2026-01-01}. */
    @Override
    public String toString() {
        String name = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return periods + " " + name + (periods == 1 ? "" : "s") + " from " + start;
    }
}
