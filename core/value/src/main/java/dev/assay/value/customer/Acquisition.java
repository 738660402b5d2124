package dev.assay.value.customer;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * What was spent on sales and marketing, and whom it won, period by period. Immutable.
 *
 * @param spend the spend of each period, none negative
 * @param customers the customers won in each period, none negative
 * @param lagPeriods how many periods pass from spending to winning, 0 or more; spend of the last ones has won nobody yet, and
 *     customers of the first ones were won by earlier spend, so both are left out
 * @since 0.1
 */
public record Acquisition(List<Money> spend, List<Long> customers, int lagPeriods) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if they differ in length or a number is negative
     */
    public Acquisition {
        spend = List.copyOf(spend);
        customers = List.copyOf(customers);
        if (spend.size() != customers.size()) {
            throw new ValueException(
                    "spend and customers must be of the same periods, but were " + spend.size() + " and "
                            + customers.size(),
                    "지출과 고객 수는 같은 기간들의 것이어야 하지만 " + spend.size() + "기, " + customers.size() + "기입니다");
        }
        if (spend.stream().anyMatch(spent -> spent.signum() < 0)) {
            throw new ValueException(
                    "spend must be 0 or more, but was " + spend,
                    "지출은 0 이상이어야 하지만 "
                            + spend.stream()
                                    .map(spent -> spent.describe(Locale.KOREAN))
                                    .toList()
                            + "입니다");
        }
        if (lagPeriods < 0 || customers.stream().anyMatch(won -> won < 0)) {
            throw new ValueException(
                    "customers and lagPeriods must be 0 or more, but were " + customers + " and " + lagPeriods,
                    "고객 수와 시차는 0 이상이어야 하지만 " + customers + ", " + lagPeriods + "입니다");
        }
    }

    /**
     * Returns the acquisition of one period.
     *
     * @param spend what was spent
     * @param customers whom it won
     * @return the acquisition
     */
    public static Acquisition of(Money spend, long customers) {
        return new Acquisition(List.of(spend), List.of(customers), 0);
    }

    /**
     * Returns what a customer cost.
     *
     * @return spend over customers, to 34 digits; or that nobody was won
     */
    public Answer<Money> cost() {
        int periods = spend.size() - lagPeriods;
        if (periods <= 0) {
            return Lack.NO_PERIOD.answer();
        }
        BigDecimal won = customers.subList(lagPeriods, customers.size()).stream()
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Money spent = spend.subList(0, periods).stream().reduce(Money::plus).orElseThrow();
        return won.signum() == 0
                ? Lack.NO_CUSTOMERS.answer()
                : Answer.of(new Money(spent.amount().divide(won, DIGITS), spent.currency()));
    }

    /**
     * Returns how long it takes until a customer has paid back what it cost.
     *
     * @param cost what a customer cost
     * @param revenue what a customer pays a period
     * @param grossMargin which part of it is left after what it takes to serve
     * @return the periods, to 34 digits; or that a customer brings no margin
     */
    public static Answer<BigDecimal> payback(Money cost, Money revenue, BigDecimal grossMargin) {
        Money margin = revenue.times(grossMargin);
        margin.plus(cost);
        return margin.signum() <= 0
                ? Lack.NO_MARGIN.answer()
                : Answer.of(cost.amount().divide(margin.amount(), DIGITS));
    }
}
