package dev.assay.quality;

import dev.assay.quality.expr.Expr;
import java.time.temporal.Temporal;

/**
 * A date or time per row. Immutable.
 *
 * @param <V> the Java type of the values
 * @param expr the expression
 * @since 0.1
 */
public record TimeValue<V extends Temporal>(Expr expr) implements TimeWords<V> {}
