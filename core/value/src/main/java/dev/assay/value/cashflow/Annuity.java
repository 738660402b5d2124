package dev.assay.value.cashflow;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.rate.Timing;

/**
 * Level payments, with the arguments, signs and results of the functions that spreadsheets call PMT, PV, FV, NPER and RATE:
 *
 * <p>pv·(1 + r)<sup>n</sup> + pmt·(1 + r·w)·((1 + r)<sup>n</sup> − 1)/r + fv = 0, with w = 1 for payments at the start of
 * periods and 0 at their end; pv + pmt·n + fv = 0 at a rate of zero. What one receives is positive, what one pays negative.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/os/part4-formula/OpenDocument-v1.3-os-part4-formula.html">
 *     OpenFormula 1.3, section 6.12, financial functions</a>
 * @see Loan
 * @since 0.1
 */
public final class Annuity {
    private static final int MOST_PERIODS = 1_000_000;

    /** With more growth an amount of any size at the end is lost in the last digit of the payment. */
    private static final double MOST_GROWTH = 1e200;

    private Annuity() {}

    /**
     * Returns the payment of each period, PMT.
     *
     * @param rate the rate per period, above −1
     * @param periods how many periods
     * @param presentValue what is received now
     * @param futureValue what is received at the end
     * @param when {@link Timing#START} or {@link Timing#END}
     * @return the payment; no value without periods
     */
    public static Answer<Double> payment(
            double rate, double periods, double presentValue, double futureValue, Timing when) {
        double start = startFactor(rate, when);
        if (periods == 0) {
            return Answers.none("NO_PERIOD", "there is no payment, because there is no period", "기간이 없으므로 납입액이 없습니다");
        }
        double growth = StrictMath.exp(periods * StrictMath.log1p(rate));
        if (growth > MOST_GROWTH) {
            // After so long all of the payment is interest.
            return Answers.of(-presentValue * rate / start);
        }
        return Answers.of(-(futureValue + presentValue * growth) / (start * accumulated(rate, periods)));
    }

    /**
     * Returns what payments and a final amount are worth now, PV.
     *
     * @param rate the rate per period, above −1
     * @param periods how many periods
     * @param payment what is received each period
     * @param futureValue what is received at the end
     * @param when {@link Timing#START} or {@link Timing#END}
     * @return the present value
     */
    public static Answer<Double> presentValue(
            double rate, double periods, double payment, double futureValue, Timing when) {
        double shrink = StrictMath.exp(-periods * StrictMath.log1p(rate));
        double level = rate == 0 ? periods : -StrictMath.expm1(-periods * StrictMath.log1p(rate)) / rate;
        return Answers.of(-(futureValue * shrink + payment * startFactor(rate, when) * level));
    }

    /**
     * Returns what payments and a first amount have grown to, FV.
     *
     * @param rate the rate per period, above −1
     * @param periods how many periods
     * @param payment what is received each period
     * @param presentValue what is received now
     * @param when {@link Timing#START} or {@link Timing#END}
     * @return the future value
     */
    public static Answer<Double> futureValue(
            double rate, double periods, double payment, double presentValue, Timing when) {
        double growth = StrictMath.exp(periods * StrictMath.log1p(rate));
        return Answers.of(-(presentValue * growth + payment * startFactor(rate, when) * accumulated(rate, periods)));
    }

    /**
     * Returns how many periods it takes, NPER.
     *
     * @param rate the rate per period, above −1
     * @param payment what is received each period
     * @param presentValue what is received now
     * @param futureValue what is received at the end
     * @param when {@link Timing#START} or {@link Timing#END}
     * @return the periods, with a fraction; no value if the amounts never meet
     */
    public static Answer<Double> periods(
            double rate, double payment, double presentValue, double futureValue, Timing when) {
        double start = startFactor(rate, when);
        double periods;
        if (rate == 0) {
            periods = -(presentValue + futureValue) / payment;
        } else {
            double perpetual = payment * start / rate;
            periods = StrictMath.log((perpetual - futureValue) / (perpetual + presentValue)) / StrictMath.log1p(rate);
        }
        // 0/0, and logarithms of what is not positive.
        return Double.isFinite(periods)
                ? Answers.of(periods)
                : Answers.none(
                        "NEVER_MET",
                        "there is no number of periods after which the payments meet the amounts",
                        "납입액으로 금액을 맞출 수 있는 기간 수가 없습니다");
    }

    /**
     * Returns the rate per period, RATE. If several rates fit, the one nearest to 10% is selected.
     *
     * @param periods how many periods, in (0, 1,000,000], not necessarily whole
     * @param payment what is received each period
     * @param presentValue what is received now
     * @param futureValue what is received at the end
     * @param when {@link Timing#START} or {@link Timing#END}
     * @return the rate, as an internal rate of return of the payments
     * @throws IllegalArgumentException if there is no period, or there are too many, or an amount is not finite
     */
    public static Irr rate(double periods, double payment, double presentValue, double futureValue, Timing when) {
        if (!(periods > 0 && periods <= MOST_PERIODS)) {
            throw new ValueException(
                    "periods must be in (0, " + MOST_PERIODS + "], but was " + periods,
                    "기간 수는 (0, " + MOST_PERIODS + "] 안에 있어야 하지만 " + periods + "입니다");
        }
        startFactor(0, when);
        if (periods != Math.rint(periods)) {
            return new PartialPeriods(periods, payment, presentValue, futureValue).rate(when);
        }
        int last = (int) periods;
        double[] flows = new double[last + 1];
        int shift = when == Timing.START ? 0 : 1;
        for (int k = 0; k < last; k++) {
            flows[k + shift] = payment;
        }
        flows[0] += presentValue;
        flows[last] += futureValue;
        return Flows.yearly(flows).irr(RootChoice.NEAREST_TEN_PERCENT);
    }

    private static double startFactor(double rate, Timing when) {
        if (!(rate > -1)) {
            throw new ValueException("rate must be above -1, but was " + rate, "이율은 -1보다 커야 하지만 " + rate + "입니다");
        }
        return switch (when) {
            case START -> 1 + rate;
            case END -> 1;
            case MID ->
                throw new ValueException("when must be START or END, but was MID", "시점은 START나 END여야 하지만 MID입니다");
        };
    }

    private static double accumulated(double rate, double periods) {
        return rate == 0 ? periods : StrictMath.expm1(periods * StrictMath.log1p(rate)) / rate;
    }
}
