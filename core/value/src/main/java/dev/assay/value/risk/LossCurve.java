package dev.assay.value.risk;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.money.Money;
import dev.assay.value.simulation.Estimate;
import dev.assay.value.simulation.MonteCarlo;
import dev.assay.value.simulation.Simulation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * How probable it is that more than an amount is lost in a year: the exceedance curve of one exposure, or of several together.
 * Immutable, thread-safe.
 *
 * <p>Years are simulated: events are counted by chance and each has a loss of its own. The same seed gives the same curve on every
 * machine. Amounts are in whole minor units, each with its standard error; what is rarer than a few of the simulated years is told with
 * a wide one.
 *
 * @since 0.1
 */
public final class LossCurve {
    private static final double HUNDRED = 100;
    private static final double[] USUAL = {0.5, 0.2, 0.1, 0.05, 0.02, 0.01};

    /** A mean that is known no better is mostly the largest events. */
    private static final double HEAVY = 0.05;

    private final List<LossExposure> exposures;
    private final Simulation years;

    /**
     * A point of the curve. Immutable.
     *
     * @param probability how probable a year is that is worse, in (0, 1)
     * @param loss what is lost in it at least
     * @param standardError how far chance may have carried the amount
     */
    public record Point(double probability, Money loss, Money standardError) {
        @Override
        public String toString() {
            return describe(Locale.ENGLISH);
        }

        /**
         * Says the point.
         *
         * @param locale the reader's locale
         * @return one line
         */
        public String describe(Locale locale) {
            String percent = BigDecimal.valueOf(probability)
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
            return Text.of(
                            percent + "%: more than " + loss + " ± " + standardError,
                            percent + "%: " + loss.describe(Locale.KOREAN) + " ± "
                                    + standardError.describe(Locale.KOREAN) + " 초과")
                    .in(locale);
        }
    }

    private LossCurve(List<LossExposure> exposures, Simulation years) {
        this.exposures = exposures;
        this.years = years;
    }

    /**
     * Returns the curve of what several exposures lose together in a year.
     *
     * @param exposures at least one, independent of one another, each with an id of its own and all in one currency
     * @param paths how many years are simulated, in [2, 100,000,000]
     * @param seed what the random numbers come from
     * @return the curve
     * @throws FindingsException with all faults together
     */
    public static LossCurve of(List<LossExposure> exposures, int paths, long seed) {
        YearOfLosses year = new YearOfLosses(exposures);
        return new LossCurve(
                List.copyOf(exposures),
                MonteCarlo.of(year, "losses").paths(paths).seed(seed).run());
    }

    private Currency currency() {
        return exposures.get(0).currency();
    }

    private Money money(double amount) {
        return new Money(new BigDecimal(amount), currency()).rounded();
    }

    /**
     * Returns the annualised loss expectancy of all exposures together, Σ λ × E[loss], which is exact.
     *
     * @return the mean loss of a year
     */
    public Money annualised() {
        return money(exposures.stream().mapToDouble(LossExposure::expectancy).sum());
    }

    /**
     * Returns the mean loss of the simulated years, to be held against {@link #annualised()}.
     *
     * @return the mean in major units, with its standard error
     */
    public Estimate mean() {
        return years.mean();
    }

    /**
     * Returns how probable a year is in which more than an amount is lost.
     *
     * @param loss the amount
     * @return the share of years, with its standard error
     * @throws IllegalArgumentException if the currency is another one
     */
    public Estimate exceedance(Money loss) {
        double amount = loss.minus(money(0)).amount().doubleValue();
        return years.probabilityOf(lost -> lost > amount);
    }

    /**
     * Returns what the loss of a year exceeds with some probability.
     *
     * @param probability in (0, 1), such as 0.01 for the worst year of a hundred
     * @return the point of the curve
     * @throws IllegalArgumentException if the probability is not in (0, 1)
     */
    public Point exceeded(double probability) {
        return points(probability).get(0);
    }

    /**
     * Returns points of the curve.
     *
     * @param probabilities each in (0, 1)
     * @return what the loss of a year exceeds with each of them, in the same order
     * @throws IllegalArgumentException if one is not in (0, 1)
     */
    public List<Point> points(double... probabilities) {
        for (double probability : probabilities) {
            require(probability);
        }
        double[] percents = Arrays.stream(probabilities)
                .map(probability -> HUNDRED * (1 - probability))
                .toArray();
        List<Estimate> losses = years.percentiles(percents);
        Point[] points = new Point[probabilities.length];
        for (int i = 0; i < points.length; i++) {
            Estimate loss = losses.get(i);
            points[i] = new Point(probabilities[i], money(loss.value()), money(loss.standardError()));
        }
        return List.of(points);
    }

    private static void require(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new ValueException(
                    "probability must be in (0, 1), but was " + probability,
                    "확률은 0과 1 사이여야 하지만 " + probability + "입니다");
        }
    }

    /**
     * Returns what is lost on average in the worst years, also called expected shortfall.
     *
     * @param probability which share of years are the worst, in (0, 1)
     * @return the mean of that share of the simulated years, at least one of them
     * @throws IllegalArgumentException if the probability is not in (0, 1)
     */
    public Money meanOfWorst(double probability) {
        require(probability);
        double[] sorted = years.results();
        Arrays.sort(sorted);
        int worst = StrictMath.max(1, (int) StrictMath.rint(probability * sorted.length));
        double sum = 0;
        for (int i = sorted.length - worst; i < sorted.length; i++) {
            sum += sorted[i];
        }
        return money(sum / worst);
    }

    /**
     * Returns the loss of a year as a driver of a business case may have it.
     *
     * @return what the simulated years came to
     */
    public Distribution distribution() {
        return Distribution.empirical(Arrays.stream(years.results()).boxed().toList());
    }

    /**
     * Returns what a reader should know before using a figure.
     *
     * @return {@code HEAVY_TAIL} if the mean is known no better than to 5%, because few events make most of it
     */
    public List<Finding> warnings() {
        double error = years.mean().standardError() / years.mean().value();
        return error > HEAVY
                ? List.of(Finding.warning(
                        "HEAVY_TAIL",
                        "",
                        Text.of(
                                "few large events make most of what is lost: the simulated mean is known to "
                                        + percent(error)
                                        + " only, and what is rarer than these years is not seen",
                                "몇 안 되는 큰 사건이 손실의 대부분입니다. 시뮬레이션한 평균의 표준오차는 평균의 " + percent(error)
                                        + "이며 더 드문 일은 보이지 않습니다")))
                : List.of();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", HUNDRED * share);
    }

    /**
     * Returns the curve at the usual probabilities.
     *
     * @param locale the reader's locale
     * @return some lines
     */
    public String describe(Locale locale) {
        StringBuilder text = new StringBuilder();
        text.append(Text.of(
                                "annualised loss: " + annualised(),
                                "연평균 손실: " + annualised().describe(Locale.KOREAN))
                        .in(locale))
                .append('\n');
        points(USUAL).forEach(point -> text.append(point.describe(locale)).append('\n'));
        text.append(Text.of(
                                years.paths() + " years, seed " + years.seed(),
                                "시뮬레이션한 해 " + String.format(Locale.ROOT, "%,d", years.paths()) + "개, 시드 "
                                        + years.seed())
                        .in(locale))
                .append('\n');
        warnings().forEach(warning -> text.append(warning.describe(locale)).append('\n'));
        return text.toString();
    }

    /** Returns what {@link #describe} says in English. */
    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
