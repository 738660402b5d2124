package dev.assay.value.flexibility;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.statistics.Normal;

/**
 * The price of the right to buy at a fixed price on one day, for those who take an expansion for such a right: what it brings
 * moves as a share does, continuously and with the same spread all the time. Few plans do.
 *
 * @since 0.1
 * @see <a href="https://doi.org/10.1086/260062">Black and Scholes, The Pricing of Options and Corporate Liabilities (1973)</a>
 */
public final class BlackScholes {
    private BlackScholes() {}

    /**
     * Returns the price of a European call: S · N(d₁) − K · e^(−r·t) · N(d₂) with d₁ = (ln(S ÷ K) + (r + σ² ÷ 2) · t) ÷ (σ · √t)
     * and d₂ = d₁ − σ · √t.
     *
     * @param value S, what the expansion would bring, as of now, more than 0
     * @param cost K, what it costs then, more than 0
     * @param volatility σ, the standard deviation of the value's growth in a year, more than 0
     * @param rate r, the riskless rate a year, continuously compounded
     * @param years t, until the decision, more than 0
     * @return the price in the unit of {@code value}, 0 or more
     * @throws ValueException if an argument is out of its range, or they come to no finite price together
     */
    public static double call(double value, double cost, double volatility, double rate, double years) {
        positive(Text.of("value", "가치"), value);
        positive(Text.of("cost", "비용"), cost);
        positive(Text.of("volatility", "변동성"), volatility);
        positive(Text.of("years", "연수"), years);
        if (!Double.isFinite(rate)) {
            throw new ValueException("rate must be finite, but was " + rate, "이율은 유한해야 하지만 " + rate + "입니다");
        }
        double spread = volatility * StrictMath.sqrt(years);
        double first = StrictMath.log(value / cost) + (rate + volatility * volatility / 2) * years;
        double d1 = first / spread;
        double discounted = cost * StrictMath.exp(-rate * years);
        return weighable(value * Normal.cdf(d1) - discounted * Normal.cdf(d1 - spread), rate, years);
    }

    /** A rate over so many years that discounting by it leaves what no number holds. */
    private static double weighable(double price, double rate, double years) {
        if (!Double.isFinite(price)) {
            throw new ValueException(
                    "volatility, rate and years must leave a price that a number can hold, but were too large: a rate of "
                            + rate + " over " + years + " years",
                    "변동성, 이율, 연수는 가격이 수로 나타낼 수 있는 범위여야 하지만 너무 큽니다: " + years + "년 동안 이율 " + rate);
        }
        return price;
    }

    private static void positive(Text name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new ValueException(
                    name.en() + " must be more than 0 and finite, but was " + value,
                    Particle.TOPIC.after(name.ko()) + " 0보다 크고 유한해야 하지만 " + value + "입니다");
        }
    }
}
