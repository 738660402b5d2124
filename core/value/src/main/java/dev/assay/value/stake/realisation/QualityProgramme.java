package dev.assay.value.stake.realisation;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.cashflow.Returns;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Spending on data quality so that more of a benefit comes true: ROI(ρ) = (G·ρ − C − D) / (C + D), with the gross benefit G,
 * the cost C, the cost D of the programme, and the share ρ of the benefit that comes true. Immutable.
 *
 * @param gross what the benefit would be with perfect data, more than 0
 * @param cost what it costs without the programme, 0 or more
 * @param programme what the programme costs, 0 or more
 * @since 0.1
 */
public record QualityProgramme(Money gross, Money cost, Money programme) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if an amount is out of range or currencies differ
     */
    public QualityProgramme {
        if (gross.signum() <= 0) {
            throw new IllegalArgumentException("gross must be more than 0, but was " + gross);
        }
        if (cost.signum() < 0 || programme.signum() < 0) {
            throw new IllegalArgumentException(
                    "cost and programme must be 0 or more, but were " + cost + " and " + programme);
        }
        gross.compareTo(cost.plus(programme));
    }

    /**
     * Returns the return on investment with the programme.
     *
     * @param realisation the share of the benefit that comes true
     * @return the ratio; no value if nothing is spent
     */
    public Answer<Double> roi(double realisation) {
        return Returns.roi(amount(gross) * realisation, amount(cost.plus(programme)));
    }

    /**
     * Returns the return on investment without the programme: (G·ρ − C) / C.
     *
     * @param realisation the share of the benefit that comes true today
     * @return the ratio; no value if nothing is spent
     */
    public Answer<Double> roiToday(double realisation) {
        return Returns.roi(amount(gross) * realisation, amount(cost));
    }

    /**
     * Returns which share must come true so that the return on investment doubles: ρ* = (C + D)(1 + 2·ROI₀) / G.
     *
     * @param roiToday the return on investment without the programme
     * @return the share with whether it can be reached; no value if there is no positive return to double
     */
    public Answer<Doubling> doubling(double roiToday) {
        if (!(roiToday > 0)) {
            return Answer.none(
                    "STAKE-NOTHING-TO-DOUBLE",
                    Text.of(
                            "there is no positive return on investment to double, but one of " + percent(roiToday),
                            "두 배로 만들 양의 ROI가 없습니다(현재 " + percent(roiToday) + ")"));
        }
        return Answer.of(new Doubling(
                amount(cost.plus(programme)) * (1 + 2 * roiToday) / amount(gross),
                roiToday,
                amount(gross) / (1 + 2 * roiToday) - amount(cost)));
    }

    /**
     * Returns the return on investment from no to full realisation.
     *
     * @param steps in how many equal steps, at least 1
     * @return one point more than there are steps; empty if nothing is spent
     * @throws IllegalArgumentException if there is no step
     */
    public List<Point> curve(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, but was " + steps);
        }
        List<Point> curve = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double realisation = (double) i / steps;
            roi(realisation).value().ifPresent(roi -> curve.add(new Point(realisation, roi)));
        }
        return curve;
    }

    /**
     * A point of the curve.
     *
     * @param realisation the share that comes true
     * @param roi the return on investment
     */
    public record Point(double realisation, double roi) {}

    /**
     * What it takes to double the return.
     *
     * @param realisation the share that must come true
     * @param roiToday the return that is doubled
     * @param mostProgramme the most that a programme may cost so that doubling is possible with perfect data, in major units;
     *     negative if none may
     */
    public record Doubling(double realisation, double roiToday, double mostProgramme) {
        /**
         * Returns whether data can be so good.
         *
         * @return false if more than all of the benefit would have to come true
         */
        public boolean isPossible() {
            return realisation <= 1;
        }

        /**
         * Says what it takes.
         *
         * @param locale the reader's locale
         * @return one sentence
         */
        public String describe(Locale locale) {
            String from = percent(roiToday);
            String to = percent(2 * roiToday);
            String share = percent(realisation);
            String most = String.format(Locale.ROOT, "%,.2f", mostProgramme);
            Text text = isPossible()
                    ? Text.of(
                            "the ROI doubles from " + from + " to " + to + " if " + share
                                    + " of the benefit comes true",
                            "편익의 " + share + "가 실현되면 ROI가 " + from + "에서 " + to + "로 두 배가 됩니다")
                    : Text.of(
                            "the ROI cannot double from " + from + " to " + to + ": " + share
                                    + " of the benefit would have to come true; the programme may cost at most " + most,
                            "ROI를 " + from + "에서 " + to + "로 두 배로 만들 수 없습니다. 편익의 " + share + "가 실현되어야 합니다. 품질 비용은 최대 "
                                    + most + "이어야 합니다");
            return text.in(locale);
        }

        @Override
        public String toString() {
            return describe(Locale.ENGLISH);
        }
    }

    private static double amount(Money money) {
        return money.amount().doubleValue();
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share)
                        .setScale(1, java.math.RoundingMode.HALF_EVEN)
                        .toPlainString()
                + "%";
    }

    /** Returns the curve as a plot of eleven lines. */
    @Override
    public String toString() {
        StringBuilder plot = new StringBuilder(
                "ROI(ρ) = (" + gross + " × ρ − " + cost + " − " + programme + ") / (" + cost + " + " + programme + ")");
        List<Point> curve = curve(10);
        double low = curve.stream().mapToDouble(Point::roi).min().orElse(0);
        double width =
                Math.max(1e-12, curve.stream().mapToDouble(Point::roi).max().orElse(0) - low);
        for (Point point : curve) {
            plot.append(String.format(
                    Locale.ROOT,
                    "%nρ %4.0f%% %8.1f%% %s",
                    100 * point.realisation(),
                    100 * point.roi(),
                    "█".repeat((int) Math.round(32 * (point.roi() - low) / width))));
        }
        return plot.toString().replace("\r\n", "\n");
    }
}
