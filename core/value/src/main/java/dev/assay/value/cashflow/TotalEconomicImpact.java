package dev.assay.value.cashflow;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.internal.Finite;
import dev.assay.value.rate.Rate;

/**
 * The figures on the first page of a study of total economic impact, and its adjustment for risk: benefits × (1 − risk), costs
 * × (1 + risk), line by line before discounting. Immutable.
 *
 * @param costs the present value of costs
 * @param benefits the present value of benefits
 * @param npv benefits less costs
 * @param roi the return on investment, npv over costs
 * @see <a href="https://www.forrester.com/policies/tei/">Forrester, the Total Economic Impact methodology</a>
 * @since 0.1
 */
public record TotalEconomicImpact(
        Answer<Double> costs, Answer<Double> benefits, Answer<Double> npv, Answer<Double> roi) {
    /**
     * Returns the figures of costs and benefits, both as positive amounts.
     *
     * @param costs what is spent in each period, the first undiscounted
     * @param benefits what is gained in each period
     * @param rate the rate
     * @return the figures
     */
    public static TotalEconomicImpact of(Flows costs, Flows benefits, Rate rate) {
        Answer<Double> spent = costs.npv(rate);
        Answer<Double> gained = benefits.npv(rate);
        if (!spent.isPresent() || !gained.isPresent()) {
            Answer<Double> missing = spent.isPresent() ? gained : spent;
            return new TotalEconomicImpact(spent, gained, missing, missing);
        }
        Answer<Double> npv = gained.map(value -> value - spent.get());
        return new TotalEconomicImpact(spent, gained, npv, Returns.roi(gained.get(), spent.get()));
    }

    /**
     * Returns a benefit that may not come in full.
     *
     * @param benefit the benefit
     * @param risk the share that may not come, in [0, 1]
     * @return benefit × (1 − risk)
     * @throws IllegalArgumentException if the risk is outside its range, or the benefit is not finite
     */
    public static double adjustedBenefit(double benefit, double risk) {
        return Finite.require(Text.of("benefit", "편익"), benefit) * (1 - requireShare(risk));
    }

    /**
     * Returns a cost that may be exceeded.
     *
     * @param cost the cost
     * @param risk the share by which it may be exceeded, in [0, 1]
     * @return cost × (1 + risk)
     * @throws IllegalArgumentException if the risk is outside its range, or the cost is not finite
     */
    public static double adjustedCost(double cost, double risk) {
        return Finite.require(Text.of("cost", "비용"), cost * (1 + requireShare(risk)));
    }

    /**
     * Returns the risk of groups together, their weighted mean.
     *
     * @param weights how much each group weighs, not negative, their sum positive
     * @param risks the risk of each group, in [0, 1]
     * @return the risk, in [0, 1]
     * @throws IllegalArgumentException if a number is outside its range, or there is not a risk for each weight
     */
    public static double riskFactor(double[] weights, double[] risks) {
        if (weights.length != risks.length) {
            throw new ValueException(
                    "risks must be as many as weights, " + weights.length + ", but were " + risks.length,
                    "위험은 가중치와 같은 " + weights.length + "개여야 하지만 " + risks.length + "개입니다");
        }
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < risks.length; i++) {
            requireWeight(weights[i]);
            sum += weights[i] * requireShare(risks[i]);
            weight += weights[i];
        }
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new ValueException(
                    "weights must have a positive and finite sum, but it was " + weight,
                    "가중치의 합은 유한한 양수여야 하지만 " + weight + "입니다");
        }
        return sum / weight;
    }

    private static void requireWeight(double weight) {
        if (!(weight >= 0)) {
            throw new ValueException(
                    "weights must be 0 or more, but one was " + weight,
                    "가중치는 0 이상이어야 하지만 " + Particle.SUBJECT.after(String.valueOf(weight)) + " 있습니다");
        }
    }

    private static double requireShare(double risk) {
        if (!(risk >= 0 && risk <= 1)) {
            throw new ValueException(
                    "risk must be in [0, 1], but was " + risk, "위험 계수는 [0, 1] 안에 있어야 하지만 " + risk + "입니다");
        }
        return risk;
    }
}
