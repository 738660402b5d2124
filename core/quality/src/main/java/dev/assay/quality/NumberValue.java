package dev.assay.quality;

import dev.assay.quality.expr.Expr;

/**
 * A number per row. Immutable.
 *
 * @param expr the expression
 * @since 0.1
 */
public record NumberValue(Expr expr) implements NumberWords<Number> {}
