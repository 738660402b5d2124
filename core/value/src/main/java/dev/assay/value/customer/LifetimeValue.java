package dev.assay.value.customer;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * What a customer brings until leaving. Immutable.
 *
 * <p>Revenue, churn and discount are of one and the same period; {@link #of} asks for the unit of each and refuses to mix them.
 *
 * @param revenue what a customer pays a period
 * @param grossMargin which part of it is left after what it takes to serve, at most 1
 * @param churn which part of the customers leaves in a period, in [0, 1]
 * @param discount the effective rate of a period, more than -1; 0 for values as they are
 * @param firstPayment whether the first payment is at once ({@code START}) or a period away ({@code END}) from those who stayed
 * @since 0.1
 */
public record LifetimeValue(
        Money revenue, BigDecimal grossMargin, BigDecimal churn, BigDecimal discount, Timing firstPayment) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is out of range, or the payment is in the middle of a period
     */
    public LifetimeValue {
        Objects.requireNonNull(revenue, "revenue");
        if (grossMargin.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    "grossMargin must be at most 1, but was " + grossMargin,
                    "매출총이익률은 1 이하여야 하지만 " + grossMargin + "입니다");
        }
        checkChurn(churn);
        if (discount.compareTo(BigDecimal.ONE.negate()) <= 0) {
            throw new ValueException(
                    "discount must be more than -1, but was " + discount, "할인율은 -1보다 커야 하지만 " + discount + "입니다");
        }
        if (firstPayment == Timing.MID) {
            throw new ValueException(
                    "firstPayment must be START or END, but was MID", "첫 지급 시점은 START나 END여야 하지만 MID입니다");
        }
    }

    /**
     * What is said of a period, with the period. Immutable.
     *
     * @param value the value
     * @param unit of which period it is
     * @param <T> the type of the value
     */
    public record Per<T>(T value, PeriodUnit unit) {}

    /**
     * Returns the value without discounting.
     *
     * @param revenue what a customer pays, and in which period
     * @param grossMargin which part of it is left after what it takes to serve
     * @param churn which part of the customers leaves, and in which period
     * @return the value
     * @throws IllegalArgumentException if the periods differ, which makes a value 12 times too large or too small
     */
    public static LifetimeValue of(Per<Money> revenue, BigDecimal grossMargin, Per<BigDecimal> churn) {
        if (revenue.unit() != churn.unit()) {
            throw new ValueException(
                    "revenue and churn must be of the same period, but were per "
                            + revenue.unit().label().en() + " and per "
                            + churn.unit().label().en(),
                    "매출과 이탈률은 같은 기간의 것이어야 하지만 " + revenue.unit().label().ko() + ", "
                            + churn.unit().label().ko() + " 단위입니다");
        }
        return new LifetimeValue(revenue.value(), grossMargin, churn.value(), BigDecimal.ZERO, Timing.START);
    }

    /**
     * Returns the value with discounting.
     *
     * @param rate the effective rate of a period
     * @param first whether the first payment is at once or a period away
     * @return a new value
     */
    public LifetimeValue discounted(BigDecimal rate, Timing first) {
        return new LifetimeValue(revenue, grossMargin, churn, rate, first);
    }

    /**
     * Returns the value: margin × (1 + d) / (churn + d) if the first payment is at once, margin × (1 - churn) / (churn + d) if
     * it is a period away.
     *
     * @return the amount, to 34 digits; or that it has no bound because nobody leaves and nothing is discounted
     */
    public Answer<Money> value() {
        BigDecimal fade = churn.add(discount);
        if (fade.signum() <= 0) {
            return Lack.NO_CHURN.answer();
        }
        BigDecimal first = firstPayment == Timing.START ? discount.add(BigDecimal.ONE) : BigDecimal.ONE.subtract(churn);
        return Answer.of(amount(first.divide(fade, DIGITS)));
    }

    /**
     * Returns the value of a number of periods, which has a bound also when nobody leaves.
     *
     * @param periods how many periods count, 0 or more
     * @return the sum of the payments of these periods, each rounded to 34 digits
     * @throws IllegalArgumentException if {@code periods} is negative
     */
    public Money valueWithin(int periods) {
        if (periods < 0) {
            throw new ValueException(
                    "periods must be 0 or more, but was " + periods, "기간 수는 0 이상이어야 하지만 " + periods + "입니다");
        }
        BigDecimal step = BigDecimal.ONE.subtract(churn).divide(discount.add(BigDecimal.ONE), DIGITS);
        BigDecimal payment = firstPayment == Timing.START ? BigDecimal.ONE : step;
        BigDecimal sum = BigDecimal.ZERO;
        for (int period = 0; period < periods; period++) {
            sum = sum.add(payment, DIGITS);
            payment = payment.multiply(step, DIGITS);
        }
        return amount(sum);
    }

    private Money amount(BigDecimal payments) {
        return revenue.times(grossMargin).times(payments);
    }

    /**
     * Returns how long a customer stays on average.
     *
     * @param churn which part of the customers leaves in a period, in [0, 1]
     * @return 1 / churn in periods, to 34 digits; or that nobody leaves
     */
    public static Answer<BigDecimal> lifetime(BigDecimal churn) {
        checkChurn(churn);
        return churn.signum() == 0 ? Lack.NO_CHURN.answer() : Answer.of(BigDecimal.ONE.divide(churn, DIGITS));
    }

    /**
     * Returns how often a customer brings what it cost.
     *
     * @param value what a customer brings
     * @param cost what it cost to win
     * @return the ratio, to 34 digits; or that customers cost nothing
     * @throws IllegalArgumentException if the currencies differ
     */
    public static Answer<BigDecimal> toCost(Money value, Money cost) {
        value.plus(cost);
        return cost.signum() == 0
                ? Lack.NO_SPEND.answer()
                : Answer.of(value.amount().divide(cost.amount(), DIGITS));
    }

    private static void checkChurn(BigDecimal churn) {
        if (churn.signum() < 0 || churn.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    "churn must be in [0, 1], but was " + churn, "이탈률은 [0, 1] 안에 있어야 하지만 " + churn + "입니다");
        }
    }
}
