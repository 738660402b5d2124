package dev.assay.value.customer;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What became of the recurring revenue of those who were customers at the start; new customers are no part of it. Immutable.
 *
 * @param start the revenue at the start, 0 or more
 * @param expansion what they pay more at the end, 0 or more
 * @param contraction what they pay less at the end, 0 or more
 * @param churn what those paid who left, 0 or more
 * @since 0.1
 */
public record Retention(Money start, Money expansion, Money contraction, Money churn) {
    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative, the currencies differ, or more was lost than there was
     */
    public Retention {
        if (start.signum() < 0 || expansion.signum() < 0 || contraction.signum() < 0 || churn.signum() < 0) {
            throw new ValueException(
                    "amounts must be 0 or more, but were " + start + ", " + expansion + ", " + contraction + ", "
                            + churn,
                    "금액은 0 이상이어야 하지만 " + start + ", " + expansion + ", " + contraction + ", " + churn + "입니다");
        }
        start.plus(expansion);
        if (contraction.plus(churn).compareTo(start) > 0) {
            throw new ValueException(
                    "contraction and churn must be at most start, but were " + contraction + ", " + churn + " of "
                            + start + "; are customers in them that came later?",
                    "축소와 이탈의 합은 시작 금액 이하여야 하지만 " + start + " 중 " + contraction + ", " + churn
                            + "입니다. 나중에 온 고객이 들어 있습니까?");
        }
    }

    /**
     * Returns net revenue retention.
     *
     * @return (start + expansion - contraction - churn) / start, to 34 digits; or that there was no revenue
     */
    public Answer<BigDecimal> net() {
        return share(start.plus(expansion).minus(contraction).minus(churn));
    }

    /**
     * Returns gross revenue retention, which growth of those who stayed does not hide churn in.
     *
     * @return (start - contraction - churn) / start in [0, 1], to 34 digits; or that there was no revenue
     */
    public Answer<BigDecimal> gross() {
        return share(start.minus(contraction).minus(churn));
    }

    private Answer<BigDecimal> share(Money kept) {
        return start.signum() == 0
                ? Lack.NO_START.answer()
                : Answer.of(kept.amount().divide(start.amount(), MathContext.DECIMAL128));
    }
}
