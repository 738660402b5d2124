package dev.assay.value.business.schedule;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Timing;
import java.util.Objects;
import java.util.Optional;

/**
 * When the money of a line moves. Immutable.
 *
 * @param per the time that the amount is told for, such as a year; empty if it is told for each period in which it moves
 * @param from the first period in which money moves; 0 is the decision
 * @param until the last period in which money moves; empty for the horizon's last
 * @param profile the shape between the two
 * @param timing where in its period money moves; empty for what the case says
 * @param growth the driver that is the annual growth, if one is
 * @since 0.1
 */
public record Schedule(
        Optional<PeriodUnit> per,
        int from,
        Optional<Integer> until,
        Profile profile,
        Optional<Timing> timing,
        Optional<String> growth) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the line ends before it begins, or begins before the decision
     */
    public Schedule {
        Objects.requireNonNull(per, "per");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(growth, "growth");
        if (from < 0) {
            throw new ValueException(
                    "first period must not be negative, but was " + from, "시작 기간은 음수가 아니어야 하지만 " + from + "입니다");
        }
        if (until.isPresent() && until.get() < from) {
            throw new ValueException(
                    "last period must not be before the first, which is " + from + ", but was " + until.get(),
                    "마지막 기간은 시작 기간 " + from + "보다 앞설 수 없지만 " + until.get() + "입니다");
        }
    }

    /**
     * Returns by what the amount is multiplied in each period.
     *
     * @param horizon the grid
     * @param usual where in its period money moves if the schedule does not say
     * @return a factor for each period from 0 on, growth by a driver left out
     */
    public double[] shape(Horizon horizon, Timing usual) {
        double[] shape = profile.factors(horizon, from, timing.orElse(usual));
        double share = per.map(unit -> (double) unit.perYear() / horizon.unit().perYear())
                .orElse(1.0);
        for (int period = 0; period < shape.length; period++) {
            boolean outside = period > until.orElse(horizon.periods());
            shape[period] = outside ? 0.0 : shape[period] * share;
        }
        return shape;
    }

    /**
     * Returns the same schedule, later.
     *
     * @param periods how many periods later
     * @return the schedule
     */
    public Schedule delayedBy(int periods) {
        return new Schedule(per, from + periods, until.map(last -> last + periods), profile, timing, growth);
    }
}
