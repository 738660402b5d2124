package dev.assay.governance.risk;

import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.ValueException;

/**
 * How likely something is and how bad it would be. Immutable.
 *
 * @param likelihood from 1 (hardly) to 5 (almost surely)
 * @param impact from 1 (hardly noticed) to 5 (beyond repair)
 * @since 0.1
 */
public record RiskLevel(int likelihood, int impact) {
    private static final int WORST = 5;
    private static final int CRITICAL = 20;
    private static final int HIGH = 10;
    private static final int MEDIUM = 5;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if one of the two is not from 1 to 5
     */
    public RiskLevel {
        requireStep("likelihood", likelihood);
        requireStep("impact", impact);
    }

    private static void requireStep(String name, int value) {
        if (value < 1 || value > WORST) {
            throw new ValueException(
                    name + " must be from 1 to " + WORST + ", but was " + value,
                    name + " 값은 1부터 " + WORST + "까지여야 하지만 " + value + "입니다");
        }
    }

    /**
     * Returns the product of the two.
     *
     * @return from 1 to 25
     */
    public int score() {
        return likelihood * impact;
    }

    /**
     * Returns how bad it is in the words of decision scopes.
     *
     * @return critical from 20, high from 10, medium from 5, low below
     */
    public Severity severity() {
        int score = score();
        if (score >= CRITICAL) {
            return Severity.CRITICAL;
        }
        if (score >= HIGH) {
            return Severity.HIGH;
        }
        return score >= MEDIUM ? Severity.MEDIUM : Severity.LOW;
    }
}
