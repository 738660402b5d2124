package dev.assay.quality;

import dev.assay.quality.expr.Expr;

/**
 * A text per row. Immutable.
 *
 * @param expr the expression
 * @since 0.1
 */
public record TextValue(Expr expr) implements TextWords<String> {}
