package dev.assay.value.pilot;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.Locale;

/**
 * How many units a trial needs and how long they take. Immutable.
 *
 * @param perGroup how many units each group needs
 * @param perWeek how many units a group gets a week, at least 1
 * @param plannedWeeks how many weeks are planned, at least 1
 * @since 0.1
 */
public record Sizing(long perGroup, long perWeek, int plannedWeeks) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is less than 1
     */
    public Sizing {
        if (perGroup < 1 || perWeek < 1 || plannedWeeks < 1) {
            throw new ValueException(
                    "perGroup, perWeek and plannedWeeks must be 1 or more, but were " + perGroup + ", " + perWeek
                            + " and " + plannedWeeks,
                    "집단별 단위 수, 주당 단위 수, 계획한 주 수는 1 이상이어야 하지만 " + perGroup + ", " + perWeek + ", " + plannedWeeks
                            + "입니다");
        }
    }

    /**
     * Returns how many weeks it takes.
     *
     * @return whole weeks, at least 1
     */
    public long weeks() {
        return (perGroup - 1) / perWeek + 1;
    }

    /**
     * Returns whether the planned weeks are enough.
     *
     * @return true if they are
     */
    public boolean isFeasible() {
        return weeks() <= plannedWeeks;
    }

    /**
     * Returns what to do.
     *
     * @return a sentence
     */
    public Text advice() {
        String units = String.format(Locale.ROOT, "%,d", perGroup);
        String weekly = String.format(Locale.ROOT, "%,d", perWeek);
        return isFeasible()
                ? Text.of(
                        units + " units per group at " + weekly + " a week take " + weeks() + " of " + plannedWeeks
                                + " weeks",
                        "집단당 " + units + "건, 주당 " + weekly + "건이면 계획한 " + plannedWeeks + "주 중 " + weeks() + "주가 필요합니다")
                : Text.of(
                        units + " units per group at " + weekly + " a week take " + weeks() + " weeks, more than the "
                                + plannedWeeks + " that are planned; run it longer or choose a metric that moves more",
                        "집단당 " + units + "건, 주당 " + weekly + "건이면 " + weeks() + "주가 필요하여 계획한 " + plannedWeeks
                                + "주를 넘습니다. 기간을 늘리거나 더 크게 움직이는 지표를 고르십시오");
    }

    @Override
    public String toString() {
        return advice().en();
    }
}
