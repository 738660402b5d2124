package dev.assay.value.genai;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One use of a model by a person or a program, with all calls that it takes. Immutable.
 *
 * @param price what the model costs
 * @param usage the tokens of one call
 * @param retryRate how many calls are made again per call, 0 or more; 0.05 means one in twenty
 * @param checks the calls that judge the answer, each with its own model
 * @param fixed what an interaction costs besides, such as a search
 * @param delivery whether the answer may come later
 * @since 0.1
 */
public record Interaction(
        ModelPrice price, TokenUsage usage, BigDecimal retryRate, List<Check> checks, Money fixed, Delivery delivery) {
    /** When an answer is needed. */
    public enum Delivery {
        /** At once, for the full price. */
        IMMEDIATE,
        /** Later, for the price of batches. */
        BATCH
    }

    /**
     * A call that judges an answer. Immutable.
     *
     * @param price what the judging model costs
     * @param usage the tokens of the call
     */
    public record Check(ModelPrice price, TokenUsage usage) {
        /** Checks the components. */
        public Check {
            Objects.requireNonNull(price, "price");
            Objects.requireNonNull(usage, "usage");
        }
    }

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the rate is negative
     */
    public Interaction {
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(fixed, "fixed");
        Objects.requireNonNull(delivery, "delivery");
        checks = List.copyOf(checks);
        if (retryRate.signum() < 0) {
            throw new ValueException(
                    "retryRate must be 0 or more, but was " + retryRate, "재시도 비율은 0 이상이어야 하지만 " + retryRate + "입니다");
        }
    }

    /**
     * Returns an interaction of one call that is never made again.
     *
     * @param price what the model costs
     * @param usage the tokens
     * @return the interaction
     */
    public static Interaction of(ModelPrice price, TokenUsage usage) {
        return new Interaction(
                price, usage, BigDecimal.ZERO, List.of(), Money.zero(price.currency()), Delivery.IMMEDIATE);
    }

    /**
     * Returns the interaction with calls that are made again.
     *
     * @param rate how many per call
     * @return a new interaction
     */
    public Interaction retried(BigDecimal rate) {
        return new Interaction(price, usage, rate, checks, fixed, delivery);
    }

    /**
     * Returns the interaction with another call that judges the answer.
     *
     * @param judge what the judging model costs
     * @param tokens the tokens of the call
     * @return a new interaction
     */
    public Interaction checkedBy(ModelPrice judge, TokenUsage tokens) {
        List<Check> more = new ArrayList<>(checks);
        more.add(new Check(judge, tokens));
        return new Interaction(price, usage, retryRate, more, fixed, delivery);
    }

    /**
     * Returns the interaction with what it costs besides.
     *
     * @param amount the amount
     * @return a new interaction
     */
    public Interaction plus(Money amount) {
        return new Interaction(price, usage, retryRate, checks, fixed.plus(amount), delivery);
    }

    /**
     * Returns the interaction as one whose answer may come later.
     *
     * @return a new interaction, at the price of batches
     */
    public Interaction inBatches() {
        return new Interaction(price, usage, retryRate, checks, fixed, Delivery.BATCH);
    }

    /**
     * Returns what the interaction costs: all tokens at their prices, times one more than the rate of calls made again, and
     * the fixed part.
     *
     * @return the exact amount
     */
    public Money cost() {
        Money calls = price.cost(usage);
        if (delivery == Delivery.BATCH) {
            calls = calls.times(price.batchFactor());
        }
        for (Check check : checks) {
            calls = calls.plus(check.price().cost(check.usage()));
        }
        return calls.times(retryRate.add(BigDecimal.ONE)).plus(fixed);
    }

    /**
     * Returns what many interactions cost.
     *
     * @param interactions how many, such as those of a month
     * @return the exact amount
     * @throws IllegalArgumentException if {@code interactions} is negative
     */
    public Money cost(long interactions) {
        if (interactions < 0) {
            throw new ValueException(
                    "interactions must be 0 or more, but was " + interactions,
                    "상호작용 수는 0 이상이어야 하지만 " + interactions + "입니다");
        }
        return cost().times(BigDecimal.valueOf(interactions));
    }

    /**
     * Returns how the cost comes about, as an equation that can be computed again: every number that counts, none rounded.
     *
     * @return the equation, the days of the prices and their sources
     */
    public Text explain() {
        return new CostEquation(this).text();
    }
}
