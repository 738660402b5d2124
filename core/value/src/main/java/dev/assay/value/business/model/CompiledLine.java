package dev.assay.value.business.model;

import dev.assay.value.business.formula.CompiledFormula;
import dev.assay.value.business.line.Line;
import dev.assay.value.rate.Timing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line whose drivers are places in an array. Immutable, thread-safe.
 *
 * <p>Its flows are positive for what it is, a benefit or a cost; the sign is the model's business.
 *
 * @since 0.1
 */
public final class CompiledLine {
    /** Whether a line counts, and why not. */
    public enum Status {
        /** It counts. */
        COUNTED,
        /** Another benefit of its group tells the same money and is larger. */
        OVERLAPPED,
        /** It is spent whatever is decided. */
        SUNK,
        /** It is of a kind that the view leaves out. */
        LEFT_OUT
    }

    private final Line line;
    private final Status status;
    private final Timing timing;
    private final CompiledFormula amount;
    private final OptionalInt growth;
    private final int from;
    private final int perYear;
    /** Per period from 0: what the amount is multiplied with, risk included. */
    private final double[] shape;

    private final double[] discount;
    private final Optional<DrivenRate> rate;
    private final double annuity;

    CompiledLine(Line line, Conventions conventions, double riskMultiplier, List<String> drivers) {
        this.line = line;
        this.status = Status.COUNTED;
        this.timing = line.schedule().timing().orElse(conventions.timing());
        this.amount = CompiledFormula.of(line.counted(), drivers);
        this.growth = line.schedule()
                .growth()
                .map(name -> OptionalInt.of(drivers.indexOf(name)))
                .orElse(OptionalInt.empty());
        this.from = line.schedule().from();
        this.perYear = conventions.horizon().unit().perYear();
        this.shape = line.schedule().shape(conventions.horizon(), conventions.timing());
        for (int period = 0; period < shape.length; period++) {
            shape[period] *= riskMultiplier;
        }
        this.discount = conventions.discounting().factors(conventions.horizon(), timing);
        this.rate = DrivenRate.of(conventions.discounting(), drivers);
        double sum = 0.0;
        for (int period = 0; period < shape.length; period++) {
            sum += shape[period] * discount[period];
        }
        this.annuity = sum;
    }

    private CompiledLine(CompiledLine other, Status status) {
        this.line = other.line;
        this.status = status;
        this.timing = other.timing;
        this.amount = other.amount;
        this.growth = other.growth;
        this.from = other.from;
        this.perYear = other.perYear;
        this.shape = other.shape;
        this.discount = other.discount;
        this.rate = other.rate;
        this.annuity = other.annuity;
    }

    CompiledLine with(Status other) {
        return new CompiledLine(this, other);
    }

    /**
     * Returns the line as it was told.
     *
     * @return the line
     */
    public Line line() {
        return line;
    }

    /**
     * Returns whether the line counts, and why not.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Returns whether the line counts.
     *
     * @return true if it does
     */
    public boolean isCounted() {
        return status == Status.COUNTED;
    }

    /**
     * Returns where in its period the line's money moves.
     *
     * @return the timing
     */
    public Timing timing() {
        return timing;
    }

    CompiledFormula amount() {
        return amount;
    }

    OptionalInt growth() {
        return growth;
    }

    double[] shape() {
        return shape;
    }

    double annuity() {
        return annuity;
    }

    /** What one a period, shaped and grown, is worth now at the rate that a driver has. */
    private double annuityAt(DrivenRate driven, double[] drivers) {
        double step = growthPerPeriod(drivers);
        double further = driven.worth(drivers, 1.0 / perYear);
        double grown = 1.0;
        double worth = from == 0 ? 1.0 : driven.worth(drivers, timing.position(from) / perYear);
        double sum = 0.0;
        for (int period = from; period < shape.length; period++) {
            sum += grown * shape[period] * worth;
            grown *= step;
            // From the decision to the first period it is not a whole period, unless money moves at its end.
            worth = period == 0 ? driven.worth(drivers, timing.position(1) / perYear) : worth * further;
        }
        return sum;
    }

    /** By what a growing line is multiplied from period to period. */
    double growthPerPeriod(double[] drivers) {
        return growth.isEmpty() ? 1.0 : StrictMath.pow(Math.max(0.0, 1.0 + drivers[growth.getAsInt()]), 1.0 / perYear);
    }

    int from() {
        return from;
    }

    /**
     * Returns the line's flow in each period, counted or not.
     *
     * @param drivers a value for each driver
     * @return a new array with a flow for each period from 0 on
     */
    public double[] flows(double[] drivers) {
        double value = amount.value(drivers);
        double step = growthPerPeriod(drivers);
        double[] flows = new double[shape.length];
        double grown = value;
        for (int period = from; period < flows.length; period++) {
            flows[period] = grown * shape[period];
            grown *= step;
        }
        return flows;
    }

    /**
     * Returns what the line's flows are worth at the decision, counted or not.
     *
     * @param drivers a value for each driver
     * @return the present value: Σ flow × discount factor
     */
    public double presentValue(double[] drivers) {
        double value = amount.value(drivers);
        if (rate.isPresent()) {
            return value * annuityAt(rate.get(), drivers);
        }
        if (growth.isEmpty()) {
            return value * annuity;
        }
        double step = growthPerPeriod(drivers);
        double sum = 0.0;
        double grown = value;
        for (int period = from; period < shape.length; period++) {
            sum += grown * shape[period] * discount[period];
            grown *= step;
        }
        return sum;
    }
}
