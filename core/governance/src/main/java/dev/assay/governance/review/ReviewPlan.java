package dev.assay.governance.review;

import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.ValueException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How something is reviewed. Immutable.
 *
 * @param period how long after a review the next is due, by the calendar
 * @param notice how long before that it counts as due
 * @param grace how long after that nothing follows yet
 * @param reviewers the personas of which a reviewer must hold one; none means that any person may
 * @param consequences what follows after the grace
 * @since 0.1
 */
public record ReviewPlan(
        Period period, Period notice, Period grace, Set<PersonaId> reviewers, Set<Consequence> consequences) {
    private static final Period LONGEST = Period.ofYears(100);

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if the period is not positive, another one is negative, or one is longer than any calendar's
     */
    public ReviewPlan {
        reviewers = Set.copyOf(reviewers);
        consequences = Set.copyOf(consequences);
        if (period.isZero() || Stream.of(period, notice, grace).anyMatch(ReviewPlan::isOutside)) {
            throw new ValueException(
                    "periods must lie between nothing and " + LONGEST + ", and the first not be zero, but were "
                            + period + ", " + notice + " and " + grace,
                    "기간은 0과 " + LONGEST + " 사이여야 하고 첫째는 0일 수 없지만 " + period + ", " + notice + ", " + grace + "입니다");
        }
    }

    private static boolean isOutside(Period period) {
        return period.isNegative()
                || period.toTotalMonths() > LONGEST.toTotalMonths()
                || period.getDays() > LONGEST.getYears() * 366;
    }

    /**
     * Returns the plan that is meant when nobody says otherwise: every three months, due a fortnight before, a fortnight's grace,
     * after which all consequences follow.
     *
     * @param reviewers the personas of which a reviewer must hold one
     * @return the plan
     */
    public static ReviewPlan quarterly(PersonaId... reviewers) {
        Period fortnight = Period.ofDays(14);
        return new ReviewPlan(
                Period.ofMonths(3), fortnight, fortnight, Set.of(reviewers), Set.of(Consequence.values()));
    }

    ReviewPlan reviewedIn(Set<PersonaId> others) {
        return new ReviewPlan(period, notice, grace, others, consequences);
    }

    /**
     * Returns when the next review is due. A day that the month does not have becomes its last: three months after 30 November is
     * 28 or 29 February.
     *
     * @param from the day of the last review
     * @return the day
     */
    public LocalDate nextDue(LocalDate from) {
        return from.plus(period);
    }
}
