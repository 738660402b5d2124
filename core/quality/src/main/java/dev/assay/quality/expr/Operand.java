package dev.assay.quality.expr;

/**
 * A value per row that a sentence can compare with: a column, or something computed from columns.
 *
 * @param <V> the Java type of its values, where it is known at compile time
 * @since 0.1
 */
public interface Operand<V> {
    /**
     * Returns the expression.
     *
     * @return the expression, never null
     */
    Expr expr();
}
