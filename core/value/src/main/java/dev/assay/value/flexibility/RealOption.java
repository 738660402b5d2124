package dev.assay.value.flexibility;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.model.View;
import dev.assay.value.money.Money;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * The right to decide once more, at the end of a period, when it is known how a case goes. Immutable.
 *
 * <pre>{@code
 * RealOption.deferUntil(2).in(inspection);                                // invest in two years, or never
 * RealOption.expand(1, Money.of("500000", "USD"), 0.5).in(inspection);    // half as much again for 500,000
 * RealOption.abandon(1, Money.of("300000", "USD")).in(inspection);        // stop, and sell what is left
 * }</pre>
 *
 * <p>Until then all uncertain drivers are taken to be known, which is more than anybody will know: what the option is worth is
 * therefore an upper bound, as the value of perfect information is. Money that moves at the very moment of the decision has
 * moved.
 *
 * @since 0.1
 * @see <a href="https://doi.org/10.2307/j.ctt7sncv">Dixit and Pindyck, Investment under Uncertainty (1994), chapter 2</a>
 */
public final class RealOption {
    private final int period;
    private final Rule rule;

    private RealOption(int period, Rule rule) {
        this.period = period;
        this.rule = rule;
        if (period < 1) {
            throw new ValueException(
                    "period must be 1 or more, but was " + period, "기간은 1 이상이어야 하지만 " + period + "입니다");
        }
        rule.money().filter(it -> it.signum() < 0).ifPresent(it -> {
            throw new ValueException("money must be 0 or more, but was " + it, "금액은 0 이상이어야 하지만 " + it + "입니다");
        });
    }

    /**
     * Returns the right to wait and to begin only if it pays: the whole case comes so much later, or never.
     *
     * @param period when it is decided, from 1
     * @return the option
     * @throws ValueException if the period is less than 1
     */
    public static RealOption deferUntil(int period) {
        return new RealOption(period, new Rule.Deferral());
    }

    /**
     * Returns the right to do more of it.
     *
     * @param period when it is decided, from 1
     * @param cost what that costs then, 0 or more
     * @param share how much of the later net flows comes on top, more than 0; 0.5 for half as much again
     * @return the option
     * @throws ValueException if the period is less than 1, the cost negative, or the share not more than 0
     */
    public static RealOption expand(int period, Money cost, double share) {
        if (!(share > 0 && Double.isFinite(share))) {
            throw new ValueException("share must be more than 0, but was " + share, "비율은 0보다 커야 하지만 " + share + "입니다");
        }
        return new RealOption(period, new Rule.Expansion(cost, share));
    }

    /**
     * Returns the right to stop and to sell what is left.
     *
     * @param period when it is decided, from 1
     * @param salvage what is got for it then, 0 or more
     * @return the option
     * @throws ValueException if the period is less than 1 or the salvage negative
     */
    public static RealOption abandon(int period, Money salvage) {
        return new RealOption(period, new Rule.Abandonment(salvage));
    }

    /**
     * Returns what it is worth in a case, by 100,000 paths with seed 0.
     *
     * @param businessCase the case; without uncertain drivers, waiting teaches nothing
     * @return its worth
     * @throws ValueException if the period is not before the case's last, or the currency is another one
     */
    public Flexibility in(BusinessCase businessCase) {
        return in(businessCase, 0);
    }

    /**
     * Returns what it is worth in a case, by 100,000 paths.
     *
     * @param businessCase the case; without uncertain drivers, waiting teaches nothing
     * @param seed any number
     * @return its worth
     * @throws ValueException if the period is not before the case's last, or the currency is another one
     */
    public Flexibility in(BusinessCase businessCase, long seed) {
        int last = businessCase.conventions().horizon().periods() - 1;
        if (rule.isWithin() && period > last) {
            throw new ValueException(
                    "period must be less than the case's " + (last + 1) + ", but was " + period,
                    "기간은 사업 기간 수 " + (last + 1) + "보다 작아야 하지만 " + period + "입니다");
        }
        Currency currency = businessCase.conventions().currency();
        rule.money().filter(it -> !it.currency().equals(currency)).ifPresent(it -> {
            throw new ValueException(
                    "currency must be " + currency + " as the case's, but was " + it.currency(),
                    "통화는 사업과 같은 " + currency + "이어야 하지만 " + it.currency() + "입니다");
        });
        return Flexibility.of(this, businessCase, new DecidedPaths(this, businessCase.model(View.base())), seed);
    }

    int period() {
        return period;
    }

    Rule rule() {
        return rule;
    }

    /**
     * Says what may be decided.
     *
     * @param locale the reader's locale
     * @return a phrase
     */
    public String describe(Locale locale) {
        return rule.text(period).in(locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RealOption that && period == that.period && rule.equals(that.rule);
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, rule);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
