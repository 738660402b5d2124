package dev.assay.quality;

import dev.assay.quality.expr.Expr;

/**
 * A boolean per row. Immutable.
 *
 * @param expr the expression
 * @since 0.1
 */
public record FlagValue(Expr expr) implements ValueWords<Boolean> {
    /**
     * Expects true.
     *
     * @return the expectation
     */
    public RowExpectation isTrue() {
        return isEqualTo(true);
    }

    /**
     * Expects false.
     *
     * @return the expectation
     */
    public RowExpectation isFalse() {
        return isEqualTo(false);
    }
}
