package dev.assay.governance.people;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a persona may decide. Immutable.
 *
 * @param kind the kind of decision, such as {@code quality-failure}; {@code *} means every kind
 * @param assets the ids of the assets that it may be about
 * @param maxSeverity the worst severity
 * @param monetaryLimit the highest amount at stake, in the organisation's currency; empty means without limit
 * @since 0.1
 */
public record DecisionScope(Pattern kind, Pattern assets, Severity maxSeverity, Optional<BigDecimal> monetaryLimit) {
    private static final int DIGITS = 18;
    private static final int DECIMALS = 6;

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is below 0, or has more than 18 digits before or 6 behind the point
     */
    public DecisionScope {
        if (monetaryLimit.filter(limit -> !isAmount(limit)).isPresent()) {
            String rule = "0 or more, with 18 digits and 6 decimals at most";
            throw new ValueException(
                    "monetaryLimit must be " + rule + ", but was " + monetaryLimit.get(),
                    "monetaryLimit은 0 이상이고 18자리, 소수점 아래 6자리 이하여야 하지만 " + monetaryLimit.get() + "입니다");
        }
    }

    /**
     * Returns whether a decision may be taken, whatever is at stake.
     *
     * @param decision the kind of decision
     * @param asset the id of the asset that it is about
     * @param severity how bad what it is about is
     * @return true if it may, as far as money does not matter
     */
    public boolean covers(String decision, String asset, Severity severity) {
        return kind.covers(decision) && assets.covers(asset) && severity.compareTo(maxSeverity) <= 0;
    }

    /**
     * Returns whether so much may be at stake.
     *
     * @param atStake the amount; empty if nobody knows
     * @return true if there is no limit, or it is not below the amount; what nobody knows is within no limit
     */
    public boolean covers(Optional<BigDecimal> atStake) {
        return monetaryLimit.isEmpty()
                || atStake.filter(amount -> amount.compareTo(monetaryLimit.get()) <= 0)
                        .isPresent();
    }

    private static boolean isAmount(BigDecimal number) {
        return number.signum() >= 0
                && number.scale() <= DECIMALS
                && (long) number.precision() - number.scale() <= DIGITS;
    }
}
