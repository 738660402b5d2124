package dev.assay.value.poorquality;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/**
 * What quality costs a year in the four parts of prevention, appraisal and failure. Immutable.
 *
 * <p>Perfect quality is not the aim: the best level is where one more unit of effort avoids just one unit of failure.
 *
 * @param prevention what keeps data from going wrong
 * @param appraisal what finds data that went wrong
 * @param internalFailure what wrong data costs before a customer sees it
 * @param externalFailure what it costs after
 * @since 0.1
 * @see <a href="https://doi.org/10.3926/jiem.2011.v4n2.p168-193">Haug et al., The costs of poor data quality (2011)</a>
 */
public record QualityCosts(Money prevention, Money appraisal, Money internalFailure, Money externalFailure) {
    /**
     * Returns all four.
     *
     * @return the sum
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money total() {
        return effort().plus(poorQuality());
    }

    /**
     * Returns what is done for quality.
     *
     * @return prevention and appraisal
     */
    public Money effort() {
        return prevention.plus(appraisal);
    }

    /**
     * Returns the cost of poor quality.
     *
     * @return both failures
     */
    public Money poorQuality() {
        return internalFailure.plus(externalFailure);
    }

    /**
     * Returns what one more unit of effort avoids.
     *
     * @param more the costs at a level with more effort
     * @return failure avoided over effort added, to 34 digits; the effort pays while this is above 1; or that no effort was
     *     added
     */
    public Answer<BigDecimal> marginal(QualityCosts more) {
        Money added = more.effort().minus(effort());
        return added.signum() <= 0
                ? Answer.none(
                        "COPQ-NO-EFFORT",
                        Text.of("no effort was added, so none avoided anything", "추가한 노력이 없어 한계 효과가 없습니다"))
                : Answer.of(poorQuality()
                        .minus(more.poorQuality())
                        .amount()
                        .divide(added.amount(), MathContext.DECIMAL128));
    }

    /**
     * Returns the level that costs least in all.
     *
     * @param levels the costs at several levels of effort, at least one
     * @return the level with the least total; that with the least effort among equals
     * @throws IllegalArgumentException if there is none
     */
    public static QualityCosts best(List<QualityCosts> levels) {
        return levels.stream()
                .min(Comparator.comparing(QualityCosts::total).thenComparing(QualityCosts::effort))
                .orElseThrow(() -> new ValueException("levels must not be empty", "수준은 비어 있으면 안 됩니다"));
    }
}
