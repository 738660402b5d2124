package dev.assay.quality;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Operand;
import dev.assay.quality.measure.Measure;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The words of dates and times. "Now" is what the run's clock says when the run begins; a value without a zone is
 * compared with it only after {@link #atZone}.
 *
 * @param <V> the Java type of the values
 * @since 0.1
 */
public interface TimeWords<V> extends OrderWords<V> {
    /**
     * Returns a DATE or DATETIME as a point in time: wall time in a zone; a DATE means its first moment.
     *
     * @param zone the zone
     * @return an instant per row
     */
    default TimeValue<java.time.Instant> atZone(ZoneId zone) {
        return new TimeValue<>(new Expr.AtZone(expr(), zone));
    }

    /**
     * Expects the value not to lie after now.
     *
     * @return the expectation
     */
    default RowExpectation isNotInFuture() {
        return isNotInFuture(Duration.ZERO);
    }

    /**
     * Expects the value not to lie after now by more than a tolerance.
     *
     * @param tolerance how far it may lie ahead, 0 or more
     * @return the expectation
     * @throws IllegalArgumentException if the tolerance is negative
     */
    default RowExpectation isNotInFuture(Duration tolerance) {
        return Conditions.compare(expr(), Comparator.AT_MOST, new Expr.Now(requireAhead("tolerance", tolerance)));
    }

    /**
     * Expects the value to lie before now by more than an age.
     *
     * @param age the age, 0 or more
     * @return the expectation
     * @throws IllegalArgumentException if the age is negative
     */
    default RowExpectation isOlderThan(Duration age) {
        return Conditions.compare(
                expr(), Comparator.LESS, new Expr.Now(requireAhead("age", age).negated()));
    }

    /**
     * Expects the value to lie before now by at most an age; a value in the future is young enough.
     *
     * @param age the age, 0 or more
     * @return the expectation
     * @throws IllegalArgumentException if the age is negative
     */
    default RowExpectation isNotOlderThan(Duration age) {
        return Conditions.compare(
                expr(),
                Comparator.AT_LEAST,
                new Expr.Now(requireAhead("age", age).negated()));
    }

    private static Duration requireAhead(String name, Duration duration) {
        if (Objects.requireNonNull(duration, name).isNegative()) {
            throw new IllegalArgumentException(name + " must be 0 or more, but was " + duration);
        }
        return duration;
    }

    /**
     * Returns the complete units from this value to another of the same row and type; negative when the other is
     * earlier.
     *
     * @param unit DAYS, HOURS, MINUTES or SECONDS
     * @param other the other value
     * @return a whole number per row
     * @throws IllegalArgumentException if the unit is another one
     */
    default NumberValue until(ChronoUnit unit, Operand other) {
        return new NumberValue(new Expr.Elapsed(unit, expr(), other.expr()));
    }

    /**
     * Speaks of now less the newest value: the freshness of the data. Not evaluated when there is no value.
     *
     * @return the figure, a duration; negative when the newest value lies in the future
     */
    default Figures.ValueFigure<Duration> ageOfNewest() {
        return new Figures.ValueFigure<>(new Measure.Statistic(Measure.Stat.AGE_OF_NEWEST, expr()));
    }
}
