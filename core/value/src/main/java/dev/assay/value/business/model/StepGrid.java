package dev.assay.value.business.model;

import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.rate.Timing;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where on the time line flows lie: on periods if all money moves at the same point of its period, else on half periods.
 * Immutable.
 *
 * @param horizon the periods
 * @param timing where in its period money moves; empty if that differs from line to line
 * @since 0.1
 */
public record StepGrid(Horizon horizon, Optional<Timing> timing) {
    /** Checks the components. */
    public StepGrid {
        Objects.requireNonNull(horizon, "horizon");
        Objects.requireNonNull(timing, "timing");
    }

    static StepGrid of(Horizon horizon, Set<Timing> timings, Timing usual) {
        return new StepGrid(
                horizon,
                switch (timings.size()) {
                    case 0 -> Optional.of(usual);
                    case 1 -> Optional.of(timings.iterator().next());
                    default -> Optional.empty();
                });
    }

    /**
     * Returns how many steps make a period.
     *
     * @return 1 or 2
     */
    public int stepsPerPeriod() {
        return timing.isPresent() ? 1 : 2;
    }

    /**
     * Returns how many steps there are, the decision included.
     *
     * @return the length of an array of flows
     */
    public int steps() {
        return horizon.periods() * stepsPerPeriod() + 1;
    }

    /**
     * Returns the step on which the money of a period lies.
     *
     * @param period the period, from 0
     * @param when where in its period the money moves
     * @return the step, from 0
     */
    public int step(int period, Timing when) {
        return timing.isPresent() ? period : (int) (2.0 * when.position(period));
    }

    /** How many years after the decision a step is. */
    double years(int step) {
        double periods = timing.map(when -> when.position(step)).orElse(step / 2.0);
        return periods / horizon.unit().perYear();
    }

    /** How many years two steps after the first one are apart. */
    double yearsPerStep() {
        return 1.0 / stepsPerPeriod() / horizon.unit().perYear();
    }

    double[] discountFactors(Discounting discounting) {
        if (timing.isPresent()) {
            return discounting.factors(horizon, timing.get());
        }
        double[] factors = new double[steps()];
        for (int step = 0; step < factors.length; step++) {
            factors[step] = discounting.factor(step / 2.0 / horizon.unit().perYear());
        }
        return factors;
    }
}
