package dev.assay.value.statistics;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import java.util.Locale;

/**
 * By which part of itself a share went down. Immutable.
 *
 * <p>A share that falls from 4.0% to 2.6% is reduced by 35% of itself and by 1.4 points; the sentence gives both, because one
 * is easily sold as the other.
 *
 * @param before the share before, above 0
 * @param after the share after
 * @since 0.1
 */
public record RelativeReduction(Proportion before, Proportion after) {
    /**
     * Checks that there is something to reduce.
     *
     * @throws IllegalArgumentException if a side has no observation or nothing was counted before
     */
    public RelativeReduction {
        if (before.count() == 0 || after.of() == 0) {
            throw new ValueException(
                    "before must be above 0 and both must be observed, but were " + before + " and " + after,
                    "이전 비율은 0보다 커야 하고 둘 다 관측값이 있어야 하지만 " + before + ", " + after + "입니다");
        }
    }

    /**
     * Returns the reduction from one share to another.
     *
     * @param before the share before
     * @param after the share after
     * @return the reduction, or why there is none
     */
    public static Answer<RelativeReduction> between(Proportion before, Proportion after) {
        if (before.of() == 0 || after.of() == 0) {
            return Lack.NOTHING_OBSERVED.answer();
        }
        return before.count() == 0 ? Lack.NO_BASE.answer() : Answer.of(new RelativeReduction(before, after));
    }

    /**
     * Returns the reduction from one rate to another whose counts are not known.
     *
     * @param before the rate before, 0 or more
     * @param after the rate after, 0 or more
     * @return {@code 1 - after / before}, negative for an increase; or that nothing can be reduced
     * @throws IllegalArgumentException if a rate is negative or not finite
     */
    public static Answer<Double> ofRates(double before, double after) {
        if (!(before >= 0 && after >= 0 && Double.isFinite(before) && Double.isFinite(after))) {
            throw new ValueException(
                    "before and after must be finite and 0 or more, but were " + before + " and " + after,
                    "이전과 이후의 비율은 유한하고 0 이상이어야 하지만 " + before + ", " + after + "입니다");
        }
        return before == 0 ? Lack.NO_BASE.answer() : Answer.of(1 - after / before);
    }

    /**
     * Returns the reduction.
     *
     * @return {@code 1 - after / before}, at most 1, negative for an increase
     */
    public double value() {
        return 1 - after.ratio() / before.ratio();
    }

    /**
     * Returns by how much of the whole the share went down.
     *
     * @return before less after; times 100 it is in points
     */
    public double absolute() {
        return before.ratio() - after.ratio();
    }

    /**
     * Returns the interval by the logarithm of the ratio of the shares. Published figures are mostly made with
     * {@link Confidence#TEXTBOOK_95}.
     *
     * @param confidence how often it shall hold the true reduction
     * @return the interval; or that a side has no event, or that all of both sides are events, which leaves no error to weigh by
     * @see <a href="https://doi.org/10.2307/2530610">Katz et al., Obtaining confidence intervals for the risk ratio (1978)</a>
     */
    public Answer<Interval> interval(Confidence confidence) {
        if (after.count() == 0) {
            return Lack.NO_EVENTS.answer();
        }
        if (before.count() == before.of() && after.count() == after.of()) {
            return Lack.NO_VARIATION.answer();
        }
        double ratio = after.ratio() / before.ratio();
        double error =
                StrictMath.sqrt(1.0 / before.count() - 1.0 / before.of() + 1.0 / after.count() - 1.0 / after.of());
        double factor = StrictMath.exp(confidence.z() * error);
        return Answer.of(new Interval(1 - ratio * factor, 1 - ratio / factor));
    }

    /**
     * Returns whether the reduction is more than barely a finding.
     *
     * @param confidence of the interval that is looked at
     * @return true if the interval's lower end is at least half of the reduction
     */
    public boolean isFirm(Confidence confidence) {
        return interval(confidence)
                .value()
                .map(interval -> interval.low() >= value() / 2 && interval.low() > 0)
                .orElse(false);
    }

    /**
     * Returns the reduction in both readings, with the interval and what is to be thought of it.
     *
     * @param confidence of the interval
     * @return a sentence
     */
    public Text sentence(Confidence confidence) {
        String relative = String.format(Locale.ROOT, "%.1f%%", 100 * value());
        String points = String.format(Locale.ROOT, "%+.2f", -100 * absolute());
        String level = String.format(Locale.ROOT, "%.0f%%", 100 * confidence.level());
        Answer<Interval> interval = interval(confidence);
        String rangeEn = interval.map(found -> level + " interval " + found.percent(1))
                .value()
                .orElseGet(() -> interval.describe(Locale.ENGLISH));
        String rangeKo = interval.map(found -> level + " 구간 "
                        + String.format(Locale.ROOT, "%.1f%%~%.1f%%", 100 * found.low(), 100 * found.high()))
                .value()
                .orElseGet(() -> interval.describe(Locale.KOREAN));
        boolean firm = isFirm(confidence);
        return Text.of(
                "relative reduction " + relative + " (" + rangeEn + "), absolute " + points + " points"
                        + (firm ? "" : "; barely a finding: observe more units"),
                "상대 감소 " + relative + " (" + rangeKo + "), 절대 " + points + "%p"
                        + (firm ? "" : "; 발견이라 보기 어렵습니다. 더 많은 단위를 관측하십시오"));
    }

    @Override
    public String toString() {
        return sentence(Confidence.TEXTBOOK_95).en();
    }
}
