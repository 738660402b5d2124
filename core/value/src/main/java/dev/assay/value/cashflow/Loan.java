package dev.assay.value.cashflow;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.rate.Timing;
import java.util.Objects;

/**
 * A loan with level payments, divided into interest and principal as IPMT and PPMT of spreadsheets do. Immutable.
 *
 * @param rate the rate per period, above −1
 * @param periods how many periods, at least one
 * @param presentValue what is received now; negative for what is lent
 * @param futureValue what is received at the end, such as 0
 * @param when {@link Timing#START} or {@link Timing#END}
 * @since 0.1
 */
public record Loan(double rate, int periods, double presentValue, double futureValue, Timing when) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Loan {
        Objects.requireNonNull(when, "when");
        if (!(rate > -1)) {
            throw new ValueException("rate must be above -1, but was " + rate, "이율은 -1보다 커야 하지만 " + rate + "입니다");
        }
        if (periods < 1) {
            throw new ValueException(
                    "periods must be at least 1, but was " + periods, "기간 수는 1 이상이어야 하지만 " + periods + "입니다");
        }
        if (when == Timing.MID) {
            throw new ValueException("when must be START or END, but was MID", "시점은 START나 END여야 하지만 MID입니다");
        }
    }

    /**
     * Returns the payment of each period.
     *
     * @return the payment, negative for a borrower
     */
    public Answer<Double> payment() {
        return Annuity.payment(rate, periods, presentValue, futureValue, when);
    }

    /**
     * Returns the part of a payment that is interest, IPMT.
     *
     * @param period which payment, from 1
     * @return the interest, negative for a borrower; 0 for a first payment at the start
     * @throws IllegalArgumentException if there is no such period
     */
    public Answer<Double> interest(int period) {
        if (period < 1 || period > periods) {
            throw new ValueException(
                    "period must be in [1, " + periods + "], but was " + period,
                    "기간은 [1, " + periods + "] 안에 있어야 하지만 " + period + "입니다");
        }
        Answer<Double> payment = payment();
        if (payment.value().isEmpty() || (when == Timing.START && period == 1)) {
            return payment.map(any -> 0.0);
        }
        Answer<Double> owed = Annuity.futureValue(rate, period - 1, payment.get(), presentValue, when);
        return owed.map(amount -> when == Timing.START ? amount * rate / (1 + rate) : amount * rate);
    }

    /**
     * Returns the part of a payment that is principal, PPMT.
     *
     * @param period which payment, from 1
     * @return the principal, negative for a borrower
     * @throws IllegalArgumentException if there is no such period
     */
    public Answer<Double> principal(int period) {
        Answer<Double> interest = interest(period);
        return interest.value().isEmpty() ? interest : payment().map(payment -> payment - interest.get());
    }
}
