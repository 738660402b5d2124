package dev.assay.value.cashflow;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One flow of money per period, from the decision in period 0, which is never discounted; what flows in is positive.
 * Immutable.
 *
 * <pre>{@code
 * Flows case = Flows.yearly(-2_500_000, 10_000_000, 10_000_000, 10_000_000);
 * case.npv(Rate.effective("0.10"));     // 22,368,519.91 at the end of years
 * case.irr().selected();
 * case.payback();                       // 0.25 years
 * }</pre>
 *
 * <p>Flows move at the end of their period unless {@link #timed} says otherwise. Amounts are exact up to 9·10<sup>15</sup>
 * units; beyond, see {@link PresentValue#exact}.
 *
 * @since 0.1
 */
public final class Flows {
    private final PeriodUnit unit;
    private final Timing timing;
    private final double[] amounts;

    private Flows(PeriodUnit unit, Timing timing, double[] amounts) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.timing = Objects.requireNonNull(timing, "timing");
        this.amounts = amounts;
    }

    /**
     * Returns flows of years.
     *
     * @param amounts the flows, the first of the decision; may be empty
     * @return the flows, at the end of their years
     * @throws IllegalArgumentException if an amount is not finite
     */
    public static Flows yearly(double... amounts) {
        return of(PeriodUnit.YEAR, amounts);
    }

    /**
     * Returns flows of months.
     *
     * @param amounts the flows, the first of the decision; may be empty
     * @return the flows, at the end of their months
     * @throws IllegalArgumentException if an amount is not finite
     */
    public static Flows monthly(double... amounts) {
        return of(PeriodUnit.MONTH, amounts);
    }

    /**
     * Returns flows.
     *
     * @param unit how long a period is
     * @param amounts the flows, the first of the decision; may be empty
     * @return the flows, at the end of their periods
     * @throws IllegalArgumentException if an amount is not finite
     */
    public static Flows of(PeriodUnit unit, double... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            if (!Double.isFinite(amounts[i])) {
                throw new ValueException(
                        "flow of period " + i + " must be finite, but was " + amounts[i],
                        i + "기의 현금흐름은 유한해야 하지만 " + amounts[i] + "입니다");
            }
        }
        return new Flows(unit, Timing.END, amounts.clone());
    }

    /**
     * Returns the same flows, moved within their periods.
     *
     * @param other where flows move
     * @return new flows
     */
    public Flows timed(Timing other) {
        return new Flows(unit, other, amounts);
    }

    /**
     * Returns the amounts.
     *
     * @return a copy
     */
    public double[] amounts() {
        return amounts.clone();
    }

    /**
     * Returns how many periods follow the decision.
     *
     * @return one less than there are amounts, at least 0
     */
    public int periods() {
        return Math.max(0, amounts.length - 1);
    }

    /**
     * Returns how long a period is.
     *
     * @return the unit
     */
    public PeriodUnit unit() {
        return unit;
    }

    /**
     * Returns where in their period flows move.
     *
     * @return the timing
     */
    public Timing timing() {
        return timing;
    }

    /**
     * Returns the net present value: Σ flow<sub>k</sub> / (1 + r)<sup>p(k)</sup> with the rate of a period.
     *
     * @param rate the rate
     * @return the value; 0 without flows
     */
    public Answer<Double> npv(Rate rate) {
        return Answers.of(PresentValue.npv(rate.per(unit), amounts, timing));
    }

    /**
     * Returns what spreadsheets call NPV, which discounts the first value too: by how much it differs is one period.
     *
     * @param rate the rate
     * @return Σ flow<sub>k</sub> / (1 + r)<sup>k + 1</sup> for the first flow at k = 0, whatever the timing
     */
    public Answer<Double> npvOfSpreadsheets(Rate rate) {
        double each = rate.per(unit);
        return Answers.of(PresentValue.npv(each, amounts, Timing.END) / (1 + each));
    }

    /**
     * Returns the internal rates of return, with the customary one selected.
     *
     * @return the result, per period
     */
    public Irr irr() {
        return irr(RootChoice.CUSTOMARY);
    }

    /**
     * Returns the internal rates of return.
     *
     * @param choice which to select if there are several
     * @return the result, per period
     */
    public Irr irr(RootChoice choice) {
        Irr.Terms terms = IrrTexts.terms(timing, unit, choice);
        if (timing == Timing.END) {
            return IrrSolver.evenly(amounts, terms);
        }
        double[] positions = new double[amounts.length];
        Arrays.setAll(positions, timing::position);
        return IrrSolver.at(amounts, positions, terms);
    }

    /**
     * Returns the modified internal rate of return per period: n = number of flows − 1, (Σ inflow<sub>k</sub>·(1 +
     * reinvest)<sup>n − k</sup> / −Σ outflow<sub>k</sub>/(1 + finance)<sup>k</sup>)<sup>1/n</sup> − 1, as MIRR of spreadsheets;
     * always at the end of periods.
     *
     * @param finance what money costs that flows out
     * @param reinvest what money earns that flowed in
     * @return the rate; no value without inflow or without outflow
     */
    public Answer<Double> mirr(Rate finance, Rate reinvest) {
        return Ratios.mirr(amounts, finance.per(unit), reinvest.per(unit));
    }

    /**
     * Returns after how many periods cumulative flows are no longer negative, for the first time.
     *
     * @return the periods, the last one in part; no value if never
     */
    public Answer<Payback> payback() {
        return payback(Payback.Crossing.FIRST);
    }

    /**
     * Returns after how many periods cumulative flows are no longer negative.
     *
     * @param crossing which time counts if they turn negative again
     * @return the periods, the last one in part; no value if never
     */
    public Answer<Payback> payback(Payback.Crossing crossing) {
        return Payback.of(amounts, crossing);
    }

    /**
     * Returns after how many periods cumulative discounted flows are no longer negative. With another timing than the end of
     * periods the discounted flows differ, but they are spread over their period all the same.
     *
     * @param rate the rate
     * @param crossing which time counts if they turn negative again
     * @return the periods, the last one in part; no value if never
     */
    public Answer<Payback> discountedPayback(Rate rate, Payback.Crossing crossing) {
        double each = rate.per(unit);
        double[] discounted = new double[amounts.length];
        Arrays.setAll(discounted, k -> amounts[k] * PresentValue.discountFactor(each, k, timing));
        return Payback.of(discounted, crossing);
    }

    /**
     * Returns the profitability index: present value of what flows in over present value of what flows out.
     *
     * @param rate the rate
     * @return the index; no value if nothing flows out
     */
    public Answer<Double> profitabilityIndex(Rate rate) {
        return Ratios.quotient(
                PresentValue.npv(rate.per(unit), part(1), timing), -PresentValue.npv(rate.per(unit), part(-1), timing));
    }

    private double[] part(int sign) {
        return Arrays.stream(amounts)
                .map(amount -> sign > 0 ? Math.max(0, amount) : Math.min(0, amount))
                .toArray();
    }

    /**
     * Returns the level flow at the end of every period that is worth as much as these flows: NPV·r/(1 − (1 + r)<sup>−n</sup>),
     * NPV/n at a rate of zero.
     *
     * @param rate the rate
     * @return the level flow; no value if no period follows the decision
     */
    public Answer<Double> equivalentAnnual(Rate rate) {
        return Ratios.level(PresentValue.npv(rate.per(unit), amounts, timing), rate.per(unit), periods());
    }

    /**
     * Returns the net present value at several rates, which is what to look at if there are several internal rates.
     *
     * @param rates the rates
     * @return a value per rate, in the same order
     */
    public List<Answer<Double>> profile(List<? extends Rate> rates) {
        return rates.stream().map(this::npv).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flows flows
                && unit == flows.unit
                && timing == flows.timing
                && Arrays.equals(amounts, flows.amounts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, timing, Arrays.hashCode(amounts));
    }

    /** Returns the amounts and conventions, such as {@code [-100.0, 110.0] per YEAR, END of period}. */
    @Override
    public String toString() {
        return Arrays.toString(amounts) + " per " + unit + ", " + timing + " of period";
    }
}
