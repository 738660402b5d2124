package dev.assay.value.energy;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.internal.Finite;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * How much carbon dioxide the electricity of a place emits. Immutable.
 *
 * @param region the place, as a code of ISO 3166-1 alpha-3; {@code WORLD} for the mean of all
 * @param gramsPerKilowattHour the grams of CO2 equivalent, 0 or more
 * @param year the year of the figure
 * @param source where it was read
 * @since 0.1
 */
public record CarbonIntensity(String region, double gramsPerKilowattHour, int year, String source) {
    /** The region that stands for the mean of all. */
    public static final String WORLD = "WORLD";

    /**
     * Checks the figure.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public CarbonIntensity {
        if (!(gramsPerKilowattHour >= 0 && Double.isFinite(gramsPerKilowattHour))) {
            throw new ValueException(
                    "gramsPerKilowattHour must be finite and 0 or more, but was " + gramsPerKilowattHour,
                    "배출 강도(g/kWh)는 유한하고 0 이상이어야 하지만 " + gramsPerKilowattHour + "입니다");
        }
    }

    /**
     * Returns the intensity that published totals imply.
     *
     * @param tonnes the emission
     * @param megawattHours the energy
     * @return kilograms per kWh, which are tonnes per MWh; or that no energy was used
     * @throws IllegalArgumentException if a number or the result is not finite
     */
    public static Answer<Double> implied(double tonnes, double megawattHours) {
        Finite.require(Text.of("tonnes", "배출량(t)"), tonnes);
        Finite.require(Text.of("megawattHours", "전력량(MWh)"), megawattHours);
        return megawattHours > 0
                ? Answer.of(Finite.require(Text.of("intensity", "배출 강도"), tonnes / megawattHours))
                : Answer.none(
                        "CARBON-NO-ENERGY",
                        Text.of("no energy was used, so none has an intensity", "사용한 전력이 없어 배출 강도가 없습니다"));
    }

    /**
     * Returns the emission of some energy.
     *
     * @param kilowattHours the energy, 0 or more
     * @return in kilograms
     * @throws IllegalArgumentException if the energy is negative, or a number is not finite
     */
    public double kilograms(double kilowattHours) {
        if (!(kilowattHours >= 0)) {
            throw new ValueException(
                    "kilowattHours must be 0 or more, but was " + kilowattHours,
                    "전력량(kWh)은 0 이상이어야 하지만 " + kilowattHours + "입니다");
        }
        return Finite.require(Text.of("emission in kg", "배출량(kg)"), kilowattHours * gramsPerKilowattHour / 1000);
    }

    /**
     * Returns the emission of a run.
     *
     * @param run the run
     * @return in tonnes
     */
    public double tonnes(ComputeRun run) {
        return kilograms(run.kilowattHours()) / 1000;
    }

    /**
     * Returns what an emission costs at a price that somebody sets on it; no case has this cost unless it is asked for.
     *
     * @param run the run
     * @param perTonne the price of a tonne
     * @return the amount
     */
    public Money shadowCost(ComputeRun run, Money perTonne) {
        return perTonne.times(BigDecimal.valueOf(tonnes(run)));
    }

    /**
     * Returns whether the figure stands in for a place whose own is not known.
     *
     * @return true for the mean of the world
     */
    public boolean isWorldMean() {
        return region.equals(WORLD);
    }

    /**
     * Returns where the figure is from, and a warning if it is not that of the place.
     *
     * @return a sentence
     */
    public Text sentence() {
        String figure = String.format(Locale.ROOT, "%.3f g/kWh, %d, %s", gramsPerKilowattHour, year, source);
        return isWorldMean()
                ? Text.of("world mean, not that of the place: " + figure, "해당 지역이 아닌 세계 평균: " + figure)
                : Text.of(region + ": " + figure);
    }
}
