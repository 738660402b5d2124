package dev.assay.value.customer;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Interval;

/**
 * Who would recommend, on a scale from 0 to 10. Immutable.
 *
 * @param promoters those who answered 9 or 10
 * @param passives those who answered 7 or 8
 * @param detractors those who answered 0 to 6
 * @since 0.1
 */
public record NetPromoter(long promoters, long passives, long detractors) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative, or they are too many to be counted
     */
    public NetPromoter {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new ValueException(
                    "counts must be 0 or more, but were " + promoters + ", " + passives + ", " + detractors,
                    "개수는 0 이상이어야 하지만 " + promoters + ", " + passives + ", " + detractors + "입니다");
        }
        if (passives > Long.MAX_VALUE - promoters || detractors > Long.MAX_VALUE - promoters - passives) {
            throw new ValueException(
                    "counts must be at most " + Long.MAX_VALUE + " together, but were " + promoters + ", " + passives
                            + ", " + detractors,
                    "개수는 모두 합해 " + Long.MAX_VALUE + " 이하여야 하지만 " + promoters + ", " + passives + ", " + detractors
                            + "입니다");
        }
    }

    /**
     * Returns how many answered.
     *
     * @return the sum of the three
     */
    public long answers() {
        return promoters + passives + detractors;
    }

    /**
     * Returns the score.
     *
     * @return percent of promoters less percent of detractors, in points from -100 to 100; or that nobody answered
     */
    public Answer<Double> score() {
        return answers() == 0 ? Lack.NO_ANSWERS.answer() : Answer.of(100 * difference());
    }

    /**
     * Returns the standard error of the score.
     *
     * @return 100 √((P + D - (P - D)²) / n) with the shares P and D, in points; or that nobody answered
     */
    public Answer<Double> standardError() {
        return answers() == 0 ? Lack.NO_ANSWERS.answer() : Answer.of(100 * error());
    }

    /**
     * Returns the interval of the score.
     *
     * @param confidence how often it shall hold the true score
     * @return score ± z standard errors within [-100, 100], in points; or that nobody answered, or that all answers are of one
     *     kind, so that there is no spread to make an interval of
     */
    public Answer<Interval> interval(Confidence confidence) {
        if (answers() == 0) {
            return Lack.NO_ANSWERS.answer();
        }
        if (error() == 0) {
            return Lack.NO_SPREAD.answer();
        }
        double half = confidence.z() * error();
        return Answer.of(new Interval(
                100 * StrictMath.max(-1, difference() - half), 100 * StrictMath.min(1, difference() + half)));
    }

    private double difference() {
        return (double) (promoters - detractors) / answers();
    }

    private double error() {
        double both = (double) (promoters + detractors) / answers();
        return StrictMath.sqrt(StrictMath.max(0, both - difference() * difference()) / answers());
    }
}
