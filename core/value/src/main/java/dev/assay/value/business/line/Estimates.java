package dev.assay.value.business.line;

import dev.assay.value.business.formula.Formula;
import dev.assay.value.productivity.ProductivityGain;
import java.math.BigDecimal;

/**
 * The usual ways to put an amount on a benefit, as formulas over drivers. What of the amount counts is said on the benefit.
 *
 * @since 0.1
 */
public final class Estimates {
    private Estimates() {}

    /**
     * Returns the worth of saved hours before capture: people × hours × share × rate.
     *
     * @param people how many
     * @param hoursEach hours per person and year
     * @param shareSaved which share of them is saved, in [0, 1]
     * @param hourlyRate the loaded cost of an hour
     * @return the amount a year
     */
    public static Formula hoursSaved(Formula people, Formula hoursEach, Formula shareSaved, Formula hourlyRate) {
        return people.times(hoursEach).times(shareSaved).times(hourlyRate);
    }

    /**
     * Returns which share of the hours an increase of output per hour frees: 1 − p₀/p₁ = i ÷ (1 + i). An increase of 40% frees
     * 28.57% of the hours, not 40%.
     *
     * @param increase the increase of output per hour, as a share of one
     * @return the share of hours
     */
    public static Formula hoursFreedByOutput(Formula increase) {
        return increase.dividedBy(Formula.of(BigDecimal.ONE).plus(increase));
    }

    /**
     * Returns which share of the hours a gain of productivity frees, in the reading that the gain has.
     *
     * @param gain the gain: of output an hour, or of hours
     * @return the share of hours
     */
    public static Formula hoursFreed(ProductivityGain gain) {
        return Formula.of(gain.hoursFreed());
    }

    /**
     * Returns what costs less: volume × (before − after).
     *
     * @param volume how many units
     * @param before the cost of a unit before
     * @param after the cost of a unit after
     * @return the amount for that volume
     */
    public static Formula costSaved(Formula volume, Formula before, Formula after) {
        return volume.times(before.minus(after));
    }

    /**
     * Returns what is sold more: units × price. It is revenue; the benefit has to say its margin.
     *
     * @param units how many units more
     * @param price the price of a unit
     * @return the amount for those units
     */
    public static Formula addedRevenue(Formula units, Formula price) {
        return units.times(price);
    }

    /**
     * Returns the worth of offers that fit better: audience × rise of the conversion rate × margin. It is margin already.
     *
     * @param audience how many people see an offer
     * @param conversion the conversion rate before, in [0, 1]
     * @param uplift by how much it rises
     * @param margin the contribution margin of a conversion
     * @return the amount for that audience
     */
    public static Formula personalisation(Formula audience, Formula conversion, Uplift uplift, Formula margin) {
        return audience.times(uplift.over(conversion)).times(margin);
    }

    /**
     * Returns the worth of fewer errors: units × (rate before − rate after) × cost of an error.
     *
     * @param units how many units
     * @param before the error rate before, in [0, 1]
     * @param after the error rate after, in [0, 1]
     * @param costEach what an error costs
     * @return the amount for those units
     */
    public static Formula errorsAvoided(Formula units, Formula before, Formula after, Formula costEach) {
        return units.times(before.minus(after)).times(costEach);
    }

    /**
     * Returns the worth of people who stay: leavers avoided × cost of replacing one.
     *
     * @param leavers how many fewer leave
     * @param replacement what it costs to replace one
     * @return the amount for those leavers
     */
    public static Formula turnoverAvoided(Formula leavers, Formula replacement) {
        return leavers.times(replacement);
    }

    /**
     * Returns the worth of being earlier, also called the cost of delay: months × margin a month. It is gained once.
     *
     * @param months how much earlier
     * @param margin the contribution margin of a month
     * @return the amount
     */
    public static Formula earlierLaunch(Formula months, Formula margin) {
        return months.times(margin);
    }
}
