package dev.assay.value.business.schedule;

import dev.assay.quality.finding.Text;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.util.Arrays;

/**
 * The shape of a line over time: by which factor the amount of each period is multiplied. Immutable.
 *
 * <p>Periods are counted from where the line begins, the first being 1. The factor of a period is the shape's value at the
 * period's end, or in its middle when money moves there ({@link Timing#MID}). A shape that is told
 * {@linkplain #in(PeriodUnit) in another unit} than the horizon's is averaged over the longer period, so that a ramp of six
 * months gives 0.791667 in a first year.
 *
 * @since 0.1
 */
public sealed interface Profile
        permits ProfileShapes.Level,
                ProfileShapes.OneOff,
                ProfileShapes.Growing,
                ProfileShapes.LinearRamp,
                ProfileShapes.LogisticRamp,
                ProfileShapes.Custom,
                ProfileShapes.Decay,
                ProfileShapes.Seasonal,
                ProfileShapes.Product,
                ProfileShapes.InUnit {
    /**
     * Returns the shape that is 1 in every period.
     *
     * @return the shape
     */
    static Profile level() {
        return ProfileShapes.Level.LEVEL;
    }

    /**
     * Returns the shape that is 1 in one period and 0 in all others.
     *
     * @param period the period, counted from where the line begins, from 1
     * @return the shape
     * @throws IllegalArgumentException if the period is not positive
     */
    static Profile oneOff(int period) {
        return new ProfileShapes.OneOff(period);
    }

    /**
     * Returns the shape that is 1 in the first period and grows from period to period.
     *
     * @param rate by how much, converted to the length of a period
     * @return the shape (1 + g)<sup>k − 1</sup>
     */
    static Profile growing(Rate rate) {
        return new ProfileShapes.Growing(rate);
    }

    /**
     * Returns the shape that rises in equal steps to 1.
     *
     * @param periods when 1 is reached, positive
     * @return the shape min(1, k ÷ periods)
     * @throws IllegalArgumentException if the number is not positive
     */
    static Profile rampLinear(int periods) {
        return new ProfileShapes.LinearRamp(periods);
    }

    /**
     * Returns the shape that rises slowly, fast, and slowly again, as new habits do: the logistic curve.
     *
     * @param middle after how many periods it is ½
     * @param slope how steep it is, positive
     * @return the shape 1 ÷ (1 + e<sup>−slope·(k − middle)</sup>)
     * @throws IllegalArgumentException if a number is not finite, or the slope is not positive
     */
    static Profile rampS(double middle, double slope) {
        return new ProfileShapes.LogisticRamp(middle, slope);
    }

    /**
     * Returns a shape that is given period by period; 0 after the last.
     *
     * @param factors a finite factor for each period
     * @return the shape
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    static Profile custom(double... factors) {
        return new ProfileShapes.Custom(Arrays.stream(factors).boxed().toList());
    }

    /**
     * Returns the shape that halves again and again.
     *
     * @param halfLife after how many periods half is left, positive
     * @return the shape 2<sup>−k ÷ halfLife</sup>
     * @throws IllegalArgumentException if the number is not positive
     */
    static Profile decay(double halfLife) {
        return new ProfileShapes.Decay(halfLife);
    }

    /**
     * Returns the shape of the calendar.
     *
     * @param months twelve finite factors, January first
     * @return the shape; averaged over periods longer than a month
     * @throws IllegalArgumentException if there are not twelve, or one is not finite
     */
    static Profile seasonal(double... months) {
        return new ProfileShapes.Seasonal(Arrays.stream(months).boxed().toList());
    }

    /**
     * Returns the product of two shapes, such as a seasonal one that ramps up.
     *
     * @param other the other shape
     * @return the shape
     */
    default Profile times(Profile other) {
        return new ProfileShapes.Product(this, other);
    }

    /**
     * Returns the same shape told in a unit of its own, whatever the horizon's.
     *
     * @param unit the length of the periods that the shape speaks of
     * @return the shape
     */
    default Profile in(PeriodUnit unit) {
        return new ProfileShapes.InUnit(unit, this);
    }

    /**
     * Returns the factor of each period of a horizon, for a line that begins in a period.
     *
     * @param horizon the grid
     * @param from the period in which the line begins, from 0
     * @param timing where in its period money moves
     * @return a factor for each period from 0 on; 0 before the line begins
     */
    default double[] factors(Horizon horizon, int from, Timing timing) {
        double[] factors = new double[horizon.periods() + 1];
        for (int period = from; period < factors.length; period++) {
            int index = period - from + 1;
            Moment moment = new Moment(index, index, horizon.unit(), horizon.end(Math.max(0, period - 1)), timing);
            factors[period] = factor(moment);
        }
        return factors;
    }

    /**
     * Returns the factor of one period.
     *
     * @param moment the period as the shape sees it
     * @return a finite factor
     */
    double factor(Moment moment);

    /**
     * Returns whether the shape may rise without end, as prices and volumes do.
     *
     * @return true if growth is part of it, or it was given period by period
     */
    boolean grows();

    /**
     * Returns the shape in words.
     *
     * @return such as {@code linear ramp over 6 periods}
     */
    Text describe();
}
