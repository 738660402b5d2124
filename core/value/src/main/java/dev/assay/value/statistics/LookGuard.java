package dev.assay.value.statistics;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.Objects;

/**
 * How small p must be to stop early, so that looking several times does not make chance pass for an effect. Immutable.
 *
 * <p>Each look may use up what has become free of the whole error since the look before. The levels are those of Bonferroni's
 * inequality over these increments, which hold however the looks are correlated and are never too large.
 *
 * @param looks how often is looked in all, evenly spaced, at least 1
 * @param alpha how often chance alone may pass for an effect, over all looks, in (0, 1)
 * @param spending how the error is spread over the looks
 * @since 0.1
 * @see <a href="https://doi.org/10.1093/biomet/70.3.659">Lan and DeMets, Discrete sequential boundaries (1983)</a>
 */
public record LookGuard(int looks, double alpha, Spending spending) {
    /** How an error is spread over the looks. */
    public enum Spending {
        /** Each look gets the same part. */
        BONFERRONI,
        /** Early looks get next to nothing, the last one nearly all. */
        OBRIEN_FLEMING,
        /** Early looks get a little more than their part. */
        POCOCK
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if {@code looks} is less than 1 or {@code alpha} is not in (0, 1)
     */
    public LookGuard {
        Objects.requireNonNull(spending, "spending");
        if (looks < 1) {
            throw new ValueException(
                    "looks must be 1 or more, but was " + looks, "확인 횟수는 1 이상이어야 하지만 " + looks + "입니다");
        }
        Shares.check(Text.of("alpha", "유의수준"), alpha);
    }

    /**
     * Returns a guard for a single look at the end.
     *
     * @param alpha how often chance alone may pass for an effect
     * @return the guard, whose only level is {@code alpha}
     */
    public static LookGuard once(double alpha) {
        return new LookGuard(1, alpha, Spending.BONFERRONI);
    }

    /**
     * Returns how small p must be at a look.
     *
     * @param look which look, from 1
     * @return the level; those of all looks sum to {@code alpha}
     * @throws IllegalArgumentException if there is no such look, because one that was not planned has no level
     */
    public double level(int look) {
        if (look < 1 || look > looks) {
            throw new ValueException(
                    "look must be in [1, " + looks + "], but was " + look
                            + "; a look that was not planned decides nothing",
                    "점검 회차는 [1, " + looks + "] 안에 있어야 하지만 " + look + "입니다. 계획하지 않은 점검으로는 아무것도 결정하지 않습니다");
        }
        return spent((double) look / looks) - spent((double) (look - 1) / looks);
    }

    /** Returns how much of the error is used up when a part of the planned sample was observed. */
    private double spent(double fraction) {
        if (fraction == 0) {
            return 0;
        }
        return switch (spending) {
            case BONFERRONI -> alpha * fraction;
            case OBRIEN_FLEMING -> 2 * Normal.upper(Normal.upperQuantile(alpha / 2) / StrictMath.sqrt(fraction));
            case POCOCK -> alpha * StrictMath.log1p((StrictMath.E - 1) * fraction);
        };
    }

    /**
     * Returns whether a look may stop.
     *
     * @param look which look, from 1
     * @param p what the test came to at it
     * @return true if {@code p} is at most the level of the look
     * @throws IllegalArgumentException if there is no such look
     */
    public boolean allowsStop(int look, double p) {
        return p <= level(look);
    }
}
