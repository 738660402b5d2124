package dev.assay.quality.expr;

/**
 * A value per row that a sentence can compare with: a column, or something computed from columns.
 *
 * @since 0.1
 */
public interface Operand {
    /**
     * Returns the expression.
     *
     * @return the expression, never null
     */
    Expr expr();
}
