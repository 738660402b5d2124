package dev.assay.value.cashflow;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import java.util.Map;

/**
 * What money brings, as a ratio of what it costs. Benefits and costs must be of the same window, both discounted or both not;
 * this class sees numbers only.
 *
 * @since 0.1
 */
public final class Returns {
    private Returns() {}

    /**
     * Returns the return on investment, (benefits − costs) / costs; 3 is 300%.
     *
     * @param benefits the benefits
     * @param costs the costs
     * @return the ratio; no value if nothing is spent
     * @throws IllegalArgumentException if costs are negative, or a number is none
     */
    public static Answer<Double> roi(double benefits, double costs) {
        requireNumber(Text.of("benefits", "편익"), benefits);
        requireNumber(Text.of("costs", "비용"), costs);
        if (costs < 0) {
            throw new ValueException(
                    "costs must not be negative, but were " + costs, "비용은 음수가 아니어야 하지만 " + costs + "입니다");
        }
        return costs == Double.POSITIVE_INFINITY ? Answers.of(costs) : over(benefits - costs, costs);
    }

    /**
     * Returns the costs at which benefits give a return on investment: benefits / (1 + roi).
     *
     * @param benefits the benefits
     * @param roi the return, as a share of costs
     * @return the costs; no value for a return of −1, which every cost gives that brings nothing, nor where they would be negative
     */
    public static Answer<Double> impliedCost(double benefits, double roi) {
        double costs = benefits / (1 + roi);
        return costs < 0
                ? Answers.none(
                        "NEGATIVE_COST",
                        "no costs of 0 or more give a return of " + roi + " with benefits of " + benefits,
                        "편익 " + benefits + "에서 수익률 " + roi + "에 이르는 0 이상의 비용이 없습니다")
                : over(benefits, 1 + roi);
    }

    /**
     * Returns the return on investment of benefits of several dimensions, (Σ benefit − adoption cost) / adoption cost. Whether the
     * same won is in two dimensions is not for this sum to see.
     *
     * @param benefits a benefit per dimension
     * @param adoptionCost what adoption costs
     * @return the ratio; no value if nothing is spent
     * @throws IllegalArgumentException if the cost is negative
     */
    public static Answer<Double> multiDimensionalRoi(Map<String, Double> benefits, double adoptionCost) {
        // In the order of names: the last digits must not depend on that of a map.
        double sum = benefits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return roi(sum, adoptionCost);
    }

    /**
     * Returns the return on marketing investment, (revenue × margin − spend) / spend, on what the marketing added and what it cost.
     * Fixed costs are in none of the three, so that it is no return on investment and may not be held against one (Farris et al.,
     * Marketing metrics, 2010).
     *
     * @param addedRevenue the revenue that would not have been without it
     * @param margin which share of the revenue is contribution margin, at most 1
     * @param spend what the marketing cost
     * @return the ratio; no value if nothing is spent
     * @throws IllegalArgumentException if the margin is more than 1, the spend is negative, or a number is none
     */
    public static Answer<Double> romi(double addedRevenue, double margin, double spend) {
        requireNumber(Text.of("revenue", "매출"), addedRevenue);
        if (!(margin <= 1)) {
            throw new ValueException(
                    "margin must be at most 1, but was " + margin, "공헌이익률은 1 이하여야 하지만 " + margin + "입니다");
        }
        return roi(addedRevenue * margin, spend);
    }

    /**
     * Returns the ratio of present benefits to present costs; what it has above one is the return on investment.
     *
     * @param benefits the present value of benefits
     * @param costs the present value of costs
     * @return the ratio; no value if nothing is spent
     */
    public static Answer<Double> benefitCostRatio(double benefits, double costs) {
        return over(benefits, costs);
    }

    /**
     * Returns how many hundredths of a whole a part is.
     *
     * @param part the part
     * @param whole the whole
     * @return the percentage; no value for a part of nothing
     */
    public static Answer<Double> percentOf(double part, double whole) {
        return over(part, whole).map(share -> 100 * share);
    }

    /**
     * Returns how many times one cost is another.
     *
     * @param cost a cost
     * @param other another
     * @return the ratio; no value if the other is nothing
     */
    public static Answer<Double> costRatio(double cost, double other) {
        return over(cost, other);
    }

    private static void requireNumber(Text what, double value) {
        if (Double.isNaN(value)) {
            throw new ValueException(
                    what.en() + " must be a number, but was NaN", Particle.TOPIC.after(what.ko()) + " 수여야 하지만 NaN입니다");
        }
    }

    private static Answer<Double> over(double dividend, double divisor) {
        requireNumber(Text.of("what is divided", "나뉘는 값"), dividend);
        requireNumber(Text.of("what divides", "나누는 값"), divisor);
        return divisor == 0
                ? Answers.none(
                        "DIVISION_BY_NOTHING",
                        "there is no ratio, because what to divide by is zero",
                        "나눌 값이 0이므로 비율이 없습니다")
                : Answers.of(dividend / divisor);
    }
}
