package dev.assay.value.business;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which share of a gross benefit has to be realised for a return to become a multiple of what it is, when realising more costs
 * something. Immutable.
 *
 * <p>With the gross benefit G, the cost C, the cost D of a programme for quality and the realised share ρ, ROI(ρ) = (G·ρ − C − D)
 * ÷ (C + D). Without the programme ROI₀ = (G·ρ₀ − C) ÷ C. For the return to become m·ROI₀, ρ* = (C + D)(1 + m·ROI₀) ÷ G.
 *
 * @param gross the benefit at full realisation, positive
 * @param cost what is spent without the programme, positive
 * @param realisation the realised share without the programme, in [0, 1]
 * @param programme what the programme costs, not negative
 * @since 0.1
 */
public record RoiGoal(double gross, double cost, double realisation, double programme) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public RoiGoal {
        require(gross > 0.0 && Double.isFinite(gross), "gross benefit must be positive", "총편익은 양수여야 하지만", gross);
        require(cost > 0.0 && Double.isFinite(cost), "cost must be positive", "비용은 양수여야 하지만", cost);
        require(
                realisation >= 0.0 && realisation <= 1.0,
                "realisation must be in [0, 1]",
                "실현율은 [0, 1] 안에 있어야 하지만",
                realisation);
        require(
                programme >= 0.0 && Double.isFinite(programme),
                "programme must not be negative",
                "개선 비용은 음수가 아니어야 하지만",
                programme);
    }

    private static void require(boolean met, String rule, String korean, double value) {
        if (!met) {
            throw new ValueException(rule + ", but was " + value, korean + " " + value + "입니다");
        }
    }

    /**
     * A point of the curve of the return over the realised share.
     *
     * @param realisation the realised share
     * @param roi the return with the programme
     */
    public record Point(double realisation, double roi) {}

    /**
     * Returns the share of a gross benefit that has to be realised for a return.
     *
     * @param gross the benefit at full realisation, positive
     * @param spent all that is spent
     * @param roi the return that is wanted, as a share of what is spent
     * @return spent × (1 + roi) ÷ gross; more than 1 where the return is out of reach
     */
    public static double share(double gross, double spent, double roi) {
        return spent * (1.0 + roi) / gross;
    }

    /**
     * Returns the return without the programme.
     *
     * @return ROI₀ = (G·ρ₀ − C) ÷ C
     */
    public double roiWithout() {
        return (gross * realisation - cost) / cost;
    }

    /**
     * Returns the return with the programme.
     *
     * @param share the realised share, in [0, 1]
     * @return ROI(ρ) = (G·ρ − C − D) ÷ (C + D)
     */
    public double roi(double share) {
        double spent = cost + programme;
        return (gross * share - spent) / spent;
    }

    /**
     * Returns the share that has to be realised.
     *
     * @param multiple what the return has to become a multiple of, such as 2 for twice
     * @return the share, in [0, 1]; no value if the return is not positive, or more than all would have to be realised
     */
    public Answer<Double> required(double multiple) {
        double roi = roiWithout();
        if (!(roi > 0.0)) {
            return Answer.none(
                    "ROI_NOT_POSITIVE",
                    Text.of(
                            "a multiple says nothing, because the return is " + Amounts.percent(roi)
                                    + " and not positive",
                            "투자 수익률이 " + Amounts.percent(roi) + "로 양수가 아니어서 배수는 의미가 없습니다"));
        }
        double share = share(gross, cost + programme, multiple * roi);
        if (share > 1.0) {
            Answer<Double> most = largestProgramme(multiple);
            String limit = most.isPresent() ? Amounts.number(Math.floor(most.get() * 100) / 100) : "0";
            return Answer.none(
                    "OUT_OF_REACH",
                    Text.of(
                            "out of reach: " + Amounts.percent(share) + " would have to be realised; the programme may"
                                    + " cost at most " + limit,
                            "달성할 수 없습니다. 실현율이 " + Amounts.percent(share) + "여야 합니다. 프로그램 비용은 최대 " + limit + "입니다"));
        }
        return Answer.of(share);
    }

    /**
     * Returns what the programme may cost at most, if everything is realised.
     *
     * @param multiple what the return has to become a multiple of
     * @return D = G ÷ (1 + m·ROI₀) − C; no value if that is negative, or the return is not positive
     */
    public Answer<Double> largestProgramme(double multiple) {
        double roi = roiWithout();
        double most = gross / (1.0 + multiple * roi) - cost;
        return roi > 0.0 && most >= 0.0
                ? Answer.of(most)
                : Answer.none(
                        "OUT_OF_REACH",
                        Text.of("no programme reaches the multiple, however cheap", "아무리 저렴한 프로그램으로도 그 배수에 이를 수 없습니다"));
    }

    /**
     * Returns the curve of the return over the realised share.
     *
     * @param points how many points, from nothing to all, at least 2
     * @return the points in ascending order
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public List<Point> curve(int points) {
        if (points < 2) {
            throw new ValueException(
                    "points must be at least 2, but was " + points, "점의 수는 2 이상이어야 하지만 " + points + "입니다");
        }
        List<Point> curve = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            double share = (double) i / (points - 1);
            curve.add(new Point(share, roi(share)));
        }
        return curve;
    }

    /**
     * Returns what has to be realised for a multiple, or why it cannot be.
     *
     * @param multiple what the return has to become a multiple of
     * @param locale the reader's locale
     * @return one line
     */
    public String explain(double multiple, Locale locale) {
        Answer<Double> share = required(multiple);
        if (!share.isPresent()) {
            return share.reason().orElseThrow().message().in(locale);
        }
        String numbers = "(" + Amounts.number(cost) + " + " + Amounts.number(programme) + ") × (1 + "
                + Amounts.number(multiple) + " × " + Amounts.percent(roiWithout()) + ") ÷ " + Amounts.number(gross);
        String result = Amounts.percent(share.get());
        return Text.of(
                        "for " + Amounts.number(multiple) + " times the return, " + numbers + " = " + result
                                + " must be realised",
                        "투자 수익률을 " + Amounts.number(multiple) + "배로 하려면 실현율이 " + numbers + " = " + result + "여야 합니다")
                .in(locale);
    }
}
